# Files: the core makes and reads their text, R opens them.

to_json <- function(x) ebit_call("to_json", x)

from_json <- function(text) {
  value <- ebit_call("from_json", text)
  known_table(value)
}

to_csv <- function(table) {
  if (!missing(table)) table <- plain_columns(table)
  ebit_call("to_csv", table)
}

from_csv <- function(text) {
  table <- ebit_call("from_csv", text)
  known_table(table)
}

write_bounds <- function(b, file) {
  if (!is_publishable(b)) {
    refuse("b", described(b), "a bounds value")
  }
  write_text(to_json(b), file)
  invisible(b)
}

read_bounds <- function(file) {
  b <- from_json(read_text(file))
  if (!is_publishable(b)) {
    refuse("file", in_quotes(file), "a file with a bounds value")
  }
  b
}

write_csv <- function(table, file) {
  if (is.character(table) && !is.character(file)) {
    return(invisible(write_csv(file, table)))
  }
  write_text(to_csv(table), file)
  invisible(table)
}

read_csv <- function(file) from_csv(read_text(file))

# The bounds of all pairs of a network are one value, too.
is_publishable <- function(b) is_bounds(b) || inherits(b, "ebit_all_pairs")

# What is a table in R alone is one for the core, and what is a class of R's
# alone is written as the texts that R shows of it.
plain_columns <- function(table) {
  own <- c("ebit_bounds_list", "ebit_all_pairs", "ebit_network")
  if (inherits(table, own)) table <- as.data.frame(table)
  if (is.data.frame(table)) {
    disguised <- vapply(table, function(column) {
      is.object(column) && !inherits(column, "AsIs")
    }, NA)
    table[disguised] <- lapply(table[disguised], as.character)
  }
  table
}

# ---- Tables that come back ---------------------------------------------------

# What has all the columns of a calculator was made by it, and is a table of
# rates again.  Of channel_sweep's no file says the family: they stay data
# frames.
known_table <- function(x) {
  if (!is.data.frame(x)) {
    return(x)
  }
  x <- as.data.frame.ebit_sweep(x)
  calculator <- calculator_of(names(x))
  if (length(calculator) != 1L) {
    return(x)
  }
  class(x) <- c("ebit_sweep", "data.frame")
  attr(x, "calculator") <- calculator
  attr(x, "inputs") <- input_names(x)
  x
}

# The one with the most columns, if there is one.
calculator_of <- function(names) {
  functions <- list_functions()
  functions <- functions$name[functions$shape == "calculator"]
  counts <- vapply(functions, function(calculator) {
    rows <- describe(calculator)
    columns <- rows$name[rows$role == "column"]
    if (all(columns %in% names)) length(columns) else 0L
  }, 0L)
  functions[counts > 0L & counts == max(counts)]
}

described <- function(x) {
  if (is.character(x) && length(x) == 1L) in_quotes(x) else
    paste("of class", class(x)[1L])
}

# The functions that take a `file` are blamed for it, not these.
check_file_name <- function(file, call = sys.call(-1L)) {
  if (missing(file)) refuse("file", "missing", "a file name", call)
  if (!is.character(file) || length(file) != 1L || is.na(file)) {
    refuse("file", described(file), "a file name", call)
  }
}

# As bytes: the text is UTF-8, and its lines end as C ends them.
write_text <- function(text, file, call = sys.call(-1L)) {
  check_file_name(file, call)
  refused <- function(condition) {
    refuse("file", in_quotes(file), "one that can be written", call)
  }
  bytes <- charToRaw(enc2utf8(text))
  tryCatch(writeBin(bytes, file), error = refused, warning = refused)
}

read_bytes <- function(file, call) {
  check_file_name(file, call)
  if (!file.exists(file) || dir.exists(file)) {
    refuse("file", in_quotes(file), "one that can be read", call)
  }
  readBin(file, "raw", file.size(file))
}

as_text <- function(bytes) {
  text <- rawToChar(bytes)
  Encoding(text) <- "UTF-8"
  text
}

read_text <- function(file, call = sys.call(-1L)) {
  bytes <- read_bytes(file, call)
  if (any(bytes == 0L)) {
    refuse("file", in_quotes(file), "a file of text", call)
  }
  as_text(bytes)
}
