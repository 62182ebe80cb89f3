rains <- function(x, dims = NULL, tol = NULL) ebit_call("rains", x, dims, tol)

distillable_entanglement <- function(rho, dims = NULL) {
  ebit_call("distillable_entanglement", rho, dims)
}
