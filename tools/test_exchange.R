# What tools/test-exchange runs in R: test_exchange.R PLACE write,
# or test_exchange.R PLACE FOLDER...
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

library(ebit, warn.conflicts = FALSE)

given <- commandArgs(trailingOnly = TRUE)
place <- given[1]

if (identical(given[2], "write")) {
  values <- list(
    damping = rains(amplitude_damping(0.3)),
    erasure = two_way_capacity(erasure(0.25), "key"),
    pair = epr_capacity(gadc(0.1, 0.05), dephasing(0.1)),
    group = ghz_capacity(list(dephasing(0.1), amplitude_damping(0.2))),
    kraus = max_rains(kraus_channel(list(
      diag(c(1, 0.8i)), matrix(c(0, 0, 0.6, 0), 2)
    ))),
    copies = distillation_limit(c(0.8, 0.1, 0.07, 0.03), 4, 0.5, 2),
    theta = theta_information(kraus_channel(list(
      diag(c(1, 0.8i)), matrix(c(0, 0, 0.6, 0), 2)
    ))),
    squash = squashed_entanglement_bound(random_channel(2, 2, 2, 1), "best"),
    parts = quantum_capacity(depolarizing(0.1)),
    twice = coherent_information(depolarizing(0.19), copies = 2),
    product = max_relative_entropy_of_entanglement(random_channel(3, 2, 2, 3)),
    recurrence = distillable_entanglement(bell_diagonal(c(0.7, 0.1, 0.1, 0.1))),
    measured = discord(random_state(4, 4, 2)),
    assisted = assisted_distillation(gadc(0.1, 0.05), dephasing(0.1))
  )
  net <- read_network(file.path(place, "edges.csv"))
  pairs <- data.frame(from = "a", to = c("c", "b"))
  values <- c(values, list(
    link = pair_capacity(net, "a", "c"),
    total = total_capacity(net, pairs, "flooding"),
    worst = worst_case_capacity(net, pairs),
    weighted = weighted_capacity(net, pairs, c(1, 2)),
    sets = weighted_capacity(net, pairs, c(1, 2), bounds = "paper"),
    users = ghz_network_capacity(net, c("a", "b", "c")),
    all = all_pairs_capacity(net),
    threshold = find_threshold(function(x) x, "x", c(0, 1), 0.3, 0.1)
  ))
  attr(values$threshold, "parameter") <- NULL # for printing, in R alone
  for (name in names(values)) {
    file <- file.path(place, "r", paste0(name, ".json"))
    write_bounds(values[[name]], file)
    stopifnot(identical(read_bounds(file), values[[name]]))
  }
} else {
  for (folder in given[-1]) {
    for (file in Sys.glob(file.path(place, folder, "*.json"))) {
      b <- read_bounds(file)
      stopifnot(verify(b))
      again <- file.path(place, paste0("r-of-", folder), basename(file))
      write_bounds(b, again)
    }
  }
}
