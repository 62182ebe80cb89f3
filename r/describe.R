describe <- function(name) ebit_call("describe", name)

list_functions <- function() ebit_call("list_functions")
