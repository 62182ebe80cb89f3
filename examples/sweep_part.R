# One part of a sweep, for jobs that know nothing of each other: those of a
# Slurm array, or of GNU parallel.  sweep_part.m is the same in Octave, and
# either goes on with the other's files.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   sbatch --array=1-10 --wrap 'Rscript sweep_part.R rates.csv'
#   parallel Rscript sweep_part.R rates.csv '{}' 10 ::: $(seq 10)
#   Rscript sweep_part.R rates.csv
#
# The last line, when all jobs have ended, collects their rows in rates.csv,
# and computes what is missing.  A job that was killed goes on where it was with
# the same arguments; part 3 of an array is `Rscript sweep_part.R rates.csv 3 10`.

library(ebit, warn.conflicts = FALSE)

# Quotients of whole numbers are the same in every language, and so are the
# keys of the rows.
grid <- expand.grid(gamma = (1:19) / 20, p = (0:4) / 20)

rate <- function(rows) {
  two_way_capacity(Map(damping_dephasing, rows$gamma, rows$p))
}

given <- commandArgs(trailingOnly = TRUE)
part <- as.integer(given[-1])
if (length(part) == 0L && nzchar(Sys.getenv("SLURM_ARRAY_TASK_ID"))) {
  part <- as.integer(Sys.getenv(
    c("SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT")
  ))
}
if (length(part) == 0L) part <- NULL
rates <- run_sweep(grid, rate, given[1], part = part)
cat(nrow(rates), "rows,", sum(nzchar(rates$message)), "failed\n")
