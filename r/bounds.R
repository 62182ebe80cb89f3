# Bounds: lower <= truth <= upper, a status, and the certificate.

lower <- function(b, ...) UseMethod("lower")

upper <- function(b, ...) UseMethod("upper")

lower.ebit_bounds <- function(b, ...) b$lower

upper.ebit_bounds <- function(b, ...) b$upper

# A closed form comes as a number, which is both of its ends.
lower.numeric <- function(b, ...) b

upper.numeric <- function(b, ...) b

# The fields that every bounds value has; all others are its certificate.
bounds_fields <- c(
  "quantity", "lower", "upper", "status", "tol", "lower_method",
  "upper_method", "task"
)

# Both ends, or one number where they agree in all digits asked for.
format.ebit_bounds <- function(x, digits = getOption("digits"), ...) {
  ends <- vapply(c(x$lower, x$upper), format, "", digits = digits, ...)
  value <- if (ends[1] == ends[2]) {
    ends[1]
  } else {
    sprintf("[%s, %s]", ends[1], ends[2])
  }
  sprintf("%s (%s)", value, x$status)
}

print.ebit_bounds <- function(x, digits = getOption("digits"), ...) {
  cat("<ebit_bounds> ", x$quantity, ": ", format(x, digits = digits, ...),
    "\n",
    sep = ""
  )
  rows <- c(
    gap = format(x$upper - x$lower, digits = 2),
    tol = format(x$tol, digits = 2),
    task = x$task,
    lower = x$lower_method,
    upper = x$upper_method,
    certificate = toString(setdiff(names(x), bounds_fields))
  )
  rows <- rows[nzchar(rows)]
  cat(sprintf("  %-12s %s\n", paste0(names(rows), ":"), rows), sep = "")
  invisible(x)
}

as.data.frame.ebit_bounds <- function(x, row.names = NULL, # nolint
                                      optional = FALSE, ...) {
  as.data.frame(unclass(x)[bounds_fields],
    row.names = row.names, optional = optional, ...
  )
}
