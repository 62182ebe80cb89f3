# Entanglement distribution over generalized amplitude damping channels.

# gamma may be a table with both inputs, whose other columns are carried along.
gadc_rates <- function(gamma, thermal, threads = 1) {
  if (missing(gamma) || !is.data.frame(gamma)) {
    return(ebit_call("gadc_rates", gamma, thermal, threads))
  }
  grid <- gamma
  given <- list(gamma = grid$gamma)
  given$thermal <- if (missing(thermal)) grid$thermal else thermal
  check_columns(given, c("gamma", "thermal"), sys.call())
  result <- call_table("gadc_rates",
    list(given$gamma, given$thermal, threads), sys.call()
  )
  add_columns(result, grid[setdiff(names(grid), names(given))])
}

multirail <- function(gamma1, thermal1, gamma2, thermal2, rails = 2,
                      threads = 1) {
  ebit_call(
    "multirail", gamma1, thermal1, gamma2, thermal2, rails, threads
  )
}

best_multirail <- function(gamma1, thermal1, gamma2, thermal2, max_rails = 64,
                           threads = 1) {
  ebit_call(
    "best_multirail", gamma1, thermal1, gamma2, thermal2, max_rails, threads
  )
}

multirail_thresholds <- function(thermal, threads = 1) {
  ebit_call("multirail_thresholds", thermal, threads)
}
