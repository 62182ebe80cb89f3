# Writes what is generated: R --vanilla -f this --args SOURCE TABLES OUTPUT
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tools/generate says what and why.  SOURCE is the source directory, TABLES what
# the program descriptors prints, OUTPUT the directory to write to.

options(warn = 2)
arguments <- commandArgs(trailingOnly = TRUE)
source_dir <- arguments[1]
output_dir <- arguments[3]
for (part in c("page", "inline", "tables", "rd", "texinfo", "exports")) {
  source(file.path(source_dir, "tools", "generate.d", paste0(part, ".R")))
}

tables <- read_tables(arguments[2])
help_dir <- file.path(source_dir, "help")
phrases <- c(
  read_definitions(file.path(help_dir, "phrases")),
  theorems = theorem_table(tables$methods),
  methods = methods_text(tables)
)
concepts <- read_definitions(file.path(help_dir, "concepts"))
references <- read_definitions(file.path(help_dir, "references"))
papers <- all_papers(tables, references)
formals <- formals_of(Sys.glob(file.path(source_dir, "r", "*.R")))
octave_dir <- file.path(source_dir, "octave", "+ebit")
known_in_octave <- c(tables$functions$name, unlist(index_topics))

is_generated <- function(file) {
  any(grepl("^[%#]+ Written by tools/generate", readLines(file, 4)))
}

rd_file <- function(page) {
  own <- strsplit(c(concepts[page$name], "")[1], ", *")[[1]]
  lines <- write_rd(page, tables, papers, formals, own[!is.na(own)])
  stats::setNames(list(lines), file.path("r", "man", paste0(page$name, ".Rd")))
}

octave_files <- function(page) {
  functions <- octave_functions(page)
  if (length(functions) == 0) { # a page of R's alone
    return(list())
  }
  names <- paste0(vapply(functions, `[[`, "", "name"), ".m")
  lines <- Map(function(one, name) {
    write_octave(
      page, one, octave_signatures(page, one, tables), tables, papers,
      known_in_octave, file.path(octave_dir, name)
    )
  }, functions, names)
  stats::setNames(lines, file.path("octave", "+ebit", names))
}

# All lines are made before anything is written, since some are kept from the
# files that are written.
files <- list()
documented <- character()
for (file in grep("README", Sys.glob(file.path(help_dir, "*.md")),
  invert = TRUE, value = TRUE
)) {
  page <- read_page(file, "R", phrases)
  check_page(page, tables, formals)
  documented <- c(documented, names(page$functions))
  same_page <- read_page(file, "Octave", phrases)
  files <- c(files, rd_file(page), octave_files(same_page))
}
check_all(documented, tables, help_dir)
by_hand <- Filter(Negate(is_generated), Sys.glob(file.path(octave_dir, "*.m")))
check_index(sub("[.]m$", "", basename(by_hand)), known_in_octave)
files <- c(files, list(
  "r/NAMESPACE" = namespace_lines(source_dir, tables),
  "octave/INDEX" = index_lines(tables)
))

is_same <- function(path, lines) {
  file.exists(path) &&
    identical(readLines(path, encoding = "UTF-8"), unname(enc2utf8(lines)))
}

# What stays the same keeps its date, so that make has nothing to do.
for (name in names(files)) {
  path <- file.path(output_dir, name)
  if (is_same(path, files[[name]])) next
  cat(if (file.exists(path)) "changed:" else "new:", name, "\n")
  dir.create(dirname(path), recursive = TRUE, showWarnings = FALSE)
  connection <- file(path, "wb")
  writeLines(enc2utf8(files[[name]]), connection, useBytes = TRUE)
  close(connection)
}

# What was generated from a page or for a function that is no more.
old <- Sys.glob(file.path(output_dir, c("r/man/*.Rd", "octave/+ebit/*.m")))
old <- old[!old %in% file.path(output_dir, names(files))]
for (file in old) {
  if (is_generated(file)) {
    unlink(file)
    cat("gone:", file, "\n")
  }
}
