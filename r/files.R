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

is_bounds <- function(b) inherits(b, "ebit_bounds")

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

is_file_name <- function(file) {
  is.character(file) && length(file) == 1L && !is.na(file)
}

# As bytes: the text is UTF-8, and its lines end as C ends them.
write_text <- function(text, file) {
  if (!is_file_name(file)) {
    refuse("file", described(file), "a file name", sys.call(-1L))
  }
  bytes <- charToRaw(enc2utf8(text))
  tryCatch(writeBin(bytes, file), error = function(e) {
    refuse("file", in_quotes(file), "one that can be written", quote(write()))
  }, warning = function(w) {
    refuse("file", in_quotes(file), "one that can be written", quote(write()))
  })
}

read_text <- function(file) {
  if (!is_file_name(file)) {
    refuse("file", described(file), "a file name", sys.call(-1L))
  }
  if (!file.exists(file) || dir.exists(file)) {
    refuse("file", in_quotes(file), "one that can be read", sys.call(-1L))
  }
  bytes <- readBin(file, "raw", file.size(file))
  if (any(bytes == 0L)) {
    refuse("file", in_quotes(file), "a file of text", sys.call(-1L))
  }
  text <- rawToChar(bytes)
  Encoding(text) <- "UTF-8"
  text
}
