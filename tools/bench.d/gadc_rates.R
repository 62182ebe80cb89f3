# gadc_rates against vectorised R: I_c and I_R alone, by the best of 101 inputs.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

library(ebit, warn.conflicts = FALSE)

term <- function(x) ifelse(x > 0, -x * log2(x), 0)

# A row for each channel, a column for each input diag(1 - p, p).
grid_search <- function(gamma, thermal) {
  p <- rep((0:100) / 100, each = length(gamma))
  u <- gamma * (1 - thermal)
  v <- gamma * thermal
  r00 <- (1 - p) * (1 - v)
  r01 <- (1 - p) * v
  r10 <- p * u
  r11 <- p * (1 - u)
  half <- (r00 + r11) / 2
  plus <- half + sqrt(((r00 - r11) / 2)^2 + p * (1 - p) * (1 - gamma))
  minus <- pmax(0, 2 * half - plus)
  s_ab <- term(r01) + term(r10) + term(plus) + term(minus)
  best <- function(s) {
    rates <- matrix(s - s_ab, length(gamma))
    pmax(0, rates[cbind(seq_along(gamma), max.col(rates, "first"))])
  }
  list(
    coherent_information = best(term(r00 + r10) + term(r01 + r11)),
    reverse_coherent_information = best(term(1 - p) + term(p))
  )
}

measure <- function(way, rows, run) {
  for (i in 1:7) {
    start <- Sys.time()
    run()
    seconds <- as.numeric(Sys.time() - start, units = "secs")
    cat(sprintf("%s\t%d\t%.9g\n", way, rows, seconds))
  }
}

inputs <- function(rows) {
  i <- seq_len(rows) - 1
  list(gamma = (i + 0.5) / rows, thermal = (i * 37) %% rows / rows)
}

few <- inputs(1000)
many <- inputs(10000)
ours <- gadc_rates(few$gamma, few$thermal)
theirs <- grid_search(few$gamma, few$thermal)
for (name in names(theirs)) {
  stopifnot(
    all(ours[[name]] - theirs[[name]] > -1e-12),
    all(ours[[name]] - theirs[[name]] < 1e-3)
  )
}

measure("ebit, all columns", 10000, function() {
  gadc_rates(many$gamma, many$thermal)
})
measure("vectorised, I_c and I_R to 1e-3", 1000, function() {
  grid_search(few$gamma, few$thermal)
})
