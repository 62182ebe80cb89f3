# What run_sweep costs beside the plain call: a function of rows that is cheap,
# with and without a file; and 4,000 random channels by one worker and by two,
# where the package future is there.  Beside the plain call run_sweep is to
# take 5 microseconds a row at most, 10 with a file; two workers are to be 1.7
# times as fast as one.  On the standard error: the peak memory of sessions that
# make a grid, and of such as run a sweep over it with a file besides.
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
  if (%s) sweep <- ebit::run_sweep(grid, double, tempfile())
  text <- readLines("/proc/self/status")
  cat(as.numeric(gsub("[^0-9]", "", grep("^VmHWM", text, value = TRUE))))
'
peak_mib <- function(n, is_run) {
  script <- tempfile(fileext = ".R")
  on.exit(unlink(script))
  writeLines(sprintf(session, n, is_run), script)
  as.numeric(system2(file.path(R.home("bin"), "Rscript"), script,
    stdout = TRUE
  )) / 1024
}

if (file.exists("/proc/self/status")) {
  grown <- numeric()
  for (rows in c(1e4, 1e6)) {
    peak <- c(peak_mib(rows, FALSE), peak_mib(rows, TRUE))
    grown <- c(grown, peak[2] - peak[1])
    message(sprintf("R, %g rows: the grid alone %.0f MiB, with its sweep %.0f",
      rows, peak[1], peak[2]
    ))
  }
  message(sprintf("R: %.0f bytes a row beside the grid",
    diff(grown) * 2^20 / (1e6 - 1e4)
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
