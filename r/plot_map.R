# The heat map of a table: a quantity over two inputs, as colours.

# As many as are told apart, from dark to light also without any colour.
map_colours <- function() grDevices::hcl.colors(64L, "viridis")

# The two inputs that take several values, the axis first; NULL where there are
# not two, or where their combinations are no grid.
map_inputs <- function(x, axis) {
  inputs <- sweep_inputs(x)
  inputs <- inputs[is_numeric_column(x, inputs)]
  counts <- vapply(inputs, function(name) length(unique(x[[name]])), 0L)
  varied <- inputs[counts > 1L]
  if (length(varied) != 2L || nrow(x) != prod(counts)) {
    return(NULL)
  }
  pair <- as.data.frame.ebit_sweep(x)[varied]
  if (anyDuplicated(pair)) {
    return(NULL)
  }
  c(axis, setdiff(varied, axis))
}

require_map <- function(x, axis, call) {
  inputs <- map_inputs(x, axis)
  if (is.null(inputs)) {
    refuse(
      "x", "a table that is no grid of two inputs",
      "a row for each combination of two inputs", call
    )
  }
  inputs
}

# A matrix of the values, a row for each place on the axis.
map_matrix <- function(x, inputs, column) {
  at <- lapply(inputs, function(name) sort(unique(x[[name]])))
  z <- matrix(NA_real_, length(at[[1]]), length(at[[2]]))
  z[cbind(match(x[[inputs[1]]], at[[1]]), match(x[[inputs[2]]], at[[2]]))] <-
    as.numeric(x[[column]])
  z[!is.finite(z)] <- NA
  list(x = at[[1]], y = at[[2]], z = z)
}

# One panel for each column, and one scale of colours for all of them, which
# therefore have one unit.
plot_map <- function(x, inputs, series, labels, given, call) {
  units <- unique(vapply(series, `[[`, "", "unit"))
  if (length(units) > 1L) {
    refuse("quantities", paste("in", toString(in_quotes(units))),
      "of one unit, for one scale of colours", call
    )
  }
  columns <- unlist(lapply(series, `[[`, "lines"))
  titles <- map_titles(series, labels)
  maps <- lapply(columns, map_matrix, x = x, inputs = inputs)
  values <- unlist(lapply(maps, `[[`, "z"))
  zlim <- if (is.null(given$zlim)) shown_range(values, FALSE) else given$zlim
  if (diff(range(zlim)) == 0) zlim <- zlim + c(-0.5, 0.5) * 1e-6
  old <- graphics::par(no.readonly = TRUE)
  on.exit(graphics::par(old))
  lay_out_maps(length(maps))
  frame <- map_frame(x, inputs, given)
  for (i in seq_along(maps)) draw_map(maps[[i]], titles[i], zlim, frame)
  draw_scale(zlim, name_with_unit("", units))
  invisible(x)
}

# The ends of a quantity are two maps.
map_titles <- function(series, labels) {
  unlist(Map(function(one, label) {
    if (length(one$lines) < 2L) {
      return(label)
    }
    paste(label, c("(lower)", "(upper)"))
  }, series, labels), use.names = FALSE)
}

map_frame <- function(x, inputs, given) {
  columns <- sweep_columns(x)
  words <- vapply(inputs, function(name) {
    name_with_unit(name, columns$unit[columns$name == name])
  }, "")
  frame <- list(xlab = words[[1]], ylab = words[[2]])
  utils::modifyList(frame, given[setdiff(names(given), "zlim")])
}

# Panels, and the scale at their right over the whole height.
lay_out_maps <- function(panels) {
  shape <- rev(grDevices::n2mfrow(panels))
  cells <- matrix(seq_len(prod(shape)), shape[1], shape[2], byrow = TRUE)
  cells[cells > panels] <- 0L
  margins <- panel_margins()
  lines <- (sum(margins$mar[c(2, 4)]) + 0.9) * graphics::par("csi") * 2.54
  graphics::layout(cbind(cells, panels + 1L),
    widths = c(rep(1, shape[2]), graphics::lcm(lines))
  )
  graphics::par(margins)
}

draw_map <- function(map, title, zlim, frame) {
  do.call(graphics::image.default, c(
    list(
      x = map$x, y = map$y, z = map$z, zlim = zlim, col = map_colours(),
      useRaster = FALSE, las = 1
    ), frame
  ))
  # What is not known stays white, with a frame around all.
  graphics::box()
  draw_title(title)
}

draw_scale <- function(zlim, label) {
  colours <- map_colours()
  graphics::par(mar = graphics::par("mar")[c(1, 4, 3, 2)])
  steps <- seq(zlim[1], zlim[2], length.out = length(colours) + 1L)
  graphics::plot.new()
  graphics::plot.window(c(0, 1), zlim, xaxs = "i", yaxs = "i")
  graphics::rect(0, steps[-length(steps)], 1, steps[-1], col = colours,
    border = NA
  )
  graphics::box()
  graphics::axis(4, las = 1)
  graphics::mtext(trimws(gsub("[()]", "", label)), 3,
    line = 0.3, cex = 0.8 * graphics::par("cex"), adj = 0
  )
}
