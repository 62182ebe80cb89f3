# lintr on all R code; prints what it finds, else nothing.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

folders <- c(
  "r", file.path("tests", "testthat"), "tools", file.path("tools", "bench.d"),
  file.path("tools", "generate.d"), "vignettes", "articles"
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

# Of two definitions of one name in the package the last one is taken, without
# a word.
sources <- list.files("r", "[.]R$", full.names = TRUE)
defined <- unlist(lapply(sources, function(file) {
  is_definition <- function(e) is.call(e) && identical(e[[1]], quote(`<-`))
  names <- vapply(Filter(is_definition, as.list(parse(file))), function(e) {
    deparse(e[[2]])
  }, "")
  stats::setNames(names, rep(file, length(names)))
}))
twice <- which(duplicated(defined))
cat(sprintf("%s: %s is defined in another file too\n",
  names(defined)[twice], defined[twice]
), sep = "")
