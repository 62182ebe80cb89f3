# channel_sweep: values, columns, what it refuses.

grid <- expand.grid(gamma = seq(0, 1, 0.125), thermal = c(0, 0.1, 0.5, 0.8))
known <- describe("channel_sweep")
quantities <- known$name[known$role == "column"]

expect_refused <- function(code, message) {
  condition <- tryCatch(code, error = identity)
  expect_s3_class(condition, "ebit_error_argument")
  expect_identical(conditionMessage(condition), message)
}

test_that("columns are the parameters, then ends and status", {
  sweep <- channel_sweep("depolarizing", list(p = c(0, 0.5)), c(
    "rains", "is_degradable", "max_rains"
  ))
  expect_s3_class(sweep, c("ebit_sweep", "data.frame"), exact = TRUE)
  expect_named(sweep, c(
    "p", "d", "rains_lower", "rains_upper", "rains_status", "is_degradable",
    "max_rains_lower", "max_rains_upper", "max_rains_status"
  ))
  expect_identical(sweep$p, c(0, 0.5))
  expect_identical(sweep$d, c(2, 2))
  expect_type(sweep$rains_status, "character")
  expect_type(sweep$is_degradable, "logical")
})

test_that("every family has its parameters", {
  one <- function(family, ...) {
    channel_sweep(family, list(...), "reverse_coherent_information")
  }
  expect_identical(
    one("erasure", p = 0.1, d = 3)$reverse_coherent_information_lower,
    reverse_coherent_information(erasure(0.1, 3))$lower
  )
  expect_identical(
    one("fiber_channel", length_km = 10)$reverse_coherent_information_lower,
    reverse_coherent_information(fiber_channel(10))$lower
  )
  expect_identical(one("identity_channel")$d, 2)
  weights <- rbind(c(0.7, 0.1, 0.1, 0.1), c(0.25, 0.25, 0.25, 0.25))
  table <- data.frame(row = 1:2)
  table$weights <- weights
  sweep <- channel_sweep("pauli_channel", table["weights"], "rains")
  expect_named(sweep[1:4], paste0("weights_", c("I", "X", "Y", "Z")))
  expect_identical(unname(as.matrix(as.data.frame(sweep)[1:4])), weights)
  again <- channel_sweep("pauli_channel", as.data.frame(sweep)[1:4], "rains")
  expect_identical(again, sweep)
  expect_identical(
    channel_sweep("pauli_channel", list(weights = weights[1, ]), "rains"),
    sweep[1, ]
  )
})

test_that("any number of threads gives the same bits", {
  one <- channel_sweep("gadc", grid, quantities)
  for (threads in 2:3) {
    expect_identical(channel_sweep("gadc", grid, quantities, threads), one)
  }
  skip_on_os("windows")
  skip_if_not_installed("parallel")
  forked <- parallel::mclapply(1:2, function(i) {
    channel_sweep("gadc", grid, quantities, threads = 2)
  }, mc.cores = 2)
  expect_identical(forked, list(one, one))
})

test_that("no rows give an empty table", {
  sweep <- channel_sweep("gadc", grid[0, ], c("rains", "multi_rail"))
  expect_identical(dim(sweep), c(0L, 6L))
})

test_that("wrong arguments are refused by name", {
  p <- list(p = 0.1)
  expect_refused(
    channel_sweep("x", p, "rains"),
    paste0(
      "family is \"x\"; it must be one of \"identity_channel\", ",
      "\"dephasing\", \"depolarizing\", \"pauli_channel\", ",
      "\"amplitude_damping\", \"gadc\", \"damping_dephasing\", ",
      "\"erasure\", \"pure_loss\", \"thermal_loss\", \"amplifier\", ",
      "\"bosonic_dephasing\", \"gadc_from_times\", \"dephasing_from_times\", ",
      "\"memory_channel\", \"fiber_channel\""
    )
  )
  expect_refused(
    channel_sweep("gadc", p, "rains"),
    "grid is a table with p; it must be a table of gamma, thermal"
  )
  expect_refused(
    channel_sweep("gadc", grid["gamma"], "rains"),
    "grid is a table without thermal; it must be a table of gamma, thermal"
  )
  expect_refused(
    channel_sweep("erasure", 0.1, "rains"),
    "grid is 0.1; it must be a table of p, d = 2"
  )
  expect_refused(
    channel_sweep("erasure", list(0.1), "rains"),
    "grid is a list of 1; it must be a table of p, d = 2"
  )
  expect_refused(
    channel_sweep("gadc", list(gamma = c(3, 2), thermal = 0), "rains"),
    "gamma[1] is 3; it must be a number in [0, 1]"
  )
  expect_refused(
    channel_sweep("gadc", list(gamma = c(0.1, 0.2), thermal = 2), "rains"),
    "thermal is 2; it must be a number in [0, 1]"
  )
  expect_refused(
    channel_sweep("gadc", list(gamma = c("a", "b"), thermal = 0), "rains"),
    "gamma is a vector of 2 texts; it must be a number in [0, 1]"
  )
  expect_refused(
    channel_sweep("gadc", list(gamma = 1:2 / 3, thermal = 1:3 / 3), "rains"),
    "thermal is of length 3; it must be of length 1 or 2, as gamma is"
  )
  expect_refused(
    channel_sweep("pauli_channel", list(weights = 1:2), "rains"),
    paste(
      "weights is a vector of 2 numbers; it must be a matrix with a column",
      "for each of I, X, Y, Z"
    )
  )
  expect_error(
    channel_sweep("dephasing", p, c("rains", "entropy")),
    "quantities[2] is \"entropy\"; it must be one of \"coherent_information\"",
    fixed = TRUE, class = "ebit_error_argument"
  )
  expect_refused(
    channel_sweep("dephasing", p, c("rains", "rains")),
    "quantities[2] is \"rains\"; it must be given once"
  )
  expect_refused(
    channel_sweep("dephasing", p, "multi_rail"),
    paste(
      "quantities is \"multi_rail\"; it must be a quantity that channels",
      "other than damping channels have too"
    )
  )
  expect_refused(
    channel_sweep("dephasing", p, 3),
    "quantities is 3; it must be names of quantities"
  )
  expect_refused(
    channel_sweep("dephasing", p, "rains", 0),
    "threads is 0; it must be a whole number in [1, 1024]"
  )
})

test_that("the table knows its inputs and units", {
  sweep <- channel_sweep("gadc", grid, c("rains", "is_degradable"))
  s <- summary(sweep)
  expect_identical(row.names(s$inputs), c("gamma", "thermal"))
  expect_identical(row.names(s$quantities), c("rains_lower", "rains_upper"))
  expect_identical(s$quantities["rains_lower", "unit"], "ebit per use")
  expect_named(s$counts, c("rains_status", "is_degradable"))
  expect_s3_class(sweep[c("gamma", "thermal", "rains_upper")], "ebit_sweep")
  expect_identical(class(sweep[c("gamma", "rains_upper")]), "data.frame")
  file <- tempfile(fileext = ".pdf")
  grDevices::pdf(file)
  expect_silent(plot(sweep, "rains"))
  grDevices::dev.off()
  unlink(file)
})

test_that("the help names every quantity", {
  page <- tools::Rd_db("ebit")[["channel_sweep.Rd"]]
  text <- paste(unlist(page), collapse = " ")
  for (name in quantities) {
    expect_match(text, paste0("\\b", name, "\\b"))
  }
})

test_that("a row that fails is NA and says why, the others are kept", {
  table <- channel_sweep("depolarizing", list(p = c(1, 1.2), d = 3), "rains")
  expect_identical(is.na(table$rains_lower), c(FALSE, TRUE))
  expect_identical(table$rains_status, c("exact", NA))
  expect_identical(
    table$message, c("", "p is 1.2; it must be a number in [0, 1.125]")
  )
  loss <- channel_sweep(
    "pure_loss", list(transmissivity = 0.5), "entanglement_assisted_capacity"
  )
  expect_match(loss$message, "channel is a bosonic channel \\(pure_loss\\)")
})

test_that("channels of one's own, pairs and states have rows too", {
  own <- function(gamma, p) {
    compose_channel(dephasing(p), amplitude_damping(gamma))
  }
  grid <- expand.grid(gamma = c(0.1, 2), p = c(0, 0.1))
  table <- channel_sweep(own, grid, c("two_way_capacity", "is_degradable"))
  expect_s3_class(table, "ebit_sweep")
  b <- two_way_capacity(own(0.1, 0.1))
  expect_identical(table$two_way_capacity_upper[3], upper(b))
  expect_identical(is.na(table$is_degradable), grid$gamma == 2)
  expect_identical(nzchar(table$message), grid$gamma == 2)

  pair <- function(gamma, p) list(gadc(gamma, 0), dephasing(p))
  rows <- data.frame(gamma = c(0.1, 0.2), p = 0.1)
  table <- channel_sweep(pair, rows, "epr_capacity", threads = 2)
  b <- epr_capacity(gadc(0.2, 0), dephasing(0.1))
  expect_identical(table$epr_capacity_lower[2], lower(b))

  states <- channel_sweep(werner_state, data.frame(fidelity = c(0.5, 0.9)),
    c("log_negativity", "rains")
  )
  expect_equal(states$log_negativity[2], log2(1.8))
  named <- channel_sweep(list(a = dephasing(0.1), b = erasure(0.2)),
    quantities = "rains"
  )
  expect_identical(named$channel, c("a", "b"))
  expect_equal(named$rains_upper[2], 0.8)
  expect_error(
    channel_sweep(own, grid, "raijns"), "^quantities is \"raijns\"; it must be"
  )
  expect_error(
    channel_sweep(list(dephasing(0.1)), grid, "rains"), "^grid is a table of 4"
  )
})

test_that("a table knows where it comes from", {
  table <- channel_sweep("gadc", list(gamma = 0.1, thermal = 0), "rains")
  from <- attr(table, "provenance")
  expect_identical(from$version, as.character(packageVersion("ebit")))
  expect_identical(from$call, "channel_sweep(\"gadc\", grid, c(\"rains\"))")
  expect_identical(from$tol, c(rains = 1e-8))
  expect_s3_class(from$date, "Date")
  expect_identical(from$unit, c(
    gamma = "", thermal = "", rains_lower = "ebit per use",
    rains_upper = "ebit per use", rains_status = ""
  ))
})

test_that("a row out of range fails alone", {
  grid <- data.frame(gamma = c(0.1, 2, NA, 0.3), thermal = 0)
  table <- channel_sweep("gadc", grid, c("rains", "is_degradable"))
  good <- channel_sweep("gadc", grid[c(1, 4), ], c("rains", "is_degradable"))
  expect_identical(
    as.data.frame(table)[c(1, 4), names(good)],
    as.data.frame(good), ignore_attr = TRUE
  )
  expect_identical(table$rains_upper[2:3], c(NaN, NaN))
  expect_identical(table$message[c(1, 2, 4)], c(
    "", "gamma is 2; it must be a number in [0, 1]", ""
  ))
  expect_match(table$message[3], "^gamma is (NaN|NA); it must be a number in")
  expect_identical(verify(table), rep(TRUE, 4))
  weights <- rbind(c(0.7, 0.1, 0.1, 0.1), c(1.1, -0.1, 0, 0))
  pauli <- channel_sweep("pauli_channel", list(weights = weights), "rains")
  expect_identical(nzchar(pauli$message), c(FALSE, TRUE))
})

test_that("a table of states has units of states", {
  names <- c("rains", "log_negativity", "discord", "distillable_entanglement",
    "coherent_information", "concurrence"
  )
  table <- channel_sweep(function(f) werner_state(f), list(f = 0.9), names)
  columns <- sweep_columns(table)
  unit <- stats::setNames(columns$unit, columns$name)
  expect_identical(unit[["rains_lower"]], "ebit")
  expect_identical(unit[["log_negativity"]], "ebit")
  expect_identical(unit[["discord_upper"]], "bit")
  expect_identical(unit[["distillable_entanglement_lower"]], "ebit")
  expect_identical(unit[["coherent_information"]], "ebit")
  expect_identical(unit[["concurrence"]], "")
  expect_identical(attr(table, "provenance")$unit[["rains_upper"]], "ebit")
  expect_identical(summary(table)$quantities["discord_lower", "unit"], "bit")
  of_channels <- channel_sweep(function(p) erasure(p), list(p = 0.1), "rains")
  expect_identical(
    attr(of_channels, "provenance")$unit[["rains_upper"]], "ebit per use"
  )
})

test_that("the tol of a table is that of the bounds values behind it", {
  tol_of <- function(...) attr(channel_sweep(...), "provenance")$tol
  known <- describe("channel_sweep")
  names <- setdiff(known$name[known$role == "column"],
    c("dual_rail", "multi_rail")
  )
  channel <- gadc(0.3, 0.1)
  named <- tol_of("gadc", list(gamma = 0.3, thermal = 0.1), names)
  expect_identical(tol_of(list(channel), NULL, names), named)
  expect_length(named, 14)
  expect_identical(named[["rains"]], rains(channel)$tol)
  expect_identical(named[["epr_capacity"]], 1e-8)
  own <- list(random_channel(2, 2, 2, 1), erasure(0.2, 3))
  expect_identical(tol_of(own, quantities = c("rains", "max_rains")),
    c(rains = 1e-8, max_rains = 1e-9)
  )
  # Where rows differ, all of them; none of what is no bounds value.
  mixed <- list(werner_state(0.8), channel)
  expect_identical(tol_of(mixed, quantities = c("rains", "is_degradable")),
    c(rains = 1e-9, rains = 1e-8)
  )
  expect_length(tol_of(mixed[1], quantities = "coherent_information"), 0)
})
