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

# ---- As numbers --------------------------------------------------------------

range.ebit_bounds <- function(..., na.rm = FALSE) { # nolint
  ends <- vapply(list(...), function(b) c(lower(b), upper(b)), numeric(2))
  range(ends, na.rm = na.rm)
}

# Two numbers are no number: what asks for one is told of its ends.
refuse_bounds <- function(name, call) {
  call[[1]] <- as.name(name)
  refuse(
    paste("an argument of", name), "a bounds value",
    "a number, such as lower(b) or upper(b)", call
  )
}

Summary.ebit_bounds <- function(..., na.rm = FALSE) { # nolint
  refuse_bounds(.Generic, quote(f(...)))
}

Math.ebit_bounds <- function(x, ...) { # nolint: object_name_linter.
  refuse_bounds(.Generic, sys.call())
}

mean.ebit_bounds <- function(x, ...) refuse_bounds("mean", sys.call())

# Comparisons are TRUE or FALSE where the ends decide, else NA.
Ops.ebit_bounds <- function(e1, e2) { # nolint: object_name_linter.
  if (!.Generic %in% c("<", ">", "<=", ">=", "==", "!=")) {
    refuse_bounds(.Generic, sys.call())
  }
  switch(.Generic,
    "<" = is_below(e1, e2),
    ">" = is_below(e2, e1),
    "<=" = !is_below(e2, e1),
    ">=" = !is_below(e1, e2),
    "==" = is_equal(e1, e2),
    "!=" = !is_equal(e1, e2)
  )
}

is_below <- function(a, b) {
  decide(upper(a) < lower(b), lower(a) >= upper(b))
}

is_equal <- function(a, b) {
  decide(
    lower(a) == upper(a) & lower(b) == upper(b) & lower(a) == lower(b),
    upper(a) < lower(b) | upper(b) < lower(a)
  )
}

decide <- function(yes, no) ifelse(yes, TRUE, ifelse(no, FALSE, NA))
