# States as R has them: stacks, kinds of numbers, refusals.

a_state <-
  "a state: Hermitian, with trace 1 and no negative eigenvalue, to 1e-10"
refuses <- function(call, message) {
  error <- tryCatch(call, error = identity)
  expect_s3_class(error, c("ebit_error_argument", "ebit_error"))
  expect_identical(conditionMessage(error), message)
}
random_states <- function(n, d = 4) {
  vapply(seq_len(n), function(i) {
    root <- matrix(complex(real = rnorm(d^2), imaginary = rnorm(d^2)), d)
    rho <- root %*% Conj(t(root))
    rho / sum(Re(diag(rho)))
  }, matrix(0i, d, d))
}

test_that("a stack gives every state the bits that it has alone", {
  set.seed(50)
  stack <- random_states(20)
  measures <- list(
    entropy, mutual_information, conditional_entropy, negativity,
    log_negativity, concurrence, entanglement_of_formation,
    fully_entangled_fraction, chsh, hashing, coherent_information,
    reverse_coherent_information
  )
  for (f in measures) {
    alone <- apply(stack, 3, function(rho) f(matrix(rho, 4)))
    expect_identical(f(stack), alone)
  }
  weights <- t(apply(stack, 3, function(rho) bell_weights(matrix(rho, 4))))
  expect_identical(bell_weights(stack), weights)
  expect_identical(dim(bell_weights(stack[, , 1, drop = FALSE])), c(1L, 4L))
  sigma <- bell_diagonal(c(0.4, 0.3, 0.2, 0.1))
  for (f in list(fidelity, relative_entropy)) {
    alone <- apply(stack, 3, function(rho) f(matrix(rho, 4), sigma))
    expect_identical(f(stack, sigma), alone)
  }
})

test_that("named states are matrices, many weights a stack", {
  expect_identical(bell_state(1), outer(c(1, 0, 0, 1), c(1, 0, 0, 1)) / 2)
  expect_identical(
    bell_diagonal(diag(4)), array(sapply(1:4, bell_state), c(4, 4, 4))
  )
  expect_identical(dim(ghz_state(2, 3)), c(9L, 9L))
  expect_identical(
    partial_trace(ghz_state(3), c(2, 2, 2), 1:2), diag(c(1, 0, 0, 1)) / 2
  )
})

test_that("real, integer and logical matrices are states too", {
  pure <- diag(c(1L, 0L, 0L, 0L))
  expect_identical(entropy(pure), 0)
  expect_identical(entropy(pure == 1L), 0)
  expect_identical(chsh(pure), 2)
  expect_identical(fidelity(pure, diag(4) / 4), 0.25)
  expect_type(partial_trace(pure, keep = 2), "double")
  expect_type(partial_trace(pure + 0i, keep = 2), "complex")
  expect_identical(entropy(1), 0)
})

test_that("what is no state is refused by what is wrong with it", {
  refuses(entropy(diag(2)), paste("rho is a matrix of trace 2; it must be",
                                  a_state))
  refuses(
    concurrence(diag(c(1.5, -0.5, 0, 0))),
    paste("rho is a matrix with the eigenvalue -0.5; it must be", a_state)
  )
  refuses(
    fidelity(diag(2) / 2, matrix(c(1, 1, 0, 0), 2)),
    paste("sigma is a matrix that differs from its adjoint by 1; it must be",
          a_state)
  )
  refuses(
    negativity(array(c(diag(4) / 4, diag(4)), c(4, 4, 2))),
    paste("state 2 of rho is a matrix of trace 4; it must be", a_state)
  )
  refuses(
    chsh(diag(3) / 3),
    paste("rho is a 3 x 3 matrix of numbers; it must be a state of two qubits,",
          "a 4 x 4 matrix, or a 4 x 4 x n stack of them")
  )
  refuses(entropy("bell"), "rho is \"bell\"; it must be a matrix of numbers")
  refuses(entropy(matrix(TRUE, 2, 3)), paste(
    "rho is a 2 x 3 matrix of logicals; it must be a square matrix, or a",
    "d x d x n stack of them"
  ))
  refuses(entropy(c(NA, TRUE)), "rho[1] is NA; it must be finite")
  refuses(entropy(diag(c(NA, 1))), "rho[1, 1] is NA; it must be finite")
})

test_that("dims, subsystems and weights are checked", {
  refuses(
    negativity(diag(6) / 6),
    paste("dims is missing; it must be given as c(dA, dB) with dA dB = 6,",
          "which is not a square")
  )
  refuses(
    mutual_information(diag(6) / 6, c(2, 2)),
    paste("dims is 2 x 2 = 4; it must be two whole numbers c(dA, dB) with",
          "dA dB = 6")
  )
  refuses(
    partial_trace(diag(4), keep = 3),
    "keep is 3; it must be a whole number in [1, 2]"
  )
  refuses(
    partial_transpose(diag(8), c(2, 2, 2), 2:1),
    paste("system[2] is 1; it must be larger than the number before it, as",
          "subsystems stay in their order")
  )
  refuses(bell_state(5), "k is 5; it must be a whole number in [1, 4]")
  refuses(
    bell_diagonal(c(0.5, 0, 0, 0)),
    paste("weights is of sum 0.5; it must be 4 numbers >= 0 with sum 1, or",
          "an n x 4 matrix of such rows")
  )
  refuses(
    ghz_state(13),
    "n is 13; it must be so small that d^n <= 4096, where d is 2"
  )
})
