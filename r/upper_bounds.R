# Upper bounds on what any protocol distributes over a channel, or over each of
# a list of channels.

max_rains <- function(x, dims = NULL, tol = NULL, time_limit_s = Inf,
                      threads = 1) {
  ebit_call("max_rains", x, dims, tol, time_limit_s, each = threads)
}

max_relative_entropy_of_entanglement <- function(channel, tol = NULL, # nolint
                                                 time_limit_s = Inf,
                                                 threads = 1) {
  ebit_call(
    "max_relative_entropy_of_entanglement", channel, tol, time_limit_s,
    each = threads
  )
}

transposition_bound <- function(channel, tol = NULL, time_limit_s = Inf,
                                threads = 1) {
  ebit_call(
    "transposition_bound", channel, tol, time_limit_s,
    each = threads
  )
}

theta_information <- function(channel, task = c("entanglement", "key"),
                              tol = NULL, time_limit_s = Inf, threads = 1) {
  task <- choice_of(task)
  ebit_call(
    "theta_information", channel, task, tol, time_limit_s,
    each = threads
  )
}

squashed_entanglement_bound <- function(channel, squash = c("best", "fixed"),
                                        dims = c(4, 4), tol = NULL,
                                        time_limit_s = Inf, threads = 1) {
  squash <- choice_of(squash)
  ebit_call(
    "squashed_entanglement_bound", channel, squash,
    if (missing(dims)) NULL else dims, tol, time_limit_s,
    each = threads
  )
}

entanglement_assisted_capacity <- function(channel, tol = NULL,
                                           time_limit_s = Inf, threads = 1) {
  ebit_call(
    "entanglement_assisted_capacity", channel, tol, time_limit_s,
    each = threads
  )
}
