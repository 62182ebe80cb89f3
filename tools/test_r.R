# What tools/test-r runs: test_r.R BUILD
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

build <- commandArgs(trailingOnly = TRUE)[1]

results <- as.data.frame(testthat::test_dir(
  file.path(build, "r-tests", "testthat"),
  package = "ebit", load_package = "installed",
  reporter = "check", stop_on_failure = FALSE
))
bad <- results$failed > 0 | results$error
passed <- sum(!bad & !results$skipped)
failed <- sum(bad)
cat(sprintf("R: %d passed, %d failed\n", passed, failed))
writeLines(paste(passed, failed), file.path(build, "counts", "r"))
