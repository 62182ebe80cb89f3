# The n x n state in a row of states_*.csv.
oracle_state <- function(row, n) {
  part <- function(name) {
    columns <- outer(1:n - 1, 1:n - 1, function(i, j) {
      paste(name, i, j, sep = "_")
    })
    matrix(unlist(row[as.vector(columns)]), n)
  }
  part("re") + 1i * part("im")
}

werner <- function(v) {
  phi <- c(1, 0, 0, 1) / sqrt(2)
  v * outer(phi, phi) + (1 - v) * diag(4) / 4
}

test_that("rains agrees with the oracle, and its certificates hold", {
  tables <- list(
    states_2x2 = c(2, 2), states_2x3 = c(2, 3), states_3x3 = c(3, 3)
  )
  for (name in names(tables)) {
    rows <- oracle(name)
    dims <- tables[[name]]
    for (i in seq_len(nrow(rows))) {
      b <- rains(oracle_state(rows[i, ], prod(dims)), dims)
      expect_s3_class(b, "ebit_bounds")
      expect_lte(b$lower, rows$rains_upper[i] + 1e-13)
      expect_gte(b$upper, rows$rains_lower[i] - 1e-13)
      expect_lte(b$upper - b$lower, 1e-9)
      expect_true(verify(b))
    }
  }
})

test_that("verify says which end fails", {
  b <- rains(werner(0.9))
  bad <- b
  bad$upper <- b$upper - 1e-6
  expect_match(attr(verify(bad), "message"), "the upper end fails")
  bad <- b
  bad$lower <- b$lower + 1e-6
  expect_match(attr(verify(bad), "message"), "the lower end fails")
  bad <- b
  bad$sigma <- werner(0.2)
  expect_false(verify(bad))
  bad <- b
  bad$state <- 2 * b$state
  expect_match(
    attr(verify(bad), "message"),
    "both ends fail: state is a matrix of trace 2"
  )
})

test_that("cite names theorems and papers", {
  citation <- cite(rains(werner(0.9)))
  expect_match(citation$upper, "\\[Rains2001, Audenaert2002\\]\\.$")
  expect_output(print(citation), "E. M. Rains, A semidefinite program")
  expect_true(any(toBibtex(citation) == "@article{Rains2001,"))
})

test_that("rains, verify and cite refuse what they cannot use", {
  expect_error(
    rains(werner(0.5), c(2, 3)),
    paste(
      "dims is a vector of 2 numbers; it must be two whole numbers [dA dB]",
      "with dA dB = 4"
    ),
    fixed = TRUE, class = "ebit_error_argument"
  )
  expect_error(
    rains(werner(0.5), tol = 0),
    "tol is 0; it must be a number in [1e-12, 1]",
    fixed = TRUE, class = "ebit_error_argument"
  )
  for (f in list(verify, cite)) {
    expect_error(f(3), "b is 3; it must be a bounds value",
      fixed = TRUE, class = "ebit_error_argument"
    )
  }
})
