# Purification of dephased pairs, and chains: classes, columns, what is out of
# reach, conditions, plots.  The numbers are compared with their oracles in C.

test_that("rounds are a table, a row for each input and round", {
  table <- purify_dephasing(c(0.05, 0.1), 3, 2)
  expect_s3_class(table, "ebit_sweep")
  expect_identical(names(table), c(
    "p", "pairs", "round", "input_pairs", "kept_pairs", "success_probability",
    "fidelity", "infidelity", "infidelity_lower", "infidelity_upper",
    "rate_paper", "rate_sorted", "rate_lower", "rate_upper", "status"
  ))
  expect_identical(table$p, c(0.05, 0.05, 0.1, 0.1))
  expect_identical(table$round, c(1, 2, 1, 2))
  expect_identical(table$status, rep("exact", 4))
  expect_identical(attr(table, "inputs"), c("p", "pairs", "round"))
  expect_equal(table$fidelity[3:4], c(0.97619047619, 0.99938366251))
  expect_output(print(summary(table)), "Inputs.*round")
})

test_that("what is out of reach is missing, and bracketed", {
  table <- purify_dephasing(0.1, c(4, 300), 4)
  far <- table[table$pairs == 300 & table$round > 2, ]
  expect_true(all(is.na(far$fidelity)))
  expect_true(all(is.na(far$infidelity)))
  expect_true(all(is.na(far$success_probability)))
  expect_true(all(is.na(far$rate_paper)))
  expect_true(all(far$infidelity_lower < far$infidelity_upper))
  expect_true(all(far$rate_lower < far$rate_upper))
  expect_identical(far$status, rep("bracket", 2))
  near <- table[table$pairs == 4, ]
  expect_false(anyNA(near$infidelity))
  expect_identical(near$status[4], "bracket")
  expect_true(is.na(near$rate_sorted[4]))
})

test_that("branches and spectra are tables of their own", {
  branches <- purification_branches(0.1, 3, 2)
  expect_identical(class(branches), "data.frame")
  expect_identical(branches$path, c("ss", "sf", "fs", "ff"))
  expect_equal(sum(branches$path_probability), 1)
  expect_equal(
    sum(branches$path_probability * branches$rci) / 9,
    purify_dephasing(0.1, 3, 2)$rate_paper[2]
  )
  never <- purification_branches(0, 3, 2)
  expect_identical(never$probability[3], 0)
  expect_true(is.na(never$rci[3]))
  spectrum <- purification_spectrum(0.1, 3, 2)
  expect_identical(names(spectrum), c("weight", "multiplicity", "eigenvalue"))
  expect_identical(spectrum$weight, c(0, 4, 6))
  expect_identical(spectrum$multiplicity, c(1, 9, 6))
  expect_equal(sum(spectrum$multiplicity * spectrum$eigenvalue), 1)
})

test_that("plans are made of the memoryless map", {
  rounds <- purify_dephasing_memoryless(0.1, 5, 4)
  expect_identical(rounds$round, c(1, 2, 3, 4))
  plan <- rounds_needed(0.1, 5, 1e-6)
  expect_identical(plan$rounds, 4)
  expect_lte(rounds$error[4], 1e-6)
  expect_gt(rounds$error[3], 1e-6)
  expect_equal(plan$yield, rounds$yield[4])
  best <- best_purification(0.1, 1e-6)
  expect_identical(best$pairs, 5)
  expect_identical(best$yield, plan$yield)
  bad <- purify_dephasing_memoryless(0.1, 2, 5, gate_fidelity = 0.99)
  expect_lt(bad$fidelity[5], bad$fidelity[2])
  expect_gt(
    purify_dephasing_memoryless(0.1, 2, 5, 0.99, frame = "alternate")$
      fidelity[5],
    0.97
  )
})

test_that("chains swap, and know their defaults", {
  chain <- swap_chain(0.2, c(1, 2, 4), 3, 2)
  expect_s3_class(chain, "ebit_sweep")
  expect_identical(chain$links, c(1, 2, 4))
  expect_true(all(is.na(chain$pairs_per_second)))
  expect_identical(chain$status, rep("achievable", 3))
  plain <- swap_chain(0.2, 4, attempt_s = 1e-3)
  expect_identical(plain$status, "exact")
  expect_equal(plain$end_error, 0.2)
  expect_equal(plain$pairs_per_second, 1000)
  expect_true(is.na(swap_chain(0.2, 4)$pairs_per_second))
  one <- swap_weights(rbind(c(0.9, 0.1, 0, 0), c(0.8, 0.2, 0, 0)))
  expect_identical(nrow(one), 1L)
  expect_equal(one$fidelity, 0.9 * 0.8 + 0.1 * 0.2)
  for (name in c("swap_chain", "swap_weights", "purify_dephasing_memoryless")) {
    known <- ebit::describe(name)
    known <- known[known$role == "argument", ]
    own <- formals(name)
    expect_identical(names(own), known$name)
    shown <- vapply(own, default_text, "")
    expect_identical(unname(shown), ifelse(is.na(known$default), "",
      known$default
    ))
  }
})

test_that("blocks are finite", {
  finite <- purification_finite(0.05, c(100, 1000), 0.01)
  expect_true(all(finite$lower < finite$upper))
  expect_equal(finite$lower, c(0.52, 0.649))
  capacity <- quantum_capacity(dephasing(0.05))$lower
  expect_equal(finite$asymptotic, c(capacity, capacity))
})

test_that("what cannot be is refused by name", {
  refused <- function(call, message) {
    expect_error(call, message, fixed = TRUE, class = "ebit_error_argument")
  }
  refused(
    purify_dephasing(0.6, 3, 2), "p is 0.6; it must be a number in [0, 0.5]"
  )
  refused(
    purify_dephasing(0.1, c(3, 2.5), 2),
    "pairs[2] is 2.5; it must be a whole number in [2, 1000000]"
  )
  refused(
    purify_dephasing(0.1, 3, 41),
    "rounds is 41; it must be a whole number in [1, 40]"
  )
  refused(purify_dephasing(NA, 3, 2), "p is NA; it must be")
  refused(
    purify_dephasing(c(0.1, 0.2), 2:4, 2), "pairs is of length 3; it must be of"
  )
  refused(
    purification_branches(0.1, 7, 3), "rounds is 3; it must be 1, 2 for pairs"
  )
  refused(
    purification_spectrum(0.1, 8, 3),
    "round is 3; it must be 1 for pairs <= 1000"
  )
  refused(
    purify_dephasing_memoryless(0.1, 3, 2, gate_fidelity = 0.9),
    "pairs is 3; it must be 2 where gate_fidelity is not 1 or"
  )
  refused(
    purify_dephasing_memoryless(0.1, 3, 2, frame = "alternate"),
    "pairs is 3; it must be 2 in the frame \"alternate\""
  )
  refused(
    purify_dephasing_memoryless(0.1, 2, 2, frame = "both"),
    "frame is \"both\"; it must be \"fixed\" or \"alternate\""
  )
  refused(
    swap_chain(0.1, 2, 3, 1, gate_fidelity = 0.9),
    "pairs is 3; it must be 2 where links are purified and gate_fidelity is"
  )
  refused(
    swap_weights(c(0.9, 0.2, 0, 0)), "weights is of sum 1.1; it must be"
  )
  refused(
    rounds_needed(0.1, 2, 0), "infidelity is 0; it must be a number in (0, 1)"
  )
  refused(
    purification_finite(0.1, 2.5, 0.1), "block is 2.5; it must be a whole"
  )
})

test_that("a table of rounds is drawn against the round, or an input", {
  grDevices::pdf(NULL)
  on.exit(grDevices::dev.off())
  table <- purify_dephasing(0.1, 3, 4)
  expect_identical(choose_axis(table, NULL), "round")
  expect_no_error(plot(table))
  expect_no_error(plot(table, "infidelity", against = "round", log = "y"))
  expect_identical(
    names(choose_series(table, NULL)), c("rate_paper", "rate_sorted", "rate")
  )
  many <- purify_dephasing(seq(0, 0.5, by = 0.05), 3, 2)
  expect_identical(choose_axis(many, NULL), "p")
  expect_identical(
    names(split_panels(many, "p", NULL)),
    c("pairs = 3, round = 1", "pairs = 3, round = 2")
  )
  expect_no_error(plot(many))
  expect_no_error(plot(many[many$round == 2, ], "fidelity", against = "p"))
  expect_error(
    plot(table, against = "rounds"),
    "against is \"rounds\"; it must be one of \"p\", \"pairs\", \"round\"",
    fixed = TRUE
  )
  expect_no_error(plot(swap_chain(0.2, c(1, 2, 4), 3, 2)))
  expect_no_error(plot(purify_dephasing_memoryless(0.1, 2, 5), "error"))
})
