# What tools/test-hosts runs in R: test_hosts.R TESTS FOLDER
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

library(ebit, warn.conflicts = FALSE)

# As ebit.write_csv of Octave does it: 17 digits name a double exactly.
write_exactly <- function(table, file) {
  number <- vapply(table, is.numeric, NA)
  text <- vapply(table, is.character, NA)
  table[number] <- lapply(table[number], sprintf, fmt = "%.17g")
  write.csv(table, file, row.names = FALSE, quote = which(text))
}

# Of damping channels all quantities whose formulas call no LAPACK.
sweep_damping <- function(gamma, thermal) {
  known <- describe("channel_sweep")
  names <- known$name[known$role == "column" & known$unit == "ebit per use"]
  names <- setdiff(names, "squashed_entanglement_bound")
  channel_sweep("gadc", list(gamma = gamma, thermal = thermal), names)
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
  sweep <- cases$function.[i] == "channel_sweep"
  table <- do.call(if (sweep) sweep_damping else cases$function.[i], inputs)
  write_exactly(table, file.path(
    folder, paste0(cases$function.[i], "-", cases$oracle[i], ".csv")
  ))
}
known <- list_functions()
writeLines(
  known$name[known$shape == "calculator"], file.path(folder, "calculators")
)
