rains <- function(x, dims = NULL, tol = NULL) ebit_call("rains", x, dims, tol)
