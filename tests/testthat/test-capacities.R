# Capacities of channels, and of pairs and groups from a common source.

test_that("candidates are a data frame, certificates are lists", {
  b <- quantum_capacity(erasure(0.2, 3))
  expect_s3_class(b$candidates, "data.frame")
  expect_named(b$candidates, c("side", "value", "method", "source", "channel"))
  b <- quantum_capacity(kraus_channel(kraus_operators(amplitude_damping(0.3))))
  expect_true(verify(b))
  b$lower_bounds[[1]]$state <- diag(2) / 2
  expect_false(isTRUE(verify(b)))
})

test_that("flags and named channels are recognised from their operators", {
  bare <- function(x) kraus_channel(kraus_operators(x))
  expect_equal(upper(quantum_capacity(bare(erasure(0.25)))), 0.5)
  expect_equal(lower(two_way_capacity(bare(erasure(0.3)))), 0.7)
  x <- choi_channel(choi_state(erasure(0.3)), c(2, 3))
  expect_equal(upper(quantum_capacity(x)), 0.4)
  b <- quantum_capacity(tensor_channel(erasure(0.1), erasure(0.2)))
  expect_equal(c(lower(b), upper(b)), c(1.4, 1.4))
  b <- quantum_capacity(bare(gadc(0.3, 0.1)))
  expect_equal(upper(b), upper(quantum_capacity(gadc(0.3, 0.1))))
  expect_true(verify(b))
})

test_that("choices are words or logicals", {
  a <- amplitude_damping(0.1)
  b <- amplitude_damping(0.5)
  best <- epr_capacity(a, b)
  expect_identical(epr_capacity(a, b, FALSE), best)
  expect_error(epr_capacity(a, b, bounds = "paper"), "unused argument")
  printed <- with(best$candidates, value[side == "printed"])
  expect_true(max(printed) > lower(best))
  expect_identical(two_way_capacity(a, task = "key")$task, "key")
  expect_identical(upper(ghz_capacity(list(b, b, b), "none")), 0)
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
    "one_shot is NA; it must be TRUE or FALSE"
  )
  refused(
    ghz_capacity(dephasing(0.1)), "it must be a list of 2 to 48 channels"
  )
  refused(
    ghz_capacity(list(dephasing(0.1), 3)), paste0("channels[[2]] is 3; ", must)
  )
  refused(
    assisted_distillation(dephasing(0.1), amplifier(2)),
    "channel2 is a bosonic channel (amplifier)"
  )
})
