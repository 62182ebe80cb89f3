# Fibers and networks of them: classes, defaults, results, conditions.  The
# numbers are compared with their oracle in C.

test_that("rates are a table, in the units of the arguments", {
  rates <- fiber_rate("ded", c(0, 10, 20), noise_per_km = 0.01)
  expect_s3_class(rates, "ebit_sweep")
  expect_identical(names(rates)[1:3], c(
    "length_km", "noise_per_km", "intermediate_nodes"
  ))
  expect_identical(tail(names(rates), 8), c(
    "pair_rate", "probability", "yield", "rate", "hashing", "key_fraction",
    "latency_s", "two_way_capacity"
  ))
  expect_identical(rates$two_way_capacity[1], Inf)
  expect_equal(rates$rate, with(rates, pair_rate * probability * yield))
  expect_identical(
    fiber_rate("ded", 10, source_pairs_per_second = 1e6)$pair_rate,
    1e6 * fiber_rate("ded", 10)$pair_rate
  )
})

test_that("the defaults of R are those of the core", {
  for (name in c("fiber_rate", "gate_threshold", "fiber_network_rates")) {
    known <- ebit::describe(name)
    known <- known[known$role == "argument", ]
    own <- formals(name)
    expect_identical(names(own), known$name)
    shown <- vapply(own, default_text, "")
    expect_identical(unname(shown), known$default)
  }
})

test_that("a remote source is for direct pairs alone", {
  expect_lt(
    fiber_rate("ded", 10, source = "remote")$rate, fiber_rate("ded", 10)$rate
  )
  expect_error(
    fiber_rate("edss1", 10, source = "remote"),
    "source is \"remote\"; it must be \"local\", where the protocol sends a",
    fixed = TRUE, class = "ebit_error_argument"
  )
})

test_that("gates beyond the threshold make a carrier the better one", {
  gate <- gate_threshold(0.2)$edss1
  rate <- function(protocol, gate) {
    fiber_rate(
      protocol, 20,
      noise_per_km = 0.01, gate_probability = gate
    )$rate
  }
  expect_lt(rate("edss1", 0.999 * gate), rate("ded", 1))
  expect_gt(rate("edss1", 1.001 * gate), rate("ded", 1))
  expect_identical(gate_threshold(0.7)$edss2, Inf)
  expect_true(is.nan(gate_threshold(1.2)$edss1))
})

test_that("networks are tables of edges, rates have their mean beside them", {
  edges <- six_node_network()
  expect_identical(class(edges), "data.frame")
  rates <- fiber_network_rates(edges, "ded", noise_per_km = 0.005)
  expect_identical(dim(rates), c(15L, 13L))
  expect_identical(attr(rates, "mean_rate"), sum(rates$rate) / 15)
  expect_identical(rates$path[3], "1-2-5-4")
  expect_identical(
    rates$rate,
    fiber_rate(
      "ded", rates$length_km, 0.005, rates$intermediate_nodes
    )$rate
  )
})

test_that("nodes may have names", {
  edges <- data.frame(
    tail = c("b", "x"), head = c("a", "y"), length_km = c(5, 7)
  )
  rates <- fiber_network_rates(edges, "edss1")
  expect_identical(rates$from, c("b", "b", "b", "a", "a", "x"))
  expect_identical(rates$path, c("b-a", "", "", "", "", "x-y"))
  expect_identical(rates$length_km[2], Inf)
  expect_identical(rates$rate[2:5], rep(0, 4))
  expect_true(is.nan(rates$yield[2]))
  cities <- fiber_network_rates(example_network("abilene"), "ded")
  expect_identical(nrow(cities), 55L)
})

test_that("edges that make no network are refused by name", {
  edges <- six_node_network()
  refused <- function(edges, message) {
    expect_error(
      fiber_network_rates(edges, "ded"), message,
      fixed = TRUE, class = "ebit_error_argument"
    )
  }
  refused(edges[-3], "edges is a table without length_km; it must be a table")
  refused(cbind(edges, colour = 1), "edges is a table with colour; it must be")
  refused(transform(edges, head = tail), "row 1 joins node 1 to itself")
  refused(
    transform(edges, length_km = -length_km),
    "length_km[1] is -12; it must be a number >= 0"
  )
  refused(
    transform(edges, tail = factor(tail)),
    "tail is an object of class factor; it must be whole numbers, or names"
  )
  refused(
    data.frame(tail = c("NA", NA), head = c("b", "c"), length_km = 1),
    "tail is texts with NA; it must be whole numbers, or names"
  )
  refused(
    data.frame(tail = NA_character_, head = "b", length_km = 1),
    "tail is NA; it must be whole numbers, or names"
  )
  refused(edges[0, ], "tail is empty; it must be whole numbers, or names")
})
