# What run_sweep costs beside the plain call: a function of rows that is cheap,
# with and without a file; and 4,000 random channels by one worker and by two,
# where the package future is there.  Beside the plain call run_sweep is to
# take 5 microseconds a row at most, 10 with a file; two workers are to be 1.7
# times as fast as one.  On the standard error: what sessions that run a sweep
# with a file have of memory at most, beside that of such as only make the grid
# and beside the columns that the table has more than the grid.
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

# ---- Memory, where the system says what a process had at most ---------------

session <- '
  n <- %d
  grid <- data.frame(gamma = seq_len(n) / n, thermal = 0.1)
  double <- function(rows) data.frame(rate = 2 * rows$gamma + rows$thermal)
  own <- 0
  if (%s) {
    sweep <- ebit::run_sweep(grid, double, tempfile())
    own <- object.size(sweep) - object.size(grid)
  }
  text <- readLines("/proc/self/status")
  peak <- as.numeric(gsub("[^0-9]", "", grep("^VmHWM", text, value = TRUE)))
  cat(1024 * peak - own)
'
peak_bytes <- function(n, is_run) {
  script <- tempfile(fileext = ".R")
  on.exit(unlink(script))
  writeLines(sprintf(session, n, is_run), script)
  as.numeric(system2(file.path(R.home("bin"), "Rscript"), script,
    stdout = TRUE
  ))
}

# From the first to the second number of rows, so that what a session has
# anyhow, and what it has not yet given back, does not count.
if (file.exists("/proc/self/status")) {
  n <- c(1e6, 3e6)
  taken <- vapply(n, function(rows) {
    peak_bytes(rows, TRUE) - peak_bytes(rows, FALSE)
  }, 0)
  message(sprintf(
    "R, from %g to %g rows: %.0f bytes a row beside grid and table",
    n[1], n[2], diff(taken) / diff(n)
  ))
}

# ---- Workers ----------------------------------------------------------------

channels <- data.frame(seed = seq_len(4000))
capacity <- function(rows) {
  ebit::two_way_capacity(lapply(rows$seed, function(seed) {
    ebit::random_channel(2, 2, 1 + seed %% 4, seed)
  }))
}
if (requireNamespace("future", quietly = TRUE)) {
  # In turn, so that both meet the same machine.
  for (i in 1:7) {
    for (workers in 1:2) {
      if (workers > 1) future::plan("multisession", workers = workers)
      # Workers that have loaded what they need.
      run_sweep(channels[1:8, , drop = FALSE], capacity, chunk_size = 4)
      start <- elapsed()
      run_sweep(channels, capacity)
      cat(sprintf("ebit, 4,000 channels, %d worker%s\t%d\t%.9g\n", workers,
        if (workers > 1) "s" else "", nrow(channels), elapsed() - start
      ))
      future::plan("sequential")
    }
  }
}
