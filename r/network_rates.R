# Rates of several pairs of users of a network.

total_capacity <- function(network, pairs, usage = "optimal", method = "auto",
                           exact_cut = FALSE, bounds = "best", tol = NULL,
                           time_limit_s = Inf) {
  ebit_call(
    "total_capacity", network, pairs, usage, method, exact_cut, bounds, tol,
    time_limit_s
  )
}

worst_case_capacity <- function(network, pairs, usage = "optimal", demands = 1,
                                method = "auto", exact_cut = FALSE,
                                bounds = "best", tol = NULL,
                                time_limit_s = Inf) {
  ebit_call(
    "worst_case_capacity", network, pairs, usage, demands, method, exact_cut,
    bounds, tol, time_limit_s
  )
}

weighted_capacity <- function(network, pairs, weights, usage = "optimal",
                              objective = "linear", method = "auto",
                              exact_cut = FALSE, bounds = "best", tol = NULL,
                              time_limit_s = Inf) {
  ebit_call(
    "weighted_capacity", network, pairs, weights, usage, objective, method,
    exact_cut, bounds, tol, time_limit_s
  )
}

# ---- Programs ----------------------------------------------------------------

network_to_lp <- function(network, problem = "worst_case", pairs,
                          usage = "flooding", format = "mps",
                          weights = NULL) {
  ebit_call("network_to_lp", network, problem, pairs, usage, format, weights)
}

write_lp <- function(network, file, problem = "worst_case", pairs,
                     usage = "flooding", format = "mps", weights = NULL) {
  check_file_name(file)
  text <- network_to_lp(network, problem, pairs, usage, format, weights)
  write_network_text(text, file)
  invisible(network)
}
