# lintr on all R code; prints what it finds, else nothing.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

folders <- c(
  "r", file.path("tests", "testthat"), "tools", file.path("tools", "bench.d"),
  file.path("tools", "generate.d"), "vignettes"
)
files <- list.files(folders, "[.](R|Rmd)$", full.names = TRUE)
for (file in c(files, file.path("tests", "testthat.R"))) {
  if (file.exists(file)) {
    for (lint in lintr::lint(file)) {
      cat(sprintf(
        "%s:%d: %s [%s]\n", file, lint$line_number, lint$message, lint$linter
      ))
    }
  }
}
