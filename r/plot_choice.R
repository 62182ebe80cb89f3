# What the plot of a table draws: a series for each quantity, against one input,
# in a panel for each value of the others.

# ---- Series ----------------------------------------------------------------
# Its name and unit, the columns drawn as lines, and the columns that a band
# lies between: two ends, or a value and its gap.

make_series <- function(name, columns) {
  unit <- function(column) columns$unit[columns$name == column]
  ends <- paste0(name, c("_lower", "_upper"))
  gap <- paste0(name, "_gap")
  if (all(ends %in% columns$name)) {
    return(list(name = name, unit = unit(ends[1]), lines = ends, band = ends))
  }
  band <- if (gap %in% columns$name) c(name, gap)
  list(name = name, unit = unit(name), lines = name, band = band)
}

# The ends of a band go by the name that they share.
all_series <- function(x) {
  columns <- sweep_columns(x)
  numeric <- is_numeric_column(x, columns$name)
  columns <- columns[columns$role != "argument" & numeric, ]
  names <- columns$name
  stem <- sub("_(lower|upper)$", "", names)
  paired <- paste0(stem, "_lower") %in% names &
    paste0(stem, "_upper") %in% names
  names[paired] <- stem[paired]
  is_gap <- grepl("_gap$", names) & sub("_gap$", "", names) %in% names
  names <- unique(names[!is_gap])
  series <- lapply(names, make_series, columns = columns)
  names(series) <- names
  series
}

# A single end, or a gap, may be asked for by its own name.
column_series <- function(x, names) {
  columns <- sweep_columns(x)
  own <- setdiff(columns$name[columns$role != "argument"], names)
  own <- own[is_numeric_column(x, own)]
  series <- lapply(own, function(name) {
    unit <- columns$unit[columns$name == name]
    list(name = name, unit = unit, lines = name, band = NULL)
  })
  names(series) <- own
  series
}

# Each name for itself, in full or as far as it can be no other one of the
# `first`, or of the `rest`.
match_names <- function(given, argument, first, rest = character()) {
  found <- pmatch(given, first, duplicates.ok = TRUE)
  names <- first[found]
  names[is.na(found)] <- rest[pmatch(given[is.na(found)], rest,
    duplicates.ok = TRUE
  )]
  wrong <- which(is.na(names))
  if (length(wrong)) {
    i <- wrong[1]
    if (length(given) > 1L) argument <- sprintf("%s[%d]", argument, i)
    refuse(argument, in_quotes(given[i]),
      paste("one of", toString(in_quotes(first))),
      call = sys.call(-2L)
    )
  }
  names
}

choose_series <- function(x, quantities) {
  series <- all_series(x)
  if (length(series) == 0L) {
    refuse("x", "a table of inputs alone", "one with another column of numbers",
      call = sys.call(-1L)
    )
  }
  if (is.null(quantities)) {
    units <- vapply(series, `[[`, "", "unit")
    preferred <- c("ebit per use", "ebit per pair", "ebit", units)
    return(series[units == preferred[preferred %in% units][1]])
  }
  more <- column_series(x, names(series))
  names <- match_names(quantities, "quantities", names(series), names(more))
  c(series, more)[names]
}

# ---- Axis and panels ---------------------------------------------------------

# A table that has no input of numbers is drawn against the number of the row.
with_axis <- function(x) {
  if (any(is_numeric_column(x, sweep_inputs(x)))) {
    return(x)
  }
  name <- make.unique(c(names(x), "row"))[length(x) + 1L]
  x[[name]] <- seq_len(nrow(x))
  attr(x, "inputs") <- name
  x
}

check_rows <- function(x, call) {
  if (nrow(x) == 0L) {
    refuse("x", "a table without rows", "one with rows to draw", call)
  }
}

# The input with the most values, the first of them where several have.
choose_axis <- function(x, against) {
  inputs <- sweep_inputs(x)
  inputs <- inputs[is_numeric_column(x, inputs)]
  if (!is.null(against)) {
    return(match_names(against, "against", inputs))
  }
  values <- vapply(inputs, function(name) length(unique(x[[name]])), 0L)
  inputs[which.max(values)]
}

# Whether an input goes one way along the axis: then the rows are a path
# through the inputs, as of weights that vary together, and need one panel.
follows <- function(values, at) {
  if (!is.numeric(values)) {
    return(FALSE)
  }
  steps <- unique(data.frame(at, values))
  steps <- steps[order(steps$at), ]
  changes <- diff(steps$values)
  !anyDuplicated(steps$at) && (all(changes >= 0) || all(changes <= 0))
}

# The inputs that tell panels apart, all of them or those that are asked for;
# FALSE is none.
choose_panels <- function(panels, inputs) {
  if (isFALSE(panels)) {
    return(character())
  }
  match_names(panels, "panels", inputs)
}

# More of them nobody reads.
most_panels <- 16L

# Row numbers of each panel, in the order of the axis; their names say which.
split_panels <- function(x, axis, call, panels = NULL) {
  others <- setdiff(sweep_inputs(x), axis)
  if (!is.null(panels)) others <- choose_panels(panels, others)
  constant <- vapply(others, function(name) length(unique(x[[name]])) < 2L, NA)
  along <- vapply(others, function(name) follows(x[[name]], x[[axis]]), NA)
  others <- others[constant | !along]
  rows <- order(x[[axis]])
  group <- factor(rep("", nrow(x)))
  if (length(others)) group <- interaction(unclass(x)[others], drop = TRUE)
  if (nlevels(group) > most_panels) {
    refuse("x",
      sprintf(
        "a table with %d combinations of %s, each a panel", nlevels(group),
        toString(others)
      ),
      sprintf(
        paste(
          "one with %d at most, such as rows of a grid, be drawn against",
          "another input, or be a grid for type = \"image\""
        ), most_panels
      ), call
    )
  }
  group <- factor(group, levels = unique(group[rows]))
  panels <- split(rows, group[rows])
  names(panels) <- vapply(panels, function(rows) {
    values <- vapply(others, function(name) {
      format(x[[name]][rows[1]], digits = 6, drop0trailing = TRUE)
    }, "")
    toString(paste(others, "=", values)[length(others) > 0L])
  }, "")
  panels
}

# Where a panel has two values at one place, an input is not known to the
# table, and a line through them would be nonsense.
check_panels <- function(x, axis, series, panels, call) {
  lines <- unlist(lapply(series, `[[`, "lines"))
  for (rows in panels) {
    points <- unique(as.data.frame.ebit_sweep(x)[rows, c(axis, lines)])
    twice <- anyDuplicated(points[[axis]])
    if (twice) {
      refuse("x",
        sprintf(
          "a table with several rows at %s = %s", axis,
          format(points[[axis]][twice], digits = 6)
        ),
        "one whose rows differ in the inputs that it knows", call
      )
    }
  }
}
