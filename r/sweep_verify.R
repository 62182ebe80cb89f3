# Tables proved row by row: each quantity is computed anew, what the table says
# of it takes the place of what was computed, and that bounds value is verified.

# ---- What a table claims -----------------------------------------------------

# Which end of its quantity a column is that stands alone.
end_of_column <- c(
  coherent_information = "lower", reverse_coherent_information = "lower",
  rains = "upper", max_rains = "upper", theta_information = "upper",
  dual_rail = "lower", multi_rail = "lower"
)

# What tables have of rails is attained by two equal channels.
rail_columns <- c("dual_rail", "multi_rail", "rails")

# The functions that prove the quantities of a table, by the names that the
# columns of a quantity have in common.
claimed_quantities <- function(x) {
  columns <- sweep_columns(x)
  names <- columns$name[columns$role != "argument"]
  is_column <- vapply(unclass(x)[names], function(column) {
    is.numeric(column) || is.logical(column)
  }, NA)
  stems <- unique(sub("_(lower|upper)$", "", names[is_column]))
  functions <- stems
  functions[stems %in% c("epr", rail_columns)] <- "epr_capacity"
  known <- functions %in% list_functions()$name
  stats::setNames(functions[known], stems[known])
}

# The ends that the table has of a quantity, NA where it says nothing of them;
# the value of a column that stands alone; the status.
claim_of <- function(table, stem) {
  at <- function(ending) table[[paste0(stem, ending)]]
  claim <- list(status = at("_status"))
  claim$ends <- list(lower = at("_lower"), upper = at("_upper"))
  claim$ends <- Filter(Negate(is.null), claim$ends)
  if (length(claim$ends) > 0L) {
    return(claim)
  }
  value <- as.numeric(at(""))
  end <- end_of_column[stem]
  gap <- if (!is.na(end)) at("_gap")
  if (!is.null(gap)) {
    claim$ends <- list(
      lower = value - if (end == "upper") gap else 0,
      upper = value + if (end == "lower") gap else 0
    )
    return(claim)
  }
  ends <- if (is.na(end)) c("lower", "upper") else end
  claim$ends[ends] <- list(value)
  claim$value <- value
  claim
}

# What failed says nothing.
claimed_rows <- function(claim) {
  which(Reduce(`|`, lapply(claim$ends, function(end) !is.na(end))))
}

# The bounds value with what the table says in row i in the place of what was
# computed.
put_claim <- function(b, claim, i) {
  for (end in names(claim$ends)) b[[end]] <- claim$ends[[end]][i]
  said <- names(claim$ends)
  if (identical(said, "lower")) b$upper <- max(b$lower, b$upper)
  if (identical(said, "upper")) b$lower <- min(b$lower, b$upper)
  b$status <- if (is.null(claim$status)) "bracket" else claim$status[i]
  if (is.na(b$status)) b$status <- ""
  b
}

# ---- Whether it holds --------------------------------------------------------

# Rounding of two roads to one number.
verify_tolerance <- 1e-12

# How far tables and functions are apart at most where both have searched.
search_tolerance <- 1e-9

is_near <- function(x, y, tolerance) {
  near <- x == y |
    (is.finite(y) & abs(x - y) <= tolerance * pmax(1, abs(y)))
  near & !is.na(near)
}

# Whether each row says no more than is proved.  With rounding included: not
# more than is proved so.
verify.ebit_sweep <- function(b, quantities = NULL, # nolint
                              threads = 1, rigorous = FALSE, slack = 0, ...) {
  call <- as_user(sys.call())
  refuse_others(..., call = call)
  check_inputs(b, call)
  known <- claimed_quantities(b)
  if (!is.null(quantities)) {
    known <- known[match_names(quantities, "quantities", names(known))]
  }
  row_channels(b, integer(), call)
  claims <- lapply(stats::setNames(nm = names(known)), claim_of, table = b)
  valid <- rep(TRUE, nrow(b))
  for (name in unique(known)) {
    own <- claims[known == name]
    rows <- sort(unique(unlist(lapply(own, claimed_rows))))
    proofs <- vector("list", nrow(b))
    proofs[rows] <- ask_subjects(name, made_channels(b, rows, call), threads)$
      values
    for (stem in names(own)) {
      rows <- claimed_rows(own[[stem]])
      holds <- verify_rails(b, own[[stem]]$value, stem, rows, threads)
      if (stem != "rails") {
        holds <- holds & verify_claim(own[[stem]], stem, proofs, rows,
          list(threads = threads, rigorous = rigorous, slack = slack)
        )
      }
      valid[rows] <- valid[rows] & holds
    }
  }
  valid
}

# NULL where a row has none.
made_channels <- function(x, rows, call) {
  if (is.list(attr(x, "family"))) {
    return(row_channels(x, rows, call))
  }
  lapply(rows, function(i) {
    tryCatch(row_channels(x, i, call)[[1]], error = function(e) NULL)
  })
}

# Numbers and answers have no proof with rounding included.
verify_claim <- function(claim, stem, proofs, rows, how) {
  proofs <- proofs[rows]
  bounds <- vapply(proofs, is_bounds, NA)
  numbers <- !bounds & !vapply(proofs, is.null, NA)
  holds <- rep(FALSE, length(rows))
  if (!how$rigorous) {
    said <- vapply(proofs[numbers], function(x) as.numeric(x[[1]]), 0)
    holds[numbers] <- is_near(claim$value[rows[numbers]], said,
      verify_tolerance
    )
  }
  if (any(bounds)) {
    claimed <- Map(put_claim, proofs[bounds], list(claim), rows[bounds])
    valid <- do.call(verify, c(list(new_bounds_list(claimed)), how))
    end <- end_of_column[stem]
    if (!is.null(claim$value) && !is.na(end) && !stem %in% rail_columns) {
      found <- vapply(proofs[bounds], `[[`, 0, end)
      valid <- valid &
        is_near(claim$value[rows[bounds]], found, search_tolerance)
    }
    holds[bounds] <- as.vector(valid)
  }
  holds
}

# Rails are computed as the table was, whatever more proves them.
verify_rails <- function(x, value, stem, rows, threads) {
  if (!stem %in% rail_columns || length(rows) == 0L) {
    return(rep(TRUE, length(rows)))
  }
  given <- as.list(as.data.frame(x)[rows, sweep_inputs(x), drop = FALSE])
  anew <- if (identical(attr(x, "calculator"), "gadc_rates")) {
    gadc_rates(given$gamma, given$thermal, threads)
  } else {
    channel_sweep(attr(x, "family"), given, stem, threads)
  }
  is_near(value[rows], anew[[stem]], verify_tolerance)
}
