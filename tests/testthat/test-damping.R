# Tables of damping channels as R has them.

test_that("results are tables with the inputs first", {
  rates <- gadc_rates(c(0.1, 0.2), 0.05)
  expect_s3_class(rates, c("ebit_sweep", "data.frame"), exact = TRUE)
  expect_identical(names(rates)[1:2], c("gamma", "thermal"))
  expect_identical(rates$thermal, c(0.05, 0.05))
  expect_named(multirail(0.1, 0, 0.2, 0), c(
    "gamma1", "thermal1", "gamma2", "thermal2", "rails", "probability",
    "hashing", "rate"
  ))
  expect_named(best_multirail(0.1, 0, 0.2, 0)[-(1:5)], c("rails", "rate"))
})

test_that("what cannot be is NaN", {
  expect_true(is.nan(multirail(1, 0, 1, 0)$hashing))
  expect_identical(best_multirail(1, 0, 1, 0)$rails, 0)
  expect_error(
    multirail_thresholds(2), "thermal is 2; it must be a number in [0, 1]",
    fixed = TRUE, class = "ebit_error_argument"
  )
})
