# Rates of several pairs in networks at scale: chord networks (levels 4 to
# 10, or EBIT_BENCH_LEVELS) with all and with few diagonals, a grid and a
# scale-free network of 1e5 nodes, two nodes of one of 1e6 links with two hubs.
# Against GLPK on the program of arXiv:1809.03120, eq. 21, as printed (one flow
# a pair), and on the one that network_to_lp() writes (one flow a user of a
# cover of the pairs), and against igraph's max_flow.  A way's name has its gap,
# relative, or the program's rows and columns.  On the standard error: the most
# memory that the session had after the networks of 1e5 nodes.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

library(ebit, warn.conflicts = FALSE)

limit_s <- 60 # of one call; of all calls of a way
most_columns <- 30000 # that GLPK is asked about: more would not end
levels <- Sys.getenv("EBIT_BENCH_LEVELS", "4:10")
levels <- do.call(seq, as.list(as.integer(strsplit(levels, ":")[[1]])))

# Processor time: other work on the machine is not counted, but where threads
# are compared.  Seven times, or as often as begins within the limit.
used <- function() sum(proc.time()[c("user.self", "sys.self")])
elapsed <- function() proc.time()[["elapsed"]]
measure <- function(way, rows, work, run, now = used) {
  seconds <- numeric()
  while (length(seconds) < 7 && sum(seconds) < limit_s / 6) {
    start <- now()
    result <- run()
    seconds <- c(seconds, now() - start)
  }
  if (inherits(result, "ebit_bounds")) {
    gap <- 1 - result$lower / result$upper
    way <- sprintf("%s %s, %.0e", way, result$method, max(gap, 0))
  }
  cat(sprintf("%s\t%d\t%.9g\t%s\n", way, rows, seconds, work), sep = "")
}

draw_pairs <- function(nodes, n) {
  pairs <- unique(t(replicate(2 * n, sort(sample(nodes, 2)))))
  pairs[seq_len(n), ] - 1
}

# Rows of the edges table that join the same nodes as one.
merged_edges <- function(net) {
  edges <- net$edges
  low <- pmin(edges$tail, edges$head)
  high <- pmax(edges$tail, edges$head)
  aggregate(edges["lower"], list(low = low, high = high), sum)
}

# max f; for each pair a flow both ways along each edge that is conserved, and
# gives f; all flows along an edge in its capacity.
printed_program <- function(merged, n, pairs) {
  m <- nrow(merged)
  edge <- rep(seq_len(m), nrow(pairs))
  pair <- rep(seq_len(nrow(pairs)), each = m)
  forth <- seq_along(edge)
  back <- forth + length(edge)
  rate <- 2 * length(edge) + 1
  # row: what leaves a node in the flow of a pair
  row_of <- function(node) (pair - 1) * n + node[edge] + 1
  flows <- function(node, sign) {
    v <- rep(c(sign, -sign), each = length(edge))
    data.frame(i = row_of(node), j = c(forth, back), v)
  }
  first <- (seq_len(nrow(pairs)) - 1) * n + 1
  shared <- nrow(pairs) * n + edge
  entries <- rbind(
    flows(merged$low, 1),
    flows(merged$high, -1),
    data.frame(i = first + pairs[, 1], j = rate, v = -1),
    data.frame(i = first + pairs[, 2], j = rate, v = 1),
    data.frame(i = c(shared, shared), j = c(forth, back), v = 1)
  )
  list(
    obj = c(rep(0, rate - 1), 1), max = TRUE,
    mat = slam::simple_triplet_matrix(entries$i, entries$j, entries$v),
    dir = rep(c("==", "<="), c(nrow(pairs) * n, m)),
    rhs = c(rep(0, nrow(pairs) * n), merged$lower)
  )
}

aggregated_program <- function(net, pairs) {
  file <- tempfile(fileext = ".mps")
  on.exit(unlink(file))
  write_lp(net, file, "worst_case", pairs)
  read <- Rglpk::Rglpk_read_file(file, "MPS_free")
  list(
    obj = as.vector(read$objective), max = read$maximum,
    mat = read$constraints[[1]], dir = read$constraints[[2]],
    rhs = read$constraints[[3]]
  )
}

# Where GLPK was stopped its time is a lower end.
ask_glpk <- function(name, program, work, n_pairs, rate) {
  way <- sprintf("GLPK %s %dx%d", name, nrow(program$mat), ncol(program$mat))
  if (ncol(program$mat) > most_columns) {
    return()
  }
  measure(way, n_pairs, work, function() {
    solved <- do.call(
      Rglpk::Rglpk_solve_LP,
      c(program, list(control = list(tm_limit = 1000 * limit_s)))
    )
    found <- abs(solved$optimum)
    if (solved$status == 0 && abs(found - rate) > 1e-7 * rate) {
      stop("the program has another value")
    }
  })
}

has_glpk <- requireNamespace("Rglpk", quietly = TRUE)
has_igraph <- requireNamespace("igraph", quietly = TRUE)

# GLPK on both programs.
compare_chord <- function(net, level, pairs, work) {
  n_pairs <- nrow(pairs)
  rate <- worst_case_capacity(net, pairs, "flooding")$lower
  merged <- merged_edges(net)
  if (2 * nrow(merged) * n_pairs < most_columns) {
    program <- printed_program(merged, 2^level, pairs)
    ask_glpk("printed", program, work, n_pairs, rate)
  }
  ask_glpk("aggregated", aggregated_program(net, pairs), work, n_pairs, rate)
}

measure_chord <- function(diagonals, level, n_pairs) {
  net <- chord_network(level, 1, 20240000 + level, diagonals)
  set.seed(777 + 100 * level + n_pairs)
  pairs <- draw_pairs(2^level, n_pairs)
  work <- sprintf("chord %s %02d, %02d pairs", diagonals, level, n_pairs)
  few <- diagonals == "full" && n_pairs == 4
  for (way in if (few) c("auto", "lp", "columns") else "auto") {
    measure(paste("ebit,", way), n_pairs, work, function() {
      worst_case_capacity(
        net, pairs, "flooding",
        method = way, time_limit_s = limit_s
      )
    })
  }
  if (has_glpk && level < 8) {
    compare_chord(net, level, pairs, work)
  }
}

for (diagonals in c("full", "sparse")) {
  for (level in levels) {
    for (n_pairs in c(4, 16, 64)) {
      measure_chord(diagonals, level, n_pairs)
    }
  }
}
if (max(levels) >= 10) measure_chord("sparse", 12, 64)

# ---- 1e5 nodes ---------------------------------------------------------------

# A square grid.
grid_edges <- function(width) {
  node <- matrix(seq_len(width^2) - 1, width)
  tail <- c(node[-width, ], node[, -width])
  head <- c(node[-1, ], node[, -1])
  data.frame(tail, head, lower = runif(length(tail), 0.1, 1))
}

# Each new node joins 3 ends of edges, so that much-joined nodes get more.
scale_free_edges <- function(n) {
  ends <- integer(6 * n)
  ends[1:6] <- c(0, 1, 1, 2, 2, 0)
  for (v in 3:(n - 1)) {
    used <- 6 * (v - 2)
    old <- ends[sample.int(used, 3, useHash = TRUE)]
    ends[used + 1:6] <- c(v, old[1], v, old[2], v, old[3])
  }
  ends <- matrix(ends[seq_len(6 * (n - 2))], 2)
  kept <- ends[1, ] != ends[2, ]
  data.frame(
    tail = ends[1, kept], head = ends[2, kept],
    lower = runif(sum(kept), 0.1, 1)
  )
}

measure_large <- function(kind) {
  set.seed(1)
  edges <- if (kind == "grid") grid_edges(316) else scale_free_edges(1e5)
  net <- network(edges)
  pairs <- draw_pairs(max(edges$head, edges$tail) + 1, 100)
  for (threads in 1:2) {
    way <- sprintf("ebit, %d thread%s,", threads, if (threads > 1) "s" else "")
    work <- sprintf("1e5 nodes, %s, by the clock", kind)
    measure(way, 100, work, now = elapsed, function() {
      worst_case_capacity(net, pairs, "flooding",
        time_limit_s = 2 * limit_s, threads = threads
      )
    })
  }
}

peak_memory <- function() {
  text <- readLines("/proc/self/status")
  sub("VmHWM: *", "", gsub("\t", " ", grep("^VmHWM", text, value = TRUE)))
}

if (max(levels) >= 10) {
  measure_large("grid")
  measure_large("scale-free")
  if (file.exists("/proc/self/status")) {
    message("1e5 nodes, 100 pairs: ", peak_memory(), " at most")
  }
}

# ---- Two nodes ---------------------------------------------------------------

# Two hubs that each join all other nodes, which are joined at random.
hub_edges <- function(n) {
  v <- 2:(n - 1)
  tail <- c(rep(0, n - 2), rep(1, n - 2), sample(v, 2 * n, TRUE))
  head <- c(v, v, sample(v, 2 * n, TRUE))
  kept <- tail != head
  data.frame(tail, head, lower = runif(length(tail)))[kept, ]
}

measure_two <- function(kind) {
  set.seed(2)
  edges <- if (kind == "grid") grid_edges(708) else hub_edges(250000)
  to <- if (kind == "grid") 708^2 - 1 else 1
  net <- network(edges)
  work <- sprintf("1e6 links, %s", kind)
  measure("ebit, pair_capacity", 1, work, function() {
    pair_capacity(net, 0, to, "flooding")$lower
  })
  if (has_igraph) {
    graph <- igraph::make_graph(
      rbind(edges$tail, edges$head) + 1,
      directed = FALSE
    )
    measure("igraph, max_flow", 1, work, function() {
      igraph::max_flow(graph, 1, to + 1, capacity = edges$lower)$value
    })
  }
}

measure_two("two hubs")
measure_two("grid")
