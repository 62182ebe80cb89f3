# channel_sweep of what no family has: channels of a constructor of one's own,
# lists of channels, pairs of unlike ones, states; and rows that fail.

# A list of channels, or a function that makes the channel of a row.
is_own_family <- function(family) {
  is.function(family) ||
    (is.list(family) && !inherits(family, "ebit_channel"))
}

sweep_own <- function(family, grid, quantities, threads, call) {
  check_quantities(quantities, call)
  subjects <- make_subjects(family, grid, call)
  columns <- list()
  units <- character()
  tol <- numeric()
  message <- subjects$message
  for (name in quantities) {
    found <- ask_subjects(name, subjects$items, threads)
    failed <- nzchar(found$message)
    found$message[failed] <- paste0(name, ": ", found$message[failed])
    message <- ifelse(nzchar(message), message, found$message)
    own <- quantity_columns(name, found$values)
    units[names(own)] <- ifelse(endsWith(names(own), "_status"), "",
      quantity_unit(name, found$values)
    )
    columns <- c(columns, own)
    tol <- c(tol, tols_of(name, found$values))
  }
  result <- as.data.frame(
    c(as.list(subjects$grid), columns, list(message = message)),
    check.names = FALSE, stringsAsFactors = FALSE
  )
  structure(result,
    class = c("ebit_sweep", "data.frame"), calculator = "channel_sweep",
    inputs = names(subjects$grid), provenance = c(
      make_provenance("family", quantities, tol), list(unit = units)
    )
  )
}

# Any function of one channel, of two, or of a state.
check_quantities <- function(quantities, call) {
  allowed <- "names of functions of a channel, of two, or of a state"
  if (!is.character(quantities) || length(quantities) == 0L) {
    refuse("quantities", described(quantities), allowed, call)
  }
  known <- list_functions()
  first <- sub("[, =].*", "", known$usage)
  known <- known$name[first %in% c("x", "rho", "channel", "channel1")]
  wrong <- which(!quantities %in% known)
  if (length(wrong)) {
    refuse("quantities", in_quotes(quantities[wrong[1]]), allowed, call)
  }
}

# The subject of each row, NULL with a message where it cannot be made.
make_subjects <- function(family, grid, call) {
  if (!is.function(family)) {
    if (is.null(grid)) {
      names <- names(family)
      grid <- data.frame(
        channel = if (is.null(names)) seq_along(family) else names
      )
    }
    grid <- check_grid(grid, call)
    if (nrow(grid) != length(family)) {
      refuse("grid", paste("a table of", nrow(grid), "rows"),
        paste("one of", length(family), "rows, as many as channels"), call
      )
    }
    return(list(items = unname(family), grid = grid,
      message = character(nrow(grid))
    ))
  }
  grid <- check_grid(grid, call)
  message <- character(nrow(grid))
  items <- lapply(seq_len(nrow(grid)), function(i) {
    tryCatch(do.call(family, as.list(grid[i, , drop = FALSE])),
      error = function(e) {
        message[i] <<- one_line(conditionMessage(e))
        NULL
      }
    )
  })
  list(items = items, grid = grid, message = message)
}

# All at once, or one after the other where one fails.
ask_subjects <- function(name, items, threads) {
  message <- character(length(items))
  there <- !vapply(items, is.null, NA)
  calls <- lapply(items[there], quantity_call, name = name)
  values <- vector("list", length(items))
  all <- tryCatch(
    call_core("map_function", list(name, calls, threads), NULL),
    ebit_error = function(e) NULL
  )
  if (is.null(all)) {
    all <- lapply(calls, function(arguments) {
      tryCatch(call_core(name, arguments, NULL), ebit_error = identity)
    })
  }
  values[there] <- all
  failed <- vapply(values, inherits, NA, "ebit_error")
  message[failed] <- vapply(values[failed], conditionMessage, "")
  values[failed] <- list(NULL)
  list(values = values, message = message)
}

# Ends and status of bounds; a number or a decision as it is.
quantity_columns <- function(name, values) {
  part <- function(field, missing) {
    vapply(values, function(value) {
      if (is.null(value)) missing else value[[field]]
    }, missing)
  }
  known <- Filter(Negate(is.null), values)
  if (are_bounds(known)) {
    columns <- list(
      part("lower", NA_real_), part("upper", NA_real_),
      part("status", NA_character_)
    )
    names(columns) <- paste0(name, c("_lower", "_upper", "_status"))
    return(columns)
  }
  column <- vapply(values, function(value) {
    if (is.null(value)) NA else value[[1]]
  }, if (length(known)) known[[1]][[1]][NA_integer_] else NA)
  stats::setNames(list(column), name)
}

# Of channels per use, of states not.
quantity_unit <- function(name, values) {
  known <- Find(Negate(is.null), values)
  table <- describe("channel_sweep")
  unit <- table$unit[table$role == "column" & table$name == name]
  is_of_channel <- is_bounds(known) && length(channels_of(known)) > 0L
  if (length(unit) == 1L && !is_of_channel) unit <- sub(" per use", "", unit)
  if (length(unit) == 0L) {
    unit <- c(discord = "bit", distillable_entanglement = "ebit")[name]
  }
  if (is.na(unit)) {
    value <- describe(name)
    unit <- value$unit[value$role == "value"][1]
  }
  if (unit %in% c(NA, "1")) "" else unname(unit)
}

# ---- Where a table comes from ------------------

# The unit of each column, "" of what has none.
column_units <- function(x) {
  columns <- sweep_columns(x)
  none <- columns$unit == "1" | !is_numeric_column(x, names(x))
  stats::setNames(ifelse(none, "", columns$unit), names(x))
}

# Of what is the same whenever it is made anew, but for the day.
make_provenance <- function(family, quantities, tol) {
  list(
    version = as.character(utils::packageVersion("ebit")),
    call = sprintf("channel_sweep(%s, grid, c(%s))", family,
      toString(in_quotes(quantities))
    ),
    tol = tol, date = Sys.Date()
  )
}

# The tol that bounds were computed with: each one where rows differ, as those
# of states and of channels may.
tols_of <- function(name, values) {
  bounds <- Filter(is_bounds, values)
  tol <- sort(unique(vapply(bounds, `[[`, 0, "tol")))
  stats::setNames(tol, rep(name, length(tol)))
}

# A table of a named family has no bounds values: each function says what its
# tol is of a channel, be it the simplest.
tols_of_channels <- function(table) {
  ends <- grep("_status$", names(table), value = TRUE)
  channel <- call_core("identity_channel", list(2), NULL)
  tol <- lapply(sub("_status$", "", ends), function(name) {
    tols_of(name, list(call_core(name, quantity_call(name, channel), NULL)))
  })
  c(numeric(), unlist(tol))
}
