# Upper bounds that verify reads back, and what is refused.

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
    "dims is missing; it must be given as c(dA, dB) with dA dB = 6"
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

test_that("the environment is squashed by a search, or by formulas alone", {
  channel <- gadc(0.5, 0.1)
  best <- squashed_entanglement_bound(channel, dims = c(3, 3))
  expect_lt(best$upper, 0.35429)
  expect_identical(best$upper_method, "squashed_isometry")
  expect_identical(dim(best$isometry), c(9L, 4L))
  expect_true(verify(best))
  fixed <- squashed_entanglement_bound(channel, "fixed")
  expect_length(fixed$isometry, 0)
  expect_gt(fixed$upper, best$upper)
  capacity <- two_way_capacity(channel, squash = "best")
  expect_lt(capacity$upper, 0.34245)
  expect_identical(capacity$lower_method, "two_rails")
  expect_true(verify(capacity))
  expect_error(
    squashed_entanglement_bound(channel, dims = c(1, 2)),
    "it must be two whose product is at least 4",
    class = "ebit_error_argument"
  )
})
