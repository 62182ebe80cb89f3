# Lists of bounds values: of many channels, or put together by hand.

new_bounds_list <- function(items) {
  structure(items, class = "ebit_bounds_list")
}

is_bounds <- function(x) inherits(x, "ebit_bounds")

# What c() is given as items: a bounds value is one, of a list each.
bounds_items <- function(given, call) {
  items <- lapply(seq_along(given), function(i) {
    one <- given[[i]]
    if (is_bounds(one)) {
      return(stats::setNames(list(one), names(given)[i]))
    }
    if (!inherits(one, "ebit_bounds_list")) {
      refuse(
        sprintf("argument %d of c", i), paste("of class", class(one)[1]),
        "a bounds value or a list of them", call
      )
    }
    unclass(one)
  })
  do.call(c, items)
}

c.ebit_bounds <- function(...) {
  new_bounds_list(bounds_items(list(...), sys.call()))
}

c.ebit_bounds_list <- c.ebit_bounds

# The argument `recursive` of unlist and the like is none of ours.
`[.ebit_bounds_list` <- function(x, i) {
  places <- seq_along(x)
  names(places) <- names(x)
  if (anyNA(places[i])) {
    refuse("i", paste(i[is.na(places[i])][1], "for", length(x), "bounds"),
      "numbers or names of those that are there", sys.call())
  }
  new_bounds_list(unclass(x)[i])
}

check_item <- function(value, call) {
  if (!is_bounds(value) && !is.null(value)) {
    refuse("value", paste("of class", class(value)[1]), "a bounds value", call)
  }
}

`[[<-.ebit_bounds_list` <- function(x, i, value) {
  check_item(value, sys.call())
  items <- unclass(x)
  items[[i]] <- value
  new_bounds_list(items)
}

`$<-.ebit_bounds_list` <- function(x, name, value) { # nolint
  check_item(value, sys.call())
  items <- unclass(x)
  items[[name]] <- value
  new_bounds_list(items)
}

# ---- Each of them ------------------------------------------------------------

of_each <- function(x, f, value) {
  vapply(unclass(x), f, value)
}

# nolint start: object_name_linter.
lower.ebit_bounds_list <- function(x, ...) of_each(x, lower, 0)

upper.ebit_bounds_list <- function(x, ...) of_each(x, upper, 0)

gap.ebit_bounds_list <- function(x, ...) of_each(x, gap, 0)

status.ebit_bounds_list <- function(x, ...) of_each(x, status, "")

certificate.ebit_bounds_list <- function(x, ...) lapply(unclass(x), certificate)

format.ebit_bounds_list <- function(x, digits = getOption("digits"), ...) {
  of_each(x, function(b) format(b, digits = digits, ...), "")
}

# TRUE or FALSE each, and why not.
verify.ebit_bounds_list <- function(b, threads = 1, rigorous = FALSE,
                                    slack = 0, ...) {
  refuse_others(..., call = as_user(sys.call()))
  calls <- lapply(unclass(b), list, rigorous, slack)
  proofs <- call_core("map_function", list("verify", calls, threads),
    as_user(sys.call()),
    reword = function(message) name_item(message, "b")
  )
  valid <- vapply(proofs, `[[`, NA, "valid")
  names(valid) <- names(b)
  messages <- vapply(proofs[!valid], `[[`, "", "message")
  if (length(messages)) attr(valid, "message") <- messages
  valid
}

# The theorems and papers of all of them, each once.
cite.ebit_bounds_list <- function(b, ...) {
  citations <- lapply(unclass(b), cite)
  gather <- function(field) {
    texts <- unlist(lapply(citations, `[[`, field), use.names = FALSE)
    unique(as.character(texts))
  }
  structure(
    list(
      lower = gather("lower"), upper = gather("upper"),
      references = gather("references"), bibtex = gather("bibtex")
    ),
    class = "ebit_citation"
  )
}

# nolint end

# ---- As a table --------------------------------------------------------------

# A row each, after its channel where it is of one.
as.data.frame.ebit_bounds_list <- function(x, row.names = NULL, # nolint
                                           optional = FALSE, ...) {
  items <- unclass(x)
  rows <- do.call(rbind, lapply(unname(items), as.data.frame))
  if (is.null(rows)) rows <- data.frame()
  subjects <- vapply(items, format_short_subject, "")
  if (any(nzchar(subjects))) {
    rows <- cbind(subjects, rows)
    names(rows)[1] <- subject_word(items)
  }
  names <- if (is.null(row.names)) names(items) else row.names
  row.names(rows) <- if (are_distinct(names)) names
  rows
}

# What a column of them is called.
subject_word <- function(items) {
  if (all(vapply(items, is_of_network, NA))) "users" else "channel"
}

are_distinct <- function(names) all(nzchar(names)) && !anyDuplicated(names)

# "gadc(gamma = 0.2, thermal = 0.1)", without sizes.
format_call <- function(b) {
  sub(": .*", "", vapply(channels_of(b), format, ""))
}

rbind.ebit_bounds <- function(...) as.data.frame(c(...))

rbind.ebit_bounds_list <- rbind.ebit_bounds

print.ebit_bounds_list <- function(x, digits = getOption("digits"), n = 20L,
                                   ...) {
  items <- unclass(x)
  titles <- unique(vapply(items, function(b) {
    sub("<ebit_bounds> ", "", bounds_title(b), fixed = TRUE)
  }, ""))
  cat("<ebit_bounds_list> ", length(items), if (length(titles) == 1L) " of ",
    if (length(titles) == 1L) titles, "\n",
    sep = ""
  )
  shown <- utils::head(items, n)
  if (length(shown)) {
    rows <- list(
      quantity = if (length(titles) > 1L) {
        vapply(shown, function(b) b$quantity, "")
      },
      subject = vapply(shown, format_short_subject, ""),
      bounds = vapply(shown, format_ends, "", digits = digits),
      gap = vapply(shown, function(b) format(gap(b), digits = 2), ""),
      status = vapply(shown, status, "")
    )
    rows <- as.data.frame(rows[lengths(rows) > 0L])
    if (all(rows$subject == "")) rows$subject <- NULL
    names(rows)[names(rows) == "subject"] <- subject_word(shown)
    names <- names(shown)
    if (is.null(names) || !are_distinct(names)) {
      names <- paste0("[[", seq_along(shown), "]]")
    }
    row.names(rows) <- names
    print(rows, right = FALSE)
  }
  if (length(items) > n) cat("...", length(items) - n, "more\n")
  invisible(x)
}

summary.ebit_bounds_list <- function(object, ...) as.data.frame(object)

# ---- As numbers --------------------------------------------------------------

range.ebit_bounds_list <- range.ebit_bounds

Summary.ebit_bounds_list <- Summary.ebit_bounds

Math.ebit_bounds_list <- Math.ebit_bounds

mean.ebit_bounds_list <- mean.ebit_bounds

# One function for both classes, or R would refuse a list beside a value.
Ops.ebit_bounds_list <- Ops.ebit_bounds
