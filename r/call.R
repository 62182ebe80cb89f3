# Calls the function `name` of the core.  An error comes back as a condition of
# class ebit_error, made in C; it is signalled as if the caller had failed.
# What the caller was not given is NULL for the core, which says what is to be
# there instead.  A table remembers which calculator it came from, for its
# units, and what its inputs are.  `each`, a number of threads, is given where
# lists of channels or states are taken one by one.
ebit_call <- function(name, ..., each = NULL) {
  caller <- sys.function(-1L)
  call <- sys.call(-1L)
  absent <- missing_arguments(caller, parent.frame())
  given <- given_arguments(absent, ...)
  arguments <- names(formals(caller))
  lists <- if (is.null(each)) integer() else which_lists(given, arguments)
  if (length(lists)) {
    return(call_each(name, given, lists, arguments, each, call))
  }
  if (!is.null(each) && !identical(each, 1)) check_threads(name, each, call)
  call_table(name, given, call)
}

# One call needs no threads, but refuses what is no number of them as many do.
check_threads <- function(name, threads, call) {
  call_core("map_function", list(name, list(), threads), call)
}

# A table, of whatever the core returns, is told where it comes from.
call_table <- function(name, arguments, call) {
  result <- call_core(name, arguments, call)
  if (inherits(result, "ebit_sweep")) {
    attr(result, "calculator") <- name
    attr(result, "inputs") <- input_names(result)
  }
  result
}

call_core <- function(name, arguments, call, reword = identity) {
  progress <- progress_function()
  result <- .Call(
    C_ebit_call, name, arguments, memory_limit(call),
    getOption("ebit.max_threads"), progress
  )
  if (inherits(result, "ebit_error")) {
    result$message <- reword(result$message)
    result["call"] <- list(call)
    stop(result)
  }
  result
}

# What options(ebit.memory_limit = ) says; the core hears of numbers alone.
memory_limit <- function(call) {
  limit <- getOption("ebit.memory_limit")
  if (!is.null(limit) && !(is.numeric(limit) && length(limit) == 1L)) {
    value <- described(limit)
    if (length(limit) != 1L) value <- paste("of length", length(limit))
    refuse("memory_limit", value, "a number of bytes above 0", call)
  }
  limit
}

# What options(ebit.progress = ) says: a function of the fraction done, or TRUE
# for a line on the standard error, which calls of less than a second do not
# have.
progress_function <- function() {
  shown <- getOption("ebit.progress")
  if (is.function(shown)) {
    return(shown)
  }
  if (!isTRUE(shown)) {
    return(NULL)
  }
  start <- last <- proc.time()[["elapsed"]]
  begun <- FALSE
  function(fraction) {
    now <- proc.time()[["elapsed"]]
    if (now - start > 1 && (now - last > 0.1 || fraction >= 1)) {
      begun <<- TRUE
      last <<- now
      cat(sprintf("\rebit: %3.0f %%", 100 * fraction), file = stderr())
    }
    if (begun && fraction >= 1) {
      begun <<- FALSE
      cat("\n", file = stderr())
    }
  }
}

# ---- Lists of channels -------------------------------------------------------

# Which arguments are lists of channels or of states: lists without a class, and
# not the fields of one channel.
which_lists <- function(given, arguments) {
  is_list <- vapply(given, function(x) {
    is.list(x) && !is.object(x) && !"kraus" %in% names(x)
  }, NA)
  subjects <- c("x", "rho", "channel", "channel1", "channel2")
  which(is_list & arguments[seq_along(given)] %in% subjects)
}

# The bounds of each of them; a list of length n beside one channel, or beside
# another list of that length.
call_each <- function(name, given, lists, arguments, threads, call) {
  n <- unique(lengths(given[lists]))
  if (length(n) > 1L) {
    refuse(arguments[lists[2]], paste("a list of", n[2]),
      sprintf("a list of %d, as %s is", n[1], arguments[lists[1]]), call
    )
  }
  calls <- lapply(seq_len(n), function(i) {
    given[lists] <- lapply(given[lists], `[[`, i)
    given
  })
  reword <- function(message) name_item(message, arguments[lists])
  result <- call_core("map_function", list(name, calls, threads), call, reword)
  names(result) <- unlist(Find(length, lapply(given[lists], names)))
  structure(result, class = "ebit_bounds_list")
}

# "calls[[2]]: channel is ..." as the caller knows it, "channel[[2]] is ...".
name_item <- function(message, arguments) {
  pattern <- sprintf("^calls(\\[\\[[0-9]+\\]\\]): (%s)\\b",
    paste(arguments, collapse = "|")
  )
  if (grepl(pattern, message)) {
    return(sub(pattern, "\\2\\1", message))
  }
  sub("^calls\\[\\[", paste0(arguments[1], "[["), message)
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

# ---- Choices -----------------------------------------------------------------

# The first of the choices in the caller's usage, or the one that begins as was
# given; what is none of them is handed on, for the core to refuse.
choice_of <- function(given) {
  name <- as.character(substitute(given))
  choices <- eval(formals(sys.function(-1L))[[name]])
  if (identical(given, choices)) {
    return(choices[1])
  }
  is_text <- is.character(given) && length(given) == 1L
  found <- if (is_text) pmatch(given, choices) else NA
  if (is.na(found)) given else choices[found]
}
