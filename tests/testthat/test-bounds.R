bounds <- structure(
  list(
    quantity = "rains", lower = 0.25, upper = 0.5, status = "bracket",
    tol = 1e-9, lower_method = "dual", upper_method = "sigma",
    task = "entanglement", sigma = diag(4) / 4
  ),
  class = "ebit_bounds"
)

test_that("bounds have a lower and an upper end", {
  expect_identical(lower(bounds), 0.25)
  expect_identical(upper(bounds), 0.5)
  expect_identical(lower(c(0.1, 0.2)), c(0.1, 0.2))
  expect_identical(upper(3L), 3L)
})

test_that("bounds print on few lines and format as one string", {
  expect_identical(format(bounds), "[0.25, 0.5] (bracket)")
  expect_identical(capture.output(print(bounds)), c(
    "<ebit_bounds> rains, ebits: [0.25, 0.5] (bracket)",
    "  gap          0.25, tol 1e-09",
    "  task         entanglement",
    "  lower        dual",
    "  upper        sigma",
    "  certificate  sigma"
  ))
  capture.output(expect_invisible(print(bounds)))
  exact <- bounds
  exact$upper <- exact$lower
  exact$status <- "exact"
  expect_identical(format(exact), "0.25 (exact)")
  open <- bounds
  open$upper <- Inf
  expect_identical(format(open), "[0.25, Inf] (bracket)")
  third <- bounds
  third$lower <- 1 / 3
  expect_identical(format(third, digits = 3), "[0.333, 0.5] (bracket)")
  close <- bounds
  close$upper <- close$lower + 1e-12
  expect_identical(format(close), "0.25 (bracket)")
  expect_identical(
    format(close, digits = 15), "[0.25, 0.250000000001] (bracket)"
  )
})

test_that("bounds become one row", {
  row <- as.data.frame(bounds)
  expect_identical(names(row), setdiff(names(bounds), "sigma"))
  expect_identical(row$upper, 0.5)
  expect_identical(row$status, "bracket")
  expect_identical(row$tol, 1e-9)
  expect_identical(dim(rbind(row, row)), c(2L, 8L))
})

test_that("bounds are compared where their ends decide", {
  b <- bounds # [0.25, 0.5]
  other <- bounds
  other$lower <- 0.6
  other$upper <- 0.7
  exact <- bounds
  exact$upper <- exact$lower
  x <- c(0.2, 0.25, 0.3, 0.5, 0.6)
  expect_identical(b > x, c(TRUE, NA, NA, FALSE, FALSE))
  expect_identical(b < x, c(FALSE, FALSE, NA, NA, TRUE))
  expect_identical(b >= c(0.25, 0.3, 0.6), c(TRUE, NA, FALSE))
  expect_identical(b <= c(0.2, 0.25, 0.5), c(FALSE, NA, TRUE))
  expect_identical(0.6 > b, TRUE)
  expect_identical(c(b < other, other < b, b > other), c(TRUE, FALSE, FALSE))
  expect_identical(c(b == 0.3, b == 0.6, exact == 0.25), c(NA, FALSE, TRUE))
  expect_identical(c(b != 0.3, b != 0.6, exact != 0.25), c(NA, TRUE, FALSE))
  expect_identical(range(b), c(0.25, 0.5))
  expect_identical(range(other, b, 0.1), c(0.1, 0.7))
})

test_that("what wants a number is told of the ends", {
  refused <- function(code, name) {
    expect_error(code, paste(
      "an argument of", name, "is a bounds value; it must be a number, such as",
      "lower(b) or upper(b)"
    ), fixed = TRUE, class = "ebit_error_argument")
  }
  refused(bounds + 1, "+")
  refused(2 * bounds, "*")
  refused(-bounds, "-")
  refused(!bounds, "!")
  refused(sqrt(bounds), "sqrt")
  refused(max(bounds, 1), "max")
  refused(sum(bounds), "sum")
  refused(mean(bounds), "mean")
})
