functions <- list(
  max_rains, max_relative_entropy_of_entanglement, transposition_bound
)

test_that("damping channels agree with the oracle by both ways", {
  rows <- oracle("gadc_bounds")
  rows <- rows[seq(1, nrow(rows), 5), ]
  for (i in seq_len(nrow(rows))) {
    channel <- gadc(rows$gamma[i], rows$T[i])
    kraus <- kraus_channel(kraus_operators(channel))
    expected <- c(
      rows$Rmax_closed[i], rows$Rmax_closed[i],
      rows$transposition_log_diamond[i]
    )
    for (k in 1:3) {
      closed <- functions[[k]](channel)
      solved <- functions[[k]](kraus)
      expect_close(c(closed$lower, closed$upper), rep(expected[k], 2), 1e-12)
      expect_close(c(solved$lower, solved$upper), rep(expected[k], 2), 1e-9)
      expect_true(verify(closed))
      expect_true(verify(solved))
    }
  }
})

test_that("assisted capacity and squashed entanglement", {
  b <- entanglement_assisted_capacity(identity_channel(3))
  expect_close(c(b$lower, b$upper), rep(2 * log2(3), 2), 1e-14)
  b <- entanglement_assisted_capacity(gadc(0.2, 0.1))
  expect_identical(b$status, "certified")
  expect_true(verify(b))
  bad <- b
  bad$state <- matrix(c(0.3, 0.2, 0.2, 0.7), 2)
  expect_false(isTRUE(verify(bad)))
  rows <- oracle("gadc_bounds")
  rows <- rows[!is.na(rows$Esq_AD_upper), ]
  for (i in seq_len(nrow(rows))) {
    b <- squashed_entanglement_bound(gadc(rows$gamma[i], rows$T[i]))
    expect_close(b$upper, rows$Esq_AD_upper[i], 1e-12)
    expect_true(verify(b))
  }
  b <- squashed_entanglement_bound(pure_loss(0.5))
  expect_close(c(b$lower, b$upper), c(1, log2(3)), 1e-14)
})

test_that("distillable entanglement", {
  b <- distillable_entanglement(bell_diagonal(c(0.9, 0.1, 0, 0)))
  h <- -0.9 * log2(0.9) - 0.1 * log2(0.1)
  expect_close(c(b$lower, b$upper), rep(1 - h, 2), 1e-9)
  b <- distillable_entanglement(bell_diagonal(c(0.75, 0.1, 0.1, 0.05)))
  expect_identical(b$lower_method, "recurrence")
  expect_true(b$lower > 0 && b$lower < b$upper)
  expect_true(verify(b))
  bad <- b
  bad$frame <- bad$frame / 2
  expect_false(isTRUE(verify(bad)))
  expect_error(
    distillable_entanglement(3), "rho is a matrix of trace 3",
    fixed = TRUE, class = "ebit_error_argument"
  )
})

test_that("verify refuses what was tampered with", {
  b <- max_rains(kraus_channel(kraus_operators(gadc(0.2, 0.1))))
  for (field in c("dual", "positive_part")) {
    bad <- b
    bad[[field]][1] <- bad[[field]][1] - 0.01
    expect_false(isTRUE(verify(bad)))
  }
  bad <- b
  bad$upper <- b$upper - 1e-6
  expect_match(attr(verify(bad), "message"), "the upper end fails")
})

test_that("what is not allowed is refused by name", {
  refused <- function(call, message) {
    expect_error(call, message, fixed = TRUE, class = "ebit_error_argument")
  }
  refused(max_rains(3), "x is a matrix of trace 3; it must be a state")
  refused(
    max_rains(diag(6) / 6),
    "dims is missing; it must be given as [dA dB] with dA dB = 6"
  )
  refused(
    max_rains(dephasing(0.1), c(2, 2)),
    "it must be missing, since x is a channel"
  )
  refused(
    max_rains(pure_loss(0.5)),
    "x is a bosonic channel (pure_loss); it must be one with Kraus operators"
  )
  refused(
    transposition_bound(1),
    "channel is 1; it must be a channel, as the constructors make it"
  )
  refused(
    squashed_entanglement_bound(1),
    "channel is 1; it must be a channel, as the constructors make it"
  )
  refused(
    entanglement_assisted_capacity(pure_loss(0.5)),
    "channel is a bosonic channel (pure_loss); it must be one with Kraus"
  )
  refused(
    max_relative_entropy_of_entanglement(1),
    "channel is 1; it must be a channel, as the constructors make it"
  )
})
