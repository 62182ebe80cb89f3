# Capacities of channels, and of pairs and groups from a common source.

ends <- function(b) c(b$lower, b$upper)

test_that("closed forms are exact and prove themselves", {
  b <- two_way_capacity(pure_loss(0.5))
  expect_close(ends(b), c(1, 1), 1e-15)
  expect_identical(b$status, "exact")
  b <- quantum_capacity(erasure(0.2, 3))
  expect_close(ends(b), rep(0.6 * log2(3), 2), 1e-14)
  expect_true(verify(b))
  expect_s3_class(b$candidates, "data.frame")
  expect_named(
    b$candidates, c("end", "value", "method", "source", "channel")
  )
})

test_that("Rains information is kept from two-way capacities", {
  b <- two_way_capacity(gadc(0.3, 0.1))
  expect_false("rains_capacity" %in% b$candidates$method)
  b <- cpp_capacity(gadc(0.3, 0.1))
  expect_true("rains_capacity" %in% b$candidates$method)
  b <- two_way_capacity(gadc(0.3, 0.5), task = "key")
  expect_identical(b$upper_method, "covariant_entropy")
  expect_true(verify(b))
})

test_that("each bound of a damping channel agrees with the oracle", {
  rows <- oracle("gadc_bounds")
  rows <- rows[rows$Rmax_closed > 0, ]
  for (i in seq_len(nrow(rows))) {
    b <- cpp_capacity(gadc(rows$gamma[i], rows$T[i]))
    of <- function(method) {
      b$candidates$value[match(method, b$candidates$method)]
    }
    expect_close(of("max_relative_entropy"), rows$Rmax_closed[i], 1e-12)
    expect_close(
      of("transposition"), rows$transposition_log_diamond[i], 1e-12
    )
    expect_true(b$lower <= b$upper)
    expect_true(verify(b))
  }
})

test_that("Kraus sets are optimised", {
  k <- kraus_channel(kraus_operators(amplitude_damping(0.3)))
  b <- quantum_capacity(k)
  expect_close(ends(b), rep(0.32795476191395656, 2), 1e-9)
  expect_true(verify(b))
  b$lower_bounds[[1]]$state <- diag(2) / 2
  expect_false(isTRUE(verify(b)))
})

test_that("EPR capacities: exact pairs, rails, the relay", {
  b <- epr_capacity(erasure(0.1), erasure(0.5))
  expect_close(ends(b), c(0.45, 0.45), 1e-15)
  expect_identical(b$status, "exact")
  ad <- amplitude_damping(0.5)
  b <- epr_capacity(ad, ad)
  expect_close(b$lower, 0.25 * log2(3) / 3, 1e-14)
  expect_identical(b$lower_method, "epr_rails")
  expect_true(verify(b))
  b <- epr_capacity(amplitude_damping(0.1), ad)
  printed <- b$candidates$value[b$candidates$end == "unproved"]
  expect_close(printed, 0.2715533031636111, 1e-9)
  expect_true(b$lower < printed)
  expect_close(
    epr_capacity(amplitude_damping(0.1), ad, bounds = "paper")$lower, printed,
    1e-15
  )
  expect_true(verify(b))
})

test_that("assisted distillation is not below the oracle", {
  rows <- oracle("assistance")
  make <- list(
    AD = amplitude_damping, dephasing = dephasing,
    depolarizing = function(q) depolarizing(4 * q / 3)
  )
  for (i in seq_len(nrow(rows))) {
    of <- make[[rows$pair[i]]]
    b <- assisted_distillation(of(rows$par1[i]), of(rows$par2[i]))
    expect_true(b$lower >= rows$DA_general_proj[i] - 1e-6)
    expect_identical(b$status, "achievable")
  }
  expect_true(verify(b))
})

test_that("GHZ capacities", {
  b <- ghz_capacity(list(dephasing(0.2), amplitude_damping(0.1), erasure(0.05)))
  expect_close(ends(b), rep(0.27807190511263774, 2), 1e-14)
  expect_identical(b$status, "exact")
  noisy <- rep(list(amplitude_damping(0.6)), 3)
  b <- ghz_capacity(noisy)
  expect_close(b$lower, 0.75 * 0.16 * log2(3) / 3, 1e-14)
  expect_true(verify(b))
  expect_identical(ends(ghz_capacity(noisy, "none")), c(0, 0))
})

test_that("cite names the theorems", {
  b <- epr_capacity(amplitude_damping(0.5), amplitude_damping(0.5))
  reference <- cite(b)
  expect_match(reference$upper, "Rains information", fixed = TRUE)
  expect_true(any(grepl("2411.04977", reference$references, fixed = TRUE)))
})

test_that("wrong arguments are refused by name", {
  refused <- function(call, message) {
    expect_error(call, message, fixed = TRUE, class = "ebit_error_argument")
  }
  must <- "it must be a channel, as the constructors make it"
  refused(quantum_capacity(3), paste0("channel is 3; ", must))
  refused(cpp_capacity("dephasing"), paste0("channel is \"dephasing\"; ", must))
  refused(
    two_way_capacity(dephasing(0.1), "keys"),
    "task is \"keys\"; it must be \"entanglement\" or \"key\""
  )
  refused(
    epr_capacity(dephasing(0.1), dephasing(0.1), NA),
    "one_shot is NA; it must be a whole number in [0, 1]"
  )
  refused(
    ghz_capacity(dephasing(0.1)), "it must be a list of 2 to 48 channels"
  )
  refused(
    ghz_capacity(list(dephasing(0.1), 3)), paste0("channels[2] is 3; ", must)
  )
  refused(
    assisted_distillation(dephasing(0.1), amplifier(2)),
    "channel2 is a bosonic channel (amplifier)"
  )
})
