expect_oracle <- function(actual, expected) {
  expect_close(actual, expected, 1e-13, 1e-12)
}

test_that("inept_delivery agrees with the oracle", {
  grid <- oracle("inept_grid")
  entangled <- grid$concurrence > 0
  for (model in c(5 / 12, 1 / 2)) {
    ours <- inept_delivery(grid$S, grid$a, model)
    expect_oracle(ours$fidelity, grid$fidelity)
    expect_oracle(ours$concurrence, grid$concurrence)
    expect_oracle(ours$entanglement_of_formation, grid$EoF)
    expect_oracle(ours$chsh, grid$max_chsh)
    expect_identical(ours$entangled, entangled)
    expect_identical(ours$violates_chsh, grid$violates_chsh == 1)
    # The oracle's columns are 0 for separable states, which have a model.
    local <- if (model == 1 / 2) grid$lhvt_v1_2 else grid$lhvt_v5_12
    expect_identical(ours$local_model, local == 1 | !entangled)
  }
})

test_that("inept_optimum agrees with the oracle", {
  best <- oracle("inept_optimal")
  ours <- inept_optimum(best$S)
  expect_oracle(ours$amplitude, best$a_opt)
  expect_oracle(ours$concurrence, best$C_max)
  expect_oracle(ours$entanglement_of_formation, best$EF_max)
  expect_oracle(
    ours$entanglement_of_formation_small_success, best$EF_approx_4_2
  )
  expect_oracle(ours$pairs_per_ebit_lower, best$pairs_1_over_EF)
})

test_that("inept_pairs agrees with the oracle", {
  pairs <- oracle("inept_n_pairs")
  ours <- inept_pairs(pairs$N)
  expect_oracle(ours$success, pairs$S)
  expect_oracle(ours$amplitude, pairs$a_opt)
  expect_oracle(ours$concurrence, pairs$C_max)
  expect_oracle(ours$entanglement_of_formation, pairs$EF_max)
  expect_oracle(ours$total, pairs$N_times_EF)
})

test_that("inept_thresholds agrees with the oracle", {
  borders <- oracle("inept_boundaries")
  for (model in c("5_12", "1_2")) {
    ours <- inept_thresholds(borders$a, if (model == "1_2") 1 / 2 else 5 / 12)
    expect_oracle(ours$success_entangled, borders$S_ent)
    expect_oracle(ours$success_chsh, borders$S_chsh)
    left <- borders[[paste0("lhvt_left_", model)]]
    right <- borders[[paste0("lhvt_right_", model)]]
    expect_oracle(ours$success_local_left, left)
    expect_oracle(ours$success_local_right, right)
  }
})

test_that("inept_state is what its definition says", {
  psi <- c(0.2, 0, 0, sqrt(0.96))
  marginal <- diag(c(0.04, 0.96))
  rho <- 0.3 * outer(psi, psi) + 0.7 * kronecker(marginal, marginal)
  expect_equal(inept_state(0.3, 0.2), rho, tolerance = 1e-15)
  stack <- inept_state(c(0.3, 0.6), 0.2)
  expect_identical(dim(stack), c(4L, 4L, 2L))
  expect_identical(stack[, , 2], inept_state(0.6, 0.2))
})

test_that("the decomposition of inept_local_model rebuilds the state", {
  for (model in c(5 / 12, 1 / 2)) {
    m <- inept_local_model(0.4, 0.7, model)
    expect_true(m$valid && m$local_model)
    expect_true(m$weight > 0 && m$weight < 1)
    expect_true(all(m$diagonal >= 0))
    rebuilt <- m$weight * m$werner_state + (1 - m$weight) * diag(m$diagonal)
    expect_close(rebuilt, inept_state(0.4, 0.7), 1e-15)
  }
  separable <- inept_local_model(0.1, 0.3)
  expect_true(separable$local_model)
  expect_false(separable$valid)
  expect_false(inept_local_model(0.9, 0.5)$local_model)
})

test_that("results are tables with the inputs first", {
  table <- inept_delivery(c(0.2, 0.3), 0.5)
  expect_s3_class(table, c("ebit_sweep", "data.frame"), exact = TRUE)
  expect_named(table, c(
    "success", "amplitude", "model", "fidelity", "concurrence",
    "entanglement_of_formation", "entangled", "chsh", "violates_chsh",
    "local_model"
  ))
  expect_type(table$local_model, "logical")
  expect_named(inept_optimum(0.5), c(
    "success", "amplitude", "concurrence", "entanglement_of_formation",
    "entanglement_of_formation_small_success", "pairs_per_ebit_lower"
  ))
  expect_named(inept_thresholds(0.5), c(
    "amplitude", "model", "success_entangled", "success_chsh",
    "success_local_left", "success_local_right"
  ))
  expect_named(inept_pairs(2), c(
    "n", "success", "amplitude", "concurrence", "entanglement_of_formation",
    "total"
  ))
})

test_that("any number of threads gives the same bits", {
  grid <- expand.grid(s = seq(0, 1, 0.02), a = seq(0, 1, 0.02))
  expect_identical(
    inept_delivery(grid$s, grid$a, threads = 2),
    inept_delivery(grid$s, grid$a)
  )
})

test_that("what is not allowed is refused by name", {
  refused <- function(call, message) {
    expect_error(call, message, fixed = TRUE, class = "ebit_error_argument")
  }
  refused(
    inept_delivery(1.5, 0.5), "success is 1.5; it must be a number in [0, 1]"
  )
  refused(
    inept_delivery(0.5, c(0.5, NA)),
    "amplitude[2] is NA; it must be a number in [0, 1]"
  )
  refused(
    inept_delivery(0.5, 0.5, 0.7),
    "model is 0.7; it must be a number in (0, 0.6874]"
  )
  refused(
    inept_delivery(c(0.1, 0.2), c(0.1, 0.2, 0.3)),
    "amplitude is of length 3; it must be of length 1 or 2, as success is"
  )
  refused(
    inept_optimum(-1), "success is -1; it must be a number in [0, 1]"
  )
  refused(inept_pairs(2.5), "n is 2.5; it must be a whole number")
  refused(
    inept_thresholds(2), "amplitude is 2; it must be a number in [0, 1]"
  )
  refused(
    inept_state(2, 0.5), "success is 2; it must be a number in [0, 1]"
  )
  refused(
    inept_state(c(0.1, 0.2), c(0.1, 0.2, 0.3)),
    "amplitude is of length 3; it must be of length 1 or 2, as success is"
  )
  refused(
    inept_local_model(0.5, 0.5, 1),
    "model is 1; it must be a number in (0, 0.6874]"
  )
})
