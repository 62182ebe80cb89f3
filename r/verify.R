verify <- function(b) {
  proof <- ebit_call("verify", b)
  if (proof$valid) TRUE else structure(FALSE, message = proof$message)
}

cite <- function(b) ebit_call("cite", b)

print.ebit_citation <- function(x, ...) {
  cat("Lower end: ", x$lower, "\n", sep = "")
  cat("Upper end: ", x$upper, "\n", sep = "")
  if (length(x$references)) {
    cat("\nReferences\n")
    cat(strwrap(x$references, exdent = 2), sep = "\n")
  }
  invisible(x)
}

toBibtex.ebit_citation <- function(object, ...) { # nolint: object_name_linter.
  structure(unlist(strsplit(object$bibtex, "\n")), class = "Bibtex")
}
