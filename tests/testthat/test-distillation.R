# Protocols over a fiber and distillation: classes, shapes, conditions.  The
# numbers are compared with their oracles in C.

test_that("pairs are a table with the noise first", {
  pairs <- distribute("edss1", c(0, 0.5))
  expect_s3_class(pairs, c("ebit_sweep", "data.frame"), exact = TRUE)
  expect_named(pairs, c(
    "noise", "probability", "phi_plus", "phi_minus", "psi_plus", "psi_minus",
    "negativity", "fidelity", "hashing", "key_fraction"
  ))
  expect_identical(
    distribute("edss1", c(0, 0.5), threads = 2)$fidelity, pairs$fidelity
  )
  expect_named(carrier_discord("ded", 0.1), c(
    "noise", "mutual_information", "classical_correlation", "discord"
  ))
})

test_that("errors of the carrier are columns, and inputs", {
  weights <- rbind(c(1, 0, 0, 0), c(0.9, 0.1, 0, 0))
  pairs <- distribute("ded", 0, pauli = weights)
  expect_named(pairs[2:5], c("pauli_I", "pauli_X", "pauli_Y", "pauli_Z"))
  expect_identical(pairs$pauli_X, c(0, 0.1))
  expect_equal(pairs$psi_plus, c(0, 0.1))
  expect_true("pauli_X" %in% row.names(summary(pairs)$inputs))
  expect_s3_class(pairs["fidelity"], "data.frame", exact = TRUE)
})

test_that("what is no choice is refused by name", {
  expect_error(
    distribute("DED", 0),
    "protocol is \"DED\"; it must be \"ded\", \"edss1\" or \"edss2\"",
    fixed = TRUE, class = "ebit_error_argument"
  )
  expect_error(
    distribute("ded", 0, outcome = "failure"),
    "outcome is \"failure\"; it must be \"success\" of \"ded\", which has no",
    fixed = TRUE, class = "ebit_error_argument"
  )
  expect_error(
    distribute(c("ded", "edss1"), 0), "protocol is a vector of 2 texts",
    class = "ebit_error_argument"
  )
})

test_that("states have the shapes of their protocols", {
  expect_identical(dim(protocol_state("edss2", "initial", 0)), c(8L, 8L))
  expect_identical(dim(protocol_state("ded", "sent", c(0, 1))), c(4L, 4L, 2L))
})

test_that("the weights of pairs are inputs", {
  weights <- rbind(c(0.8, 0.1, 0.05, 0.05), c(0.7, 0.1, 0.1, 0.1))
  pairs <- distill(weights, "dejmps")
  bell <- c("phi_plus", "phi_minus", "psi_plus", "psi_minus")
  expect_identical(attr(pairs, "inputs")[1:5], c(bell, "target"))
  seen <- summary(pairs)
  expect_identical(row.names(seen$inputs)[1:4], bell)
  expect_identical(seen$inputs["t2", "min"], Inf)
  expect_identical(row.names(seen$quantities)[1], "rounds")
  grDevices::pdf(NULL)
  on.exit(grDevices::dev.off())
  expect_identical(plot(pairs), pairs)
  expect_identical(plot(pairs, against = "phi_plus"), pairs)
  # columns of one's own stay so wherever they are
  pairs$site <- 1:2
  expect_false("site" %in% row.names(summary(rev(pairs))$inputs))
  site <- data.frame(site = 1:2, gadc_rates(0.1, c(0, 0.1)))
  expect_identical(attr(known_table(site), "inputs"), c("gamma", "thermal"))
})

test_that("a step keeps the kind of its pairs", {
  w <- c(0.7, 0.1, 0.15, 0.05)
  step <- distill_step(w, "dejmps")
  expect_named(step, c("probability", "weights"))
  expect_length(step$weights, 4)
  expect_identical(dim(distill_step(rbind(w, w), "cnot")$weights), c(2L, 4L))
  state <- distill_step(bell_diagonal(w), "dejmps")
  expect_named(state, c("probability", "rho"))
  expect_equal(bell_weights(state$rho), step$weights, tolerance = 1e-14)
  expect_named(
    distill_step(w, "mfi", wait = 1, t1 = 2, t2 = 2), c("probability", "rho")
  )
})

test_that("one input has a history, several are a table", {
  w <- c(0.8, 0.1, 0.06, 0.04)
  one <- distill(w, "dejmps")
  expect_identical(one$rounds, max(one$history$round))
  expect_identical(class(one$history), "data.frame")
  expect_identical(
    one$yield, prod(one$history$probability / 2)
  )
  both <- distill(rbind(w, c(0.5, 0.5, 0, 0)), "dejmps")
  expect_s3_class(both, "ebit_sweep")
  expect_identical(both$rounds, c(one$rounds, -1))
  expect_identical(both$fidelity[2], 0.5)
  swept <- distill(w, "dejmps", target = 0.95, gate_fidelity = c(1, 0.99))
  expect_identical(swept$gate_fidelity, c(1, 0.99))
})

test_that("limits are beside the rounds of one input", {
  w <- c(0.8, 0.1, 0.06, 0.04)
  history <- distill(w, "dejmps", max_rounds = 2, limit = TRUE)$history
  expect_identical(names(history)[9], "limit")
  expect_identical(
    history[1:8], distill(w, "dejmps", max_rounds = 2)$history
  )
  p <- history$probability
  expect_equal(
    history$limit,
    c(
      upper(distillation_limit(w, 2, p[1])),
      upper(distillation_limit(w, 4, p[1]^2 * p[2]))
    ),
    tolerance = 1e-9
  )
  expect_error(
    distill(rbind(w, w), "dejmps", limit = TRUE),
    "limit is TRUE; it must be FALSE where there are several inputs",
    fixed = TRUE, class = "ebit_error_argument"
  )
})

test_that("fixed points are brackets", {
  points <- distill_fixed_points("dejmps", c(1, 0.99, 0.5))
  expect_s3_class(points, "ebit_sweep")
  expect_true(all(is.nan(points$fidelity_max_upper) == c(FALSE, FALSE, TRUE)))
  expect_lt(points$fidelity_max_upper[2], 1)
  expect_gt(points$fidelity_min_upper[2], 0.5)
})

test_that("the limit of two copies of rank three is that of recurrence", {
  b <- distillation_limit(c(0.8, 0.1, 0.1, 0), 2, 0.68)
  expect_equal(b$lower, 0.64 / 0.68, tolerance = 1e-12)
  expect_equal(b$upper, 0.64 / 0.68, tolerance = 1e-6)
  expect_identical(b$lower_method, "nested_recurrence")
  expect_identical(b$steps, matrix(c(0, 0, 3, 3, 0), 1))
  expect_identical(dim(b$dual), c(10L, 3L))
  expect_true(verify(b))
  b$upper <- b$upper - 1e-3
  expect_false(isTRUE(c(verify(b))))
})

test_that("another user of GLPK in the session is not touched", {
  skip_if_not_installed("Rglpk")
  own <- function() {
    Rglpk::Rglpk_solve_LP(
      obj = c(2, 4, 3), mat = rbind(c(3, 4, 2), c(2, 1, 2), c(1, 3, 2)),
      dir = rep("<=", 3), rhs = c(60, 40, 80), max = TRUE
    )
  }
  before <- own()
  expect_equal(before$optimum, 230 / 3)
  b <- distillation_limit(c(0.9, 0.05, 0.03, 0.02), 3, 0.7)
  expect_identical(own(), before)
  expect_identical(distillation_limit(c(0.9, 0.05, 0.03, 0.02), 3, 0.7), b)
})

test_that("what is not allowed is refused by name", {
  refused <- function(call, message) {
    expect_error(call, message, fixed = TRUE, class = "ebit_error_argument")
  }
  w <- c(0.9, 0.1, 0, 0)
  pairs <- paste(
    "it must be 4 weights, an n x 4 matrix of such rows, or a state of two",
    "qubits, a 4 x 4 matrix"
  )
  refused(distill_step(), paste("x is missing;", pairs))
  refused(distill_step(protocol = "mfi"), paste("x is missing;", pairs))
  refused(
    distill_step(diag(2) / 2, "mfi"),
    paste("x is a 2 x 2 matrix of numbers;", pairs)
  )
  refused(
    distill_step(rbind(w, c(0.7, NaN, 0.1, 0.1)), "mfi"),
    "x[2, 2] is NaN; it must be a number in [0, 1]"
  )
  refused(
    distill_step(w, "mfi", first = "no"),
    "first is \"no\"; it must be TRUE or FALSE"
  )
  refused(
    distillation_limit(rbind(w, w), 2, 0.5),
    "weights is a 2 x 4 matrix of numbers; it must be 4 numbers >= 0 with sum 1"
  )
  refused(
    distillation_limit(w, 11, 0.5),
    "pairs is 11; it must be a whole number in [1, 10]"
  )
  refused(
    distillation_limit(w, 2, 0),
    "success is 0; it must be a number in [1e-12, 1]"
  )
  refused(
    distillation_limit(w, 2, 0.5, 3),
    "kept is 3; it must be a whole number in [1, 2]"
  )
})
