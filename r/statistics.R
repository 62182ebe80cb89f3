# Statistics of functions of one's own: R draws nothing and estimates nothing,
# it asks the function at the rows that the core says.

# ---- The parts, as the core has them -----------------------------------

sample_parameters <- function(distributions, n, seed) {
  ebit_call("sample_parameters", distributions, n, seed)
}

sample_quantiles <- function(lower, upper = lower, probability = NULL) {
  ebit_call("sample_quantiles", lower, upper, probability)
}

quantity_ends <- function(values, inputs = NULL) {
  ebit_call("quantity_ends", values, inputs)
}

sobol_sample <- function(distributions, n, seed) {
  ebit_call("sobol_sample", distributions, n, seed)
}

sobol_indices <- function(distributions, lower, upper = lower, seed = 0,
                          level = 0.99, replicates = 1000) {
  ebit_call("sobol_indices", distributions, lower, upper, seed, level,
    replicates
  )
}

threshold_step <- function(interval, target, tol = NULL, x = NULL,
                           values = NULL) {
  ebit_call("threshold_step", interval, target, tol, x, values)
}

is_above <- function(a_lower, a_upper, b_lower, b_upper) {
  ebit_call("is_above", a_lower, a_upper, b_lower, b_upper)
}

row_keys <- function(table, form = c("texts", "lines", "numbers")) {
  form <- choice_of(form)
  if (!missing(table)) table <- plain_columns(table)
  ebit_call("row_keys", table, form)
}

# ---- A function at many rows -----------------------------------

# The quantities of what `fun` makes of the rows, each with lower and upper.
# Rows that fail are NA, and so is what is known of them.
ends_at <- function(fun, rows, call) {
  table <- sweep_rows(rows, fun, call = call)
  if (length(setdiff(names(table), c(names(rows), "message"))) == 0L) {
    failed <- table$message[nzchar(table$message)]
    refuse("fun", paste0("a function that fails in every row: ", failed[1]),
      "one that returns numbers, a table or bounds values", call
    )
  }
  call_core("quantity_ends", list(plain_columns(table), names(rows)), call)
}

check_function <- function(fun, call, name = "fun") {
  if (!is.function(fun)) {
    refuse(name, described(fun), "a function", call)
  }
}

# ---- propagate -----------------------------------

propagate <- function(fun, distributions, n = 1000, seed,
                      probability = NULL) {
  call <- sys.call()
  check_function(fun, call)
  if (missing(seed)) seed <- NULL
  rows <- call_core("sample_parameters", list(distributions, n, seed), call)
  ends <- ends_at(fun, rows, call)
  result <- lapply(names(ends), function(name) {
    both <- ends[[name]]
    table <- call_core("sample_quantiles",
      list(both$lower, both$upper, probability), call
    )
    structure(table,
      class = c("ebit_quantiles", "data.frame"), quantity = name,
      n = nrow(rows), failed = sum(is.na(both$lower) | is.na(both$upper))
    )
  })
  names(result) <- names(ends)
  if (length(result) == 1L) result[[1]] else result
}

print.ebit_quantiles <- function(x, digits = 4L, ...) { # nolint
  failed <- attr(x, "failed")
  cat("<ebit_quantiles> ", attr(x, "quantity"), ", ", attr(x, "n"), " samples",
    if (!is.null(failed) && failed > 0) paste0(", ", failed, " not known"),
    "\n", sep = ""
  )
  print(as.data.frame(x), digits = digits, row.names = FALSE)
  invisible(x)
}

# A band: the quantiles of whatever lies between the ends lie in it.
plot.ebit_quantiles <- function(x, xlab = attr(x, "quantity"), # nolint
                                ylab = "probability", ...) {
  finite <- range(x$lower[is.finite(x$lower)], x$upper[is.finite(x$upper)])
  graphics::plot(finite, c(0, 1), type = "n", xlab = xlab, ylab = ylab,
    las = 1, ...
  )
  graphics::polygon(c(pmax(x$lower, finite[1]), rev(pmin(x$upper, finite[2]))),
    c(x$probability, rev(x$probability)),
    col = grDevices::adjustcolor("#0072B2", 0.25), border = NA
  )
  graphics::lines(x$lower, x$probability, col = "#0072B2", lwd = 2)
  graphics::lines(x$upper, x$probability, col = "#0072B2", lwd = 2)
  invisible(x)
}

# ---- sensitivity -----------------------------------

sensitivity <- function(fun, distributions, n = 1000, seed, level = 0.99,
                        replicates = 1000) {
  call <- sys.call()
  check_function(fun, call)
  if (missing(seed)) seed <- NULL
  rows <- call_core("sobol_sample", list(distributions, n, seed), call)
  ends <- ends_at(fun, rows, call)
  if (length(ends) > 1L) {
    refuse("fun", paste("a function of", length(ends), "quantities,",
      toString(names(ends))
    ), "one of a single quantity, or of its lower and upper end", call)
  }
  table <- call_core("sobol_indices", list(
    distributions, ends[[1]]$lower, ends[[1]]$upper, seed, level, replicates
  ), call)
  structure(table,
    class = c("ebit_sensitivity", "data.frame"), level = level,
    evaluations = nrow(rows)
  )
}

print.ebit_sensitivity <- function(x, digits = 3L, ...) { # nolint
  cat("<ebit_sensitivity> ", attr(x, "evaluations"), " evaluations, ",
    format(100 * attr(x, "level")), " % bootstrap intervals\n", sep = ""
  )
  shown <- function(name) {
    sprintf("%s [%s, %s]", format(round(x[[name]], digits)),
      format(round(x[[paste0(name, "_lower")]], digits)),
      format(round(x[[paste0(name, "_upper")]], digits))
    )
  }
  table <- data.frame(
    parameter = x$parameter, first = shown("first"), total = shown("total")
  )
  print(table, row.names = FALSE, right = FALSE)
  left <- max(x$first_most - x$first_least, x$total_most - x$total_least)
  if (is.finite(left) && left > 0) {
    cat("Brackets leave the estimates open by at most", format(left,
      digits = digits
    ), "\n")
  }
  invisible(x)
}

plot.ebit_sensitivity <- function(x, ...) { # nolint
  at <- rev(seq_len(nrow(x)))
  ends <- c(x$first_lower, x$first_upper, x$total_lower, x$total_upper, 0, 1)
  old <- graphics::par(mar = c(4, 2 + 0.5 * max(nchar(x$parameter)), 2, 1))
  on.exit(graphics::par(old))
  graphics::plot(range(ends, finite = TRUE), range(at) + c(-0.5, 0.5),
    type = "n", yaxt = "n", xlab = "share of the variance", ylab = "", ...
  )
  graphics::axis(2, at, x$parameter, las = 1)
  graphics::abline(v = c(0, 1), col = "grey")
  marks <- list(first = c("#0072B2", 0.12, 19), total = c("#D55E00", -0.12, 17))
  for (name in names(marks)) {
    colour <- marks[[name]][1]
    height <- at + as.numeric(marks[[name]][2])
    graphics::segments(x[[paste0(name, "_lower")]], height,
      x[[paste0(name, "_upper")]], height,
      col = colour, lwd = 2
    )
    graphics::points(x[[name]], height,
      pch = as.integer(marks[[name]][3]), col = colour
    )
  }
  graphics::legend("bottomright", c("alone (first)", "in all (total)"),
    col = c("#0072B2", "#D55E00"), pch = c(19, 17), bty = "n"
  )
  invisible(x)
}

# ---- find_threshold -----------------------------------

find_threshold <- function(fun, parameter = "x", interval, target,
                           tol = 1e-6) {
  call <- sys.call()
  check_function(fun, call)
  if (!is.character(parameter) || length(parameter) != 1L) {
    refuse("parameter", described(parameter), "the name of a parameter", call)
  }
  if (missing(interval)) interval <- NULL
  if (missing(target)) target <- NULL
  x <- numeric()
  values <- list()
  repeat {
    step <- call_core("threshold_step",
      list(interval, target, tol, x, values), call
    )
    if (is_bounds(step)) {
      return(structure(step, parameter = parameter))
    }
    value <- fun(step[["next"]])
    x <- c(x, step[["next"]])
    values <- c(values, list(value))
  }
}

# ---- compare_protocols -----------------------------------

# A number, as a limit is, stands in every row.
protocol_ends <- function(protocol, name, grid, call) {
  if (is.numeric(protocol) && length(protocol) %in% c(1L, nrow(grid))) {
    value <- rep_len(as.vector(protocol), nrow(grid))
    return(list(lower = value, upper = value))
  }
  check_protocol <- is.function(protocol) || is.data.frame(protocol)
  if (!check_protocol) {
    refuse(name, described(protocol),
      "a function of the rows of grid, a table or a number", call
    )
  }
  ends <- if (is.function(protocol)) {
    ends_at(protocol, grid, call)
  } else {
    call_core("quantity_ends",
      list(plain_columns(protocol), names(grid)), call
    )
  }
  if (length(ends) != 1L) {
    refuse(name, paste("of", length(ends), "quantities,",
      toString(names(ends))
    ), "of a single quantity, or of its lower and upper end", call)
  }
  ends[[1]]
}

compare_protocols <- function(a, b, grid) {
  call <- sys.call()
  grid <- check_grid(grid, call)
  ends_a <- protocol_ends(a, "a", grid, call)
  ends_b <- protocol_ends(b, "b", grid, call)
  better <- call_core("is_above",
    list(ends_a$lower, ends_a$upper, ends_b$lower, ends_b$upper), call
  )
  result <- data.frame(grid,
    a_lower = ends_a$lower, a_upper = ends_a$upper,
    b_lower = ends_b$lower, b_upper = ends_b$upper,
    better = better, check.names = FALSE
  )
  structure(result,
    class = c("ebit_comparison", "data.frame"), inputs = names(grid)
  )
}

decisions_of <- function(better) {
  factor(ifelse(is.na(better), "undecided", ifelse(better, "yes", "no")),
    c("yes", "no", "undecided")
  )
}

print.ebit_comparison <- function(x, n = 10L, ...) { # nolint
  if (!"better" %in% names(x)) {
    return(NextMethod())
  }
  counts <- table(decisions_of(x$better))
  cat("<ebit_comparison> a is above b in", nrow(x), "rows:",
    paste(names(counts), counts, collapse = ", "), "\n"
  )
  print(utils::head(as.data.frame(x), n), row.names = FALSE, digits = 4L)
  if (nrow(x) > n) cat("...", nrow(x) - n, "more rows\n")
  invisible(x)
}

plot.ebit_comparison <- function(x, against = NULL, ...) { # nolint
  inputs <- attr(x, "inputs")
  numeric <- inputs[vapply(inputs, function(i) is.numeric(x[[i]]), NA)]
  axes <- if (is.null(against)) utils::head(numeric, 2L) else against
  if (length(axes) == 0L || !all(axes %in% numeric)) {
    refuse("against", described(against),
      paste("one or two of", toString(in_quotes(numeric))), sys.call()
    )
  }
  colours <- c(yes = "#009E73", no = "#D55E00", undecided = "grey60")
  decision <- decisions_of(x$better)
  y <- if (length(axes) == 2L) x[[axes[2]]] else as.integer(decision)
  graphics::plot(x[[axes[1]]], y,
    col = colours[as.character(decision)], pch = 15,
    xlab = axes[1], ylab = if (length(axes) == 2L) axes[2] else "",
    yaxt = if (length(axes) == 2L) "s" else "n", las = 1, ...
  )
  if (length(axes) == 1L) graphics::axis(2, 1:3, levels(decision), las = 1)
  graphics::legend("topright", names(colours),
    fill = colours, bty = "n", title = "a above b"
  )
  invisible(x)
}
