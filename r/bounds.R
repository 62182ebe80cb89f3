# Bounds: lower <= truth <= upper, a status, and the certificate.

lower <- function(x, ...) UseMethod("lower")

upper <- function(x, ...) UseMethod("upper")

gap <- function(x, ...) UseMethod("gap")

status <- function(x, ...) UseMethod("status")

certificate <- function(x, ...) UseMethod("certificate")

lower.ebit_bounds <- function(x, ...) x$lower

upper.ebit_bounds <- function(x, ...) x$upper

gap.ebit_bounds <- function(x, ...) gap_between(x$lower, x$upper)

status.ebit_bounds <- function(x, ...) x$status

# A closed form comes as a number, which is both of its ends.
lower.numeric <- function(x, ...) x

upper.numeric <- function(x, ...) x

gap.numeric <- function(x, ...) gap_between(x, x)

# 0 of ends that are both Inf.
gap_between <- function(lower, upper) {
  gap <- upper - lower
  gap[which(lower == upper)] <- 0
  gap
}

status.numeric <- function(x, ...) rep("exact", length(x))

# The fields that every bounds value has; all others are its certificate.
bounds_fields <- c(
  "quantity", "lower", "upper", "status", "tol", "lower_method",
  "upper_method", "task"
)

certificate.ebit_bounds <- function(x, ...) {
  unclass(x)[setdiff(names(x), bounds_fields)]
}

# ---- In words ----------------------------------------------------------------

# "[0.25, 0.5]", or one number where the ends agree in all digits asked for.
format_ends <- function(x, digits, ...) {
  ends <- vapply(c(x$lower, x$upper), format, "", digits = digits, ...)
  if (ends[1] == ends[2]) ends[1] else sprintf("[%s, %s]", ends[1], ends[2])
}

format.ebit_bounds <- function(x, digits = getOption("digits"), ...) {
  if (identical(x$proof, "rounding included")) {
    return(sprintf("%s (%s, proved with rounding included)",
      outward_interval(x$lower, x$upper, digits), x$status))
  }
  sprintf("%s (%s)", format_ends(x, digits, ...), x$status)
}

# The channels that the bounds are of, by the names of their fields.
channels_of <- function(b) {
  if (is.list(b$channels)) {
    channels <- b$channels
    names(channels) <- paste0("channel", seq_along(channels))
    return(channels)
  }
  unclass(b)[intersect(c("channel", "channel1", "channel2"), names(b))]
}

# What the ends are numbers of, "" of pure numbers.
bounds_unit <- function(b) {
  per <- if (length(channels_of(b))) " per use" else ""
  if (is.character(b$per)) per <- paste(" per", b$per)
  is_key <- identical(b$task, "key")
  word <- switch(b$quantity,
    distillation_limit = "",
    discord = ,
    entanglement_assisted_capacity = "bits",
    find_threshold = c(attr(b, "parameter"), "")[1],
    ghz_capacity = ,
    ghz_network_capacity = if (is_key) "bits" else "GHZ states",
    if (is_key) "bits" else "ebits"
  )
  if (nzchar(word)) paste0(word, per) else ""
}

# The network, and who in it shares what the bounds are of.
format_network_of <- function(b) {
  c(network = format(b$network), users = format_users(b))
}

is_of_network <- function(b) inherits(b$network, "ebit_network")

# "Seattle-Houston, Denver-Chicago", or the nodes of a group.
format_users <- function(b) {
  users <- if (length(b$pairs$from)) {
    paste(b$pairs$from, b$pairs$to, sep = "-")
  } else {
    as.character(unlist(b$users))
  }
  if (length(users) > 4L) {
    users <- c(users[1:3], sprintf("... (%d)", length(users)))
  }
  toString(users)
}

# In a title or a row: the channels without sizes, or the users of a network.
format_short_subject <- function(b) {
  if (is_of_network(b)) format_users(b) else toString(format_call(b))
}

# "a state of 2 x 2 levels", where there is no channel.
format_subject <- function(b) {
  if (is_of_network(b)) {
    return(format_network_of(b))
  }
  channels <- channels_of(b)
  if (length(channels)) {
    return(vapply(channels, format, ""))
  }
  if (!is.null(b$state) && length(b$dims) == 2L) {
    return(c(state = paste(b$dims, collapse = " x ")))
  }
  character()
}

# The channel that an end is about, of several: winners[1] of the lower end,
# winners[2] of the upper one, the bottleneck; 0 is none.
winner_of <- function(b, end) {
  place <- b$winners[end]
  several <- length(channels_of(b)) > 1L
  if (several && isTRUE(place > 0)) paste0("channel", place) else ""
}

# The theorem behind each end, where the core knows the methods.
sentences_of <- function(b) {
  tryCatch(cite(b)[c("lower", "upper")], ebit_error = function(e) {
    list(lower = "", upper = "")
  })
}

explain_end <- function(method, winner, sentence) {
  if (nzchar(winner)) method <- sprintf("%s (%s)", method, winner)
  if (nzchar(sentence)) sprintf("%s: %s", method, sentence) else method
}

print_rows <- function(rows) {
  rows <- rows[nzchar(rows)]
  width <- max(nchar(names(rows))) + 4L
  for (name in names(rows)) {
    label <- formatC(paste0("  ", name), width = -width)
    cat(strwrap(rows[[name]],
      width = max(60, getOption("width") - 2L), initial = label,
      prefix = strrep(" ", width)
    ), sep = "\n")
  }
}

bounds_title <- function(x) {
  unit <- bounds_unit(x)
  paste0("<ebit_bounds> ", x$quantity, if (nzchar(unit)) paste0(", ", unit))
}

print.ebit_bounds <- function(x, digits = getOption("digits"), ...) {
  cat(bounds_title(x), ": ", format(x, digits = digits, ...), "\n", sep = "")
  sentences <- sentences_of(x)
  bottleneck <- winner_of(x, 2L)
  subject <- format_subject(x)
  print_rows(c(
    subject,
    gap = sprintf(
      "%s, tol %s", format(gap(x), digits = 2), format(x$tol, digits = 2)
    ),
    task = x$task,
    lower = explain_end(x$lower_method, winner_of(x, 1L), sentences$lower),
    upper = explain_end(x$upper_method, bottleneck, sentences$upper),
    bottleneck = if (nzchar(bottleneck)) {
      paste0(bottleneck, ", ", subject[[bottleneck]])
    } else {
      ""
    },
    certificate = toString(setdiff(names(x), c(bounds_fields, "proof")))
  ))
  invisible(x)
}

as.data.frame.ebit_bounds <- function(x, row.names = NULL, # nolint
                                      optional = FALSE, ...) {
  as.data.frame(unclass(x)[bounds_fields],
    row.names = row.names, optional = optional, ...
  )
}

# ---- As numbers --------------------------------------------------------------

range.ebit_bounds <- function(..., na.rm = FALSE) { # nolint
  ends <- lapply(list(...), function(b) c(lower(b), upper(b)))
  range(unlist(ends), na.rm = na.rm)
}

# Two numbers are no number: what asks for one is told of its ends.
refuse_bounds <- function(name, call) {
  call[[1]] <- as.name(name)
  refuse(
    paste("an argument of", name), "a bounds value",
    "a number, such as lower(b) or upper(b)", call
  )
}

Summary.ebit_bounds <- function(..., na.rm = FALSE) { # nolint
  refuse_bounds(.Generic, quote(f(...)))
}

Math.ebit_bounds <- function(x, ...) { # nolint: object_name_linter.
  refuse_bounds(.Generic, sys.call())
}

mean.ebit_bounds <- function(x, ...) refuse_bounds("mean", sys.call())

# Comparisons are TRUE or FALSE where the ends decide, else NA.
Ops.ebit_bounds <- function(e1, e2) { # nolint: object_name_linter.
  if (!.Generic %in% c("<", ">", "<=", ">=", "==", "!=")) {
    refuse_bounds(.Generic, sys.call())
  }
  switch(.Generic,
    "<" = is_below(e1, e2),
    ">" = is_below(e2, e1),
    "<=" = !is_below(e2, e1),
    ">=" = !is_below(e1, e2),
    "==" = is_equal(e1, e2),
    "!=" = !is_equal(e1, e2)
  )
}

is_below <- function(a, b) {
  decide(upper(a) < lower(b), lower(a) >= upper(b))
}

is_equal <- function(a, b) {
  decide(
    lower(a) == upper(a) & lower(b) == upper(b) & lower(a) == lower(b),
    upper(a) < lower(b) | upper(b) < lower(a)
  )
}

decide <- function(yes, no) ifelse(yes, TRUE, ifelse(no, FALSE, NA))
