# What all pairs of a network can share: bounds for each pair, of one proof.

as.data.frame.ebit_all_pairs <- function(x, row.names = NULL, # nolint
                                         optional = FALSE, ...) {
  as.data.frame(unclass(x)[c("from", "to", "lower", "upper")],
    row.names = row.names, optional = optional, ...
  )
}

name_pairs <- function(x, values) {
  stats::setNames(values, paste(x$from, x$to, sep = "-"))
}

# nolint start: object_name_linter.
lower.ebit_all_pairs <- function(x, ...) name_pairs(x, x$lower)

upper.ebit_all_pairs <- function(x, ...) name_pairs(x, x$upper)

gap.ebit_all_pairs <- function(x, ...) {
  name_pairs(x, gap_between(x$lower, x$upper))
}

# One of them all.
status.ebit_all_pairs <- function(x, ...) x$status

certificate.ebit_all_pairs <- function(x, ...) {
  fields <- setdiff(names(x), c(bounds_fields, "from", "to"))
  unclass(x)[fields]
}

range.ebit_all_pairs <- range.ebit_bounds

Ops.ebit_all_pairs <- Ops.ebit_bounds

Summary.ebit_all_pairs <- Summary.ebit_bounds

Math.ebit_all_pairs <- Math.ebit_bounds

c.ebit_all_pairs <- c.ebit_bounds

tidy.ebit_all_pairs <- function(x, ...) {
  cbind(quantity = x$quantity, as.data.frame(x), unit = bounds_unit(x),
    status = x$status
  )
}

glance.ebit_all_pairs <- function(x, ...) {
  data.frame(
    quantity = x$quantity, nodes = length(x$network$nodes),
    pairs = length(x$from), largest_gap = max(-Inf, gap(x)),
    unit = bounds_unit(x), status = x$status, tol = x$tol
  )
}

# nolint end

# Proved ends are printed outward.
print.ebit_all_pairs <- function(x, n = 10L, ...) {
  rows <- as.data.frame(x)
  shown <- utils::head(rows, n)
  is_proved <- identical(x$proof, "rounding included")
  cat("<ebit_all_pairs> ", nrow(rows), if (nrow(rows) == 1L) " pair, " else
    " pairs, ", bounds_unit(x), " (", x$status,
    if (is_proved) ", proved with rounding included", ")\n", sep = "")
  if (is_proved) {
    digits <- min(getOption("digits"), 15)
    shown$lower <- outward_decimals(shown$lower, FALSE, digits)
    shown$upper <- outward_decimals(shown$upper, TRUE, digits)
  }
  print(shown, ...)
  if (nrow(rows) > n) {
    cat("... and ", nrow(rows) - n, " more; as.data.frame() has all\n",
      sep = ""
    )
  }
  invisible(x)
}

# The pairs that can share least and most, and what proves it.
summary.ebit_all_pairs <- function(object, ...) {
  rows <- as.data.frame(object)
  structure(
    list(
      title = sprintf("<ebit_all_pairs> %d pairs, %s (%s)", nrow(rows),
        bounds_unit(object), object$status
      ),
      network = format(object$network),
      ends = rows[c(which.min(rows$lower), which.max(rows$upper)), ],
      largest_gap = max(-Inf, gap(object)),
      citation = cite(object)
    ),
    class = "summary.ebit_all_pairs"
  )
}

print.summary.ebit_all_pairs <- function(x, ...) {
  cat(x$title, "\n", sep = "")
  print_rows(c(
    network = x$network, "largest gap" = format(x$largest_gap, digits = 2)
  ))
  cat("\nThe least and the greatest\n")
  print(x$ends, row.names = FALSE, ...)
  cat("\n")
  print(x$citation)
  invisible(x)
}

# A bar each, the greatest first, and as many as there is room for.
plot.ebit_all_pairs <- function(x, n = NULL, labels = NULL, xlab = NULL,
                                main = "", xlim = NULL, cex = 0.85, ...) {
  call <- sys.call()
  check_plain_parameters(list(...), call)
  if (is.null(n)) {
    n <- min(30L, max(1, panel_height(main) / row_height() / 0.6))
  }
  if (!is.numeric(n) || length(n) != 1L || !isTRUE(n >= 1)) {
    refuse("n", format_short(n), "how many pairs are drawn, at least 1", call)
  }
  ends <- rbind(lower(x), upper(x))
  shown <- utils::head(order(-ends[2, ], -ends[1, ]), n)
  ends <- ends[, shown, drop = FALSE]
  if (is.null(labels)) labels <- colnames(ends)
  check_labels_of(labels, ncol(ends), "pairs", call)
  if (is.null(xlab)) xlab <- quantity_label(x$quantity, bounds_unit(x))
  plot_bars(ends, labels, xlab, main, xlim, cex, ...)
  invisible(x)
}
