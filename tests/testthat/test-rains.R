# Bounds that verify and cite read back, and what is refused.

werner <- function(v) {
  phi <- c(1, 0, 0, 1) / sqrt(2)
  v * outer(phi, phi) + (1 - v) * diag(4) / 4
}

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

test_that("channels have no dims", {
  for (f in list(rains, coherent_information, reverse_coherent_information)) {
    expect_error(
      f(dephasing(0.1), c(2, 2)),
      "dims is a vector of 2 numbers; it must be missing, since x is a channel",
      fixed = TRUE, class = "ebit_error_argument"
    )
  }
})

test_that("rains, verify and cite refuse what they cannot use", {
  expect_error(
    rains(werner(0.5), c(2, 3)),
    paste(
      "dims is 2 x 3 = 6; it must be two whole numbers c(dA, dB)",
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
