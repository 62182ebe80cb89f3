# |actual - expected| <= tolerance, element by element.
expect_near <- function(actual, expected, tolerance = 1e-15) {
  expect_equal(dim(actual), dim(expected))
  expect_lte(max(Mod(actual - expected)), tolerance)
}

adjoint <- function(x) Conj(t(x))

# The definition, in R.
by_kraus <- function(channel, x) {
  Reduce(`+`, lapply(channel$kraus, function(k) k %*% x %*% adjoint(k)))
}

# Kraus operators of a random channel; the generator's state is put back.
random_kraus <- function(seed, d_in, d_out, count) {
  before <- if (exists(".Random.seed", globalenv())) .Random.seed
  on.exit(if (is.null(before)) {
    rm(".Random.seed", envir = globalenv())
  } else {
    assign(".Random.seed", before, globalenv())
  })
  set.seed(seed)
  n <- d_out * count * d_in
  v <- qr.Q(qr(matrix(complex(real = rnorm(n), imaginary = rnorm(n)),
    ncol = d_in
  )))
  lapply(seq_len(count), function(a) {
    v[(a - 1) * d_out + seq_len(d_out), , drop = FALSE]
  })
}

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
    sum <- Reduce(`+`, lapply(x$kraus, function(k) adjoint(k) %*% k))
    expect_near(sum, diag(x$d_in))
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

test_that("channels do what their definitions say", {
  rho <- matrix(c(0.3, 0.1 + 0.2i, 0.1 - 0.2i, 0.7), 2)
  z <- diag(c(1, -1))
  expect_near(
    apply_channel(dephasing(0.1), rho), 0.9 * rho + 0.1 * z %*% rho %*% z
  )
  expect_near(
    apply_channel(depolarizing(0.1), rho), 0.9 * rho + 0.1 * diag(2) / 2
  )
  x <- matrix(c(0.5, 0.2i, 0, -0.2i, 0.3, 0, 0, 0, 0.2), 3)
  expect_near(
    apply_channel(depolarizing(0.4, 3), x), 0.6 * x + 0.4 * diag(3) / 3
  )
  expect_near(
    apply_channel(erasure(0.4), rho),
    rbind(cbind(0.6 * rho, 0), c(0, 0, 0.4))
  )
  # Populations go up with gamma T and down with gamma (1 - T).
  y <- apply_channel(gadc(0.36, 0.25), rho)
  expect_near(Re(diag(y))[2], 0.3 * 0.09 + 0.7 * 0.73)
  expect_near(y[1, 2], 0.8 * rho[1, 2])
})

test_that("operations agree with their definitions", {
  for (seed in 1:20) {
    x <- kraus_channel(random_kraus(seed, 2, 3, 2))
    y <- kraus_channel(random_kraus(seed + 100, 3, 2, 3))
    m <- matrix(complex(real = sin(1:4), imaginary = cos(1:4)), 2)
    expect_near(apply_channel(x, m), by_kraus(x, m))
    expect_near(
      apply_channel(compose(y, x), m), by_kraus(y, by_kraus(x, m)), 1e-14
    )
    n <- matrix(complex(real = sin(1:9), imaginary = cos(1:9)), 3)
    expect_near(
      apply_channel(tensor_channel(x, y), kronecker(m, n)),
      kronecker(by_kraus(x, m), by_kraus(y, n)), 1e-14
    )
    # Tr_E and Tr_B of V m V^dag: the channel and its complementary channel.
    v <- stinespring(x)
    image <- array(v %*% m %*% adjoint(v), c(2, 3, 2, 3))
    expect_near(image[1, , 1, ] + image[2, , 2, ], by_kraus(x, m))
    expect_near(
      image[, 1, , 1] + image[, 2, , 2] + image[, 3, , 3],
      apply_channel(complementary(x), m)
    )
    expect_identical(complementary(complementary(x))$kraus, x$kraus)
  }
})

test_that("Choi states go back and forth", {
  for (x in all_channels()) {
    rho <- choi_state(x)
    v <- sapply(x$kraus, as.vector)
    expect_near(rho, v %*% adjoint(v) / x$d_in)
    y <- choi_channel(rho, c(x$d_in, x$d_out))
    expect_near(choi_state(y), rho, 1e-14)
    expect_length(y$kraus, length(x$kraus))
  }
  # A redundant set, of real and of integer matrices
  k <- list(0.6 * diag(2), 0.8 * diag(2))
  x <- kraus_channel(k)
  expect_length(x$kraus, 2)
  expect_near(choi_state(x), choi_state(identity_channel()))
  flip <- kraus_channel(list(matrix(c(0L, 1L, 1L, 0L), 2)))
  expect_near(apply_channel(flip, diag(c(1, 0))), diag(c(0, 1)))
  # One level at the input: a state is prepared
  x <- kraus_channel(list(matrix(c(0.6, 0.8i), 2)))
  expect_near(choi_state(x), matrix(c(0.36, 0.48i, -0.48i, 0.64), 2))
})

test_that("matrices of other toolboxes convert as the conventions page says", {
  # sum_ij |i><j| (x) N(|i><j|), as QETLAB, QuTiP and toqito have it.
  x <- compose(gadc(0.3, 0.1), kraus_channel(random_kraus(1, 2, 2, 1)))
  unit <- function(i, j) outer(diag(2)[, i], diag(2)[, j])
  reference_first <- matrix(0, 4, 4)
  output_first <- matrix(0, 4, 4)
  for (i in 1:2) {
    for (j in 1:2) {
      y <- by_kraus(x, unit(i, j))
      reference_first <- reference_first + kronecker(unit(i, j), y)
      output_first <- output_first + kronecker(y, unit(i, j))
    }
  }
  expect_near(choi_state(x), reference_first / 2)
  # Output first: exchange the two indices of rows and columns.
  back <- matrix(aperm(array(output_first, rep(2, 4)), c(2, 1, 4, 3)), 4)
  expect_near(choi_state(x), back / 2)
  expect_error(
    choi_channel(reference_first), "choi is of trace 2; it must be a Choi",
    class = "ebit_error_argument"
  )
  expect_error(
    choi_channel(output_first / 2), "the reference comes first",
    class = "ebit_error_argument"
  )
})

test_that("questions are answered", {
  expect_true(is_degradable(amplitude_damping(0.5)))
  expect_false(is_degradable(amplitude_damping(0.51)))
  expect_identical(is_degradable(thermal_loss(0.9, 0.1)), NA)
  expect_true(is_antidegradable(gadc(0.5, 0.3)))
  expect_false(is_antidegradable(depolarizing(0.33)))
  expect_true(is_antidegradable(depolarizing(1 / 3)))
  expect_true(is_entanglement_breaking(dephasing(0.5)))
  expect_false(is_entanglement_breaking(gadc(0.8, 0.5)))
  expect_true(is_teleportation_covariant(gadc(0.3, 0.5)))
  expect_false(is_teleportation_covariant(gadc(0.3, 0.500001)))
  x <- kraus_channel(kraus_operators(gadc(0.3, 0.500001)))
  expect_false(is_teleportation_covariant(x))
  x <- kraus_channel(kraus_operators(depolarizing(0.75, 3)))
  expect_identical(is_entanglement_breaking(x), NA)
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

test_that("answers fit the oracle's random qubit channels", {
  table <- oracle("random_channels")
  for (row in split(table, seq_len(nrow(table)))) {
    element <- function(part, a, b, i) row[[paste(part, a, b, i, sep = "_")]]
    x <- kraus_channel(lapply(seq_len(row$nkraus) - 1, function(a) {
      outer(0:1, 0:1, Vectorize(function(b, i) {
        complex(
          real = element("re", a, b, i), imaginary = element("im", a, b, i)
        )
      }))
    }))
    # Here the coherent information is 0 for antidegradable channels only.
    expect_identical(is_antidegradable(x), row$Ic == 0)
    expect_identical(is_degradable(x), row$nkraus == 2)
    # Covariant channels have the Rains information of their Choi state.
    expect_gt(row$rains_lower, row$rains_choi_upper)
    expect_false(is_teleportation_covariant(x))
    expect_false(is_entanglement_breaking(x))
  }
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
    "<ebit_channel> pure_loss(transmissivity = 0.5): bosonic",
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
  refused(gadc_from_times(1, 0), "t1 is 0; it must be a number > 0")
  refused(dephasing_from_times(1, Inf), "t2 is Inf; it must be a number > 0")
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
    "kraus[2] is 3 x 3; it must be 2 x 2, as the first is"
  )
  refused(kraus_channel(list("a")), "kraus[1] is \"a\"; it must be a matrix")
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
    compose(dephasing(0.1), erasure(0.1)),
    "first is a channel to dimension 3; it must be to dimension 2, where"
  )
  bosonic <- "channel is a bosonic channel (pure_loss); it must be one with"
  for (f in list(kraus_operators, choi_state, complementary, stinespring)) {
    refused(f(pure_loss(0.5)), bosonic)
  }
  x <- dephasing(0.1)
  x$parameters$p <- 0.2
  refused(kraus_operators(x), "channel is a dephasing channel whose Kraus")
  expect_error(
    tensor_channel(
      identity_channel(32),
      tensor_channel(identity_channel(32), identity_channel(32))
    ),
    "the result would have 1.07e+09 complex numbers; it may have at most",
    fixed = TRUE, class = "ebit_error_memory"
  )
})
