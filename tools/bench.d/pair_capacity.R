# Two nodes of a network against igraph's max_flow, where igraph is there.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

library(ebit, warn.conflicts = FALSE)

measure <- function(way, rows, run) {
  for (i in 1:7) {
    start <- Sys.time()
    run()
    seconds <- as.numeric(Sys.time() - start, units = "secs")
    cat(sprintf("%s\t%d\t%.9g\n", way, rows, seconds))
  }
}

# A square grid; the corners of a side are the two nodes.
grid_edges <- function(width) {
  node <- matrix(seq_len(width^2), width)
  tail <- c(node[-width, ], node[, -width])
  head <- c(node[-1, ], node[, -1])
  lower <- (seq_along(tail) * 0.6180339887) %% 1
  data.frame(tail, head, lower)
}

width <- 224
edges <- grid_edges(width)
net <- network(edges)
to <- width^2
measure("ebit, pair_capacity", nrow(edges), function() {
  pair_capacity(net, 1, to, "flooding")
})
if (requireNamespace("igraph", quietly = TRUE)) {
  graph <- igraph::make_graph(
    rbind(edges$tail, edges$head),
    directed = FALSE
  )
  measure("igraph, max_flow", nrow(edges), function() {
    igraph::max_flow(graph, 1, to, capacity = edges$lower)
  })
}
