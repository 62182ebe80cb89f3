# Tables on the screen, tables joined, and the certificate behind a row.

# ---- Printing ----------------------------------------------------------------

sweep_title <- function(calculator, family, rows) {
  if (is.null(calculator)) calculator <- "run_sweep"
  paste0(
    "<ebit_sweep> ", calculator,
    if (is.character(family)) paste(" of", family),
    ": ", rows, if (rows == 1L) " row" else " rows"
  )
}

# The first rows, under units, and as many columns as fit; those that do not
# are named below.
print.ebit_sweep <- function(x, n = 10L, digits = getOption("digits"), ...) {
  cat(sweep_title(attr(x, "calculator"), attr(x, "family"), nrow(x)), "\n",
    sep = ""
  )
  if (length(x) == 0L) {
    return(invisible(x))
  }
  head <- as.data.frame(x)[seq_len(min(n, nrow(x))), , drop = FALSE]
  columns <- sweep_columns(x)
  units <- ifelse(columns$unit %in% c("", "1"), "", columns$unit)
  units[!is_numeric_column(x, names(x))] <- ""
  cells <- Map(function(column, name, unit) {
    shown <- format_column(column, digits)
    formatC(c(name, unit, shown), width = max(nchar(c(name, unit, shown))))
  }, unclass(head), names(x), units)
  fits <- print_cells(cells, row.names(head))
  print_rest(x, n, names(x)[-fits])
  invisible(x)
}

format_column <- function(column, digits) {
  if (is.numeric(column)) {
    return(format(column, digits = min(digits, 5L)))
  }
  format(as.character(column))
}

# The columns that were printed.
print_cells <- function(cells, rows) {
  margin <- formatC(c("", "", rows), width = -max(nchar(rows), 0L))
  widths <- vapply(cells, function(column) nchar(column[1]), 0L)
  room <- getOption("width") - nchar(margin[1])
  fits <- which(cumsum(widths + 1L) <= room | seq_along(widths) == 1L)
  lines <- do.call(paste, c(list(margin), unname(cells[fits])))
  if (!any(grepl("[^ ]", lines[2]))) lines <- lines[-2]
  cat(lines, sep = "\n")
  fits
}

print_rest <- function(x, n, hidden) {
  rows <- nrow(x) - n
  told <- c(
    if (rows > 0L) {
      noun <- if (rows == 1L) "row" else "rows"
      paste(format(rows, big.mark = ","), "more", noun)
    },
    if (length(hidden)) {
      sprintf(
        "%d more column%s: %s", length(hidden),
        if (length(hidden) == 1L) "" else "s", toString(hidden)
      )
    }
  )
  if (length(told)) {
    cat(strwrap(paste("...", paste(told, collapse = " and ")), exdent = 4),
      sep = "\n"
    )
  }
}

# ---- Joining -----------------------------------------------------------------

# Rows of one origin are a table of rates; of families that differ, a data frame
# with the family as a column, or nothing would tell their rows apart.
rbind.ebit_sweep <- function(..., deparse.level = 1) { # nolint
  tables <- Filter(Negate(is.null), list(...))
  plain <- lapply(tables, function(table) {
    if (inherits(table, "ebit_sweep")) as.data.frame(table) else table
  })
  origins <- lapply(tables, function(table) attributes(table)[sweep_attributes])
  is_one <- vapply(origins, identical, NA, origins[[1]])
  if (all(is_one)) {
    result <- do.call(rbind, plain)
    class(result) <- class(tables[[1]])
    return(keep_sweep(result, tables[[1]]))
  }
  families <- lapply(tables, attr, "family")
  if (all(vapply(families, is.character, NA))) {
    plain <- Map(function(table, family) cbind(family = family, table),
      plain, families
    )
  }
  do.call(rbind, plain)
}

# ---- Certificates ------------------------------------------------------------

refuse_channels <- function(call) {
  refuse("x", "a table whose rows are of no known channel",
    "one that gadc_rates or channel_sweep made", call
  )
}

# A list of channels, with the key of the row that each belongs to: so a row
# finds its channel wherever it has gone.
keyed_channels <- function(channels, table) {
  keys <- row_keys(as.data.frame(table)[sweep_inputs(table)])
  list(channels = unname(channels), keys = keys)
}

# Rows that are alike are told apart by their places alone, in the whole table.
find_channels <- function(family, given, rows, call) {
  keys <- row_keys(given)
  at <- match(keys, family$keys)[rows]
  if (identical(keys, family$keys)) {
    at <- rows
  } else if (anyNA(at) || any(family$keys[at] %in%
    family$keys[duplicated(family$keys)])) {
    refuse_channels(call)
  }
  family$channels[at]
}

# The channel of each row, of tables whose rows are channels.
row_channels <- function(x, rows, call) {
  calculator <- attr(x, "calculator")
  family <- attr(x, "family")
  if (identical(calculator, "gadc_rates")) family <- "gadc"
  if (is.null(family)) refuse_channels(call)
  given <- as.data.frame(x)[sweep_inputs(x)]
  if (is.list(family)) {
    return(find_channels(family, given, rows, call))
  }
  if (is.function(family)) {
    return(lapply(rows, function(i) {
      do.call(family, as.list(given[i, , drop = FALSE]))
    }))
  }
  stems <- sub("_[IXYZ]$", "", names(given))
  lapply(rows, function(i) {
    numbers <- split(unlist(given[i, ], use.names = FALSE), stems)
    do.call(getExportedValue("ebit", family), numbers[unique(stems)])
  })
}

# What a quantity of the table is called as: with the channel, or with two
# equal ones; a list of two is a pair.
quantity_call <- function(name, subject) {
  if (is.list(subject) && !is.object(subject)) {
    return(unname(subject))
  }
  if (name == "epr_capacity") list(subject, subject) else list(subject)
}

# The quantities of a table that are functions of a channel, by the names of
# their columns: "epr_capacity" of the columns epr_lower and epr_upper of
# gadc_rates.
known_quantities <- function(x) {
  names <- names(all_series(x))
  functions <- ifelse(names == "epr", "epr_capacity", names)
  known <- functions %in% list_functions()$name
  logical <- vapply(unclass(x), is.logical, NA)
  logical <- intersect(names(x)[logical], list_functions()$name)
  c(stats::setNames(functions[known], names[known]),
    stats::setNames(logical, logical))
}

certificate.ebit_sweep <- function(x, i, quantity, ...) { # nolint
  call <- as_user(sys.call())
  check_inputs(x, call)
  known <- known_quantities(x)
  if (missing(i) || !is_row(i, nrow(x))) {
    refuse("i", if (missing(i)) "missing" else format_short(i),
      sprintf("the number of a row, in [1, %d]", nrow(x)), call
    )
  }
  name <- NA
  if (!missing(quantity)) name <- known[match_one(quantity, names(known))]
  if (is.na(name)) {
    refuse("quantity",
      if (missing(quantity)) "missing" else format_short(quantity),
      paste("one of", toString(in_quotes(names(known)))), call
    )
  }
  channel <- row_channels(x, i, call)[[1]]
  call_core(name[[1]], quantity_call(name, channel), call)
}

is_row <- function(i, n) {
  is.numeric(i) && length(i) == 1L && i %in% seq_len(n)
}

match_one <- function(given, names) {
  is_text <- is.character(given) && length(given) == 1L
  if (is_text) pmatch(given, names) else NA_integer_
}

format_short <- function(x) {
  if (is.character(x)) x <- in_quotes(x)
  if (length(x) == 1L) format(x) else sprintf("of length %d", length(x))
}
