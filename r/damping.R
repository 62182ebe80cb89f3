# Entanglement distribution over generalized amplitude damping channels.

gadc_rates <- function(gamma, thermal, threads = 1) {
  ebit_call("gadc_rates", gamma, thermal, threads)
}

multirail <- function(gamma1, thermal1, gamma2, thermal2, rails = 2,
                      threads = 1) {
  ebit_call(
    "multirail", gamma1, thermal1, gamma2, thermal2, rails, threads
  )
}

best_multirail <- function(gamma1, thermal1, gamma2, thermal2, max_rails = 64,
                           threads = 1) {
  ebit_call(
    "best_multirail", gamma1, thermal1, gamma2, thermal2, max_rails, threads
  )
}

multirail_thresholds <- function(thermal, threads = 1) {
  ebit_call("multirail_thresholds", thermal, threads)
}
