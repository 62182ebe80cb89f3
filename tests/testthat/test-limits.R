# What the caller allows a call to take.

test_that("memory beyond the option is refused with its size", {
  old <- options(ebit.memory_limit = 2^30)
  on.exit(options(old))
  expect_error(
    choi_state(tensor_channel(identity_channel(32), identity_channel(16))),
    "the result needs 1 TiB; memory_limit allows 1 GiB",
    class = "ebit_error_memory"
  )
  expect_s3_class(gadc_rates(0.1, 0.1), "ebit_sweep")
  refused <- list(
    "\"much\"" = "much", "of class list" = list(1), "of length 2" = 1:2,
    "NaN" = NaN
  )
  for (value in names(refused)) {
    options(ebit.memory_limit = refused[[value]])
    message <- "memory_limit is %s; it must be a number of bytes above 0"
    expect_error(dephasing(0.1), sprintf(message, value),
      fixed = TRUE, class = "ebit_error_argument"
    )
  }
  options(ebit.memory_limit = -1)
  expect_error(dephasing(0.1), "memory_limit is -1; ")
})

test_that("a limit of time gives bounds that are proved", {
  set.seed(29)
  g <- matrix(complex(real = rnorm(36^2), imaginary = rnorm(36^2)), 36)
  rho <- g %*% Conj(t(g))
  rho <- rho / sum(Re(diag(rho)))
  for (b in list(
    rains(rho, time_limit_s = 0.05), max_rains(rho, time_limit_s = 0.05),
    distillable_entanglement(rho, time_limit_s = 1e-9),
    quantum_capacity(gadc(0.2, 0.1), time_limit_s = 1e-9)
  )) {
    expect_true(verify(b))
    expect_lte(b$lower, b$upper)
  }
  expect_identical(rains(rho, time_limit_s = 0.05)$status, "bracket")
  expect_error(
    max_rains(rho, time_limit_s = -1),
    "time_limit_s is -1; it must be a number > 0, or Inf",
    class = "ebit_error_argument"
  )
  expect_error(
    discord(rho, c(18, 2), time_limit_s = NaN), "time_limit_s is NaN"
  )
})

test_that("the status goes by tol", {
  x <- gadc(0.2, 0.1)
  expect_identical(quantum_capacity(x, tol = 1)$status, "certified")
  expect_identical(quantum_capacity(x, tol = 1)$tol, 1)
  expect_true(verify(quantum_capacity(x, tol = 1)))
  expect_identical(quantum_capacity(x), quantum_capacity(x, NULL, 1e-8, Inf))
  expect_error(quantum_capacity(x, tol = 0), "tol is 0; it must be a number in")
})
