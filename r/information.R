# Information quantities of states and of channels.

coherent_information <- function(x, dims = NULL, copies = 1, tol = NULL,
                                 time_limit_s = Inf) {
  ebit_call("coherent_information", x, dims, copies, tol, time_limit_s)
}

reverse_coherent_information <- function(x, dims = NULL, tol = NULL,
                                         time_limit_s = Inf) {
  ebit_call("reverse_coherent_information", x, dims, tol, time_limit_s)
}

hashing <- function(rho, dims = NULL) ebit_call("hashing", rho, dims)
