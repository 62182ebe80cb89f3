# What two nodes, a group of them, and all pairs of a network can share.

pair_capacity <- function(network, from, to,
                          usage = c("optimal", "flooding", "single_path"),
                          tol = NULL, time_limit_s = Inf) {
  usage <- choice_of(usage)
  ebit_call("pair_capacity", network, from, to, usage, tol, time_limit_s)
}

ghz_network_capacity <- function(network, users,
                                 usage = c("optimal", "flooding"),
                                 bounds = c("best", "paper"), tol = NULL,
                                 time_limit_s = Inf) {
  usage <- choice_of(usage)
  bounds <- choice_of(bounds)
  ebit_call(
    "ghz_network_capacity", network, users, usage, bounds, tol, time_limit_s
  )
}

all_pairs_capacity <- function(network, usage = c("optimal", "flooding"),
                               tol = NULL, time_limit_s = Inf) {
  usage <- choice_of(usage)
  ebit_call("all_pairs_capacity", network, usage, tol, time_limit_s)
}
