# Information quantities of states and of channels.

coherent_information <- function(x, dims = NULL) {
  ebit_call("coherent_information", x, dims)
}

reverse_coherent_information <- function(x, dims = NULL) {
  ebit_call("reverse_coherent_information", x, dims)
}

hashing <- function(rho, dims = NULL) ebit_call("hashing", rho, dims)
