# Capacities of one channel, and of several from a common source.

quantum_capacity <- function(channel) ebit_call("quantum_capacity", channel)

cpp_capacity <- function(channel) ebit_call("cpp_capacity", channel)

two_way_capacity <- function(channel, task = "entanglement") {
  ebit_call("two_way_capacity", channel, task)
}

epr_capacity <- function(channel1, channel2, one_shot = FALSE,
                         bounds = "best") {
  ebit_call("epr_capacity", channel1, channel2, one_shot, bounds)
}

ghz_capacity <- function(channels, communication = "receivers") {
  ebit_call("ghz_capacity", channels, communication)
}

assisted_distillation <- function(channel1, channel2) {
  ebit_call("assisted_distillation", channel1, channel2)
}
