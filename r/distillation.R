# Distillation of pairs, two into one, and what no protocol can beat.

distill_step <- function(x, protocol, measured = x, first = TRUE,
                         variant = c("target", "control"), gate_fidelity = 1,
                         measurement_error = 0, wait = 0, t1 = Inf, t2 = Inf) {
  variant <- choice_of(variant)
  ebit_call(
    "distill_step", x, protocol, measured, first, variant, gate_fidelity,
    measurement_error, wait, t1, t2
  )
}

distill <- function(x, protocol, target = 0.998, max_rounds = 200,
                    limit = FALSE, gate_fidelity = 1, measurement_error = 0,
                    wait = 0, t1 = Inf, t2 = Inf) {
  ebit_call(
    "distill", x, protocol, target, max_rounds, limit, gate_fidelity,
    measurement_error, wait, t1, t2
  )
}

distill_fixed_points <- function(protocol, gate_fidelity = 1,
                                 measurement_error = 0, wait = 0, t1 = Inf,
                                 t2 = Inf, threads = 1) {
  ebit_call(
    "distill_fixed_points", protocol, gate_fidelity, measurement_error, wait,
    t1, t2, threads
  )
}

distillation_limit <- function(weights, pairs, success, kept = 1, tol = NULL,
                               time_limit_s = Inf) {
  ebit_call(
    "distillation_limit", weights, pairs, success, kept, tol, time_limit_s
  )
}
