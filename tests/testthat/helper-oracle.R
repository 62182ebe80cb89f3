# The table tests/oracle/NAME.csv.
oracle <- function(name) {
  read.csv(test_path("..", "oracle", paste0(name, ".csv")))
}

# |actual - expected| <= absolute, or relative to expected values above 1, and
# <= relative |expected|.  NaN agrees with NaN, an infinity with itself.
expect_close <- function(actual, expected, absolute = 1e-13, relative = Inf) {
  same <- (is.na(actual) & is.na(expected)) | actual == expected
  error <- ifelse(same, 0, abs(actual - expected))
  expect_lte(max(error / pmax(1, abs(expected), na.rm = TRUE)), absolute)
  if (is.finite(relative)) {
    expect_lte(max(error / pmax(abs(expected), .Machine$double.xmin)), relative)
  }
}
