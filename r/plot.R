# The plot of a table: a line for each quantity, a band between lower and
# upper, a panel for each value of the inputs that are not on the axis.

# Okabe and Ito's colours, which the colour-blind tell apart; yellow, too pale
# for a line on white, is left out.  Line types go round at another pace.
plot_colours <- c(
  "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000",
  "#999999"
)
plot_types <- c("solid", "52", "12", "5212", "84")

# ---- Drawing ---------------------------------------------------------------

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

# A polygon for each stretch of rows where both ends are numbers; an end that
# is infinite goes to the edge of the panel.
draw_band <- function(at, ends, colour) {
  edges <- graphics::par("usr")[3:4]
  if (graphics::par("ylog")) edges <- 10^edges
  lower <- pmin(pmax(ends$lower, edges[1]), edges[2])
  upper <- pmin(pmax(ends$upper, edges[1]), edges[2])
  known <- !is.na(at + lower + upper)
  if (graphics::par("xlog")) known <- known & at > 0
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

draw_lines <- function(at, values, styles, i) {
  graphics::lines(at, values,
    type = styles$type, col = styles$col[i], lty = styles$lty[i],
    lwd = styles$lwd[i], pch = styles$pch[i]
  )
}

# In lines of the margin: how much of it the labels of the axis take if they
# stand upright beside it.
label_width <- function(labels) {
  line <- graphics::par("mai")[2] / graphics::par("mar")[2]
  size <- graphics::par("cex.axis")
  max(graphics::strwidth(labels, "inches", cex = size)) / line
}

# Where upright labels would leave no room for the title, they lie along the
# axis.
draw_value_axis <- function(frame) {
  parameters <- graphics::par("mar", "mgp")
  upright <- parameters$mgp[2] + label_width(format(graphics::axTicks(2))) + 0.2
  room <- parameters$mar[2] - 0.9
  beside <- !is.null(frame$las) || upright <= room
  las <- if (is.null(frame$las)) as.integer(beside) else frame$las
  title_line <- parameters$mgp[1]
  if (las %in% 1:2) title_line <- min(max(title_line, upright), room)
  if (is.null(frame$yaxt)) graphics::axis(2, las = las)
  if (is.null(frame$ann) || frame$ann) {
    graphics::title(ylab = frame$ylab, line = title_line)
  }
}

# A title that is too long for its panel is set smaller.
draw_title <- function(text) {
  size <- graphics::par("cex.main")
  width <- graphics::strwidth(text, "inches", cex = size, font = 2)
  graphics::title(main = text,
    cex.main = size * min(1, graphics::par("pin")[1] / width)
  )
}

draw_frame <- function(frame, title) {
  mine <- c("ylab", "yaxt", "las", "main")
  shown <- frame[!names(frame) %in% mine]
  do.call(graphics::plot.default, c(
    list(x = NA, y = NA, ylab = "", yaxt = "n", las = 1), shown
  ))
  draw_value_axis(frame)
  draw_title(if (is.null(frame$main)) title else frame$main)
}

# Bands lie under their ends, and those under the lines of all else.
draw_panel <- function(x, axis, series, styles, title, frame) {
  draw_frame(frame, title)
  at <- x[[axis]]
  for (i in seq_along(series)) {
    ends <- band_ends(x, series[[i]])
    if (!is.null(ends)) draw_band(at, ends, styles$col[i])
  }
  two <- has_two_ends(series)
  for (i in c(which(two), which(!two))) {
    for (name in series[[i]]$lines) draw_lines(at, x[[name]], styles, i)
  }
}

has_two_ends <- function(series) {
  lengths(lapply(series, `[[`, "lines")) == 2L
}

# Whether a band can be seen: a gap of rounding errors cannot.
is_wide <- function(x, series, frame) {
  ends <- band_ends(x, series)
  width <- if (is.null(ends)) NA else ends$upper - ends$lower
  any(width > diff(range(frame$ylim)) / 500, na.rm = TRUE)
}

# ---- Words and ranges --------------------------------------------------------

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

# On a logarithmic axis there is no place for zero.
shown_range <- function(values, logarithmic) {
  values <- values[is.finite(values)]
  if (logarithmic) values <- values[values > 0]
  if (length(values) == 0L) {
    return(if (logarithmic) c(0.1, 1) else c(0, 1))
  }
  range(values)
}

make_frame <- function(x, axis, series, labels, given) {
  columns <- sweep_columns(x)
  lines <- unlist(lapply(series, `[[`, "lines"))
  log <- if (is.null(given$log)) "" else given$log
  frame <- list(
    xlim = shown_range(x[[axis]], grepl("x", log)),
    ylim = shown_range(unlist(unclass(x)[lines]), grepl("y", log)),
    xlab = name_with_unit(axis, columns$unit[columns$name == axis]),
    ylab = value_label(series, labels)
  )
  utils::modifyList(frame, given)
}

# A series' own colour, line and symbol, or those that the caller wants, as
# often as there are series.  Symbols show where the numbers are few.
make_styles <- function(series, rows, given) {
  i <- seq_along(series) - 1L
  styles <- list(
    col = plot_colours[i %% length(plot_colours) + 1L],
    lty = plot_types[i %% length(plot_types) + 1L],
    lwd = ifelse(has_two_ends(series), 1.2, 2),
    pch = i %% 14L + 1L
  )
  wanted <- intersect(names(styles), names(given))
  styles[wanted] <- lapply(given[wanted], rep_len, length(series))
  styles$type <- if (rows <= 20L) "o" else "l"
  if (!is.null(given$type)) styles$type <- given$type
  styles
}

# ---- Legend ------------------------------------------------------------------

# Below the panels, in a strip, or in a corner of the first of them: once in
# wide pale strokes for the bands, once in lines.  Letters are smaller where the
# figure is narrower than the legend.
draw_legend <- function(place, labels, styles, bands, columns, size) {
  pale <- grDevices::adjustcolor(styles$col, 0.25)
  pale[!bands] <- NA
  symbols <- if (styles$type %in% c("o", "p", "b")) styles$pch else NA
  shared <- list(
    x = place, legend = labels, ncol = columns, bty = "n", xpd = NA,
    seg.len = 3, cex = size / graphics::par("cex")
  )
  under <- c(shared, list(
    col = pale, lty = "solid", lwd = 9, pch = NA, text.col = "transparent"
  ))
  over <- c(shared, list(
    col = styles$col, lty = if (styles$type == "p") "blank" else styles$lty,
    lwd = styles$lwd, pch = symbols
  ))
  width <- do.call(graphics::legend, c(over, plot = FALSE))$rect$w
  room <- abs(diff(graphics::par("usr")[1:2])) / width
  under$cex <- over$cex <- shared$cex * min(1, 0.95 * room)
  do.call(graphics::legend, under)
  do.call(graphics::legend, over)
}

# A letter takes about 0.6 of a character's cell, the line before it and the
# gap behind it six letters.  Three columns, or two, in letters that are a
# little smaller if need be; on a small device all of them are, so that there
# columns cost nothing.
shape_legend <- function(labels) {
  device <- graphics::par("din")[1]
  least <- min(0.75, device / 5.5)
  width <- (max(nchar(labels)) + 6) * 0.6 * graphics::par("cin")[1]
  columns <- min(3L, length(labels))
  while (columns > 1L && device / (columns * width) < least) {
    columns <- columns - 1L
  }
  rows <- ceiling(length(labels) / columns)
  columns <- ceiling(length(labels) / rows)
  size <- min(1, device / (columns * width), device / 5)
  list(columns = columns, rows = rows, size = size)
}

# Panels side by side over a strip for the legend.
lay_out <- function(panels, legend) {
  shape <- rev(grDevices::n2mfrow(panels))
  cells <- matrix(seq_len(prod(shape)), shape[1], shape[2], byrow = TRUE)
  cells[cells > panels] <- 0L
  strip <- if (is.null(legend)) 0.3 else 0.55 * legend$rows * legend$size + 0.3
  graphics::layout(rbind(cells, panels + 1L),
    heights = c(rep(1, shape[1]), graphics::lcm(strip))
  )
}

# Around panels; narrower in a column of a journal.
panel_margins <- function() {
  if (graphics::par("din")[1] >= 5) {
    return(list(mar = c(4.2, 4.6, 2, 0.8)))
  }
  list(mar = c(3, 3.9, 1.5, 0.6), mgp = c(1.9, 0.6, 0))
}

# ---- The method --------------------------------------------------------------

# What plot.default and par know; a quantity that is misspelt is none of it.
check_parameters <- function(given, call) {
  known <- setdiff(
    c(names(formals(graphics::plot.default)), names(graphics::par()), "zlim"),
    c("x", "y")
  )
  wrong <- setdiff(names(given), known)
  if (length(wrong) || length(given) != length(names(given))) {
    refuse(
      "the argument",
      if (length(wrong)) in_quotes(wrong[1]) else "without a name",
      paste(
        "`quantities`, `against`, `panels`, `labels`, `legend` or a graphical",
        "parameter"
      ), call
    )
  }
}

check_legend <- function(legend, call) {
  places <- c(
    "bottomright", "bottom", "bottomleft", "left", "topleft", "top",
    "topright", "right", "center"
  )
  if (length(legend) != 1L || !(is.logical(legend) || legend %in% places)) {
    refuse("legend", in_quotes(format(legend)),
      paste("TRUE, FALSE or one of", toString(in_quotes(places))), call
    )
  }
}

check_labels <- function(labels, series, call) {
  if (is.null(labels)) labels <- names(series)
  if (length(labels) != length(series)) {
    refuse("labels", sprintf("of length %d", length(labels)),
      sprintf("of length %d, as there are quantities", length(series)), call
    )
  }
  labels
}

# Units stand in the legend where they differ.
label_units <- function(labels, series) {
  units <- vapply(series, `[[`, "", "unit")
  if (length(unique(units)) > 1L) name_with_unit(labels, units) else labels
}

plot.ebit_sweep <- function(x, quantities = NULL, against = NULL,
                            panels = NULL, labels = NULL, legend = TRUE, ...) {
  call <- sys.call()
  given <- list(...)
  check_parameters(given, call)
  check_legend(legend, call)
  check_inputs(x, call)
  check_rows(x, call)
  table <- with_axis(x)
  series <- choose_series(table, quantities)
  axis <- choose_axis(table, against)
  labels <- check_labels(labels, series, call)
  if (is_map(table, axis, panels, given)) {
    inputs <- require_map(table, axis, call)
    plot_map(table, inputs, series, labels, given[names(given) != "type"], call)
  } else {
    panels <- split_panels(table, axis, call, panels)
    check_panels(table, axis, series, panels, call)
    plot_panels(table, axis, series, panels, labels, legend, given)
  }
  invisible(x)
}

# A heat map is drawn where it is asked for, and where lines would need more
# panels than are drawn.
is_map <- function(x, axis, panels, given) {
  if (identical(given$type, "image")) {
    return(TRUE)
  }
  inputs <- map_inputs(x, axis)
  is.null(panels) && is.null(given$type) && !is.null(inputs) &&
    length(unique(x[[inputs[2]]])) > most_panels &&
    !follows(x[[inputs[2]]], x[[axis]])
}

plot_panels <- function(x, axis, series, panels, labels, legend, given) {
  style <- c("col", "lty", "lwd", "pch", "type")
  frame <- make_frame(x, axis, series, labels, given[!names(given) %in% style])
  styles <- make_styles(series, max(lengths(panels)), given)
  labels <- label_units(labels, series)
  bands <- vapply(series, is_wide, NA, x = x, frame = frame)
  in_strip <- isTRUE(legend) && length(series) > 1L
  shape <- shape_legend(labels)
  if (in_strip || length(panels) > 1L) {
    old <- graphics::par(no.readonly = TRUE)
    on.exit(graphics::par(old))
    lay_out(length(panels), if (in_strip) shape)
    graphics::par(panel_margins())
  }
  for (i in seq_along(panels)) {
    draw_panel(x[panels[[i]], ], axis, series, styles, names(panels)[i], frame)
    if (is.character(legend) && i == 1L) {
      draw_legend(legend, labels, styles, bands, 1L, shape$size)
    }
  }
  if (in_strip) {
    graphics::par(mar = c(0, 0, 0, 0))
    graphics::plot.new()
    draw_legend("center", labels, styles, bands, shape$columns, shape$size)
  }
}

# ---- Lines on a picture that is there ----------------------------------------

# One panel's worth of rows, without axes or legend.
lines.ebit_sweep <- function(x, quantities = NULL, against = NULL, ...) {
  call <- sys.call()
  given <- list(...)
  check_parameters(given, call)
  check_inputs(x, call)
  table <- with_axis(x)
  series <- choose_series(table, quantities)
  axis <- choose_axis(table, against)
  check_panels(table, axis, series, list(seq_len(nrow(x))), call)
  styles <- make_styles(series, nrow(x), given)
  table <- table[order(table[[axis]]), ]
  at <- table[[axis]]
  for (i in seq_along(series)) {
    ends <- band_ends(table, series[[i]])
    if (!is.null(ends)) draw_band(at, ends, styles$col[i])
    for (name in series[[i]]$lines) draw_lines(at, table[[name]], styles, i)
  }
  invisible(x)
}
