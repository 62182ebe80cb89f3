# Methods for generics of other packages, which NAMESPACE registers where those
# are there: broom's tidy and glance, ggplot2's autoplot.

# nolint start: object_name_linter.

# ---- Bounds ------------------------------------------------------------------

# A row for each candidate, as summary sorts them.
tidy.ebit_bounds <- function(x, ...) {
  rows <- sort_candidates(candidates_of(x), x)
  cbind(quantity = x$quantity, rows)
}

glance.ebit_bounds <- function(x, ...) {
  row <- as.data.frame(x)
  first <- row[c("quantity", "lower", "upper")]
  cbind(first, gap = gap(x), unit = bounds_unit(x),
    row[setdiff(names(row), names(first))]
  )
}

tidy.ebit_bounds_list <- function(x, ...) as.data.frame(x)

glance.ebit_bounds_list <- function(x, ...) {
  data.frame(
    values = length(x), largest_gap = max(-Inf, gap(x)),
    exact = sum(status(x) == "exact"),
    certified = sum(status(x) == "certified")
  )
}

# ---- Tables ------------------------------------------------------------------

# The table in long form: a row for each row and quantity, with both ends where
# the table has them.
tidy.ebit_sweep <- function(x, quantities = NULL, ...) {
  check_inputs(x, sys.call())
  series <- all_series(x)
  if (!is.null(quantities)) {
    names <- match_names(quantities, "quantities", names(series))
    series <- series[names]
  }
  plain <- as.data.frame(x)
  drawn <- unlist(lapply(series, function(one) c(one$lines, one$band)))
  described <- sweep_columns(x)
  columns <- described$name[described$role == "column"]
  kept <- plain[setdiff(names(plain), c(drawn, columns))]
  rows <- lapply(series, function(one) {
    ends <- series_ends(plain, one)
    n <- nrow(plain)
    cbind(kept, quantity = rep(one$name, n), unit = rep(one$unit, n), ends)
  })
  result <- do.call(rbind, unname(rows))
  row.names(result) <- NULL
  result
}

# Both ends of a quantity, the value of a single column, and the status; NA
# where the table has none.
series_ends <- function(plain, series) {
  none <- rep(NA_real_, nrow(plain))
  first <- plain[[series$lines[1]]]
  status <- plain[[paste0(series$name, "_status")]]
  ends <- data.frame(value = none, lower = none, upper = none)
  if (length(series$lines) == 2L) {
    ends[c("lower", "upper")] <- plain[series$lines]
  } else {
    ends$value <- first
  }
  if (length(series$lines) == 1L && length(series$band) == 2L) {
    # The one quantity whose column is its upper end; others are attained.
    width <- plain[[series$band[2]]] * if (series$name == "rains") -1 else 1
    ends$lower <- pmin(first, first + width)
    ends$upper <- pmax(first, first + width)
  }
  if (is.null(status)) status <- rep(NA_character_, nrow(plain))
  ends$status <- status
  ends
}

glance.ebit_sweep <- function(x, ...) {
  check_inputs(x, sys.call())
  series <- all_series(x)
  gaps <- unlist(lapply(series, function(one) {
    ends <- series_ends(as.data.frame(x), one)
    ends$upper - ends$lower
  }))
  gaps <- gaps[!is.na(gaps)]
  family <- attr(x, "family")
  calculator <- attr(x, "calculator")
  data.frame(
    calculator = if (is.null(calculator)) NA_character_ else calculator,
    family = if (is.character(family)) family else NA_character_,
    rows = nrow(x), quantities = length(series),
    largest_gap = max(-Inf, gaps)
  )
}

# ---- ggplot2 -----------------------------------------------------------------

# The picture of plot(), as an object that layers can be added to.
autoplot.ebit_sweep <- function(object, quantities = NULL, against = NULL,
                                ...) {
  call <- sys.call()
  check_inputs(object, call)
  check_rows(object, call)
  object <- with_axis(object)
  series <- choose_series(object, quantities)
  axis <- choose_axis(object, against)
  panels <- split_panels(object, axis, call)
  check_panels(object, axis, series, panels, call)
  long <- tidy.ebit_sweep(object, names(series))
  panel <- character(nrow(object))
  for (name in names(panels)) panel[panels[[name]]] <- name
  long$panel <- factor(rep(panel, length(series)), unique(names(panels)))
  long$quantity <- factor(long$quantity, names(series))
  columns <- sweep_columns(object)
  frame <- list(
    x = name_with_unit(axis, columns$unit[columns$name == axis]),
    y = value_label(series, names(series))
  )
  picture <- draw_layers(long, axis, frame, length(series))
  if (length(panels) > 1L) {
    picture <- picture + ggplot2::facet_wrap("panel")
  }
  picture
}

# Columns by name, through aes' own pronoun.
draw_layers <- function(long, axis, frame, series) {
  long$at <- long[[axis]]
  alone <- is.na(long$lower) & is.na(long$upper)
  long[alone, c("lower", "upper")] <- long$value[alone]
  at <- as.name("at")
  ends <- lapply(c("lower", "upper", "quantity"), as.name)
  mapping <- do.call(ggplot2::aes, list(
    x = at, ymin = ends[[1]], ymax = ends[[2]], fill = ends[[3]]
  ))
  line <- function(end) {
    ggplot2::geom_line(do.call(ggplot2::aes, list(
      x = at, y = end, colour = ends[[3]]
    )), na.rm = TRUE)
  }
  ggplot2::ggplot(long) +
    ggplot2::geom_ribbon(mapping, alpha = 0.25) +
    line(ends[[1]]) + line(ends[[2]]) +
    ggplot2::scale_colour_manual(values = rep_len(plot_colours, series)) +
    ggplot2::scale_fill_manual(values = rep_len(plot_colours, series)) +
    ggplot2::labs(x = frame$x, y = frame$y, colour = NULL, fill = NULL) +
    ggplot2::theme_bw() +
    ggplot2::theme(legend.position = "bottom")
}

autoplot.ebit_bounds <- function(object, ...) {
  rows <- sort_candidates(candidates_of(object), object)
  several <- length(channels_of(object)) > 1L
  rows$place <- factor(seq_len(nrow(rows)), rev(seq_len(nrow(rows))))
  labels <- candidate_labels(rows, several)
  rows$end <- ifelse(rows$side %in% c("lower", "upper"), rows$side, "other")
  names <- lapply(c("value", "place", "end", "wins"), as.name)
  ends <- data.frame(lower = object$lower, upper = object$upper)
  ggplot2::ggplot(rows) +
    ggplot2::geom_rect(do.call(ggplot2::aes, list(
      xmin = as.name("lower"), xmax = as.name("upper"), ymin = -Inf, ymax = Inf
    )), data = ends, fill = "#56B4E9", alpha = 0.3) +
    ggplot2::geom_point(do.call(ggplot2::aes, list(
      x = names[[1]], y = names[[2]], colour = names[[3]], shape = names[[4]]
    )), size = 2.5) +
    ggplot2::scale_y_discrete(
      labels = stats::setNames(labels, seq_along(labels))
    ) +
    ggplot2::scale_colour_manual(values = end_colours) +
    ggplot2::scale_shape_manual(values = c("TRUE" = 19, "FALSE" = 1)) +
    ggplot2::labs(
      x = quantity_label(object$quantity, bounds_unit(object)), y = NULL,
      title = format_short_subject(object)
    ) +
    ggplot2::theme_bw() +
    ggplot2::theme(legend.position = "none")
}

# nolint end
