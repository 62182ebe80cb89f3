# Compares what the code uses with tools/packages; prints what is amiss.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# R packages that R code loads, headers that C code includes, and programs
# that scripts and makefiles call: each must be given by a package listed
# there, or come with R, the C library, or every Debian.  And no R package or
# header may be listed that nothing uses.

read <- function(files) {
  files <- files[file.exists(files) & !dir.exists(files)]
  vapply(files, function(file) {
    paste(c(readLines(file, warn = FALSE), ""), collapse = "\n")
  }, "")
}

# What a pattern's first group matches, anywhere.
matches <- function(pattern, text) {
  found <- gregexpr(pattern, text, perl = TRUE)
  unique(unlist(Map(function(text, at) {
    start <- attr(at, "capture.start")[, 1]
    found <- substring(text, start, start + attr(at, "capture.length")[, 1] - 1)
    found[at > 0]
  }, text, found)))
}

rows <- strsplit(grep("^#", readLines("tools/packages"),
  invert = TRUE, value = TRUE
), " +")
given <- unlist(lapply(rows, `[`, -(1:2)))
scripts <- Sys.glob(c("configure", "cleanup", ".ci/run", "tools/*"))
scripts <- grep("[.](R|m)$|/packages$", scripts, invert = TRUE, value = TRUE)

# ---- R ---------------------------------------------------------------------

with_r <- c(
  "base", "compiler", "datasets", "ebit", "graphics", "grDevices", "grid",
  "methods", "parallel", "splines", "stats", "stats4", "tcltk", "tools",
  "utils"
)
r_text <- read(c(Sys.glob(c(
  "r/*.R", "tests/*.R", "tests/testthat/*.R", "vignettes/*.Rmd",
  "articles/*.Rmd", "tools/*.R"
)), scripts))
loads <- "(?:library|requireNamespace|skip_if_not_installed)"
used_r <- c(
  matches(paste0(loads, "\\(['\"]?([\\w.]+)"), r_text),
  matches("([A-Za-z][\\w.]*):::?[A-Za-z]", r_text)
)
fields <- read.dcf("DESCRIPTION")
suggested <- strsplit(fields[, intersect(
  c("Imports", "LinkingTo", "Suggests", "VignetteBuilder"), colnames(fields)
)], ",")
suggested <- sub("[ \n(].*", "", trimws(unlist(suggested)))
shown <- "future.batchtools" # in an article, for a cluster; nothing runs it
used_r <- setdiff(c(used_r, suggested), c(with_r, shown))

# ---- C ---------------------------------------------------------------------

with_c <- c(
  "complex.h", "ctype.h", "dlfcn.h", "errno.h", "float.h", "inttypes.h",
  "limits.h", "math.h", "pthread.h", "setjmp.h", "signal.h", "stdalign.h",
  "stdarg.h", "stdatomic.h", "stdbool.h", "stddef.h", "stdint.h", "stdio.h",
  "stdlib.h", "string.h", "sys/mman.h", "time.h", "unistd.h", "malloc.h",
  "omp.h"
)
c_text <- read(c("configure", Sys.glob(c(
  "core/*.h", "core/*/*.[ch]", "command/*.[ch]", "examples/*.c",
  "r/src/*.[ch]", "octave/src/*.[ch]",
  "tests/c/*.h", "tests/c/*/*.c", "tools/check-package"
))))
used_c <- setdiff(sub("^R_ext/.*", "R_ext", matches(
  "#include <([\\w./]+)>", c_text
)), c(with_c, "ebit.h", "R.h"))

# ---- Programs --------------------------------------------------------------
# Words where a command may stand, if there is a program of that name here.

every_debian <- c(
  "apt-get", "awk", "basename", "cat", "chmod", "cmp", "cp", "cut", "dash",
  "date", "diff", "dir", "dirname", "echo", "env", "expr", "false", "find",
  "getconf", "grep", "gzip", "head", "id", "install", "kill", "ln", "ls",
  "mkdir",
  "mktemp", "mv", "printf", "pwd", "rm", "rmdir", "sed", "sh", "sleep", "stat",
  "sort", "sudo", "tail", "tar", "test", "touch", "tr", "true", "uname",
  "uniq", "wc", "xargs"
)
commands <- function(text) {
  text <- gsub("(?s)<<-?'?END'?([^\n]*)\n.*?\nEND\n", "\\1\n", text,
    perl = TRUE
  )
  text <- gsub("(^|\\s)#[^\n]*", "\\1", text, perl = TRUE)
  text <- gsub("\\\\\n", " ", text, perl = TRUE)
  text <- gsub("'[^']*'", "''", text, perl = TRUE)
  text <- gsub("[;&|({!@]|\\b(if|then|do|else|while)\\b", "\n", text,
    perl = TRUE
  )
  text <- gsub("\n\\s*(\\w+=\\S*\\s+)+", "\n", text, perl = TRUE)
  words <- matches("\n[ \t]*([A-Za-z][\\w+-]*)(?=\\s|[);])", text)
  words[nzchar(Sys.which(words))]
}
words_of_ours <- c("man", "see") # which are programs too
used_programs <- setdiff(
  commands(read(c(scripts, "Makefile.in", "octave/src/Makefile.in"))),
  c(every_debian, words_of_ours)
)

# DPkg::Lock::Timeout is written as R's names are.
settings_of_apt <- c("DPkg", "Lock", "ock")

# ---- Comparison ------------------------------------------------------------

used <- c(
  paste0("r:", setdiff(used_r, settings_of_apt)), paste0("header:", used_c),
  paste0("program:", used_programs)
)
tell <- function(names, text) {
  if (length(names) > 0) cat(paste(sort(names), text), sep = "\n")
}
tell(setdiff(used, given), "is used; no package in tools/packages gives it")
optional <- grep("^(r|header):", given, value = TRUE)
tell(setdiff(optional, used), "is in tools/packages; nothing uses it")
