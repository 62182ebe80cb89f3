test_that("damping channels agree with the oracle", {
  rows <- oracle("gadc")
  for (i in seq_len(nrow(rows))) {
    channel <- gadc(rows$gamma[i], rows$T[i])
    b <- rains(channel)
    expect_close(c(b$lower, b$upper), rep(rows$rains_channel[i], 2), 1e-12)
    expect_true(verify(b))
    b <- reverse_coherent_information(channel)
    expect_close(b$lower, rows$IR[i], 1e-13)
    expect_true(verify(b))
    b <- coherent_information(channel)
    expect_close(b$lower, rows$Ic[i], 1e-13)
    expect_true(verify(b))
  }
})

test_that("random channels agree with the oracle", {
  rows <- oracle("random_channels")
  for (i in seq_len(nrow(rows))) {
    kraus <- lapply(seq_len(rows$nkraus[i]) - 1, function(k) {
      part <- function(name) {
        unlist(rows[i, paste(name, k, c(0, 1, 0, 1), c(0, 0, 1, 1), sep = "_")])
      }
      matrix(part("re") + 1i * part("im"), 2)
    })
    channel <- kraus_channel(kraus)
    b <- rains(channel)
    expect_lte(b$lower, rows$rains_upper[i] + 1e-13)
    expect_gte(b$upper, rows$rains_lower[i] - 1e-13)
    expect_lte(b$upper - b$lower, 1e-8)
    expect_true(verify(b))
    b <- reverse_coherent_information(channel)
    expect_close(b$lower, rows$IR[i], 1e-9)
    expect_lte(b$upper - b$lower, 1e-9)
    expect_true(verify(b))
    b <- coherent_information(channel)
    expect_close(b$lower, rows$Ic[i], 1e-9)
    expect_true(verify(b))
  }
})

test_that("channels have no dims", {
  for (f in list(rains, coherent_information, reverse_coherent_information)) {
    expect_error(
      f(dephasing(0.1), c(2, 2)),
      "dims is a vector of 2 numbers; it must be missing, since x is a channel",
      fixed = TRUE, class = "ebit_error_argument"
    )
  }
})
