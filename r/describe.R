describe <- function(name) ebit_call("describe", name)

list_functions <- function() ebit_call("list_functions")

map_function <- function(name, calls, threads = 1) {
  result <- ebit_call("map_function", name, calls, threads)
  names(result) <- names(calls)
  result
}
