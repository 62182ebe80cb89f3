# Exports, index, and what the pages and the tables must have in common.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

# The arguments of the functions that R's sources define, by name.
formals_of <- function(files) {
  calls <- unlist(lapply(files, function(file) as.list(parse(file))))
  is_call_of <- function(x, name) is.call(x) && identical(x[[1]], as.name(name))
  is_definition <- vapply(calls, function(call) {
    is_call_of(call, "<-") && is_call_of(call[[3]], "function")
  }, NA)
  definitions <- calls[is_definition]
  result <- lapply(definitions, function(call) as.list(call[[3]][[2]]))
  stats::setNames(result, vapply(definitions, function(call) {
    as.character(call[[2]])
  }, ""))
}

# ---- Octave's functions of a page --------------------------------------------

# Those of the core or, of a page that has none, one of Octave's own.
octave_functions <- function(page) {
  own <- page$sections[["Usage in Octave"]]
  if (is.null(own)) {
    return(page$functions)
  }
  list(list(
    name = page$name, output = "", by_hand = TRUE, lead = list(),
    sections = list()
  ))
}

octave_signatures <- function(page, one, tables) {
  code <- of_type(page$sections[["Usage in Octave"]], "code")
  if (length(code) == 0) {
    return(texi_signatures(one$name, one$output, tables))
  }
  lines <- code[[1]]$lines
  output <- texi_output(ifelse(grepl("=", lines), sub("=.*", "=", lines), ""))
  commands <- paste0("@deftypefn", c(" ", rep("x", length(lines) - 1)))
  paste0(commands, " {ebit} {", output, "} ", sub(".*= *", "", lines))
}

# ---- Checks ------------------------------------------------------------------

# A page speaks only of what there is: its functions are of the core, R has
# them, and what it adds to arguments and columns has a descriptor.
check_page <- function(page, tables, formals) {
  names <- names(page$functions)
  for (name in names) {
    if (!name %in% tables$functions$name) {
      stop_at(page$file, "the core has no function ", name)
    }
    if (!name %in% names(formals)) {
      stop_at(page$file, "no file of r/ defines ", name)
    }
  }
  rows <- tables$rows[tables$rows$of %in% names, ]
  added <- list(
    argument = list(page$sections[["Arguments"]]),
    column = c(
      list(page$sections[["Columns"]]),
      lapply(page$functions, function(one) one$sections[["Columns"]])
    )
  )
  for (role in names(added)) {
    lists <- unlist(lapply(added[[role]], of_type, "definitions"),
      recursive = FALSE
    )
    terms <- as.character(unlist(lapply(lists, `[[`, "terms")))
    terms <- unlist(strsplit(terms, ", *"))
    wrong <- setdiff(terms, rows$name[rows$role == role])
    if (length(wrong)) {
      stop_at(page$file, wrong[1], " is no ", role, " of ", toString(names))
    }
  }
}

check_all <- function(documented, tables, place) {
  twice <- documented[duplicated(documented)]
  if (length(twice)) stop_at(place, "two pages document ", twice[1])
  without <- setdiff(tables$functions$name, documented)
  if (length(without)) stop_at(place, "no page documents ", toString(without))
}

# ---- NAMESPACE and INDEX -----------------------------------------------------

core_mark <- "# Written by tools/generate: the functions of the core."
own_mark <- "# Kept by hand: what R alone has."

# The exports of the core's functions, then what NAMESPACE has by hand.
namespace_lines <- function(source_dir, tables) {
  lines <- readLines(file.path(source_dir, "r", "NAMESPACE"))
  c(
    core_mark, "",
    paste0("export(", sort(tables$functions$name, method = "radix"), ")"), "",
    lines[match(own_mark, lines):length(lines)]
  )
}

# Headings of the index in its order: the core's topics, and the functions that
# Octave alone has.
index_topics <- list(
  "Help" = c(
    "help", "handles", "conventions", "options", "demo", "show", "summary",
    "plot"
  ),
  "Tables" = c("grid", "run_sweep", "certificate"),
  "Statistics" = c(
    "propagate", "sensitivity", "find_threshold", "compare_protocols",
    "bootstrap"
  ),
  "Channels" = NULL,
  "Damping channels" = NULL,
  "Inept delivery" = NULL,
  "Fibers" = NULL,
  "Distillation" = NULL,
  "Networks" = c("read_network", "write_network", "write_lp", "plot_network"),
  "States" = NULL,
  "Distillation" = NULL,
  "Information quantities" = NULL,
  "Upper bounds" = NULL,
  "Capacities" = NULL,
  "Certificates" = NULL,
  "Files" = c("write_bounds", "read_bounds", "write_csv", "read_csv")
)

check_index <- function(octave_names, known) {
  wrong <- setdiff(octave_names, known)
  if (length(wrong)) {
    stop_at(
      "octave/+ebit", wrong[1], " is neither a function of the core nor in ",
      "index_topics of tools/generate.d/exports.R"
    )
  }
}

index_lines <- function(tables) {
  topics <- union(names(index_topics), unique(tables$functions$topic))
  c(
    "ebit >> Entanglement distribution",
    unlist(lapply(topics, function(topic) {
      names <- tables$functions$name[tables$functions$topic == topic]
      c(topic, paste0(" ebit.", c(index_topics[[topic]], names)))
    }))
  )
}
