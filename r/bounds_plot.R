# Pictures of bounds: every candidate as a dot, the bracket as a band; a list of
# bounds as a bar each.

end_colours <- c(lower = "#0072B2", upper = "#D55E00", other = "#999999")

# What the vertical axis says of a candidate.
candidate_labels <- function(candidates, several) {
  labels <- gsub("_", " ", candidates$method)
  known <- several & candidates$channel > 0
  labels[known] <- sprintf("%s (%d)", labels[known], candidates$channel[known])
  labels
}

# Letters and symbols are smaller in a column of a journal.
column_size <- function() min(1, max(0.65, graphics::par("din")[1] / 5))

# How small labels become rather than lie over each other.
least_cex <- 0.45

# A row of the panel, in inches for each unit of cex.
row_height <- function() 1.75 * graphics::strheight("M", "inches", cex = 1)

# What the margins leave of the figure's height, in inches.
panel_height <- function(main) {
  line <- graphics::par("csi")
  graphics::par("fin")[2] - (4 + (if (nzchar(main)) 2 else 0.6)) * line
}

# The panel takes what the labels leave; those shrink where that is little, and
# where there are many.
open_panel <- function(labels, xlim, main, cex) {
  height <- panel_height(main) / length(labels) / row_height()
  cex <- min(cex * column_size(), max(least_cex, height))
  line <- graphics::par("mai")[2] / graphics::par("mar")[2]
  width <- max(graphics::strwidth(labels, "inches", cex = cex))
  room <- 0.55 * graphics::par("din")[1]
  cex <- cex * min(1, room / width)
  left <- min(width, room) / line + 1
  top <- if (nzchar(main)) 2 else 0.6
  graphics::par(mar = c(4, left, top, 1))
  graphics::plot.new()
  graphics::plot.window(xlim, c(length(labels) + 0.5, 0.5))
  cex
}

draw_labels <- function(labels, xlab, main, cex) {
  graphics::axis(1, cex.axis = min(1, cex * 1.05))
  # All of them, close to each other as they may be.
  graphics::axis(2, seq_along(labels), labels,
    las = 1, tick = FALSE, line = -0.8, cex.axis = cex, gap.axis = -1
  )
  # Below the panel, as far as the edge of the figure lets it.
  panel <- graphics::par("plt")[1:2]
  centre <- mean(panel)
  draw_text(xlab, 1, 2.6, centre, 2 * min(centre, 1 - centre), 1.1 * cex, 1)
  draw_text(main, 3, 0.6, 0.5, 1, 1.1 * cex, 2)
}

# In the margin, around a place of the figure (a fraction of its width) and no
# wider than `room`.
draw_text <- function(text, side, line, centre, room, cex, font) {
  inches <- room * graphics::par("fin")[1]
  width <- graphics::strwidth(text, "inches", cex = cex, font = font)
  graphics::mtext(text, side,
    line = line, font = font,
    at = graphics::grconvertX(centre, "nfc", "user"),
    cex = cex * graphics::par("cex") * min(1, 0.98 * inches / max(width, 1e-6))
  )
}

# Around all finite values, and 0 where it is near.
value_range <- function(values) {
  values <- values[is.finite(values)]
  if (length(values) == 0L) {
    return(c(0, 1))
  }
  ends <- range(values)
  if (ends[1] > 0 && ends[1] < ends[2] / 2) ends[1] <- 0
  width <- max(diff(ends), 0.1 * max(abs(ends)), 1e-12)
  ends + c(if (ends[1] == 0) 0 else -0.06, 0.06) * width
}

# An end that is infinite goes to the edge of the panel.
within_panel <- function(x) {
  edges <- graphics::par("usr")[1:2]
  pmin(pmax(x, edges[1]), edges[2])
}

quantity_label <- function(quantity, unit) {
  name_with_unit(gsub("_", " ", quantity), unit)
}

plot.ebit_bounds <- function(x, labels = NULL, xlab = NULL, main = NULL,
                             xlim = NULL, cex = 0.85, ...) {
  call <- sys.call()
  check_plain_parameters(list(...), call)
  candidates <- sort_candidates(candidates_of(x), x)
  several <- length(channels_of(x)) > 1L
  if (is.null(labels)) labels <- candidate_labels(candidates, several)
  check_labels_of(labels, nrow(candidates), "candidates", call)
  unit <- bounds_unit(x)
  if (is.null(xlab)) xlab <- quantity_label(x$quantity, unit)
  if (is.null(main)) main <- format_short_subject(x)
  if (is.null(xlim)) xlim <- value_range(c(candidates$value, x$lower, x$upper))
  old <- graphics::par(mar = graphics::par("mar"), ...)
  on.exit(graphics::par(old))
  cex <- open_panel(labels, xlim, main, cex)
  draw_bracket(x)
  draw_candidates(candidates)
  draw_labels(labels, xlab, main, cex)
  invisible(x)
}

check_labels_of <- function(labels, n, what, call) {
  if (length(labels) != n) {
    refuse("labels", sprintf("of length %d", length(labels)),
      sprintf("of length %d, as there are %s", n, what), call
    )
  }
}

# Where the truth is; a line where the ends are one number.
draw_bracket <- function(x) {
  edges <- graphics::par("usr")
  ends <- within_panel(c(x$lower, x$upper))
  graphics::rect(ends[1], edges[3], ends[2], edges[4],
    col = grDevices::adjustcolor("#56B4E9", 0.3), border = NA
  )
  graphics::abline(v = ends, col = end_colours[1:2], lwd = c(1.6, 1))
}

# Winners are filled; lower ends point up, upper ends down, what is only
# printed or disproved is a cross.
draw_candidates <- function(candidates) {
  rows <- seq_len(nrow(candidates))
  side <- match(candidates$side, c("lower", "upper"), nomatch = 3L)
  at <- within_panel(candidates$value)
  graphics::abline(h = rows, col = "#DDDDDD", lty = "13")
  shape <- ifelse(side == 3L, 4L, ifelse(candidates$wins, 19L, 21L))
  graphics::points(at, rows,
    pch = shape, col = end_colours[side], bg = "white",
    cex = ifelse(candidates$wins, 1.5, 1.2), lwd = 1.8, xpd = NA
  )
  beyond <- which(!is.finite(candidates$value))
  if (length(beyond)) {
    graphics::text(at[beyond], beyond, "Inf", pos = 2, cex = 0.8)
  }
}

# Graphical parameters that have nothing to say here are refused by name.
check_plain_parameters <- function(given, call) {
  wrong <- setdiff(names(given), names(graphics::par(no.readonly = TRUE)))
  if (length(wrong) || length(given) != length(names(given))) {
    refuse(
      "the argument",
      if (length(wrong)) in_quotes(wrong[1]) else "without a name",
      "`labels`, `xlab`, `main`, `xlim`, `cex` or a graphical parameter", call
    )
  }
}

# ---- Lists -------------------------------------------------------------------

list_labels <- function(items) {
  own <- names(items)
  calls <- vapply(items, format_short_subject, "")
  labels <- if (is.null(own)) calls else ifelse(nzchar(own), own, calls)
  ifelse(nzchar(labels), labels, paste0("[[", seq_along(items), "]]"))
}

plot.ebit_bounds_list <- function(x, labels = NULL, xlab = NULL, main = "",
                                  xlim = NULL, cex = 0.85, ...) {
  call <- sys.call()
  check_plain_parameters(list(...), call)
  items <- unclass(x)
  if (length(items) == 0L) {
    refuse("x", "an empty list", "one with bounds values", call)
  }
  if (is.null(labels)) labels <- list_labels(items)
  check_labels_of(labels, length(items), "values", call)
  if (is.null(xlab)) xlab <- list_axis(items)
  plot_bars(rbind(lower(x), upper(x)), labels, xlab, main, xlim, cex, ...)
  invisible(x)
}

plot_bars <- function(ends, labels, xlab, main, xlim, cex, ...) {
  if (is.null(xlim)) xlim <- value_range(ends)
  old <- graphics::par(mar = graphics::par("mar"), ...)
  on.exit(graphics::par(old))
  cex <- open_panel(labels, xlim, main, cex)
  draw_bars(ends)
  draw_labels(labels, xlab, main, cex)
}

# The quantity where all are of one, or else their unit.
list_axis <- function(items) {
  units <- unique(vapply(items, bounds_unit, ""))
  names <- unique(vapply(items, function(b) b$quantity, ""))
  unit <- if (length(units) == 1L) units else ""
  if (length(names) == 1L) quantity_label(names, unit) else unit
}

draw_bars <- function(ends) {
  rows <- seq_len(ncol(ends))
  graphics::abline(h = rows, col = "#DDDDDD", lty = "13")
  at <- matrix(within_panel(ends), 2L)
  graphics::segments(at[1, ], rows, at[2, ], rows,
    lwd = 7, lend = 1, col = grDevices::adjustcolor("#56B4E9", 0.5)
  )
  for (end in 1:2) {
    graphics::points(at[end, ], rows,
      pch = 19, cex = 1.1, col = end_colours[end], xpd = NA
    )
  }
}
