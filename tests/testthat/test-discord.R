test_that("discord agrees with the oracle", {
  rows <- oracle("two_qubit_measures")
  for (i in seq_len(nrow(rows))) {
    part <- function(name) {
      k <- outer(0:3, 0:3, function(a, b) paste0(name, "_", a, b))
      matrix(unlist(rows[i, as.vector(k)]), 4)
    }
    rho <- part("re") + 1i * part("im")
    for (measured in 1:2) {
      b <- discord(rho, c(2, 2), measured)
      expected <- rows[[c("discord_measA", "discord_measB")[measured]]][i]
      expect_lte(b$lower, expected + 1e-12)
      expect_close(b$upper, expected, 1e-9)
      expect_true(verify(b))
    }
  }
})

test_that("verify refuses ends that the covering does not prove", {
  b <- discord(choi_state(gadc(0.3, 0.2)))
  expect_identical(b$status, "certified")
  bad <- b
  bad$lower <- b$lower + 1e-6
  bad$upper <- b$upper + 1e-6
  expect_match(attr(verify(bad), "message"), "the lower end fails")
  bad <- b
  bad$direction <- c(1, 1, 0)
  expect_match(attr(verify(bad), "message"), "direction is")
})

test_that("what is not allowed is refused by name", {
  refused <- function(call, message) {
    expect_error(call, message, fixed = TRUE, class = "ebit_error_argument")
  }
  refused(discord(3), "rho is a matrix of trace 3; it must be a state")
  refused(
    discord(diag(6) / 6, c(2, 3)),
    "measured is a subsystem of dimension 3; it must be a qubit"
  )
  refused(
    discord(diag(4) / 4, measured = 3),
    "measured is 3; it must be a whole number in [1, 2]"
  )
})
