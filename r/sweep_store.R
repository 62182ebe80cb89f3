# What a sweep has computed: the columns of its table, filled row by row, and a
# file of comma-separated values whose text the core makes.  A line a row: its
# key, the grid's columns, those of fun, the message.  Lines are only ever
# added; a last line without its end is of a sweep that was killed, and is taken
# off.  Files are read in pieces, so that no more is held of them than a piece.

open_store <- function(grid, file, resume, part, call) {
  store <- new.env()
  store$call <- call
  store$pending <- list() # rows that failed before any had shown the columns
  store$grid_names <- names(grid)
  store$rows <- nrow(grid)
  store$values <- new.env()
  if (is.null(file)) {
    return(store)
  }
  check_file_name(file, call)
  refuse_line_ends(grid, call)
  store$file <- part_file(file, part)
  check_place(store$file, call)
  if (!isTRUE(resume)) {
    unlink(store$file)
    return(store)
  }
  mend_file(store$file)
  store$size <- bytes_of(store$file)
  others <- if (is.null(part)) part_files(file) else file
  sources <- c(store$file, others)
  store$sources <- sources[bytes_of(sources) > 0]
  store$take_over <- is.null(part)
  store
}

# What is no file, or cannot be one, is refused before anything is computed.
check_place <- function(file, call) {
  if (dir.exists(file)) {
    refuse("file", paste0(in_quotes(file), ", a folder"), "a file name", call)
  }
  place <- if (file.exists(file)) file else dirname(file)
  if (file.access(place, 2L) != 0L) {
    refuse("file", in_quotes(file), "one that can be written", call)
  }
}

bytes_of <- function(files) {
  size <- file.size(files)
  ifelse(is.na(size), 0, size)
}

# The file itself first, then those of the parts.
read_sources <- function(store, grid, keys, call) {
  store$message <- character(nrow(grid))
  store$known <- logical(nrow(grid))
  for (file in store$sources) {
    take_over <- store$take_over && file != store$file
    read_store(store, file, grid, keys, take_over, call)
  }
  store$is_of_file <- any(store$known)
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
  files <- list.files(dirname(file), full.names = TRUE, all.files = TRUE)
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

piece_bytes <- 2^22

# What a kill has left of a line is taken off, in a new file that takes the
# place of the old.
mend_file <- function(file) {
  if (!file.exists(file)) {
    return(invisible())
  }
  size <- whole_size(file)
  if (size == file.size(file)) {
    return(invisible())
  }
  new <- paste0(file, ".new")
  from <- file(file, "rb")
  to <- file(new, "wb")
  on.exit({
    close(from)
    close(to)
    file.rename(new, file)
  })
  while (size > 0) {
    bytes <- readBin(from, "raw", min(size, piece_bytes))
    writeBin(bytes, to)
    size <- size - length(bytes)
  }
}

# How many bytes of it are whole lines.
whole_size <- function(file) {
  end <- file.size(file)
  connection <- file(file, "rb")
  on.exit(close(connection))
  while (end > 0) {
    start <- max(0, end - piece_bytes)
    seek(connection, start)
    bytes <- readBin(connection, "raw", end - start)
    last <- which(bytes == as.raw(10L))
    if (length(last)) {
      return(start + last[length(last)])
    }
    end <- start
  }
  0
}

# The rows of a file that are of the grid, and not known already.  Those of the
# file of a part a sweep of all parts takes over into its own.
read_store <- function(store, file, grid, keys, take_over, call) {
  left <- if (file.exists(file)) whole_size(file) else 0
  if (left == 0) {
    return(invisible())
  }
  size <- max(piece_bytes, ceiling(left / 16))
  connection <- file(file, "rb")
  on.exit(close(connection))
  header <- NULL
  rest <- raw()
  while (left > 0) {
    bytes <- readBin(connection, "raw", min(left, size))
    left <- left - length(bytes)
    bytes <- c(rest, bytes)
    ends <- which(bytes == as.raw(10L))
    if (length(ends) == 0L) {
      rest <- bytes
      next
    }
    end <- ends[length(ends)]
    rest <- bytes[-seq_len(end)]
    text <- lines_of(bytes[seq_len(end)], file, call)
    table <- table_of(paste0(header, text), file, call)
    if (is.null(header)) {
      check_columns_of_file(names(table), file, names(grid), call)
      header <- substr(text, 1L, regexpr("\n", text, fixed = TRUE))
    }
    take_rows(store, table, grid, keys, take_over, call)
  }
}

lines_of <- function(bytes, file, call) {
  if (any(bytes == 0L)) {
    refuse("file", in_quotes(file), "a file of text", call)
  }
  as_text(bytes)
}

table_of <- function(text, file, call) {
  refused <- function(e) {
    refuse("file", paste0(in_quotes(file), ", of which ", conditionMessage(e)),
      "one of a sweep", call
    )
  }
  tryCatch(as.data.frame(call_core("from_csv", list(text), call)),
    ebit_error_argument = refused
  )
}

check_columns_of_file <- function(names, file, grid_names, call) {
  wanted <- c("key", grid_names, "message")
  if (!all(wanted %in% names)) {
    refuse("file", paste0(
      in_quotes(file), ", a file with the columns ", toString(names)
    ), paste("a new file, or one of this sweep, with", toString(wanted)), call)
  }
}

take_rows <- function(store, table, grid, keys, take_over, call) {
  columns <- table[output_names(table, grid)]
  if (is.null(store$columns)) set_columns(store, columns, take_over)
  columns <- in_order(store, columns, call)
  rows <- match(numbers_of_keys(table$key), keys)
  new <- which(!is.na(rows) & !store$known[rows] & !duplicated(rows))
  at <- rows[new]
  columns <- lapply(columns, `[`, new)
  message <- as.character(table$message[new])
  if (take_over && length(at)) {
    append_lines(store, grid[at, , drop = FALSE], columns, message)
  }
  put_rows(store, at, lapply(columns, as_read, nzchar(message)), message)
}

# As it is in a table, whether it was computed just now or comes from the file.
as_read <- function(column, failed) {
  if (is.character(column)) {
    column[failed] <- NA
  } else if (is.numeric(column)) {
    column <- as.double(column)
    column[is.na(column)] <- NA
  }
  column
}

# What is no key is that of no row.
numbers_of_keys <- function(keys) {
  half <- function(from) {
    suppressWarnings(as.numeric(paste0("0x", substr(keys, from, from + 7L))))
  }
  numbers <- complex(real = half(2L), imaginary = half(10L))
  numbers[!grepl("^k[0-9a-f]{16}$", keys)] <- NA
  numbers
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
    check_untouched(store)
    write_text(header, store$file, store$call)
    store$size <- bytes_of(store$file)
  }
}

# The columns in the order of the rows before.
in_order <- function(store, columns, call) {
  if (!setequal(store$columns, names(columns))) {
    refuse("fun", paste("a function of the columns", toString(names(columns))),
      paste0("one of ", toString(store$columns), ", as in the rows before"),
      call
    )
  }
  columns[store$columns]
}

# A file has one process at a time that adds to it: lines of two would be in
# each other.
check_untouched <- function(store) {
  if (bytes_of(store$file) != max(store$size, 0)) {
    refuse("file", paste0(in_quotes(store$file),
      ", to which another process adds, too"
    ), "of one process at a time; see part", store$call)
  }
}

append_lines <- function(store, rows, columns, message) {
  if (is.null(store$file)) {
    return(invisible())
  }
  check_untouched(store)
  if (is.null(store$connection)) store$connection <- file(store$file, "ab")
  text <- to_csv(c(
    list(key = row_keys_of(rows, "texts")), as.list(plain_columns(rows)),
    columns, list(message = message)
  ))
  start <- regexpr("\n", text, fixed = TRUE) + 1L
  lines <- substr(text, start, nchar(text))
  writeBin(charToRaw(enc2utf8(lines)), store$connection)
  flush(store$connection)
  store$size <- bytes_of(store$file)
}

keep_chunk <- function(store, grid, now, chunk) {
  if (is.null(chunk$columns) && is.null(store$columns)) {
    store$message[now] <- chunk$message
    store$pending <- c(store$pending, list(now))
    return(invisible())
  }
  if (is.null(store$columns)) {
    set_columns(store, chunk$columns, TRUE)
    pending <- store$pending
    store$pending <- list()
    for (rows in pending) {
      keep_chunk(store, grid, rows, list(message = store$message[rows]))
    }
  }
  if (is.null(chunk$columns)) {
    chunk$columns <- lapply(store$missing, rep_len, length(now))
  }
  chunk$columns <- in_order(store, chunk$columns, store$call)
  if (!is.null(store$file)) {
    columns <- lapply(chunk$columns, as_stored)
    append_lines(store, grid[now, , drop = FALSE], columns, chunk$message)
    chunk$columns <- lapply(columns, as_read, nzchar(chunk$message))
  }
  if (isTRUE(store$is_of_file)) set_kinds(store, chunk$columns)
  put_rows(store, now, chunk$columns, chunk$message)
}

# Where there was nothing but NA, or truth as numbers, a file does not say what
# kind of column it is.
set_kinds <- function(store, columns) {
  for (name in names(columns)) {
    known <- store$values[[name]]
    if (all(is.na(known))) {
      store$values[[name]] <- rep_len(columns[[name]][NA_integer_],
        length(known)
      )
    } else if (is.logical(columns[[name]]) &&
      all(is.na(known) | known %in% c(0, 1))) {
      store$values[[name]] <- as.logical(known)
    }
  }
  store$is_of_file <- FALSE
}

# As every host can write it, and read it again: no text where there is NA; no
# second line.
as_stored <- function(column) {
  if (is.character(column)) {
    column[is.na(column)] <- ""
    column <- gsub("\n", " ", column, fixed = TRUE)
  }
  column
}

close_store <- function(store) {
  if (!is.null(store$connection)) close(store$connection)
  store$connection <- NULL
}

# ---- The table -----------------------------------

put_rows <- function(store, at, columns, message) {
  for (name in names(columns)) put_column(store, name, at, columns[[name]])
  if (any(nzchar(message))) store$message[at] <- message
  if (!is.null(store$known)) store$known[at] <- TRUE
}

# While it is changed a column has no other name, or it would be copied.
put_column <- function(store, name, at, new) {
  column <- store$values[[name]]
  store$values[[name]] <- NULL
  if (is.null(column)) {
    column <- rep_len(new[NA_integer_], store$rows)
  }
  if (typeof(new) != typeof(column)) {
    if (all(is.na(new))) {
      new <- rep_len(column[NA_integer_], length(new))
    } else if (all(is.na(column))) {
      column <- rep_len(new[NA_integer_], length(column))
    } else if (are_truths(new, column)) {
      new <- as.logical(new)
      column <- as.logical(column)
    } else if (is.character(new) != is.character(column)) {
      column <- as.character(ifelse(is.na(column), NA, column))
    }
  }
  column[at] <- new
  store$values[[name]] <- column
}

# Logicals, and the numbers that Octave has for them.
are_truths <- function(one, other) {
  (is.logical(one) || is.logical(other)) && all(c(one, other) %in% c(0, 1, NA))
}

# The rows of the grid, or those that are shown, with what is known of the first
# that is like each of them.
collect_rows <- function(grid, first, shown, store, call) {
  columns <- mget(as.character(store$columns), store$values)
  columns$message <- store$message
  if (!is.null(shown)) {
    grid <- grid[shown, , drop = FALSE]
    at <- find_places(first, store$message)[shown]
    columns <- lapply(columns, `[`, at)
  } else if (!is.null(first)) {
    columns <- lapply(columns, `[`, first)
  }
  structure(c(as.list(grid), columns),
    class = c("ebit_sweep", "data.frame"),
    row.names = .set_row_names(nrow(grid)), inputs = names(grid),
    provenance = list(
      version = as.character(utils::packageVersion("ebit")),
      call = deparse(call[[1]])[1], date = Sys.Date()
    )
  )
}
