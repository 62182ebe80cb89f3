# What a sweep has computed: in memory, and in a file of comma-separated values
# whose text the core makes.  A line a row: its key, the grid's columns, those
# of fun, the message.  Lines are only ever added; a last line without its end
# is of a sweep that was killed, and is taken off.

open_store <- function(grid, keys, file, resume, part, call) {
  store <- new.env()
  store$pieces <- list()
  store$pending <- list() # rows that failed before any had shown the columns
  store$done <- NULL
  store$grid_names <- names(grid)
  if (is.null(file)) {
    return(store)
  }
  check_file_name(file)
  refuse_line_ends(grid, call)
  store$file <- part_file(file, part)
  if (!isTRUE(resume)) {
    unlink(store$file)
  }
  own <- read_store(store$file, names(grid), call)
  if (!is.null(own)) mend_file(store$file, own)
  others <- if (is.null(part)) part_files(file) else file
  if (!isTRUE(resume)) others <- character()
  others <- lapply(others, read_store, names(grid), call)
  store$done <- adopt(store, grid, own, others, keys, is.null(part), call)
  store
}

part_file <- function(file, part) {
  if (is.null(part)) {
    return(file)
  }
  sub("([.][A-Za-z]+)?$", sprintf("-part-%d-of-%d\\1", part[1], part[2]), file)
}

# The files of all parts of a sweep, beside its own.
part_files <- function(file) {
  stem <- sub("[.][A-Za-z]+$", "", basename(file))
  ending <- substring(basename(file), nchar(stem) + 1L)
  files <- list.files(dirname(file), full.names = TRUE)
  name <- basename(files)
  middle <- substring(name, nchar(stem) + 1L, nchar(name) - nchar(ending))
  files[startsWith(name, stem) & endsWith(name, ending) &
    grepl("^-part-[0-9]+-of-[0-9]+$", middle)]
}

refuse_line_ends <- function(grid, call) {
  broken <- vapply(grid, function(column) {
    is.character(column) && any(grepl("\n", column))
  }, NA)
  if (any(broken)) {
    refuse(paste0("grid$", names(grid)[broken][1]), "a text of several lines",
      "of one line each, since a row of the file is a line", call
    )
  }
}

# ---- Reading -----------------------------------

# The whole lines of a file, and their table; NULL where there is none.
read_store <- function(file, grid_names, call) {
  if (!file.exists(file) || file.size(file) == 0) {
    return(NULL)
  }
  text <- read_text(file)
  whole <- endsWith(text, "\n")
  if (!whole) text <- sub("[^\n]*$", "", text)
  if (!nzchar(text)) {
    return(list(text = "", whole = FALSE))
  }
  table <- from_csv(text)
  wanted <- c("key", grid_names, "message")
  if (!all(wanted %in% names(table))) {
    refuse("file", paste0(in_quotes(file), ", a file with the columns ",
      toString(names(table))
    ), paste("a new file, or one of this sweep, with", toString(wanted)), call)
  }
  list(text = text, whole = whole, table = as.data.frame(table))
}

# What a kill has left of a line is taken off, in a new file that takes the
# place of the old.
mend_file <- function(file, found) {
  if (found$whole) {
    return(invisible())
  }
  new <- paste0(file, ".new")
  write_text(found$text, new)
  file.rename(new, file)
}

# The rows of the own file, and of the others what is not in it, which a sweep
# of all parts takes over.
adopt <- function(store, grid, own, others, keys, take_over, call) {
  own <- own$table
  if (!is.null(own)) set_columns(store, own[output_names(own, grid)], FALSE)
  for (found in others) {
    table <- found$table
    if (is.null(table)) next
    columns <- table[output_names(table, grid)]
    if (is.null(store$columns)) set_columns(store, columns, take_over)
    check_columns_of(store, names(columns), call)
    table <- table[!table$key %in% own$key, , drop = FALSE]
    table <- table[!duplicated(table$key) & table$key %in% keys, , drop = FALSE]
    if (take_over && nrow(table)) {
      rows <- match(table$key, keys)
      append_lines(store, grid[rows, , drop = FALSE], table$key,
        table[names(columns)], table$message
      )
    }
    columns <- c("key", names(columns), "message")
    own <- rbind(own[columns], table[columns])
  }
  own
}

output_names <- function(table, grid) {
  setdiff(names(table), c("key", names(grid), "message"))
}

# ---- Writing -----------------------------------

set_columns <- function(store, columns, write) {
  store$columns <- names(columns)
  store$missing <- lapply(columns, function(column) column[NA_integer_])
  if (write && !is.null(store$file)) {
    header <- to_csv(c(
      list(key = character()),
      stats::setNames(rep(list(numeric()), length(store$grid_names)),
        store$grid_names
      ),
      lapply(columns, function(column) column[0]), list(message = character())
    ))
    write_text(header, store$file)
  }
}

check_columns_of <- function(store, names, call = NULL) {
  if (!identical(store$columns, names)) {
    refuse("fun", paste("a function of the columns", toString(names)),
      paste("one of", toString(store$columns), "as in the rows before"), call
    )
  }
}

append_lines <- function(store, rows, keys, columns, message) {
  if (is.null(store$file)) {
    return(invisible())
  }
  if (is.null(store$connection)) store$connection <- file(store$file, "ab")
  text <- to_csv(c(
    list(key = keys), as.list(plain_columns(rows)), columns,
    list(message = message)
  ))
  start <- regexpr("\n", text, fixed = TRUE) + 1L
  lines <- substr(text, start, nchar(text))
  writeBin(charToRaw(enc2utf8(lines)), store$connection)
  flush(store$connection)
}

keep_chunk <- function(store, grid, keys, now, chunk) {
  if (is.null(chunk$columns) && is.null(store$columns)) {
    store$pending <- c(store$pending, list(list(rows = now, chunk = chunk)))
    return(invisible())
  }
  if (is.null(store$columns)) {
    set_columns(store, chunk$columns, TRUE)
    pending <- store$pending
    store$pending <- list()
    for (one in pending) keep_chunk(store, grid, keys, one$rows, one$chunk)
  }
  if (is.null(chunk$columns)) {
    chunk$columns <- lapply(store$missing, rep_len, length(now))
  }
  check_columns_of(store, names(chunk$columns))
  columns <- chunk$columns
  append_lines(store, grid[now, , drop = FALSE], keys[now],
    lapply(columns, as_stored), chunk$message
  )
  store$pieces <- c(store$pieces, list(
    list(key = keys[now], columns = columns, message = chunk$message)
  ))
}

# As every host can write it, and read it again: logicals as numbers, since
# Octave has none that are open; no text where there is NA; no second line.
as_stored <- function(column) {
  if (is.logical(column)) {
    return(as.numeric(column))
  }
  if (is.character(column)) {
    column[is.na(column)] <- ""
    column <- gsub("\n", " ", column, fixed = TRUE)
  }
  column
}

# Rows of a sweep in which none went well: there are no columns, and nothing is
# kept of them in the file.
finish_store <- function(store) {
  for (one in store$pending) {
    store$pieces <- c(store$pieces, list(list(key = NULL,
      columns = list(), message = one$chunk$message, rows = one$rows
    )))
  }
  close_store(store)
}

close_store <- function(store) {
  if (!is.null(store$connection)) close(store$connection)
  store$connection <- NULL
}

# ---- The table -----------------------------------

store_keys <- function(store) {
  c(store$done$key, unlist(lapply(store$pieces, `[[`, "key")))
}

# A column of the file, and what was computed now: where the file has nothing
# but NA it does not know the kind.
join_column <- function(old, new) {
  if (is.null(new)) {
    return(old)
  }
  if (length(old) && all(is.na(old))) {
    old <- rep_len(new[NA_integer_], length(old))
  }
  if (is.logical(new)) old <- as.logical(old)
  c(old, new)
}

collect_rows <- function(grid, keys, store, call) {
  found <- match(keys, store_keys(store))
  pieces <- store$pieces
  columns <- lapply(store$columns, function(name) {
    new <- unlist(lapply(pieces, function(piece) piece$columns[[name]]),
      use.names = FALSE
    )
    join_column(store$done[[name]], new)[found]
  })
  names(columns) <- store$columns
  message <- c(store$done$message, unlist(lapply(pieces, `[[`, "message")))
  failed <- nzchar(message[found])
  columns <- lapply(columns, function(column) {
    if (is.character(column)) column[failed] <- NA
    column
  })
  if (is.null(store$columns)) {
    rows <- unlist(lapply(pieces, `[[`, "rows"))
    found <- match(keys, keys[rows])
  }
  result <- as.data.frame(c(as.list(grid), columns,
    list(message = message[found])
  ), check.names = FALSE, stringsAsFactors = FALSE)
  structure(result,
    class = c("ebit_sweep", "data.frame"), inputs = names(grid),
    provenance = list(
      version = as.character(utils::packageVersion("ebit")),
      call = deparse(call[[1]])[1], date = Sys.Date()
    )
  )
}
