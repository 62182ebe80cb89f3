# Rates of several pairs of users of a network.

total_capacity <- function(network, pairs, usage = c("optimal", "flooding"),
                           method = c("auto", "lp", "columns", "approximate"),
                           exact_cut = FALSE, bounds = c("best", "paper"),
                           tol = NULL, time_limit_s = Inf, threads = 1) {
  usage <- choice_of(usage)
  method <- choice_of(method)
  bounds <- choice_of(bounds)
  ebit_call(
    "total_capacity", network, pairs, usage, method, exact_cut, bounds, tol,
    time_limit_s, threads
  )
}

worst_case_capacity <- function(network, pairs,
                                usage = c("optimal", "flooding"), demands = 1,
                                method = c(
                                  "auto", "lp", "columns", "approximate"
                                ),
                                exact_cut = FALSE, bounds = c("best", "paper"),
                                tol = NULL, time_limit_s = Inf, threads = 1) {
  usage <- choice_of(usage)
  method <- choice_of(method)
  bounds <- choice_of(bounds)
  ebit_call(
    "worst_case_capacity", network, pairs, usage, demands, method, exact_cut,
    bounds, tol, time_limit_s, threads
  )
}

weighted_capacity <- function(network, pairs, weights,
                              usage = c("optimal", "flooding"),
                              objective = c("linear", "log"),
                              method = c(
                                "auto", "lp", "columns", "approximate"
                              ),
                              exact_cut = FALSE, bounds = c("best", "paper"),
                              tol = NULL, time_limit_s = Inf, threads = 1) {
  usage <- choice_of(usage)
  objective <- choice_of(objective)
  method <- choice_of(method)
  bounds <- choice_of(bounds)
  ebit_call(
    "weighted_capacity", network, pairs, weights, usage, objective, method,
    exact_cut, bounds, tol, time_limit_s, threads
  )
}

# ---- Programs ----------------------------------------------------------------

network_to_lp <- function(network,
                          problem = c("worst_case", "total", "weighted"), pairs,
                          usage = "flooding", format = c("mps", "lp"),
                          weights = NULL) {
  problem <- choice_of(problem)
  format <- choice_of(format)
  ebit_call("network_to_lp", network, problem, pairs, usage, format, weights)
}

write_lp <- function(network, file,
                     problem = c("worst_case", "total", "weighted"), pairs,
                     usage = "flooding", format = c("mps", "lp"),
                     weights = NULL) {
  problem <- choice_of(problem)
  format <- choice_of(format)
  check_file_name(file)
  text <- network_to_lp(network, problem, pairs, usage, format, weights)
  write_text(text, file)
  invisible(network)
}
