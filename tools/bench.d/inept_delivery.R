# A million rows of inept_delivery from R, against the same closed forms in
# vectorised R and against the eigenvalues of one state at a time.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

library(ebit, warn.conflicts = FALSE)

rows <- 1e6
success <- (seq_len(rows) - 0.5) / rows
amplitude <- (seq_len(rows) * 37) %% rows / rows

measure <- function(way, rows, run) {
  for (i in 1:7) {
    start <- Sys.time()
    run()
    seconds <- as.numeric(Sys.time() - start, units = "secs")
    cat(sprintf("%s\t%d\t%.9g\n", way, as.integer(rows), seconds))
  }
}

binary_entropy <- function(x) {
  ifelse(x <= 0, 0, -x * log2(x) - (1 - x) * log2(1 - x))
}

closed_forms <- function(s, a) {
  t <- a * sqrt(1 - a^2)
  concurrence <- pmax(0, 2 * s * t - 2 * (1 - s) * t^2)
  data.frame(
    fidelity = 1 - 3 * (1 - s) * t^2,
    concurrence = concurrence,
    formation = binary_entropy((1 - sqrt(1 - concurrence^2)) / 2),
    chsh = 2 * sqrt(4 * s^2 * t^2 + (1 - 4 * (1 - s) * t^2)^2)
  )
}

# Wootters' formula for one state.
flip <- matrix(0, 4, 4)
flip[cbind(1:4, 4:1)] <- c(-1, 1, 1, -1)
wootters <- function(rho) {
  values <- eigen(rho %*% flip %*% Conj(rho) %*% flip, only.values = TRUE)
  l <- sqrt(pmax(0, Re(values$values)))
  max(0, 2 * max(l) - sum(l))
}
few <- 1000
states <- inept_state(success[1:few * 900], amplitude[1:few * 900])

measure("ebit, all columns", rows, function() {
  inept_delivery(success, amplitude)
})
measure("vectorised, four of the columns", rows, function() {
  closed_forms(success, amplitude)
})
measure("loop, concurrence alone", few, function() {
  apply(states, 3, wootters)
})
