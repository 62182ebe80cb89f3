# Distillation: what protocols attain, and what none of them can beat.

distillation_limit <- function(weights, pairs, success, kept = 1, tol = NULL,
                               time_limit_s = Inf) {
  ebit_call(
    "distillation_limit", weights, pairs, success, kept, tol, time_limit_s
  )
}
