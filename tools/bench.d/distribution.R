# Pairs of the protocols over a fiber against vectorised R, and distillation
# against a loop over rounds.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

library(ebit, warn.conflicts = FALSE)

measure <- function(way, rows, run) {
  for (i in 1:7) {
    start <- proc.time()
    run()
    used <- sum((proc.time() - start)[c("user.self", "sys.self")])
    cat(sprintf("%s\t%d\t%.9g\n", way, as.integer(rows), used))
  }
}

noise <- seq(0, 1.2, length.out = 1e6)

vectorised <- function(x) {
  e <- exp(-x)
  w <- cbind(1 + e, 1 - e, (1 - e) / 2, (1 - e) / 2) / (3 - e)
  bit <- w[, 3] + w[, 4]
  phase <- w[, 2] + w[, 4]
  h <- function(p) ifelse(p <= 0 | p >= 1, 0, -p * log2(p))
  data.frame(
    probability = (3 - e) / 6, w, negativity = pmax(0, w[, 1] - 0.5),
    hashing = 1 - rowSums(h(w)),
    key_fraction = pmax(
      0, 1 - h(bit) - h(1 - bit) - h(phase) - h(1 - phase)
    )
  )
}

loop <- function(weights) {
  apply(weights, 1, function(w) {
    rounds <- 0
    yield <- 1
    while (w[1] < 0.998 && w[1] > 0.5 && rounds < 200) {
      p <- (w[1] + w[4])^2 + (w[2] + w[3])^2
      w <- c(
        w[1]^2 + w[4]^2, 2 * w[1] * w[4], w[2]^2 + w[3]^2, 2 * w[2] * w[3]
      ) / p
      yield <- yield * p / 2
      rounds <- rounds + 1
    }
    c(rounds, yield, w[1])
  })
}

e <- exp(-seq(0, 1, length.out = 1e5))
weights <- cbind(1 + 3 * e, 1 - e, 1 - e, 1 - e) / 4
few <- weights[seq(1, 1e5, length.out = 1000), ]
stopifnot(
  abs(distribute("edss1", noise)$hashing - vectorised(noise)$hashing) < 1e-12,
  distill(few, "dejmps")$rounds == loop(few)[1, ]
)

measure("ebit, distribute", 1e6, function() distribute("edss1", noise))
measure("vectorised, distribute", 1e6, function() vectorised(noise))
measure("ebit, distill", 1e5, function() distill(weights, "dejmps"))
measure("loop, distill", 1000, function() loop(few))
