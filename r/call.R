# Calls the function `name` of the core.  An error comes back as a condition of
# class ebit_error, made in C; it is signalled as if the caller had failed.
# What the caller was not given is NULL for the core, which says what is to be
# there instead.  A table remembers which calculator it came from, for its
# units, and what its inputs are.
ebit_call <- function(name, ...) {
  limit <- getOption("ebit.memory_limit")
  absent <- missing_arguments(sys.function(-1L), parent.frame())
  result <- .Call(C_ebit_call, name, given_arguments(absent, ...), limit)
  if (inherits(result, "ebit_error")) {
    result["call"] <- list(sys.call(-1L))
    stop(result)
  }
  if (inherits(result, "ebit_sweep")) {
    attr(result, "calculator") <- name
    attr(result, "inputs") <- input_names(result)
  }
  result
}

# What the bridge makes of an S4 object before it reads it: an ordinary matrix
# or vector of one of the Matrix package, else NULL.
full_matrix <- function(x) {
  known <- inherits(x, "Matrix") || inherits(x, "sparseVector")
  if (!known || !requireNamespace("Matrix", quietly = TRUE)) {
    return(NULL)
  }
  if (inherits(x, "Matrix")) as.matrix(x) else as.vector(x)
}

# The arguments of the caller that have no value: no default either, or one that
# is made of those.
missing_arguments <- function(caller, frame) {
  defaults <- formals(caller)
  is_missing <- function(name) eval(call("missing", as.name(name)), frame)
  needed <- vapply(defaults, identical, NA, quote(expr = )) # nolint
  names <- setdiff(names(needed)[needed], "...")
  absent <- names[vapply(names, is_missing, NA)]
  if (length(absent) == 0L) {
    return(absent)
  }
  made_of_absent <- vapply(names(defaults)[!needed], function(name) {
    any(all.vars(defaults[[name]]) %in% absent) && is_missing(name)
  }, NA)
  c(absent, names(made_of_absent)[made_of_absent])
}

given_arguments <- function(absent, ...) {
  if (length(absent) == 0L) {
    return(list(...))
  }
  expressions <- as.list(substitute(list(...)))[-1L]
  lapply(seq_along(expressions), function(i) {
    if (!as.character(expressions[i]) %in% absent) ...elt(i)
  })
}

# The same kind of condition for what R alone has: the method that was called
# is blamed.
refuse <- function(argument, value, allowed, call = sys.call(-1L)) {
  stop(structure(
    list(
      message = sprintf("%s is %s; it must be %s", argument, value, allowed),
      call = call
    ),
    class = c("ebit_error_argument", "ebit_error", "error", "condition")
  ))
}

in_quotes <- function(texts) paste0("\"", texts, "\"")
