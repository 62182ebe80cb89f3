# States, their entropies, and their entanglement.

nearest_state <- function(rho) {
  found <- ebit_call("nearest_state", rho)
  structure(found$state, distance = found$distance)
}

entropy <- function(rho) ebit_call("entropy", rho)

relative_entropy <- function(rho, sigma) {
  ebit_call("relative_entropy", rho, sigma)
}

mutual_information <- function(rho, dims = NULL) {
  ebit_call("mutual_information", rho, dims)
}

conditional_entropy <- function(rho, dims = NULL) {
  ebit_call("conditional_entropy", rho, dims)
}

fidelity <- function(rho, sigma) ebit_call("fidelity", rho, sigma)

partial_trace <- function(rho, dims = NULL, keep) {
  ebit_call("partial_trace", rho, dims, keep)
}

partial_transpose <- function(rho, dims = NULL, system = 2) {
  ebit_call("partial_transpose", rho, dims, system)
}

negativity <- function(rho, dims = NULL) ebit_call("negativity", rho, dims)

log_negativity <- function(rho, dims = NULL) {
  ebit_call("log_negativity", rho, dims)
}

concurrence <- function(rho) ebit_call("concurrence", rho)

entanglement_of_formation <- function(rho) {
  ebit_call("entanglement_of_formation", rho)
}

fully_entangled_fraction <- function(rho) {
  ebit_call("fully_entangled_fraction", rho)
}

chsh <- function(rho) ebit_call("chsh", rho)

bell_state <- function(k) ebit_call("bell_state", k)

bell_diagonal <- function(weights) ebit_call("bell_diagonal", weights)

bell_weights <- function(rho) ebit_call("bell_weights", rho)

ghz_state <- function(n, d = 2) ebit_call("ghz_state", n, d)

pure_state <- function(psi) ebit_call("pure_state", psi)

werner_state <- function(fidelity) ebit_call("werner_state", fidelity)

isotropic_state <- function(fidelity, d) {
  ebit_call("isotropic_state", fidelity, d)
}

random_state <- function(d, rank = d, seed) {
  ebit_call("random_state", d, rank, seed)
}

discord <- function(rho, dims = NULL, measured = 2, tol = NULL,
                    time_limit_s = Inf, threads = 1) {
  ebit_call(
    "discord", rho, dims, measured, tol, time_limit_s,
    each = threads
  )
}
