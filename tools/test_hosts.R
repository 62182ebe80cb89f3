# What tools/test-hosts runs in R: test_hosts.R TESTS FOLDER
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

library(ebit, warn.conflicts = FALSE)

# As ebit.write_csv of Octave does it: 17 digits name a double exactly.
write_exactly <- function(table, file) {
  quoted <- function(x) paste0("\"", gsub("\"", "\"\"", x), "\"")
  exact <- lapply(table, function(column) {
    if (is.numeric(column)) {
      sprintf("%.17g", column)
    } else if (is.logical(column)) {
      as.character(column)
    } else {
      quoted(column)
    }
  })
  lines <- do.call(paste, c(unname(exact), sep = ","))
  writeLines(c(paste(quoted(names(table)), collapse = ","), lines), file)
}

arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[2]
cases <- read.csv(file.path(arguments[1], "hosts.csv"))
for (i in seq_len(nrow(cases))) {
  oracle <- file.path(
    arguments[1], "oracle", paste0(cases$oracle[i], ".csv")
  )
  columns <- strsplit(cases$columns[i], " ")[[1]]
  inputs <- unname(as.list(read.csv(oracle)[columns]))
  table <- do.call(cases$function.[i], inputs)
  write_exactly(table, file.path(
    folder, paste0(cases$function.[i], "-", cases$oracle[i], ".csv")
  ))
}
known <- list_functions()
writeLines(
  known$name[known$shape == "calculator"], file.path(folder, "calculators")
)
