# Capacities of one channel, and of several from a common source.  Each takes a
# list of channels too, one by one, on as many threads.

quantum_capacity <- function(channel, decomposition = NULL, tol = NULL,
                             time_limit_s = Inf, threads = 1) {
  ebit_call(
    "quantum_capacity", channel, decomposition, tol, time_limit_s,
    each = threads
  )
}

private_capacity <- function(channel, tol = NULL, time_limit_s = Inf,
                             threads = 1) {
  ebit_call("private_capacity", channel, tol, time_limit_s, each = threads)
}

cpp_capacity <- function(channel, tol = NULL, time_limit_s = Inf,
                         threads = 1) {
  ebit_call("cpp_capacity", channel, tol, time_limit_s, each = threads)
}

two_way_capacity <- function(channel, task = c("entanglement", "key"),
                             squash = c("fixed", "best"), tol = NULL,
                             time_limit_s = Inf, threads = 1) {
  task <- choice_of(task)
  squash <- choice_of(squash)
  ebit_call(
    "two_way_capacity", channel, task, squash, tol, time_limit_s,
    each = threads
  )
}

epr_capacity <- function(channel1, channel2, one_shot = FALSE, tol = NULL,
                         time_limit_s = Inf, threads = 1) {
  ebit_call(
    "epr_capacity", channel1, channel2, one_shot, tol, time_limit_s,
    each = threads
  )
}

ghz_capacity <- function(channels,
                         communication = c("receivers", "none", "source"),
                         tol = NULL, time_limit_s = Inf) {
  communication <- choice_of(communication)
  ebit_call("ghz_capacity", channels, communication, tol, time_limit_s)
}

assisted_distillation <- function(channel1, channel2, tol = NULL,
                                  time_limit_s = Inf, threads = 1) {
  ebit_call(
    "assisted_distillation", channel1, channel2, tol, time_limit_s,
    each = threads
  )
}
