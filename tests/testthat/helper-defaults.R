# A default as the core's table shows it: of choices the first.
default_text <- function(default) {
  is_vector <- is.call(default) && identical(default[[1]], quote(c))
  if (is_vector && is.character(default[[2]])) {
    default <- default[[2]]
  }
  if (is.character(default)) {
    return(dQuote(default, FALSE))
  }
  paste(deparse(default), collapse = "")
}
