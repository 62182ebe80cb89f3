# The density matrix of a row of an oracle table with the columns re_i_j and
# im_i_j, joined by `sep`.
state_of <- function(row, n, sep) {
  at <- expand.grid(i = seq_len(n) - 1, j = seq_len(n) - 1)
  name <- function(part) paste0(part, "_", at$i, sep, at$j)
  matrix(complex(
    real = unlist(row[name("re")]), imaginary = unlist(row[name("im")])
  ), n)
}
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

test_that("measures of two qubits agree with the oracle, one by one", {
  table <- oracle("two_qubit_measures")
  phi <- bell_state(1)
  for (i in seq_len(nrow(table))) {
    row <- table[i, ]
    rho <- state_of(row, 4, "")
    expect_close(negativity(rho), row$negativity, 1e-12)
    expect_close(log_negativity(rho), row$lognegativity, 1e-12)
    expect_close(concurrence(rho), row$concurrence, 1e-12)
    expect_close(entanglement_of_formation(rho), row$eof, 1e-12)
    expect_close(fully_entangled_fraction(rho), row$fef, 1e-12)
    expect_close(fidelity(rho, phi), row$fid_phip, 1e-12)
    expect_close(bell_weights(rho)[1], row$fid_phip, 1e-12)
    expect_close(chsh(rho), row$chsh_max, 1e-12)
    expect_close(entropy(rho), row$S_AB, 1e-12)
    expect_close(mutual_information(rho), row$mutual_info, 1e-12)
    expect_close(conditional_entropy(rho), row$S_AB - row$S_B, 1e-12)
    expect_close(coherent_information(rho), row$S_B - row$S_AB, 1e-12)
    expect_close(reverse_coherent_information(rho), row$S_A - row$S_AB, 1e-12)
    expect_close(
      hashing(rho), max(0, row$S_A - row$S_AB, row$S_B - row$S_AB), 1e-12
    )
    expect_close(entropy(partial_trace(rho, keep = 1)), row$S_A, 1e-12)
    expect_close(entropy(partial_trace(rho, keep = 2)), row$S_B, 1e-12)
  }
})

test_that("states of other dimensions agree with the oracle", {
  for (name in c("states_2x2", "states_2x3", "states_3x3")) {
    table <- oracle(name)
    for (i in seq_len(nrow(table))) {
      row <- table[i, ]
      dims <- c(row$dA, row$dB)
      rho <- state_of(row, prod(dims), "_")
      expect_close(log_negativity(rho, dims), row$logneg, 1e-12)
      expect_close(coherent_information(rho, dims), row$Ic_AB, 1e-12)
      expect_close(reverse_coherent_information(rho, dims), row$IR_BA, 1e-12)
      transposed <- partial_transpose(rho, dims)
      least <- min(eigen(transposed, TRUE, TRUE)$values)
      expect_close(least, row$min_eig_PT, 1e-12)
    }
  }
})

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

test_that("fidelity and relative entropy are what R's eigen makes of them", {
  set.seed(51)
  power <- function(x, f) {
    e <- eigen(x, TRUE)
    e$vectors %*% (f(e$values) * Conj(t(e$vectors)))
  }
  for (d in 2:5) {
    states <- random_states(2, d)
    rho <- states[, , 1]
    sigma <- states[, , 2]
    root <- power(rho, sqrt)
    inner <- root %*% sigma %*% root
    inner <- (inner + Conj(t(inner))) / 2
    f <- sum(sqrt(eigen(inner, TRUE, TRUE)$values))^2
    expect_close(fidelity(rho, sigma), f, 1e-12)
    logs <- power(rho, log2) - power(sigma, log2)
    expect_close(
      relative_entropy(rho, sigma), Re(sum(diag(rho %*% logs))), 1e-12
    )
  }
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

test_that("named states are what their names say", {
  psi <- cbind(c(1, 0, 0, 1), c(1, 0, 0, -1), c(0, 1, 1, 0), c(0, 1, -1, 0))
  for (k in 1:4) {
    expect_identical(bell_state(k), outer(psi[, k], psi[, k]) / 2)
  }
  expect_identical(
    bell_diagonal(diag(4)), array(sapply(1:4, bell_state), c(4, 4, 4))
  )
  expect_identical(ghz_state(2), bell_state(1))
  expect_identical(dim(ghz_state(2, 3)), c(9L, 9L))
  expect_identical(
    partial_trace(ghz_state(3), c(2, 2, 2), 1:2), diag(c(1, 0, 0, 1)) / 2
  )
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
  refuses(entropy(c(NA, TRUE)), paste(
    "rho is a vector of 2 logicals; it must be a square matrix, or a",
    "d x d x n stack of them"
  ))
  refuses(entropy(diag(c(NA, 1))), "rho[1] is NA; it must be finite")
})

test_that("dims, subsystems and weights are checked", {
  refuses(
    negativity(diag(6) / 6),
    paste("dims is missing; it must be given as [dA dB] with dA dB = 6,",
          "which is not a square")
  )
  refuses(
    mutual_information(diag(6) / 6, c(2, 2)),
    paste("dims is a vector of 2 numbers; it must be two whole numbers",
          "[dA dB] with dA dB = 6")
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
