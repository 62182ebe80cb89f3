# What two nodes, a group of them, and all pairs of a network can share.

pair_capacity <- function(network, from, to, usage = "optimal", tol = NULL,
                          time_limit_s = Inf) {
  ebit_call("pair_capacity", network, from, to, usage, tol, time_limit_s)
}

ghz_network_capacity <- function(network, users, usage = "optimal",
                                 bounds = "best", tol = NULL,
                                 time_limit_s = Inf) {
  ebit_call(
    "ghz_network_capacity", network, users, usage, bounds, tol, time_limit_s
  )
}

all_pairs_capacity <- function(network, usage = "optimal", tol = NULL,
                               time_limit_s = Inf) {
  ebit_call("all_pairs_capacity", network, usage, tol, time_limit_s)
}

as.data.frame.ebit_all_pairs <- function(x, row.names = NULL, # nolint
                                         optional = FALSE, ...) {
  as.data.frame(unclass(x)[c("from", "to", "lower", "upper")],
    row.names = row.names, optional = optional, ...
  )
}

print.ebit_all_pairs <- function(x, n = 10L, ...) {
  rows <- as.data.frame(x)
  cat(sprintf(
    "all_pairs_capacity: %d pairs, per %s, %s\n",
    nrow(rows), x$per, x$status
  ))
  print(utils::head(rows, n), ...)
  if (nrow(rows) > n) cat(sprintf("... and %d more\n", nrow(rows) - n))
  invisible(x)
}
