# Files: the core makes and reads their text, R opens them.

to_json <- function(x) ebit_call("to_json", x)

from_json <- function(text) ebit_call("from_json", text)

to_csv <- function(table) ebit_call("to_csv", plain_columns(table))

from_csv <- function(text) ebit_call("from_csv", text)

write_bounds <- function(b, file) {
  if (!is_bounds(b)) {
    refuse("b", described(b), "a bounds value")
  }
  write_text(to_json(b), file)
  invisible(b)
}

read_bounds <- function(file) {
  b <- from_json(read_text(file))
  if (!is_bounds(b)) {
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

# What is a class of R's alone is written as the texts that R shows of it.
plain_columns <- function(table) {
  if (is.data.frame(table)) {
    disguised <- vapply(table, function(column) {
      is.object(column) && !inherits(column, "AsIs")
    }, NA)
    table[disguised] <- lapply(table[disguised], as.character)
  }
  table
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
