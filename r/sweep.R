# Tables of the calculators: a data frame that knows what its columns mean.

channel_sweep <- function(family, grid, quantities, threads = 1) {
  if (!missing(family) && !missing(quantities) && is_own_family(family)) {
    if (missing(grid)) grid <- NULL
    result <- sweep_own(family, grid, quantities, threads, sys.call())
    attr(result, "family") <- if (is.function(family)) {
      family
    } else {
      keyed_channels(family, result)
    }
  } else {
    own <- if (!missing(family) && !missing(grid)) own_columns(family, grid)
    if (length(own)) grid <- grid[setdiff(names(grid), names(own))]
    result <- ebit_call("channel_sweep", family, grid, quantities, threads)
    attr(result, "family") <- family
    attr(result, "provenance") <- make_provenance(in_quotes(family),
      quantities, tols_of_channels(result)
    )
    result <- add_columns(result, own)
    result <- no_empty_status(result)
  }
  attr(result, "provenance")$unit <- column_units(result)
  result
}

# What failed has no status.
no_empty_status <- function(x) {
  for (name in grep("_status$", names(x), value = TRUE)) {
    x[[name]][!nzchar(x[[name]])] <- NA
  }
  x
}

# A row for each column of x: of the calculator's arguments and columns what it
# says of them, of all others the name alone, with the role "own"; of a table
# whose origin is lost the first is the input.  Where an input has a row for
# each round, the round is an input too.
sweep_columns <- function(x) {
  calculator <- attr(x, "calculator")
  if (is.null(calculator)) {
    inputs <- attr(x, "inputs")
    if (is.null(inputs)) inputs <- names(x)[1]
    role <- ifelse(names(x) %in% inputs, "argument", "column")
    return(data.frame(role = role, name = names(x), unit = "", meaning = ""))
  }
  described <- describe(calculator)
  # Ends of bounds, and weights, go by the name that they have in common.
  row <- match(names(x), described$name)
  endings <- "_(lower|upper|status|[IXYZ])$"
  stem <- match(sub(endings, "", names(x)), described$name)
  row[is.na(row)] <- stem[is.na(row)]
  columns <- described[row, c("role", "name", "unit", "meaning")]
  columns$name <- names(x)
  columns$role[columns$name == "round"] <- "argument"
  inputs <- setdiff(undescribed_inputs(x, described, row),
    which(columns$role == "argument")
  )
  columns[inputs, c("role", "unit", "meaning")] <- list("argument", "", "")
  own <- is.na(columns$role)
  columns[own, c("role", "unit", "meaning")] <- list("own", "", "")
  # What a table of channels or states of one's own has found its units to be.
  unit <- attr(x, "provenance")$unit[columns$name]
  columns$unit[!is.na(unit)] <- unit[!is.na(unit)]
  row.names(columns) <- NULL
  columns
}

# Inputs that no argument has the name of: the parameters of channel_sweep's
# families, the weights of distill's pairs.  In a table that was just made they
# stand before all that the description knows.
undescribed_inputs <- function(x, described, row) {
  if (!is.null(attr(x, "inputs"))) {
    return(which(names(x) %in% attr(x, "inputs")))
  }
  needed <- which(described$role == "argument" & !nzchar(described$default))
  if (all(needed %in% row)) {
    return(integer())
  }
  seq_len(match(FALSE, is.na(row), nomatch = 1L) - 1L)
}

# Of a table that was just made.
input_names <- function(x) {
  columns <- sweep_columns(x)
  columns$name[columns$role == "argument"]
}

# Those that it was made with, whether or not it still has them.
sweep_inputs <- function(x) {
  inputs <- attr(x, "inputs")
  if (is.null(inputs)) input_names(x) else inputs
}

# What no longer has all its inputs is a data frame like any other.
keep_sweep <- function(result, x, names = base::names(result)) { # nolint
  inputs <- sweep_inputs(x)
  if (!is.data.frame(result)) {
    return(result)
  }
  if (!all(inputs %in% names)) {
    return(as.data.frame.ebit_sweep(result))
  }
  for (name in sweep_attributes) attr(result, name) <- attr(x, name)
  result
}

# Where a table comes from: its calculator, the names of its inputs and, of
# channel_sweep, the family.
sweep_attributes <- c("calculator", "inputs", "family", "provenance")

`[.ebit_sweep` <- function(x, ...) keep_sweep(NextMethod(), x)

`[<-.ebit_sweep` <- function(x, ..., value) keep_sweep(NextMethod(), x)

`[[<-.ebit_sweep` <- function(x, ..., value) keep_sweep(NextMethod(), x)

`$<-.ebit_sweep` <- function(x, name, value) keep_sweep(NextMethod(), x) # nolint

# An input that is renamed is lost, even if another column takes its name.
`names<-.ebit_sweep` <- function(x, value) { # nolint
  inputs <- sweep_inputs(x)
  moved <- !identical(value[match(inputs, names(x))], inputs)
  keep_sweep(NextMethod(), x, if (moved) character(0) else value)
}

# dplyr's verbs, which copy attributes from the table before.  Of more rows than
# that had, some may be of another family.
dplyr_reconstruct.ebit_sweep <- function(data, template) { # nolint
  class(data) <- class(template)
  result <- keep_sweep(data, template)
  if (nrow(data) > nrow(template)) attr(result, "family") <- NULL
  result
}

# Whoever got around these methods is told of it.
check_inputs <- function(x, call) {
  lost <- setdiff(sweep_inputs(x), names(x))
  if (length(lost)) {
    refuse("x", paste("a table without its input", toString(lost)),
      "a table with all its inputs, under their names",
      call = call
    )
  }
}

as.data.frame.ebit_sweep <- function(x, row.names = NULL, # nolint
                                     optional = FALSE, ...) {
  for (name in sweep_attributes) attr(x, name) <- NULL
  class(x) <- "data.frame"
  if (!is.null(row.names)) row.names(x) <- row.names
  x
}

# ---- summary ---------------------------------------------------------------

summarise_column <- function(x) {
  finite <- x[is.finite(x)]
  if (length(finite) == 0L) finite <- x[!is.na(x)]
  if (length(finite) == 0L) finite <- NA_real_
  c(
    min = min(finite), median = stats::median(finite), max = max(finite),
    not_finite = sum(!is.finite(x))
  )
}

summarise_columns <- function(x, columns) {
  numbers <- vapply(columns$name, function(name) {
    summarise_column(as.numeric(x[[name]]))
  }, numeric(4))
  result <- data.frame(unit = columns$unit, t(numbers))
  result$values <- vapply(
    columns$name, function(name) length(unique(x[[name]])), 0L
  )
  row.names(result) <- columns$name
  result
}

is_numeric_column <- function(x, names) {
  vapply(names, function(name) is.numeric(x[[name]]), NA)
}

summary.ebit_sweep <- function(object, ...) {
  check_inputs(object, sys.call())
  columns <- sweep_columns(object)
  numeric <- is_numeric_column(object, columns$name)
  inputs <- columns$role == "argument"
  others <- columns$name[!numeric]
  structure(
    list(
      calculator = attr(object, "calculator"),
      family = attr(object, "family"),
      rows = nrow(object),
      inputs = summarise_columns(object, columns[numeric & inputs, ]),
      quantities = summarise_columns(object, columns[numeric & !inputs, ]),
      counts = lapply(unclass(object)[others], table, useNA = "ifany")
    ),
    class = "summary.ebit_sweep"
  )
}

# Each number for itself: columns of rates and of rounding errors stand side
# by side.
format_cells <- function(table, digits) {
  number <- vapply(table, is.numeric, NA)
  table[number] <- lapply(table[number], function(column) {
    vapply(column, format, "", digits = digits)
  })
  table
}

print.summary.ebit_sweep <- function(x, digits = 4L, ...) {
  cat(sweep_title(x$calculator, x$family, x$rows), "\n", sep = "")
  if (nrow(x$inputs)) {
    cat("\nInputs\n")
    print(format_cells(x$inputs[c("unit", "min", "max", "values")], digits))
  }
  if (nrow(x$quantities)) {
    cat("\nQuantities\n")
    shown <- c("unit", "min", "median", "max")
    if (any(x$quantities$not_finite > 0)) shown <- c(shown, "not_finite")
    print(format_cells(x$quantities[shown], digits))
  }
  for (name in names(x$counts)) {
    counts <- x$counts[[name]]
    cat("\n", name, ": ", toString(paste(counts, names(counts))), "\n",
      sep = ""
    )
  }
  invisible(x)
}
