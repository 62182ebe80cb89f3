# Certified information quantities from R; certified.c has the targets.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

library(ebit, warn.conflicts = FALSE)

random_matrix <- function(rows, columns) {
  matrix(
    complex(real = rnorm(rows * columns), imaginary = rnorm(rows * columns)),
    rows
  )
}

# Eigenvalues over magnitudes: entangled as a rule.
random_state <- function(n) {
  a <- random_matrix(n, n) %*% diag(3^-seq_len(n))
  rho <- a %*% Conj(t(a))
  rho / Re(sum(diag(rho)))
}

random_channel <- function() {
  isometry <- qr.Q(qr(random_matrix(6, 2)))
  kraus_channel(list(isometry[1:2, ], isometry[3:4, ], isometry[5:6, ]))
}

measure <- function(way, inputs, run) {
  for (i in 1:7) {
    start <- Sys.time()
    lapply(inputs, run)
    seconds <- as.numeric(Sys.time() - start, units = "secs")
    cat(sprintf("ebit, %s\t%d\t%.9g\n", way, length(inputs), seconds))
  }
}

set.seed(1)
states <- function(n, rows) lapply(seq_len(rows), function(i) random_state(n))
channels <- lapply(1:50, function(i) random_channel())
measure("rains, 2 x 2 states", states(4, 100), rains)
measure("rains, 2 x 3 states", states(6, 50), function(x) rains(x, c(2, 3)))
measure("rains, 3 x 3 states", states(9, 10), rains)
measure("rains, 4 x 4 states", states(16, 2), rains)
measure("I_R, qubit channels", channels, reverse_coherent_information)
measure("I_c, qubit channels", channels, coherent_information)
measure("rains, qubit channels", channels, rains)
