# Proofs once more, and the papers behind them.

verify <- function(b, ...) {
  if (missing(b)) call_core("verify", list(NULL), sys.call())
  UseMethod("verify")
}

# Whatever is no bounds value is refused by the core.
verify.default <- function(b, rigorous = FALSE, slack = 0, ...) {
  refuse_others(..., call = as_user(sys.call()))
  proof <- call_core("verify", list(b, rigorous, slack), as_user(sys.call()))
  answer_of(proof)
}

# With `rigorous` misspelled the answer would be to another question.
refuse_others <- function(..., call) {
  if (...length()) {
    name <- c(names(list(...)), "")[1]
    given <- if (nzchar(name)) in_quotes(name) else "without a name"
    refuse("an argument", given, "one that the help names", call)
  }
}

# TRUE, or FALSE with why; with rounding included, what is proved, and of what.
answer_of <- function(proof) {
  if (is.null(proof$verdict)) {
    if (proof$valid) {
      return(TRUE)
    }
    return(structure(FALSE, message = proof$message, class = "ebit_disproof"))
  }
  proved <- c("lower", "upper", "verdict", "object", "distance")
  answer <- structure(proof$valid, class = "ebit_rigorous")
  attributes(answer)[proved] <- proof[proved]
  if (!proof$valid) attr(answer, "message") <- proof$message
  answer
}

# The ends are printed outward.
print.ebit_rigorous <- function(x, ...) {
  cat(format(as.vector(x)), "\n", sep = "")
  rows <- c(
    verdict = attr(x, "verdict"),
    proved = proved_ends(attr(x, "lower"), attr(x, "upper")),
    of = attr(x, "object"),
    distance = format(attr(x, "distance"), digits = 2)
  )
  rows <- rows[nzchar(rows)]
  for (name in names(rows)) {
    title <- formatC(paste0(name, ":"), width = -12)
    cat(strwrap(rows[[name]], initial = title, prefix = strrep(" ", 12)),
      sep = "\n"
    )
  }
  if (!x) cat(strwrap(attr(x, "message")), sep = "\n")
  invisible(x)
}

# Of many pairs only how many.
proved_ends <- function(lower, upper) {
  if (length(lower) == 1L) {
    return(outward_interval(lower, upper, 15))
  }
  sprintf("the ends of %d pairs: attributes lower and upper", length(lower))
}

# "[lower, upper]" in decimals that are not better than what is proved.
outward_interval <- function(lower, upper, digits) {
  digits <- min(max(as.integer(digits), 1L), 15L)
  sprintf(
    "[%s, %s]", outward_decimals(lower, FALSE, digits),
    outward_decimals(upper, TRUE, digits)
  )
}

prove <- function(b) ebit_call("prove", b)

outward_decimals <- function(x, upward = FALSE, digits = 7) {
  ebit_call("outward_decimals", x, upward, digits)
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
