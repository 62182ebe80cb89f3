describe <- function(name) ebit_call("describe", name)

functions <- function() ebit_call("functions")
