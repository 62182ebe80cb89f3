# Distribution of entanglement by an inept delivery service.

inept_delivery <- function(success, amplitude, model = 5 / 12, threads = 1) {
  ebit_call("inept_delivery", success, amplitude, model, threads)
}

inept_optimum <- function(success, threads = 1) {
  ebit_call("inept_optimum", success, threads)
}

inept_pairs <- function(n, threads = 1) {
  ebit_call("inept_pairs", n, threads)
}

inept_thresholds <- function(amplitude, model = 5 / 12, threads = 1) {
  ebit_call("inept_thresholds", amplitude, model, threads)
}

inept_state <- function(success, amplitude) {
  ebit_call("inept_state", success, amplitude)
}

inept_local_model <- function(success, amplitude, model = 5 / 12) {
  ebit_call("inept_local_model", success, amplitude, model)
}
