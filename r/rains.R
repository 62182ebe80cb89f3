rains <- function(x, dims = NULL, tol = NULL, time_limit_s = Inf,
                  threads = 1) {
  ebit_call("rains", x, dims, tol, time_limit_s, each = threads)
}

distillable_entanglement <- function(rho, dims = NULL, tol = NULL,
                                     time_limit_s = Inf, threads = 1) {
  ebit_call(
    "distillable_entanglement", rho, dims, tol, time_limit_s,
    each = threads
  )
}
