# What tools/gallery runs: gallery.R FOLDER
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

library(ebit, warn.conflicts = FALSE)
folder <- commandArgs(trailingOnly = TRUE)[1]

draw <- function(name, picture, width = 1120, height = 640) {
  file <- file.path(folder, name)
  png(file, width, height, res = 150, type = "cairo", bg = "white")
  picture()
  dev.off()
  cat(sprintf("%s: %d kB\n", file, ceiling(file.size(file) / 1000)))
}

# ---- All that is known of one memory -----------------------------------------

draw("bounds.png", function() {
  plot(two_way_capacity(memory_channel(time = 10, t1 = 100, t2 = 30)))
})

# ---- A network, and the proof that it gives no more --------------------------

# Longitudes and latitudes of the cities.
places <- rbind(
  Seattle = c(-122.33, 47.61), Sunnyvale = c(-122.04, 37.37),
  Denver = c(-104.99, 39.74), "Los Angeles" = c(-118.24, 34.05),
  Houston = c(-95.37, 29.76), "Kansas City" = c(-94.58, 39.10),
  Indianapolis = c(-86.16, 39.77), Atlanta = c(-84.39, 33.75),
  Chicago = c(-87.63, 41.88), "New York" = c(-74.01, 40.71),
  Washington = c(-77.04, 38.90)
)

# With a station every 50 km or less a link gives what one of its fibers gives.
draw("network.png", function() {
  links <- example_network("abilene")
  links$length_km <- links$length_km / ceiling(links$length_km / 50)
  links$uses_per_second <- 1e6
  net <- network(links)
  pairs <- data.frame(
    from = c("Seattle", "Los Angeles", "Denver", "Chicago"),
    to = c("New York", "Chicago", "Houston", "Washington")
  )
  fair <- worst_case_capacity(net, pairs, usage = "flooding")
  stopifnot(verify(fair))
  at <- places[net$nodes, ]
  at[, 1] <- at[, 1] * cos(38 * pi / 180)
  plot(net, fair, layout = at, main = sprintf(
    "Four pairs of cities at once: %.0f ebits per second each, and no more",
    lower(fair)
  ))
})

# ---- What theory leaves open, and what the laboratory ------------------------

draw("uncertain.png", function() {
  memory <- list(
    time = list("uniform", 8, 12), t1 = list("normal", 100, 10),
    t2 = list("normal", 50, 8, 10, 100)
  )
  spread <- propagate(function(rows) {
    channel_sweep("memory_channel", rows, "two_way_capacity")
  }, memory, n = 2000, seed = 1, probability = seq(0.01, 0.99, by = 0.01))
  par(mar = c(4.2, 4.2, 1, 0.6))
  plot(spread, xlab = "two-way capacity of the memory (ebits per use)")
})
