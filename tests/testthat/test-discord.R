test_that("verify reads what was edited", {
  b <- discord(choi_state(gadc(0.3, 0.2)))
  b$direction <- c(1, 1, 0)
  expect_match(attr(verify(b), "message"), "direction is")
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
