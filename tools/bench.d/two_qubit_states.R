# Measures of two qubits against loops over R's eigen().
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

library(ebit, warn.conflicts = FALSE)

flip <- matrix(c(0, 0, 0, -1, 0, 0, 1, 0, 0, 1, 0, 0, -1, 0, 0, 0), 4)

loop_concurrence <- function(stack) {
  apply(stack, 3, function(rho) {
    rho <- matrix(rho, 4)
    product <- rho %*% flip %*% Conj(rho) %*% flip
    values <- Re(eigen(product, FALSE, TRUE)$values)
    roots <- sort(sqrt(pmax(0, values)), TRUE)
    max(0, 2 * roots[1] - sum(roots))
  })
}

loop_negativity <- function(stack) {
  swap <- aperm(array(seq_len(16), c(2, 2, 2, 2)), c(3, 2, 1, 4))
  apply(stack, 3, function(rho) {
    values <- eigen(matrix(rho[swap], 4), TRUE, TRUE)$values
    -sum(values[values < 0])
  })
}

measure <- function(way, rows, run) {
  for (i in 1:7) {
    start <- Sys.time()
    run()
    seconds <- as.numeric(Sys.time() - start, units = "secs")
    cat(sprintf("%s\t%d\t%.9g\n", way, rows, seconds))
  }
}

# Mixtures of an inept delivery with what a rotation makes of it.
states <- function(rows) {
  turn <- kronecker(
    matrix(c(0.8, 0.6i, 0.6i, 0.8), 2), matrix(c(0.6, 0.8, -0.8, 0.6), 2)
  )
  i <- seq_len(rows)
  x <- inept_state((i - 0.5) / rows, 0.7)
  y <- apply(x, 3, function(rho) turn %*% rho %*% Conj(t(turn)))
  x * 0.7 + array(y, dim(x)) * 0.3
}

few <- states(1000)
many <- states(100000)
stopifnot(
  abs(concurrence(few) - loop_concurrence(few)) < 1e-6,
  abs(negativity(few) - loop_negativity(few)) < 1e-12
)

measure("ebit, concurrence", 100000, function() concurrence(many))
measure("loop, concurrence", 1000, function() loop_concurrence(few))
measure("ebit, negativity", 100000, function() negativity(many))
measure("loop, negativity", 1000, function() loop_negativity(few))
