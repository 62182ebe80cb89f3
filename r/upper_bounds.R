# Upper bounds on what any protocol distributes over a channel.

max_rains <- function(x, dims = NULL, tol = NULL, time_limit_s = Inf) {
  ebit_call("max_rains", x, dims, tol, time_limit_s)
}

max_relative_entropy_of_entanglement <- function(channel, tol = NULL, # nolint
                                                 time_limit_s = Inf) {
  ebit_call(
    "max_relative_entropy_of_entanglement", channel, tol, time_limit_s
  )
}

transposition_bound <- function(channel, tol = NULL, time_limit_s = Inf) {
  ebit_call("transposition_bound", channel, tol, time_limit_s)
}

theta_information <- function(channel, task = "entanglement", tol = NULL,
                              time_limit_s = Inf) {
  ebit_call("theta_information", channel, task, tol, time_limit_s)
}

squashed_entanglement_bound <- function(channel, squash = "best",
                                        dims = c(4, 4), tol = NULL,
                                        time_limit_s = Inf) {
  ebit_call(
    "squashed_entanglement_bound", channel, squash,
    if (missing(dims)) NULL else dims, tol, time_limit_s
  )
}

entanglement_assisted_capacity <- function(channel, tol = NULL,
                                           time_limit_s = Inf) {
  ebit_call("entanglement_assisted_capacity", channel, tol, time_limit_s)
}
