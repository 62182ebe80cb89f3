# Calls the function `name` of the core.  An error comes back as a condition of
# class ebit_error, made in C; it is signalled as if the caller had failed.
# A table remembers which calculator it came from, for its units.
ebit_call <- function(name, ...) {
  limit <- getOption("ebit.memory_limit")
  result <- .Call(C_ebit_call, name, list(...), limit)
  if (inherits(result, "ebit_error")) {
    result["call"] <- list(sys.call(-1L))
    stop(result)
  }
  if (inherits(result, "ebit_sweep")) attr(result, "calculator") <- name
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
