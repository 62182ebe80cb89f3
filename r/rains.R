rains <- function(x, dims = NULL, tol = NULL, time_limit_s = Inf) {
  ebit_call("rains", x, dims, tol, time_limit_s)
}

distillable_entanglement <- function(rho, dims = NULL, tol = NULL,
                                     time_limit_s = Inf) {
  ebit_call("distillable_entanglement", rho, dims, tol, time_limit_s)
}
