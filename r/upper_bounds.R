# Upper bounds on what any protocol distributes over a channel.

max_rains <- function(x, dims = NULL) ebit_call("max_rains", x, dims)

max_relative_entropy_of_entanglement <- function(channel) { # nolint
  ebit_call("max_relative_entropy_of_entanglement", channel)
}

transposition_bound <- function(channel) {
  ebit_call("transposition_bound", channel)
}

squashed_entanglement_bound <- function(channel) {
  ebit_call("squashed_entanglement_bound", channel)
}

entanglement_assisted_capacity <- function(channel) {
  ebit_call("entanglement_assisted_capacity", channel)
}
