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
  options(ebit.memory_limit = "much")
  expect_error(
    dephasing(0.1),
    "memory_limit is NaN; it must be a number of bytes above 0",
    class = "ebit_error_argument"
  )
  options(ebit.memory_limit = -1)
  expect_error(dephasing(0.1), "memory_limit is -1; ")
})
