# What run_sweep costs beside the plain call: a function of rows that is cheap,
# with and without a file; and 4,000 random channels by one worker and by two,
# where the package future is there.  Beside the plain call run_sweep is to
# take 5 microseconds a row at most, 10 with a file; two workers are to be 1.7
# times as fast as one.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

library(ebit, warn.conflicts = FALSE)

measure <- function(way, rows, clock, run) {
  for (i in 1:7) {
    start <- clock()
    run()
    cat(sprintf("%s\t%d\t%.9g\n", way, rows, clock() - start))
  }
}

# Processor time where one process works, else that of the clock.
used <- function() sum(proc.time()[c("user.self", "sys.self")])
elapsed <- function() proc.time()[["elapsed"]]

n <- 1e5
grid <- data.frame(gamma = seq_len(n) / n, thermal = 0.1)
double <- function(rows) data.frame(rate = 2 * rows$gamma + rows$thermal)
file <- tempfile(fileext = ".csv")

measure("the plain call", n, used, function() double(grid))
measure("ebit, run_sweep", n, used, function() run_sweep(grid, double))
measure("ebit, run_sweep with a file", n, used, function() {
  run_sweep(grid, double, file, resume = FALSE)
})
unlink(file)

channels <- data.frame(seed = seq_len(4000))
capacity <- function(rows) {
  ebit::two_way_capacity(lapply(rows$seed, function(seed) {
    ebit::random_channel(2, 2, 1 + seed %% 4, seed)
  }))
}
if (requireNamespace("future", quietly = TRUE)) {
  for (workers in 1:2) {
    if (workers > 1) future::plan("multisession", workers = workers)
    # Workers that have loaded what they need.
    run_sweep(channels[1:8, , drop = FALSE], capacity, chunk_size = 4)
    way <- sprintf("ebit, 4,000 channels, %d worker%s", workers,
      if (workers > 1) "s" else ""
    )
    measure(way, nrow(channels), elapsed, function() {
      run_sweep(channels, capacity)
    })
  }
  future::plan("sequential")
}
