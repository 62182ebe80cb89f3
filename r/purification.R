# Purification of dephased Bell pairs, and chains of repeaters.

purify_dephasing <- function(p, pairs, rounds, threads = 1) {
  ebit_call("purify_dephasing", p, pairs, rounds, threads)
}

purification_branches <- function(p, pairs, rounds) {
  ebit_call("purification_branches", p, pairs, rounds)
}

purification_spectrum <- function(p, pairs, round) {
  ebit_call("purification_spectrum", p, pairs, round)
}

purify_dephasing_memoryless <- function(p, pairs, rounds, gate_fidelity = 1,
                                        measurement_error = 0,
                                        frame = c("fixed", "alternate"),
                                        threads = 1) {
  frame <- choice_of(frame)
  ebit_call(
    "purify_dephasing_memoryless", p, pairs, rounds, gate_fidelity,
    measurement_error, frame, threads
  )
}

rounds_needed <- function(p, pairs, infidelity, threads = 1) {
  ebit_call("rounds_needed", p, pairs, infidelity, threads)
}

best_purification <- function(p, infidelity, threads = 1) {
  ebit_call("best_purification", p, infidelity, threads)
}

purification_finite <- function(p, block, error, threads = 1) {
  ebit_call("purification_finite", p, block, error, threads)
}

swap_chain <- function(p, links, pairs = 2, rounds = 0, gate_fidelity = 1,
                       measurement_error = 0, swap_probability = 1, wait = 0,
                       t2 = Inf, link_success = 1, attempt_s = NA,
                       threads = 1) {
  ebit_call(
    "swap_chain", p, links, pairs, rounds, gate_fidelity, measurement_error,
    swap_probability, wait, t2, link_success, attempt_s, threads
  )
}

swap_weights <- function(weights, gate_fidelity = 1, measurement_error = 0,
                         swap_probability = 1, wait = 0, t2 = Inf,
                         link_success = 1, attempt_s = NA) {
  ebit_call(
    "swap_weights", weights, gate_fidelity, measurement_error,
    swap_probability, wait, t2, link_success, attempt_s
  )
}
