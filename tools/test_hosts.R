# What tools/test-hosts runs in R: test_hosts.R TESTS FOLDER
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

library(ebit, warn.conflicts = FALSE)

# ---- Words of the calls ------------------------------------------------------

threads <- 1
numbers <- function(...) c(...)
texts <- function(...) c(...)
items <- function(...) list(...)
struct <- function(...) {
  given <- list(...)
  odd <- seq(1, length(given), 2)
  stats::setNames(given[odd + 1], unlist(given[odd]))
}

# All quantities of damping channels whose formulas call no LAPACK.
damping_formulas <- function() {
  known <- describe("channel_sweep")
  names <- known$name[known$role == "column" & known$unit == "ebit per use"]
  setdiff(names, "squashed_entanglement_bound")
}

# The state of order n in the columns re_i_j and im_i_j, or re_ij and im_ij.
state <- function(row, n) {
  joint <- if ("re_0_0" %in% names(row)) "_" else ""
  part <- function(name) {
    at <- outer(seq_len(n) - 1, seq_len(n) - 1, paste, sep = joint)
    unlist(row[paste(name, at, sep = "_")])
  }
  matrix(complex(real = part("re"), imaginary = part("im")), n)
}

# The operators of a qubit channel in the columns re_k_i_j and im_k_i_j.
kraus <- function(row) {
  lapply(seq_len(row$nkraus) - 1, function(k) {
    part <- function(name) {
      unlist(row[paste(name, k, c(0, 1, 0, 1), c(0, 0, 1, 1), sep = "_")])
    }
    matrix(complex(real = part("re"), imaginary = part("im")), 2)
  })
}

ends <- function(bounds) bounds[c("lower", "upper", "status")]

several <- function(...) structure(list(...), class = "ebit_bounds_list")

# What verify says of the rows of a table, from the second of which `cut` is
# taken off an upper end.
verified <- function(family, grid, quantities, rigorous, slack, cut) {
  table <- channel_sweep(family, grid, quantities)
  name <- paste0(quantities[1], "_upper")
  table[[name]][2] <- table[[name]][2] - cut
  verify(table, rigorous = rigorous == 1, slack = slack)
}

# What is proved of a bounds value with rounding included.
proved <- function(b, slack) {
  proof <- verify(b, rigorous = TRUE, slack = slack)
  list(valid = as.vector(proof), verdict = attr(proof, "verdict"),
    lower = attr(proof, "lower"), upper = attr(proof, "upper")
  )
}

# ---- Results as lines --------------------------------------------------------

# Every number with 17 digits, which name a double exactly, and every text,
# each behind where in the value it stands.
flatten <- function(value, place) {
  if (length(value) == 0) {
    return(paste(place, "is empty"))
  }
  if (is.list(value)) {
    parts <- if (is.null(names(value))) seq_along(value) else names(value)
    return(unlist(Map(
      flatten, unclass(value), paste0(place, ".", parts),
      USE.NAMES = FALSE
    )))
  }
  if (is.character(value)) {
    shown <- value
  } else if (is.complex(value) && any(Im(value) != 0)) {
    shown <- sprintf("%.17g %.17g", Re(value), Im(value))
  } else {
    value <- as.double(Re(value))
    value[is.na(value)] <- NaN
    shown <- sprintf("%.17g", value)
  }
  paste0(place, "[", seq_along(shown), "] ", shown)
}

# The call once with whole columns, or once for each row of them.
evaluate <- function(call, table, rows) {
  call <- parse(text = call)[[1]]
  if (rows != "each") {
    return(flatten(eval(call, table), "value"))
  }
  unlist(lapply(seq_len(nrow(table)), function(i) {
    row <- as.list(table[i, ])
    flatten(eval(call, c(row, list(row = row))), i)
  }))
}

arguments <- commandArgs(trailingOnly = TRUE)
cases <- read.csv(
  file.path(arguments[1], "hosts.csv"), colClasses = "character"
)
for (i in seq_len(nrow(cases))) {
  case <- cases[i, ]
  table <- if (nzchar(case$table)) {
    read.csv(file.path(arguments[1], "oracle", paste0(case$table, ".csv")))
  }
  writeLines(
    evaluate(case$call, table, case$rows), file.path(arguments[2], i)
  )
}
writeLines(list_functions()$name, file.path(arguments[2], "functions"))
