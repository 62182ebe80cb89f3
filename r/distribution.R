# Entanglement over a fiber, sent as half of a pair or by a separable carrier.

distribute <- function(protocol, noise, pauli = NULL,
                       outcome = c("success", "failure"), threads = 1) {
  outcome <- choice_of(outcome)
  ebit_call("distribute", protocol, noise, pauli, outcome, threads)
}

protocol_state <- function(protocol, stage, noise) {
  ebit_call("protocol_state", protocol, stage, noise)
}

carrier_discord <- function(protocol, noise, threads = 1) {
  ebit_call("carrier_discord", protocol, noise, threads)
}
