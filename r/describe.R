# What the core says of its functions, as tables that print in lines.

# Also of the function itself: describe(rains).
describe <- function(name) {
  if (!missing(name) && is.function(name)) {
    name <- sub("^.*::", "", deparse(substitute(name), nlines = 1L))
  }
  if (!missing(name)) refuse_own_function(name, sys.call())
  result <- ebit_call("describe", name)
  structure(result, class = c("ebit_description", "data.frame"), of = name)
}

# What R alone has the core does not know, but R's help does.
refuse_own_function <- function(name, call) {
  is_own <- is.character(name) && length(name) == 1L &&
    name %in% setdiff(getNamespaceExports("ebit"), list_functions()$name)
  if (is_own) {
    refuse("name", paste0(in_quotes(name), ", of R alone, of which ?", name,
      " tells"
    ), "the name of a function that list_functions lists", call)
  }
}

list_functions <- function() {
  result <- ebit_call("list_functions")
  structure(result, class = c("ebit_functions", "data.frame"))
}

map_function <- function(name, calls, threads = 1) {
  result <- ebit_call("map_function", name, calls, threads)
  names(result) <- names(calls)
  result
}

# ---- Printing ----------------------------------------------------------------

# Words to the right of a column of names, in lines of the screen's width.
print_terms <- function(terms, words) {
  width <- min(max(nchar(terms)) + 4L, 30L)
  for (i in seq_along(terms)) {
    label <- formatC(paste0("  ", terms[i], " "), width = -width)
    cat(strwrap(words[i],
      width = max(60L, getOption("width")), initial = label,
      prefix = strrep(" ", width)
    ), sep = "\n")
  }
}

# Vectors and nothing as R writes them: "[d d]", "[]".
in_r <- function(default) {
  default <- sub("^\\[\\]$", "NULL", default)
  sub("^\\[(.*) (.*)\\]$", "c(\\1, \\2)", default)
}

# A table of which columns were taken away is one like any other.
is_whole <- function(x, columns) all(columns %in% names(x))

print_own_functions <- function(known) {
  own <- sort(setdiff(getNamespaceExports("ebit"), known))
  cat("\nOf R alone\n")
  cat(strwrap(toString(own), indent = 2L, exdent = 2L), sep = "\n")
}

print.ebit_functions <- function(x, ...) {
  if (!is_whole(x, c("name", "topic", "summary"))) {
    return(NextMethod())
  }
  cat("<ebit_functions> ", nrow(x), if (nrow(x) == 1L) " function" else
    " functions", "; ?name and describe(\"name\") say more\n", sep = "")
  for (topic in unique(x$topic)) {
    own <- x$topic == topic
    cat("\n", topic, "\n", sep = "")
    print_terms(x$name[own], x$summary[own])
  }
  if (nrow(x) == nrow(list_functions())) print_own_functions(x$name)
  invisible(x)
}

# "gamma (1)", "thermal = 0", after what is said of it its range.
describe_rows <- function(x) {
  given <- ifelse(nzchar(x$default), paste(" =", in_r(x$default)), "")
  interval <- sub("^.*?([[(].*[])])$", "\\1", x$range, perl = TRUE)
  told <- mapply(grepl, interval, x$meaning, MoreArgs = list(fixed = TRUE))
  units <- ifelse(x$unit %in% c("", "1"), "", x$unit)
  more <- Map(function(...) toString(Filter(nzchar, c(...))),
    units, ifelse(told, "", x$range)
  )
  print_terms(
    paste0(x$name, given),
    paste0(x$meaning, ifelse(nzchar(more), paste0(" [", more, "]"), ""))
  )
}

describe_value <- function(x) {
  unit <- if (x$unit %in% c("", "1")) "" else paste0(" [", x$unit, "]")
  cat(strwrap(paste0(x$meaning, unit), indent = 2L, exdent = 2L), sep = "\n")
}

print.ebit_description <- function(x, ...) {
  if (!is_whole(x, c("role", "name", "unit", "range", "default", "meaning"))) {
    return(NextMethod())
  }
  cat("<ebit_description>", attr(x, "of"), "\n")
  titles <- c(argument = "Arguments", column = "Columns", value = "Value")
  for (role in unique(x$role)) {
    cat("\n", titles[[role]], "\n", sep = "")
    if (role == "value") {
      describe_value(x[x$role == role, ])
    } else {
      describe_rows(x[x$role == role, ])
    }
  }
  invisible(x)
}
