# Proofs once more, and the papers behind them.

verify <- function(b, ...) {
  if (missing(b)) call_core("verify", list(NULL), sys.call())
  UseMethod("verify")
}

# Whatever is no bounds value is refused by the core.
verify.default <- function(b, ...) {
  proof <- call_core("verify", list(b), as_user(sys.call()))
  if (proof$valid) {
    return(TRUE)
  }
  structure(FALSE, message = proof$message, class = "ebit_disproof")
}

# A generic's own call, whichever method is at work.
as_user <- function(call) {
  call[[1]] <- as.name(sub("[.].*", "", as.character(call[[1]])))
  call
}

# The answer FALSE, with why; in a condition it is any FALSE.
print.ebit_disproof <- function(x, ...) {
  cat(format(as.vector(x)), "\n", sep = "")
  if (!x) cat(strwrap(attr(x, "message")), sep = "\n")
  invisible(x)
}

cite <- function(b, ...) {
  if (missing(b)) call_core("cite", list(NULL), sys.call())
  UseMethod("cite")
}

# Keys of a bibliography are utils' matter, of which this name takes nothing
# away.
cite.default <- function(b, ...) {
  has_bibliography <- any(vapply(list(...), inherits, NA, "bibentry"))
  if (is.character(b) && has_bibliography) {
    return(utils::cite(b, ...))
  }
  call_core("cite", list(b), as_user(sys.call()))
}

# A sentence after its name, indented.
print_sentence <- function(name, text) {
  cat(strwrap(text,
    initial = formatC(name, width = -11), prefix = strrep(" ", 11)
  ), sep = "\n")
}

print.ebit_citation <- function(x, ...) {
  print_sentence("Lower end", x$lower)
  print_sentence("Upper end", x$upper)
  if (length(x$references)) {
    keys <- sub("^@[A-Za-z]+\\{([^,]*),(.|\n)*", "\\1", x$bibtex)
    cat("\nReferences\n")
    cat(strwrap(sprintf("[%s] %s", keys, x$references), exdent = 2), sep = "\n")
  }
  invisible(x)
}

toBibtex.ebit_citation <- function(object, ...) { # nolint: object_name_linter.
  structure(unlist(strsplit(object$bibtex, "\n")), class = "Bibtex")
}
