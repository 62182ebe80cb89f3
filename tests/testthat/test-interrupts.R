# The slowest call of each kind stops soon after it is told to.

random_state <- function(n) {
  g <- matrix(complex(real = rnorm(n^2), imaginary = rnorm(n^2)), n)
  rho <- g %*% Conj(t(g))
  rho / sum(Re(diag(rho)))
}

random_channel <- function(d, count) {
  n <- d^2 * count
  g <- matrix(complex(real = rnorm(n), imaginary = rnorm(n)), d * count)
  q <- qr.Q(qr(g))
  kraus_channel(lapply(seq_len(count), function(a) {
    q[(a - 1) * d + seq_len(d), , drop = FALSE]
  }))
}

expect_stops <- function(call) {
  time <- system.time({
    setTimeLimit(elapsed = 0.5)
    told <- tryCatch(call(), error = conditionMessage)
    setTimeLimit()
  })
  expect_match(told, "elapsed time limit")
  expect_lt(time[["elapsed"]], 3)
}

test_that("each kind of slow call hears its caller", {
  skip_on_cran()
  set.seed(28)
  state <- random_state(64)
  channel <- random_channel(8, 4)
  many <- random_channel(12, 200)
  expect_stops(function() rains(state))
  expect_stops(function() max_rains(state))
  expect_stops(function() distillable_entanglement(state))
  expect_stops(function() discord(random_state(256), dims = c(128, 2)))
  expect_stops(function() coherent_information(channel))
  expect_stops(function() transposition_bound(channel))
  expect_stops(function() quantum_capacity(channel))
  expect_stops(function() compose_channel(many, many))
  expect_stops(function() {
    channel_sweep(
      "depolarizing", list(p = (1:99) / 100, d = 24), "transposition_bound"
    )
  })
  expect_stops(function() gadc_rates(rep(0.3, 4e6), 0.1, threads = 2))
  expect_identical(nrow(gadc_rates(0.3, 0.1)), 1L)
})
