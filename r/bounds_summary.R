# All that is known of a bounds value: its candidates, sorted, with the winners
# marked, what the winning theorems say, and the papers.

# The two ends of a value that names no other candidates.
candidates_of <- function(b) {
  if (!is.null(b$candidates)) {
    return(b$candidates)
  }
  data.frame(
    side = c("lower", "upper"), value = c(b$lower, b$upper),
    method = c(b$lower_method, b$upper_method), source = "", channel = 0
  )
}

# Which rows are the two ends: the first of the method that won, of the channel
# that won.
mark_winners <- function(candidates, b) {
  wins <- rep(FALSE, nrow(candidates))
  for (end in 1:2) {
    side <- c("lower", "upper")[end]
    fits <- candidates$side == side &
      candidates$method == b[[paste0(side, "_method")]] &
      candidates$value == b[[side]]
    own <- fits & candidates$channel %in% c(b$winners[end], 0)
    wins[which(if (any(own)) own else fits)[1]] <- TRUE
  }
  wins
}

# Lower ends from the best down, upper ends from the best up, then what is only
# printed.
sort_candidates <- function(candidates, b) {
  candidates$wins <- mark_winners(candidates, b)
  side <- match(candidates$side, c("lower", "upper"), nomatch = 3L)
  rank <- ifelse(side == 1L, -candidates$value, candidates$value)
  sorted <- candidates[order(side, !candidates$wins, rank), ]
  row.names(sorted) <- NULL
  sorted
}

summary.ebit_bounds <- function(object, ...) {
  structure(
    list(
      bounds = object,
      unit = bounds_unit(object),
      subject = format_subject(object),
      gap = gap(object),
      candidates = sort_candidates(candidates_of(object), object),
      citation = tryCatch(cite(object), ebit_error = function(e) NULL)
    ),
    class = "summary.ebit_bounds"
  )
}

# Sources too, where they fit into the line.
print_candidates <- function(candidates, digits) {
  channel <- ifelse(candidates$channel > 0,
    sprintf(" (channel%g)", candidates$channel), ""
  )
  cells <- list(
    candidates$side, vapply(candidates$value, format, "", digits = digits),
    ifelse(candidates$wins, "*", " "), paste0(candidates$method, channel),
    candidates$source
  )
  cells <- lapply(cells, function(column) {
    formatC(column, width = -max(nchar(column)))
  })
  fits <- cumsum(nchar(vapply(cells, `[[`, "", 1L)) + 1L) < getOption("width")
  lines <- do.call(paste, cells[fits])
  cat(paste0(" ", sub(" +$", "", lines)), sep = "\n")
}

print.summary.ebit_bounds <- function(x, digits = 5L, ...) {
  cat(bounds_title(x$bounds), ": ", format(x$bounds, digits = digits), "\n",
    sep = ""
  )
  print_rows(c(x$subject,
    gap = paste0(
      format(x$gap, digits = 2), ", tol ", format(x$bounds$tol, digits = 2)
    )
  ))
  cat("\nCandidates (* has won)\n")
  print_candidates(x$candidates, digits)
  if (!is.null(x$citation)) {
    cat("\n")
    print(x$citation)
  }
  invisible(x)
}
