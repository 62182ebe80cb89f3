# Inept delivery as R has it.

test_that("states are matrices or stacks of them", {
  stack <- inept_state(c(0.3, 0.6), 0.2)
  expect_identical(dim(stack), c(4L, 4L, 2L))
  expect_identical(stack[, , 2], inept_state(0.6, 0.2))
  model <- inept_local_model(0.4, 0.7)
  expect_named(model, c(
    "local_model", "weight", "werner_state", "diagonal", "valid"
  ), ignore.order = TRUE)
  expect_identical(c(model$valid, model$local_model), c(TRUE, TRUE))
  expect_identical(dim(model$werner_state), c(4L, 4L))
})

test_that("results are tables with the inputs first", {
  table <- inept_delivery(c(0.2, 0.3), 0.5)
  expect_s3_class(table, c("ebit_sweep", "data.frame"), exact = TRUE)
  expect_named(table, c(
    "success", "amplitude", "model", "fidelity", "concurrence", "negativity",
    "entanglement_of_formation", "teleportation_fidelity", "entangled", "chsh",
    "violates_chsh", "local_model"
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
