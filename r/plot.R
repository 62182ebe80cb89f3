# The plot of a table: a line for each quantity, a band between lower and
# upper, a panel for each value of the inputs that are not on the axis.

# Okabe and Ito's colours, which the colour-blind tell apart; yellow, too pale
# for a line on white, is left out.  Line types go round at another pace.
plot_colours <- c(
  "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000",
  "#999999"
)
plot_types <- c("solid", "52", "12", "5212", "84")

# ---- What there is to draw -------------------------------------------------
# A series: its name and unit, the columns drawn as lines, and the columns that
# a band lies between: two ends, or a value and its gap.

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
  columns <- columns[columns$role == "column" & numeric, ]
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

choose_series <- function(x, quantities) {
  series <- all_series(x)
  if (length(series) == 0L) stop("the table has no column of numbers to plot")
  units <- vapply(series, `[[`, "", "unit")
  if (is.null(quantities)) {
    preferred <- c("ebit per use", "ebit", units)
    return(series[units == preferred[preferred %in% units][1]])
  }
  # A single end, or a gap, may be asked for by its own name.
  columns <- sweep_columns(x)
  own <- setdiff(columns$name[columns$role == "column"], names(series))
  own <- own[is_numeric_column(x, own)]
  quantities <- match.arg(quantities, c(names(series), own), several.ok = TRUE)
  more <- lapply(own, function(name) {
    unit <- columns$unit[columns$name == name]
    list(name = name, unit = unit, lines = name, band = NULL)
  })
  names(more) <- own
  c(series, more)[quantities]
}

# The input with the most values, the first of them where several have.
choose_axis <- function(x, against) {
  columns <- sweep_columns(x)
  inputs <- columns$name[columns$role == "argument"]
  inputs <- inputs[is_numeric_column(x, inputs)]
  if (!is.null(against)) {
    return(match.arg(against, inputs))
  }
  values <- vapply(inputs, function(name) length(unique(x[[name]])), 0L)
  inputs[which.max(values)]
}

# Row numbers of each panel, in the order of the axis; their names say which.
split_panels <- function(x, axis) {
  columns <- sweep_columns(x)
  others <- setdiff(columns$name[columns$role == "argument"], axis)
  texts <- vapply(others, function(name) {
    paste(name, "=", format(x[[name]], digits = 6, trim = TRUE, drop0 = TRUE))
  }, character(nrow(x)))
  keys <- apply(matrix(texts, nrow(x)), 1L, toString)
  rows <- seq_len(nrow(x))[order(x[[axis]])]
  keys <- factor(keys[rows], levels = unique(keys))
  split(rows, keys)
}

band_ends <- function(x, series) {
  if (length(series$band) < 2L) {
    return(NULL)
  }
  first <- x[[series$band[1]]]
  second <- x[[series$band[2]]]
  if (series$band[2] %in% series$lines) {
    return(list(lower = first, upper = second))
  }
  # Which side of the value the truth is on is the calculator's matter: both.
  list(lower = first - second, upper = first + second)
}

# ---- Drawing ---------------------------------------------------------------

# A polygon for each stretch of rows where both ends are numbers; an end that
# is infinite goes to the edge of the panel.
draw_band <- function(at, ends, colour) {
  edges <- graphics::par("usr")[3:4]
  if (graphics::par("ylog")) edges <- 10^edges
  lower <- pmin(pmax(ends$lower, edges[1]), edges[2])
  upper <- pmin(pmax(ends$upper, edges[1]), edges[2])
  known <- !is.na(at + lower + upper)
  stretches <- rle(known)
  last <- cumsum(stretches$lengths)
  first <- last - stretches$lengths + 1L
  for (i in which(stretches$values)) {
    rows <- first[i]:last[i]
    graphics::polygon(c(at[rows], rev(at[rows])),
      c(lower[rows], rev(upper[rows])),
      col = grDevices::adjustcolor(colour, 0.25), border = NA
    )
  }
}

draw_lines <- function(at, values, styles, i, width) {
  graphics::lines(at, values,
    col = styles$col[i], lty = styles$lty[i], lwd = width
  )
  if (length(at) <= 20L) {
    graphics::points(at, values, col = styles$col[i], pch = styles$pch[i])
  }
}

# Bands lie under their ends, and those under the lines of all else.
draw_panel <- function(x, axis, series, styles, title, frame) {
  if (is.null(frame$main)) frame$main <- title
  do.call(graphics::plot.default, c(list(x = NA, y = NA), frame))
  at <- x[[axis]]
  for (i in seq_along(series)) {
    ends <- band_ends(x, series[[i]])
    if (!is.null(ends)) draw_band(at, ends, styles$col[i])
  }
  two <- lengths(lapply(series, `[[`, "lines")) == 2L
  for (i in c(which(two), which(!two))) {
    for (name in series[[i]]$lines) {
      draw_lines(at, x[[name]], styles, i, if (two[i]) 1.2 else 2)
    }
  }
}

# Once in wide pale strokes for the bands, once in lines.
draw_legend <- function(labels, styles, bands, columns) {
  pale <- grDevices::adjustcolor(styles$col, 0.25)
  pale[!bands] <- NA
  graphics::par(mar = c(0, 0, 0, 0))
  graphics::plot.new()
  for (pass in 1:2) {
    graphics::legend("center",
      legend = labels, ncol = columns, bty = "n", xpd = NA, seg.len = 3,
      col = if (pass == 1L) pale else styles$col,
      lty = if (pass == 1L) "solid" else styles$lty,
      lwd = if (pass == 1L) 9 else 2,
      text.col = if (pass == 1L) NA else graphics::par("fg")
    )
  }
}

# Whether a band can be seen: a gap of rounding errors cannot.
is_wide <- function(x, series, frame) {
  ends <- band_ends(x, series)
  width <- if (is.null(ends)) NA else ends$upper - ends$lower
  any(width > diff(range(frame$ylim)) / 500, na.rm = TRUE)
}

name_with_unit <- function(name, unit) {
  ifelse(unit %in% c("", "1"), name, sprintf("%s (%s)", name, unit))
}

# The axis of y: the unit, or the name too where there is only one.
value_label <- function(series, labels) {
  units <- unique(vapply(series, `[[`, "", "unit"))
  if (length(series) == 1L) {
    return(name_with_unit(labels, units))
  }
  if (length(units) == 1L && units != "1") units else ""
}

finite_range <- function(values) {
  values <- values[is.finite(values)]
  if (length(values) == 0L) c(0, 1) else range(values)
}

make_frame <- function(x, axis, series, labels, ...) {
  columns <- sweep_columns(x)
  lines <- unlist(lapply(series, `[[`, "lines"))
  frame <- list(
    xlim = finite_range(x[[axis]]),
    ylim = finite_range(unlist(unclass(x)[lines])),
    xlab = name_with_unit(axis, columns$unit[columns$name == axis]),
    ylab = value_label(series, labels),
    las = 1
  )
  utils::modifyList(frame, list(...))
}

# As many columns as the device is wide enough for: a letter takes about 0.6 of
# a character's cell, the line before it and the gap behind it six letters.
legend_columns <- function(labels) {
  width <- (max(nchar(labels)) + 6) * 0.6 * graphics::par("cin")[1]
  columns <- floor(graphics::par("din")[1] / width)
  max(1L, min(columns, length(labels), 3L))
}

# Panels side by side over a strip for the legend.
lay_out <- function(panels, legend_rows) {
  shape <- rev(grDevices::n2mfrow(panels))
  cells <- matrix(seq_len(prod(shape)), shape[1], shape[2], byrow = TRUE)
  cells[cells > panels] <- 0L
  strip <- graphics::lcm(0.55 * legend_rows + 0.3)
  graphics::layout(rbind(cells, panels + 1L),
    heights = c(rep(1, shape[1]), strip)
  )
}

plot.ebit_sweep <- function(x, quantities = NULL, against = NULL,
                            labels = NULL, legend = TRUE, ...) {
  if (nrow(x) == 0L) stop("the table has no rows to plot")
  series <- choose_series(x, quantities)
  axis <- choose_axis(x, against)
  panels <- split_panels(x, axis)
  if (is.null(labels)) labels <- names(series)
  stopifnot(length(labels) == length(series))
  frame <- make_frame(x, axis, series, labels, ...)
  i <- seq_along(series) - 1L
  styles <- list(
    col = plot_colours[i %% length(plot_colours) + 1L],
    lty = plot_types[i %% length(plot_types) + 1L],
    pch = i %% 14L + 1L
  )
  with_strip <- legend && length(series) > 1L
  if (with_strip) {
    units <- vapply(series, `[[`, "", "unit")
    if (length(unique(units)) > 1L) labels <- name_with_unit(labels, units)
    columns <- legend_columns(labels)
  }
  if (with_strip || length(panels) > 1L) {
    old <- graphics::par(no.readonly = TRUE)
    on.exit(graphics::par(old))
    rows <- if (with_strip) ceiling(length(series) / columns) else 0
    lay_out(length(panels), rows)
    graphics::par(mar = c(4.2, 4.6, 2, 0.8))
  }
  for (i in seq_along(panels)) {
    draw_panel(x[panels[[i]], ], axis, series, styles, names(panels)[i], frame)
  }
  if (with_strip) {
    bands <- vapply(series, is_wide, NA, x = x, frame = frame)
    draw_legend(labels, styles, bands, columns)
  }
  invisible(x)
}
