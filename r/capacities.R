# Capacities of one channel, and of several from a common source.

quantum_capacity <- function(channel, decomposition = NULL, tol = NULL,
                             time_limit_s = Inf) {
  ebit_call("quantum_capacity", channel, decomposition, tol, time_limit_s)
}

private_capacity <- function(channel, tol = NULL, time_limit_s = Inf) {
  ebit_call("private_capacity", channel, tol, time_limit_s)
}

cpp_capacity <- function(channel, tol = NULL, time_limit_s = Inf) {
  ebit_call("cpp_capacity", channel, tol, time_limit_s)
}

two_way_capacity <- function(channel, task = "entanglement",
                             squash = "fixed", tol = NULL,
                             time_limit_s = Inf) {
  ebit_call("two_way_capacity", channel, task, squash, tol, time_limit_s)
}

epr_capacity <- function(channel1, channel2, one_shot = FALSE, tol = NULL,
                         time_limit_s = Inf) {
  ebit_call("epr_capacity", channel1, channel2, one_shot, tol, time_limit_s)
}

ghz_capacity <- function(channels, communication = "receivers", tol = NULL,
                         time_limit_s = Inf) {
  ebit_call("ghz_capacity", channels, communication, tol, time_limit_s)
}

assisted_distillation <- function(channel1, channel2, tol = NULL,
                                  time_limit_s = Inf) {
  ebit_call("assisted_distillation", channel1, channel2, tol, time_limit_s)
}
