# Edges of the certified quantities, end to end: one level, low rank, tight
# tolerances, larger systems.

fixed_matrix <- function(rows, columns) {
  k <- matrix(seq_len(rows * columns), rows)^2
  matrix(complex(real = cos(k), imaginary = sin(3 * k)), rows)
}

fixed_state <- function(n, rank) {
  a <- fixed_matrix(n, rank) %*% diag(2^-seq_len(rank), rank)
  rho <- a %*% Conj(t(a))
  rho / Re(sum(diag(rho)))
}

fixed_channel <- function(d_in, d_out, count) {
  isometry <- qr.Q(qr(fixed_matrix(d_out * count, d_in)))
  kraus_channel(lapply(seq_len(count), function(k) {
    isometry[(k - 1) * d_out + seq_len(d_out), , drop = FALSE]
  }))
}

expect_proved <- function(b, gap) {
  expect_s3_class(b, "ebit_bounds")
  expect_lte(b$upper - b$lower, gap)
  expect_true(verify(b))
}

test_that("rains takes states of one level, low rank and larger order", {
  expect_equal(upper(rains(matrix(1))), 0)
  expect_equal(upper(rains(fixed_state(3, 2), c(1, 3))), 0)
  expect_equal(upper(rains(fixed_state(3, 2), c(3, 1))), 0)
  for (rank in c(1, 2, 16)) {
    for (dims in list(c(4, 4), c(2, 8))) {
      expect_proved(rains(fixed_state(16, rank), dims), 1e-9)
    }
  }
  expect_identical(rains(fixed_state(16, 1))$status, "exact")
  noisy <- 0.95 * diag(9) / 9 + 0.05 * fixed_state(9, 2)
  expect_identical(c(lower(rains(noisy)), upper(rains(noisy))), c(0, 0))
})

test_that("rains closes to 1e-12", {
  expect_proved(rains(fixed_state(4, 3), tol = 1e-12), 1e-12)
  expect_proved(rains(fixed_state(6, 2), c(2, 3), tol = 1e-12), 1e-12)
  expect_proved(rains(fixed_state(9, 5), tol = 1e-12), 1e-12)
  expect_proved(rains(fixed_channel(2, 2, 2), tol = 1e-12), 1e-12)
})

test_that("channels of one level carry nothing", {
  for (channel in list(fixed_channel(1, 3, 2), fixed_channel(3, 1, 4))) {
    for (quantity in list(
      coherent_information, reverse_coherent_information, rains
    )) {
      b <- quantity(channel)
      expect_identical(c(b$lower, b$upper, b$status), c("0", "0", "exact"))
    }
  }
})

test_that("isometries carry log2 of their dimension", {
  for (d in 2:3) {
    channel <- fixed_channel(d, 4, 1)
    expect_equal(lower(coherent_information(channel)), log2(d),
      tolerance = 1e-12
    )
    expect_proved(coherent_information(channel), 1e-11)
    expect_proved(reverse_coherent_information(channel), 1e-11)
    expect_proved(rains(channel), 1e-8)
  }
})

test_that("channels of up to eight levels have their informations", {
  expect_proved(reverse_coherent_information(fixed_channel(8, 8, 4)), 1e-9)
  expect_proved(rains(fixed_channel(3, 3, 2)), 1e-8)
  expect_proved(rains(fixed_channel(3, 2, 3)), 1e-8)
  b <- coherent_information(fixed_channel(3, 3, 4))
  expect_true(b$status %in% c("achievable", "exact"))
  expect_true(verify(b))
})
