# Channels as R has them: classes, conversion of operators, printing, refusals.

all_channels <- function() {
  list(
    identity_channel(3), dephasing(0.1), depolarizing(0.2),
    depolarizing(0.2, 3), depolarizing(9 / 8, 3),
    pauli_channel(c(0.4, 0.3, 0.2, 0.1)), amplitude_damping(0.3),
    gadc(0.3, 0.1), erasure(0.3), erasure(0.3, 3),
    gadc_from_times(2, 5, 0.1), dephasing_from_times(2, 5)
  )
}

test_that("constructors make channels that know how they were made", {
  for (x in all_channels()) {
    expect_s3_class(x, "ebit_channel")
    expect_named(x, c("kraus", "d_in", "d_out", "family", "parameters"))
    expect_identical(do.call(x$family, x$parameters), x)
    expect_identical(kraus_operators(x), x$kraus)
  }
  expect_identical(
    gadc_from_times(2, 5, 0.1), gadc(-expm1(-0.4), 0.1)
  )
  expect_identical(
    dephasing_from_times(2, 5), dephasing(-expm1(-0.4) / 2)
  )
  expect_identical(fiber_channel(50, 0.3), pure_loss(10^-1.5))
})

test_that("operators are real, integer or complex matrices of any shape", {
  x <- kraus_channel(list(0.6 * diag(2), 0.8 * diag(2)))
  expect_length(x$kraus, 2)
  expect_equal(choi_state(x), choi_state(identity_channel()))
  flip <- kraus_channel(list(matrix(c(0L, 1L, 1L, 0L), 2)))
  expect_equal(apply_channel(flip, diag(c(1, 0))), diag(c(0i, 1)))
  prepared <- kraus_channel(list(matrix(c(0.6, 0.8i), 2)))
  expect_identical(c(prepared$d_in, prepared$d_out), c(1, 2))
  expect_equal(
    choi_state(prepared), matrix(c(0.36, 0.48i, -0.48i, 0.64), 2)
  )
  wide <- matrix(c(1, 0, 0, 0, 1i, 0), 3)
  expect_identical(kraus_operators(kraus_channel(list(wide))), list(wide))
  expect_identical(dim(stinespring(kraus_channel(list(wide)))), c(3L, 2L))
})

test_that("answers are TRUE, FALSE or NA", {
  expect_identical(is_degradable(amplitude_damping(0.5)), TRUE)
  expect_identical(is_degradable(amplitude_damping(0.51)), FALSE)
  expect_identical(is_degradable(thermal_loss(0.9, 0.1)), NA)
  lost <- kraus_channel(kraus_operators(erasure(0.25)))
  expect_identical(is_degradable(lost), TRUE)
  expect_identical(is_antidegradable(lost), FALSE)
  late <- compose_channel(erasure(0.5), dephasing(0.05))
  expect_identical(is_antidegradable(late), TRUE)
  for (question in list(
    is_degradable, is_antidegradable, is_entanglement_breaking,
    is_teleportation_covariant
  )) {
    expect_error(
      question(diag(2)),
      "channel is a 2 x 2 matrix of numbers; it must be a channel, as the",
      fixed = TRUE, class = "ebit_error_argument"
    )
  }
})

test_that("what rounding leaves counts as the end of the range", {
  expect_identical(dephasing(1 - .9 - .1), dephasing(0))
  expect_identical(erasure(1 - .8 - .2), erasure(0))
  expect_identical(gadc(1 + 2.3e-16, 0), gadc(1, 0))
  expect_identical(depolarizing((7 / 6) * (7 / 8), 7), depolarizing(49 / 48, 7))
  weights <- c(1 - .34 - .55 - .11, .34, .55, .11)
  expect_identical(pauli_channel(weights)$parameters$weights[1], 0)
  expect_identical(bell_diagonal(weights), bell_diagonal(pmax(0, weights)))
  expect_identical(gadc_rates(.3, 1 - .9 - .1), gadc_rates(.3, 0))
})

test_that("memories have the times that are measured", {
  x <- memory_channel(0.4, 0.5, 1)
  expect_identical(x, damping_dephasing(-expm1(-0.8), 0))
  expect_equal(choi_state(x), choi_state(gadc_from_times(0.4, 0.5)))
  expect_equal(
    2 * choi_state(memory_channel(5, 100, 30))[4, 1], exp(-5 / 30) + 0i
  )
  expect_identical(dephasing_from_times(1, Inf), dephasing(0))
  expect_identical(fiber_channel(Inf), pure_loss(0))
  sweep <- channel_sweep(
    "memory_channel", list(time = c(1, Inf), t1 = 10, t2 = c(20, 5)),
    c("quantum_capacity", "is_degradable")
  )
  expect_identical(sweep$time, c(1, Inf))
  expect_identical(sweep$is_degradable, c(TRUE, FALSE))
})

test_that("the nearest channel has its distance as an attribute", {
  choi <- choi_state(amplitude_damping(0.4))
  x <- nearest_channel(round(choi, 4))
  expect_s3_class(x, "ebit_channel")
  expect_gt(attr(x, "distance"), 1e-7)
  expect_equal(choi_state(x), choi, tolerance = 1e-3)
  expect_true(verify(rains(x)))
  data <- round(bell_diagonal(c(0.7, 0.152, 0.101, 0.047)), 2)
  data[1, 4] <- 0.275
  rho <- nearest_state(data)
  expect_equal(attr(rho, "distance"), sqrt(sum((rho - data)^2)))
  expect_identical(dim(rho), c(4L, 4L))
  expect_error(entropy(data), "nearest_state makes one", fixed = TRUE)
})

test_that("channels print on one line", {
  expect_identical(
    format(gadc(0.2, 0.1)),
    "gadc(gamma = 0.2, thermal = 0.1): 2 -> 2, 4 Kraus operators"
  )
  expect_identical(
    format(pauli_channel(c(0.9, 0.1, 0, 0))),
    "pauli_channel(weights = c(0.9, 0.1, 0.0, 0.0)): 2 -> 2, 2 Kraus operators"
  )
  expect_identical(
    format(kraus_channel(list(diag(3)))),
    "kraus_channel: 3 -> 3, 1 Kraus operator"
  )
  expect_identical(
    format(dephasing(1 / 3), digits = 3),
    "dephasing(p = 0.333): 2 -> 2, 2 Kraus operators"
  )
  expect_output(
    print(pure_loss(0.5)),
    paste(
      "<ebit_channel> pure_loss(transmissivity = 0.5,",
      "mean_photons = Inf): bosonic"
    ),
    fixed = TRUE
  )
  x <- dephasing(0.1)
  expect_identical(capture.output(same <- print(x)), capture.output(print(x)))
  expect_identical(same, x)
})

test_that("refusals name argument, value and what is allowed", {
  refused <- function(object, message) {
    expect_error(object, message, fixed = TRUE, class = "ebit_error_argument")
  }
  refused(identity_channel(0), "d is 0; it must be a whole number in [1, 32]")
  refused(dephasing(NA), "p is NA; it must be a number in [0, 1]")
  refused(
    depolarizing(1.5), "p is 1.5; it must be a number in [0, 1.33333333333333]"
  )
  refused(pauli_channel(c(0.5, 0.5, 0.5, 0)), "weights is of sum 1.5")
  refused(amplitude_damping("a"), "gamma is \"a\"; it must be a number in")
  refused(gadc(0.1, -1), "thermal is -1; it must be a number in [0, 1]")
  refused(gadc_from_times(1, 0), "t1 is 0; it must be a number > 0, or Inf")
  refused(
    memory_channel(1, 100, 250), "t2 is 250; it must be at most 2 t1 = 200"
  )
  refused(erasure(2), "p is 2; it must be a number in [0, 1]")
  refused(pure_loss(2), "transmissivity is 2; it must be a number in [0, 1]")
  refused(thermal_loss(1, -1), "photons is -1; it must be a number >= 0")
  refused(amplifier(0), "gain is 0; it must be a number >= 1")
  refused(fiber_channel(-1), "length_km is -1; it must be a number >= 0")
  refused(kraus_channel(diag(2)), "kraus is a 2 x 2 matrix of numbers; it")
  refused(
    kraus_channel(list(diag(2), diag(2))),
    "kraus is a set whose sum of K^dag K differs from the identity by 1; it"
  )
  refused(
    kraus_channel(list(diag(2), diag(3))),
    "kraus[[2]] is 3 x 3; it must be 2 x 2, as the first is"
  )
  refused(kraus_channel(list("a")), "kraus[[1]] is \"a\"; it must be a matrix")
  refused(
    choi_channel(diag(c(1, 0, 0, 0))),
    "choi is a state whose marginal on subsystem 1 differs from 1/2 by 0.5"
  )
  refused(
    choi_channel(matrix(0, 2, 3)),
    "choi is a 2 x 3 matrix of numbers; it must be a square matrix"
  )
  refused(
    apply_channel(dephasing(0.1), diag(3)),
    "rho is 3 x 3; it must be 2 x 2, as the channel's input is"
  )
  refused(
    compose_channel(dephasing(0.1), erasure(0.1)),
    "first is a channel to dimension 3; it must be to dimension 2, where"
  )
  bosonic <- "channel is a bosonic channel (pure_loss); it must be one with"
  for (f in list(kraus_operators, choi_state, complementary, stinespring)) {
    refused(f(pure_loss(0.5)), bosonic)
  }
  x <- dephasing(0.1)
  x$parameters$p <- 0.2
  refused(kraus_operators(x), "channel is a channel (dephasing) whose Kraus")
  expect_error(
    tensor_channel(
      identity_channel(32),
      tensor_channel(identity_channel(32), identity_channel(32))
    ),
    "the result needs 16 GiB; memory_limit allows 4 GiB",
    fixed = TRUE, class = "ebit_error_memory"
  )
})

test_that("a channel that lost a field is not called a channel", {
  lost <- gadc(0.2, 0.1)
  lost$family <- NULL
  expect_error(epr_capacity(gadc(0.2, 0.1), lost),
    "channel2 is a list of 4; it must be a channel",
    fixed = TRUE, class = "ebit_error_argument"
  )
})

test_that("parameters are read by name, and not set", {
  x <- gadc(0.2, 0.1)
  expect_identical(x$gamma, 0.2)
  expect_null(x$nothing)
  expect_identical(x$family, "gadc")
  expect_null(x$fam) # in full, or not at all
  expect_error(x$gamma <- 0.4,
    "x$gamma is set; it must be left as gadc() made it, which makes other",
    fixed = TRUE, class = "ebit_error_argument"
  )
  expect_identical(x, gadc(0.2, 0.1))
  x$note <- "mine"
  expect_identical(x$note, "mine")
  expect_s3_class(x, "ebit_channel", exact = TRUE)
})

test_that("a channel changed by hand does not print as if it were named", {
  for (x in list(gadc(0.2, 0.1), erasure(0.1, 3), dephasing(0.5))) {
    expect_no_match(format(x), "changed")
    name <- names(x$parameters)[1]
    x$parameters[[name]] <- 0.4
    expect_match(format(x), "^changed by hand, no longer [a-z]+\\(")
  }
  x <- pure_loss(0.5)
  expect_no_match(format(x), "changed")
  x$parameters$transmissivity <- 2
  expect_match(format(x), "^changed by hand, no longer pure_loss")
  expect_output(print(x), "<ebit_channel> changed by hand", fixed = TRUE)
})
