# Information quantities of states and of channels, and of lists of them.

coherent_information <- function(x, dims = NULL, copies = 1, tol = NULL,
                                 time_limit_s = Inf, threads = 1) {
  ebit_call(
    "coherent_information", x, dims, copies, tol, time_limit_s,
    each = threads
  )
}

reverse_coherent_information <- function(x, dims = NULL, tol = NULL,
                                         time_limit_s = Inf, threads = 1) {
  ebit_call(
    "reverse_coherent_information", x, dims, tol, time_limit_s,
    each = threads
  )
}

hashing <- function(rho, dims = NULL) ebit_call("hashing", rho, dims)
