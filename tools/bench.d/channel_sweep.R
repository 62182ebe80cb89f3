# A map of all quantities of damping channels, 200 x 100, from R, and the same
# row by row from the functions that make certificates.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

library(ebit, warn.conflicts = FALSE)

known <- describe("channel_sweep")
quantities <- known$name[known$role == "column"]
grid <- expand.grid(
  gamma = (1:200 - 0.5) / 200, thermal = (1:100 - 0.5) / 200
)

measure <- function(way, rows, run) {
  for (i in 1:7) {
    start <- Sys.time()
    run()
    seconds <- as.numeric(Sys.time() - start, units = "secs")
    cat(sprintf("%s\t%d\t%.9g\n", way, rows, seconds))
  }
}

few <- grid[seq(1, nrow(grid), 997), ]
functions <- setdiff(quantities, c("dual_rail", "multi_rail"))
row_by_row <- function() {
  for (i in seq_len(nrow(few))) {
    channel <- gadc(few$gamma[i], few$thermal[i])
    for (name in functions) {
      compute <- getExportedValue("ebit", name)
      pair <- name == "epr_capacity"
      if (pair) compute(channel, channel) else compute(channel)
    }
  }
}

measure("ebit, all", nrow(grid), function() {
  channel_sweep("gadc", grid, quantities)
})
measure("ebit, all, 2 threads", nrow(grid), function() {
  channel_sweep("gadc", grid, quantities, threads = 2)
})
measure("row by row, with certificates", nrow(few), row_by_row)
