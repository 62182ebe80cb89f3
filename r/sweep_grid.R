# Grids with columns of one's own, which are carried along to the table.

# What in a grid is no parameter of the family.  A number beside a parameter
# that the grid leaves out may be that parameter, misspelt: the core refuses it.
own_columns <- function(family, grid) {
  known <- parameters_of(family)
  if (!is.data.frame(grid) || is.null(known)) {
    return(NULL)
  }
  own <- setdiff(names(grid), known)
  complete <- all(known %in% names(grid))
  numeric <- vapply(own, function(name) is.numeric(grid[[name]]), NA)
  unclass(grid)[own[complete | !numeric]]
}

parameters_of <- function(family) {
  if (is.character(family) && length(family) == 1L &&
    family %in% getNamespaceExports("ebit")) {
    names(formals(getExportedValue("ebit", family)))
  }
}

check_columns <- function(given, names, call) {
  lost <- setdiff(names, names(given))
  if (length(lost)) {
    refuse("gamma", paste("a table without the column", lost[1]),
      paste("a vector, or a table with", paste(names, collapse = " and ")), call
    )
  }
}

# Behind the columns of the table, one value a row each.
add_columns <- function(result, own) {
  for (name in names(own)) {
    free <- make.unique(c(names(result), name))
    result[[free[length(free)]]] <- own[[name]]
  }
  result
}
