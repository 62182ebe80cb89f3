# States by name, and what follows from a seed.

test_that("stacks of states come from vectors", {
  expect_identical(dim(bell_state(1:4)), c(4L, 4L, 4L))
  expect_identical(bell_state(1:4)[, , 3], bell_state(3))
  expect_identical(bell_state(1:4), bell_diagonal(diag(4)))
  expect_equal(negativity(werner_state(c(0.5, 0.75, 1))), c(0, 0.25, 0.5))
  expect_identical(werner_state(0.7), isotropic_state(0.7, 2))
})

test_that("kets of any norm become states", {
  expect_equal(pure_state(c(1, 0, 0, 1)), bell_state(1))
  expect_true(is.double(pure_state(1:3)))
  expect_true(is.complex(pure_state(c(1, 1i))))
  expect_identical(dim(pure_state(matrix(1:4, 1))), c(4L, 4L))
  expect_error(pure_state(c(0, 0)), "psi is 0; it must be a vector that is not",
    class = "ebit_error_argument"
  )
})

test_that("the seed decides, and R's random numbers stay", {
  set.seed(1)
  before <- .Random.seed
  rho <- random_state(4, rank = 2, seed = 7)
  x <- random_channel(2, 3, 2, seed = 7)
  expect_identical(.Random.seed, before)
  expect_identical(random_state(4, 2, 7), rho)
  expect_identical(random_channel(2, 3, 2, 7), x)
  expect_false(identical(random_state(4, 2, 8), rho))
  expect_equal(Re(sum(diag(rho))), 1)
  expect_equal(sum(eigen(rho)$values > 1e-12), 2)
  expect_identical(random_state(3, seed = 1), random_state(3, 3, 1))
  expect_identical(random_channel(2, seed = 1), random_channel(2, 2, 4, 1))
  expect_true(verify(quantum_capacity(x)))
  expect_error(random_state(2), "seed is missing; it must be a whole number",
    class = "ebit_error_argument"
  )
  expect_error(random_channel(4, 1, 2, 1), "kraus is 2; it must be a whole")
})

test_that("choices stand in the usage and may be cut short", {
  expect_identical(
    eval(formals(two_way_capacity)$task), c("entanglement", "key")
  )
  x <- gadc(0.3, 0.1)
  expect_identical(two_way_capacity(x, "ent"), two_way_capacity(x))
  expect_identical(two_way_capacity(x, "k")$task, "key")
  expect_error(
    two_way_capacity(x, "x"),
    "task is \"x\"; it must be \"entanglement\" or \"key\"",
    class = "ebit_error_argument"
  )
  expect_error(two_way_capacity(x, 3), "task is 3; it must be")
  expect_error(two_way_capacity(x, c("key", "key")), "task is")
  expect_identical(
    ghz_capacity(list(x, x), "so")$communication, "source"
  )
  f <- fiber_rate("ded", 10)
  expect_identical(fiber_rate("ded", 10, distillation = "dejmps"), f)
})

test_that("kets and Bell states come in letters, channels take stacks", {
  expect_equal(pure_state("00+11"), bell_state(1))
  expect_identical(bell_state(c("psi-", "phi+")), bell_state(c(4, 1)))
  expect_equal(pure_state("0-i1"), pure_state(c(1, -1i)))
  expect_error(pure_state("00+1"), "psi is \"00+1\"; it must be a vector of",
    fixed = TRUE, class = "ebit_error_argument"
  )
  expect_error(bell_state("bell"), "\"psi+\" or \"psi-\"", fixed = TRUE)
  expect_error(bell_state(NA_character_), "k is")
  pair <- tensor_channel(identity_channel(), gadc(0.2, 0.1))
  sent <- apply_channel(pair, bell_state(1:4))
  expect_identical(dim(sent), c(4L, 4L, 4L))
  for (k in 1:4) {
    expect_identical(sent[, , k], apply_channel(pair, bell_state(k)))
  }
  expect_length(concurrence(sent), 4)
})
