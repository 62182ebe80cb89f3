# Large sweeps: a function of rows, chunk after chunk, on whatever workers the
# user has planned, kept in a file as they come.

run_sweep <- function(grid, fun, file = NULL, chunk_size = NULL,
                      resume = TRUE, part = NULL) {
  call <- sys.call()
  check_function(fun, call)
  grid <- check_grid(grid, call)
  sweep_rows(grid, fun, file, chunk_size, resume, part, call)
}

# Beside the grid and the table there are, for each row, no more than some
# numbers at any time: the keys that the file has are made again chunk by chunk.
sweep_rows <- function(grid, fun, file = NULL, chunk_size = NULL,
                       resume = TRUE, part = NULL, call = sys.call()) {
  check_chunk_size(chunk_size, call)
  part <- check_part(part, call)
  keys <- key_numbers(grid, call)
  # Rows that are alike are computed once.  Of all rows the numbers take no
  # memory.
  todo <- seq_along(keys)
  first <- if (anyDuplicated(keys)) match(keys, keys)
  if (!is.null(first)) todo <- which(first == todo)
  if (!is.null(part)) {
    todo <- todo[seq_along(todo) %% part[2] == part[1] %% part[2]]
  }
  shown <- if (!is.null(part)) which(find_places(first, keys) %in% todo)
  store <- open_store(grid, file, resume, part, call)
  on.exit(close_store(store))
  if (length(store$sources)) {
    read_sources(store, grid, keys, call)
    todo <- todo[!store$known[todo]]
    store$known <- NULL
  }
  rm(keys)
  if (is.null(store$message)) store$message <- character(nrow(grid))
  run_chunks(grid, todo, fun, chunk_size, store)
  close_store(store)
  collect_rows(grid, first, shown, store, call)
}

# Of each row the first that is like it.
find_places <- function(first, rows) {
  if (is.null(first)) seq_along(rows) else first
}

# Complex numbers, as row_keys() makes them; of so many rows at once.
key_numbers <- function(grid, call) {
  keys <- complex(nrow(grid))
  for (from in seq(1L, max(nrow(grid), 1L), by = largest_chunk)) {
    at <- seq_len(min(largest_chunk, nrow(grid) - from + 1L)) + from - 1L
    keys[at] <- row_keys_of(grid[at, , drop = FALSE], "numbers", call)
  }
  keys
}

row_keys_of <- function(rows, form, call = NULL) {
  call_core("row_keys", list(plain_columns(rows), form), call)
}

# ---- Arguments -----------------------------------

check_grid <- function(grid, call) {
  allowed <- "a data frame, or a list of columns of one length"
  is_table <- is.list(grid) && (is.data.frame(grid) || !is.object(grid))
  if (!is_table || is.null(names(grid)) || length(grid) == 0L) {
    refuse("grid", described(grid), allowed, call)
  }
  reserved <- intersect(names(grid), c("key", "message"))
  if (length(reserved)) {
    refuse("grid", paste("a table with", reserved[1]),
      "one without columns called key or message", call
    )
  }
  if (length(unique(lengths(grid))) != 1L) {
    refuse("grid", "of columns of unlike lengths", allowed, call)
  }
  if (is.data.frame(grid)) {
    grid <- as.data.frame(grid)
    row.names(grid) <- NULL
    return(grid)
  }
  as.data.frame(grid, check.names = FALSE, stringsAsFactors = FALSE)
}

are_whole <- function(x) {
  is.numeric(x) && all(is.finite(x)) && all(x == round(x))
}

check_chunk_size <- function(chunk_size, call) {
  valid <- is.null(chunk_size) || (are_whole(chunk_size) &&
    length(chunk_size) == 1L && chunk_size >= 1)
  if (!valid) {
    refuse("chunk_size", format_short(chunk_size),
      "a whole number >= 1, or NULL", call
    )
  }
}

check_part <- function(part, call) {
  valid <- is.null(part) || (are_whole(part) && length(part) == 2L &&
    part[1] >= 1 && part[1] <= part[2])
  if (!valid) {
    refuse("part", paste(format(part), collapse = " "),
      "two whole numbers: which part, of how many", call
    )
  }
  part
}

# ---- One chunk -----------------------------------

# A bounds value, or a list of them, as a table.
bounds_table <- function(value) {
  data.frame(
    lower = vapply(value, `[[`, 0, "lower"),
    upper = vapply(value, `[[`, 0, "upper"),
    status = vapply(value, `[[`, "", "status")
  )
}

are_bounds <- function(value) {
  is.list(value) && length(value) > 0L && all(vapply(value, is_bounds, NA))
}

# What fun returns, as a list of named columns.
as_table <- function(value) {
  if (is_bounds(value)) {
    return(bounds_table(list(value)))
  }
  if (are_bounds(value)) {
    return(bounds_table(value))
  }
  if (is.atomic(value) && !is.null(value) && is.null(dim(value))) {
    return(list(value = as.vector(value)))
  }
  if (!is.list(value) || is.null(names(value))) {
    stop("fun returned ", described(value),
      "; it must be a table, a vector or bounds values",
      call. = FALSE
    )
  }
  value
}

# Without those of the grid, and as many rows as were asked for.  What the
# function says of rows in a column of messages stands in that of the sweep.
as_chunk <- function(value, rows) {
  table <- unclass(plain_columns(as_table(value)))
  columns <- table[setdiff(names(table), names(rows))]
  attributes(columns) <- list(names = names(columns))
  message <- columns$message
  columns$message <- NULL
  unlike <- lengths(c(columns, list(message)[!is.null(message)])) != nrow(rows)
  if (length(columns) == 0L) {
    stop("fun returned no column but those of the grid", call. = FALSE)
  }
  if (any(unlike)) {
    stop("fun returned ", max(lengths(columns)), " rows for ", nrow(rows),
      call. = FALSE
    )
  }
  check_kinds(columns)
  list(columns = columns, message = row_messages(message, nrow(rows)))
}

check_kinds <- function(columns) {
  is_plain <- vapply(columns, function(column) {
    is.numeric(column) || is.logical(column) || is.character(column)
  }, NA)
  is_plain <- is_plain & names(columns) != "key"
  if (!all(is_plain)) {
    wrong <- which(!is_plain)[1]
    stop("fun returned a column ", names(columns)[wrong], " of class ",
      class(columns[[wrong]])[1],
      "; it must be one of numbers, logicals or texts, not called key",
      call. = FALSE
    )
  }
}

row_messages <- function(message, n) {
  if (is.null(message)) {
    return(character(n))
  }
  message <- as.character(message)
  message[is.na(message)] <- ""
  gsub("[[:space:]]+", " ", message)
}

# Whole, or row by row where it fails: a row that fails has a message.
run_chunk <- function(fun, rows) {
  whole <- tryCatch(as_chunk(fun(rows), rows), error = identity)
  if (!inherits(whole, "error")) {
    return(whole)
  }
  if (nrow(rows) == 1L) {
    return(list(columns = NULL, message = one_line(conditionMessage(whole))))
  }
  join_rows(lapply(seq_len(nrow(rows)), function(i) {
    run_chunk(fun, rows[i, , drop = FALSE])
  }))
}

# In a file a row is a line.
one_line <- function(text) {
  text <- gsub("[[:space:]]+", " ", paste(text, collapse = " "))
  if (nzchar(text)) text else "failed without a word"
}

# Rows of which some failed: these have NA in every column.
join_rows <- function(parts) {
  parts <- without_unlike(parts)
  message <- unlist(lapply(parts, `[[`, "message"))
  good <- Filter(Negate(is.null), lapply(parts, `[[`, "columns"))
  if (length(good) == 0L) {
    return(list(columns = NULL, message = message))
  }
  names <- names(good[[1]])
  failed <- lapply(good[[1]], function(column) column[NA_integer_])
  columns <- lapply(names, function(name) {
    unlist(lapply(parts, function(part) {
      if (is.null(part$columns)) failed[[name]] else part$columns[[name]]
    }), use.names = FALSE)
  })
  list(columns = stats::setNames(columns, names), message = message)
}

# A row of which the function has other columns than of the first has failed.
without_unlike <- function(parts) {
  names <- names(Find(Negate(is.null), lapply(parts, `[[`, "columns")))
  lapply(parts, function(part) {
    if (is.null(part$columns) || setequal(names(part$columns), names)) {
      return(part)
    }
    list(columns = NULL, message = paste(
      "fun returned the columns", toString(names(part$columns)),
      "of this row, of others", toString(names)
    ))
  })
}

# ---- All chunks -----------------------------------

# How many workers the user has planned; 1 where the package future is not
# there, or not in use.
count_workers <- function() {
  planned <- "future" %in% loadedNamespaces()
  if (planned) future::nbrOfWorkers() else 1
}

# Signals of the package progressr, where it is there and somebody listens.
make_progress <- function(steps) {
  if (!requireNamespace("progressr", quietly = TRUE) || steps == 0L) {
    return(function(...) NULL)
  }
  progressr::progressor(steps = steps, envir = parent.frame())
}

# A chunk takes about a second: less is lost where the sweep is killed, more is
# overhead.
seconds_a_chunk <- 1
first_chunk <- 16L
largest_chunk <- 20000L

next_size <- function(size, seconds, wanted_seconds = seconds_a_chunk) {
  wanted <- size * wanted_seconds / max(seconds, 1e-6)
  as.integer(max(1, min(8 * size, wanted, largest_chunk)))
}

run_chunks <- function(grid, todo, fun, chunk_size, store) {
  progress <- make_progress(length(todo))
  if (is.finite(count_workers()) && count_workers() == 1) {
    run_here(grid, todo, fun, chunk_size, store, progress)
  } else {
    run_workers(grid, todo, fun, chunk_size, store, progress)
  }
}

run_here <- function(grid, todo, fun, chunk_size, store, progress) {
  size <- if (is.null(chunk_size)) first_chunk else chunk_size
  at <- 0L
  while (at < length(todo)) {
    now <- todo[(at + 1L):min(at + size, length(todo))]
    start <- proc.time()[["elapsed"]]
    chunk <- run_chunk(fun, grid[now, , drop = FALSE])
    seconds <- proc.time()[["elapsed"]] - start
    keep_chunk(store, grid, now, chunk)
    progress(amount = length(now))
    at <- at + length(now)
    if (is.null(chunk_size)) size <- next_size(length(now), seconds)
  }
}
