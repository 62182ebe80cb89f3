# The closed forms against the measures of any two qubits, which know nothing
# of them, on 10^4 random points.
test_that("inept_delivery agrees with the measures of inept_state", {
  set.seed(65)
  success <- runif(1e4)
  amplitude <- runif(1e4)
  closed <- inept_delivery(success, amplitude)
  rho <- inept_state(success, amplitude)
  expect_close(closed$concurrence, concurrence(rho), 1e-13)
  expect_close(
    closed$entanglement_of_formation, entanglement_of_formation(rho), 1e-12
  )
  expect_close(closed$chsh, chsh(rho), 1e-13)
  expect_close(closed$concurrence / 2, negativity(rho), 1e-13)
})
