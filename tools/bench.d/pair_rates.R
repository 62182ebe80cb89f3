# The rate that all pairs of a chord network can have, against the linear
# program of arXiv:1809.03120, eq. 21, as it is printed (one flow a pair),
# which GLPK solves, with a limit of time, where Rglpk is there.  ebit is to
# take 0.2 s at most, and to be 100 times as fast.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

library(ebit, warn.conflicts = FALSE)

levels <- 6
n_pairs <- 64
limit_s <- 120 # what a way may take in all, and what GLPK may at once
close <- 1e-7

# Processor time: other work on the machine is not counted.  Seven times, or as
# often as begins within the limit.
now <- function() sum(proc.time()[c("user.self", "sys.self")])
measure <- function(way, run) {
  seconds <- numeric()
  while (length(seconds) < 7 && sum(seconds) < limit_s) {
    start <- now()
    run()
    seconds <- c(seconds, now() - start)
  }
  cat(sprintf("%s\t%d\t%.9g\n", way, n_pairs, seconds), sep = "")
}

# A circle, and from each node a chord of each class: over m nodes, and of the
# m-th part of the capacity of an edge of the circle.
chord_edges <- function() {
  n <- 2^levels
  tail <- rep(seq_len(n) - 1, levels)
  half <- rep(2^(seq_len(levels) - 1), each = n)
  m <- half + floor(runif(length(half)) * (half + 1))
  kept <- m %% n != 0
  circle <- seq_len(n) - 1
  data.frame(
    tail = c(circle, tail[kept]),
    head = c((circle + 1) %% n, (tail + m)[kept] %% n),
    lower = c(rep(1, n), 1 / m[kept])
  )
}

# max f; for each pair a flow both ways along each edge that is conserved, and
# gives f; all flows along an edge in its capacity.
printed_program <- function(edges, pairs) {
  low <- pmin(edges$tail, edges$head)
  high <- pmax(edges$tail, edges$head)
  merged <- aggregate(edges["lower"], list(low = low, high = high), sum)
  n <- 2^levels
  m <- nrow(merged)
  edge <- rep(seq_len(m), n_pairs)
  pair <- rep(seq_len(n_pairs), each = m)
  forth <- seq_along(edge)
  back <- forth + length(edge)
  rate <- 2 * length(edge) + 1
  # row: what leaves a node in the flow of a pair
  row_of <- function(node) (pair - 1) * n + node[edge] + 1
  flows <- function(node, sign) {
    v <- rep(c(sign, -sign), each = length(edge))
    data.frame(i = row_of(node), j = c(forth, back), v)
  }
  sources <- (seq_len(n_pairs) - 1) * n + pairs[, 1] + 1
  sinks <- (seq_len(n_pairs) - 1) * n + pairs[, 2] + 1
  shared <- n_pairs * n + edge
  entries <- rbind(
    flows(merged$low, 1),
    flows(merged$high, -1),
    data.frame(i = sources, j = rate, v = -1),
    data.frame(i = sinks, j = rate, v = 1),
    data.frame(i = c(shared, shared), j = c(forth, back), v = 1)
  )
  list(
    obj = c(rep(0, rate - 1), 1),
    mat = slam::simple_triplet_matrix(entries$i, entries$j, entries$v),
    dir = rep(c("==", "<="), c(n_pairs * n, m)),
    rhs = c(rep(0, n_pairs * n), merged$lower)
  )
}

set.seed(20240006)
edges <- chord_edges()
all_pairs <- t(combn(2^levels, 2)) - 1
pairs <- all_pairs[sample(nrow(all_pairs), n_pairs), ]
net <- network(edges)
measure("ebit, worst_case_capacity", function() {
  worst_case_capacity(net, pairs, "flooding")
})
if (requireNamespace("Rglpk", quietly = TRUE)) {
  program <- printed_program(edges, pairs)
  rate <- worst_case_capacity(net, pairs, "flooding")$lower
  measure("GLPK, the program as printed", function() {
    solved <- Rglpk::Rglpk_solve_LP(
      program$obj, program$mat, program$dir, program$rhs,
      max = TRUE, control = list(tm_limit = 1000 * limit_s)
    )
    # where it was stopped its time is a lower end
    if (solved$status == 0 && abs(solved$optimum - rate) > close * rate) {
      stop("the program has another value")
    }
  })
}
