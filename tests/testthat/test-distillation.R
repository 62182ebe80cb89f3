test_that("the limit of two copies of rank three is that of recurrence", {
  b <- distillation_limit(c(0.8, 0.1, 0.1, 0), 2, 0.68)
  expect_equal(b$lower, 0.64 / 0.68, tolerance = 1e-12)
  expect_equal(b$upper, 0.64 / 0.68, tolerance = 1e-6)
  expect_identical(b$lower_method, "nested_recurrence")
  expect_identical(b$steps, matrix(c(0, 0, 3, 3, 0), 1))
  expect_identical(dim(b$dual), c(10L, 3L))
  expect_true(verify(b))
  b$upper <- b$upper - 1e-3
  expect_false(isTRUE(c(verify(b))))
})

test_that("another user of GLPK in the session is not touched", {
  skip_if_not_installed("Rglpk")
  own <- function() {
    Rglpk::Rglpk_solve_LP(
      obj = c(2, 4, 3), mat = rbind(c(3, 4, 2), c(2, 1, 2), c(1, 3, 2)),
      dir = rep("<=", 3), rhs = c(60, 40, 80), max = TRUE
    )
  }
  before <- own()
  expect_equal(before$optimum, 230 / 3)
  b <- distillation_limit(c(0.9, 0.05, 0.03, 0.02), 3, 0.7)
  expect_identical(own(), before)
  expect_identical(distillation_limit(c(0.9, 0.05, 0.03, 0.02), 3, 0.7), b)
})

test_that("what is not allowed is refused by name", {
  refused <- function(call, message) {
    expect_error(call, message, fixed = TRUE, class = "ebit_error_argument")
  }
  w <- c(0.9, 0.1, 0, 0)
  refused(
    distillation_limit(w, 11, 0.5),
    "pairs is 11; it must be a whole number in [1, 10]"
  )
  refused(
    distillation_limit(w, 2, 0),
    "success is 0; it must be a number in [1e-12, 1]"
  )
  refused(
    distillation_limit(w, 2, 0.5, 3),
    "kept is 3; it must be a whole number in [1, 2]"
  )
})
