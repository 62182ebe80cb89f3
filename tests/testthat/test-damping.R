test_that("gadc_rates agrees with the oracle", {
  grid <- oracle("gadc")
  ours <- gadc_rates(grid$gamma, grid$T)
  expect_close(ours$coherent_information, grid$Ic)
  expect_close(ours$reverse_coherent_information, grid$IR)
  expect_close(ours$rains, grid$rains_channel)
  expect_true(all(ours$rains_gap >= 0 & ours$rains_gap <= 1e-10))
  expect_true(all(ours$status %in% c("certified", "exact")))
  gap <- ours$reverse_coherent_information_gap
  expect_true(all(gap >= 0 & gap <= 1e-9))

  expect_close(ours$rains, grid$rains_channel)
  expect_true(all(ours$rains_gap >= 0 & ours$rains_gap <= 1e-13))
  expect_true(all(ours$status %in% c("exact", "certified")))

  bounds <- oracle("gadc_bounds")
  ours <- gadc_rates(bounds$gamma, bounds$T)
  expect_close(ours$max_rains, bounds$Rmax_closed)
  expect_true(all(ours$max_rains <= bounds$transposition_log_diamond + 1e-12))
})

test_that("multirail agrees with the oracle", {
  grid <- oracle("rails")
  rates <- gadc_rates(grid$gamma, grid$T)
  expect_close(rates$dual_rail, grid$dual_rate_sym)
  expect_identical(rates$rails, as.numeric(grid$best_k_sym))
  expect_close(rates$multi_rail, grid$best_rate_sym)
  two <- multirail(grid$gamma, grid$T, grid$gamma, grid$T)
  expect_close(two$probability, grid$dual_prob_sym)
  expect_close(two$hashing, grid$dual_Ihash_sym)
  for (k in c(3, 64)) {
    many <- multirail(grid$gamma, grid$T, grid$gamma, grid$T, k)
    expect_close(many$rate, grid[[sprintf("k%d_rate_sym", k)]])
  }
  one_sided <- best_multirail(grid$gamma, grid$T, 0, 0)
  expect_identical(one_sided$rails, as.numeric(grid$best_k_onesided))
  expect_close(one_sided$rate, grid$best_rate_onesided)
})

test_that("multirail keeps its digits up to a million rails", {
  grid <- oracle("rails_large_k")
  ours <- multirail(grid$gamma1, grid$T1, grid$gamma2, grid$T2, grid$k)
  expect_close(ours$rate, grid$rate, 1e-13, 1e-13)
  expect_close(ours$probability, grid$prob, 1e-13, 1e-13)
  expect_close(ours$hashing, grid$Ihash, 1e-13, 1e-13)
})

test_that("rates are symmetric in the thermal parameter", {
  grid <- expand.grid(gamma = seq(0, 1, 0.05), thermal = seq(0, 0.5, 0.05))
  one <- as.data.frame(gadc_rates(grid$gamma, grid$thermal))[-(1:2)]
  two <- as.data.frame(gadc_rates(grid$gamma, 1 - grid$thermal))[-(1:2)]
  for (name in setdiff(names(one), "status")) {
    expect_close(one[[name]], two[[name]], 1e-14)
  }
})

test_that("nothing is left where the channel breaks entanglement", {
  grid <- expand.grid(gamma = seq(0, 1, 0.02), thermal = seq(0, 1, 0.02))
  ours <- gadc_rates(grid$gamma, grid$thermal)
  breaking <- with(grid, gamma^2 * thermal * (1 - thermal) > 1 - gamma + 1e-9)
  columns <- setdiff(names(ours), c("gamma", "thermal", "status"))
  expect_true(all(as.matrix(as.data.frame(ours)[breaking, columns]) == 0))
  expect_true(all(ours$epr_lower <= ours$epr_upper))
  expect_true(all(ours$dual_rail <= ours$multi_rail))
})

test_that("the ends of the ranges have their known values", {
  ours <- gadc_rates(c(0, 1), 0)
  expect_identical(ours$epr_lower, c(1, 0))
  expect_identical(ours$epr_upper, c(1, 0))
  expect_close(gadc_rates(0, 0)$multi_rail, log2(3) / 3)
  expect_identical(multirail(1, 0, 0.5, 0)$rate, 0)
  expect_true(is.nan(multirail(1, 0, 1, 0)$hashing))
  expect_identical(best_multirail(1, 0, 1, 0)$rails, 0)
})

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

test_that("multirail_thresholds agrees with the oracle", {
  grid <- oracle("rail_thresholds")
  ours <- multirail_thresholds(grid$T)
  columns <- c(
    sym_gamma_k3_to_k2 = "symmetric_gamma_k3_to_k2",
    sym_gamma_k2_zero = "symmetric_gamma_k2_zero",
    sym_gamma_cross_Ic = "symmetric_gamma_cross_coherent_information",
    onesided_gamma_k3_to_k2 = "onesided_gamma_k3_to_k2",
    onesided_gamma_k2_zero = "onesided_gamma_k2_zero",
    onesided_gamma_cross_maxIcIR =
      "onesided_gamma_cross_max_coherent_reverse_coherent_information"
  )
  for (name in names(columns)) {
    expect_close(ours[[columns[[name]]]], grid[[name]])
  }
  # rail_zeros.py says why the rest is in a table of its own
  zeros <- oracle("rail_zeros")
  ours <- multirail_thresholds(zeros$T)
  expect_close(ours$symmetric_coherent_information_zero, zeros$Ic_zero)
  expect_close(ours$reverse_coherent_information_zero, zeros$IR_zero)
  expect_close(
    ours$symmetric_gamma_cross_reverse_coherent_information[1],
    zeros$cross_IR[1]
  )
  expect_error(
    multirail_thresholds(2), "thermal is 2; it must be a number in [0, 1]",
    fixed = TRUE, class = "ebit_error_argument"
  )
})
