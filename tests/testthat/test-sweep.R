# Tables, their summary and their plot.

rates <- gadc_rates(rep(seq(0.1, 0.9, 0.1), 2), rep(c(0, 0.1), each = 9))

drawn <- function(code) {
  file <- tempfile(fileext = ".pdf")
  grDevices::pdf(file)
  on.exit({
    grDevices::dev.off()
    unlink(file)
  })
  force(code)
}

test_that("what keeps the inputs is a table of rates, all else a data frame", {
  expect_s3_class(rates[1:3, ], "ebit_sweep")
  expect_s3_class(subset(rates, gamma > 0.5), "ebit_sweep")
  expect_s3_class(rates[c("gamma", "thermal", "epr_lower")], "ebit_sweep")
  expect_s3_class(head(rates), "ebit_sweep")
  expect_s3_class(rbind(rates[1:2, ], rates[3:4, ]), "ebit_sweep")
  expect_identical(class(rates[c("gamma", "epr_lower")]), "data.frame")
  expect_identical(class(rates[, -1]), "data.frame")
  expect_identical(rates[1:2, "gamma"], c(0.1, 0.2))
  expect_identical(rates[["gamma"]], rates$gamma)
  plain <- as.data.frame(rates)
  expect_identical(class(plain), "data.frame")
  expect_named(attributes(plain), c("names", "row.names", "class"),
    ignore.order = TRUE
  )
  expect_identical(
    row.names(as.data.frame(rates[1:2, ], row.names = c("a", "b"))),
    c("a", "b")
  )
  rates$twice <- 2 * rates$gamma
  expect_s3_class(rates, "ebit_sweep")
})

test_that("an input that is dropped or renamed takes the class with it", {
  plain <- function(x) expect_identical(class(x), "data.frame")
  lost <- rates
  lost$thermal <- NULL
  plain(lost)
  lost <- rates
  lost[["gamma"]] <- NULL
  plain(lost)
  lost <- rates
  lost["gamma"] <- NULL
  plain(lost)
  plain(within(rates, rm(thermal)))
  plain(within(rates, {
    temperature <- thermal
    rm(thermal)
  }))
  plain(transform(rates, thermal = NULL))
  lost <- rates
  names(lost)[2] <- "T"
  plain(lost)
  lost <- rates
  names(lost)[1:2] <- c("thermal", "gamma")
  plain(lost)
  plain(setNames(rates, toupper(names(rates))))
  expect_null(attr(lost, "calculator"))
  # what dplyr's verbs end with
  expect_identical(
    class(dplyr_reconstruct.ebit_sweep(
      structure(rates, names = replace(names(rates), 1, "g")), rates
    )), "data.frame"
  )
  kept <- rates
  names(kept)[names(kept) == "rains"] <- "R"
  expect_s3_class(kept, "ebit_sweep")
  kept$R <- NULL
  kept[2, "epr_upper"] <- Inf
  kept[["more"]] <- 1
  expect_s3_class(kept, "ebit_sweep")
  expect_identical(rownames(summary(kept)$inputs), c("gamma", "thermal"))
})

test_that("summary and plot see what got around the methods", {
  lost <- as.data.frame(rates)[-2]
  attributes(lost)[c("class", "calculator", "inputs")] <-
    attributes(rates)[c("class", "calculator", "inputs")]
  message <- paste(
    "is a table without its input thermal; it must be a table with all its",
    "inputs, under their names"
  )
  expect_error(drawn(plot(lost)), message, class = "ebit_error_argument")
  expect_error(summary(lost), message, class = "ebit_error_argument")
})

test_that("summary tells ranges, units and counts", {
  s <- summary(rates)
  expect_s3_class(s, "summary.ebit_sweep")
  expect_identical(s$calculator, "gadc_rates")
  expect_identical(s$rows, 18L)
  expect_identical(s$inputs["gamma", "values"], 9L)
  expect_identical(s$inputs["thermal", "max"], 0.1)
  expect_identical(s$quantities["max_rains", "unit"], "ebit per use")
  expect_identical(s$quantities["max_rains", "max"], max(rates$max_rains))
  expect_output(print(s), "gadc_rates: 18 rows")
  expect_output(print(summary(rates[1, ])), "gadc_rates: 1 row\n")
  expect_output(print(summary(rates[0, ])), "gadc_rates: 0 rows")
  delivery <- summary(inept_delivery(c(0.1, 0.9), 0.5))
  expect_identical(as.vector(delivery$counts$entangled), c(1L, 1L))
  expect_output(print(delivery), "entangled: 1 FALSE, 1 TRUE")
  never <- summary(multirail(1, 0, 1, 0))
  expect_identical(never$quantities["hashing", "not_finite"], 1)
  expect_output(print(never), "not_finite")
})

test_that("plot draws what is asked for and returns the table", {
  expect_identical(drawn(plot(rates)), rates)
  expect_invisible(drawn(plot(rates, "epr")))
  drawn(plot(rates, c("epr", "rails"), against = "thermal"))
  drawn(plot(rates, c("epr_lower", "dual_rail"), labels = c("a", "b")))
  drawn(plot(rates, "reverse_coherent_information_gap", legend = FALSE))
  drawn(plot(rates[1, ], log = "y", main = "one"))
  drawn(plot(inept_delivery(seq(0, 1, 0.1), 0.3), ylab = "value"))
  drawn(plot(multirail(c(0.5, 1), 0, c(0.5, 1), 0)))
  drawn(plot(rbind(rates, rates)))
  drawn(plot(multirail_thresholds(c(0, 0.1, 0.2))))
  infinite <- rates
  infinite$epr_upper[3] <- Inf
  infinite$epr_upper[5] <- NaN
  expect_silent(drawn(plot(infinite)))
})

test_that("a line through values of an input that is not known is refused", {
  lost <- rates
  attr(lost, "calculator") <- attr(lost, "inputs") <- NULL
  expect_error(drawn(plot(lost, "epr")), paste(
    "x is a table with several rows at gamma = 0.1; it must be one whose rows",
    "differ in the inputs that it knows"
  ), class = "ebit_error_argument")
  known <- rates[rates$thermal == 0, ]
  attr(known, "calculator") <- attr(known, "inputs") <- NULL
  expect_silent(drawn(plot(known, "epr")))
})

test_that("more panels than anybody reads are refused at once", {
  scattered <- gadc_rates(1:500 / 501, ((1:500 * 11) %% 503) / 1006)
  started <- proc.time()[[1]]
  expect_error(drawn(plot(scattered, "epr")), paste(
    "a table with 500 combinations of thermal, each a panel; it must be one",
    "with 16 at most"
  ), class = "ebit_error_argument")
  expect_lt(proc.time()[[1]] - started, 5)
})

test_that("inputs that vary along with the axis need no panels", {
  w <- seq(0, 0.3, 0.05)
  weights <- cbind(I = 1 - 2 * w, X = w, Y = 0, Z = w)
  path <- channel_sweep("pauli_channel", list(weights = weights), "rains")
  expect_length(split_panels(path, "weights_I", NULL), 1L)
  expect_named(split_panels(path, "weights_I", NULL), "weights_Y = 0")
  expect_length(split_panels(rates, "gamma", NULL), 2L)
  expect_silent(drawn(plot(path)))
})

# What a plot has for its axes.
frame_of <- function(code) {
  drawn({
    force(code)
    graphics::par("usr", "xlog", "ylog")
  })
}

test_that("a zero is left out of a logarithmic axis", {
  fiber <- channel_sweep(
    "fiber_channel", list(length_km = c(1, 10, 100, 300)),
    c("two_way_capacity", "quantum_capacity")
  )
  least <- min(fiber$two_way_capacity_lower)
  expect_identical(fiber$quantum_capacity_lower[4], 0)
  expect_silent(drawn(plot(fiber, log = "y")))
  frame <- frame_of(plot(fiber, log = "y", legend = FALSE))
  expect_true(frame$ylog)
  expect_gt(10^frame$usr[3], least / 3)
  zero <- gadc_rates(c(0, 1e-4, 1e-2, 1), 0.1)
  expect_silent(drawn(plot(zero, "epr", log = "xy")))
  frame <- frame_of(plot(zero, "epr", log = "x"))
  expect_gt(10^frame$usr[1], 0.5e-4)
  expect_identical(shown_range(c(0, NA, Inf), TRUE), c(0.1, 1))
})

test_that("colours, lines and symbols can be chosen", {
  styles <- make_styles(
    choose_series(rates, c("rains", "dual_rail")), 50,
    list(col = "black", lty = 1:2, type = "b")
  )
  expect_identical(styles$col, c("black", "black"))
  expect_identical(styles$lty, 1:2)
  expect_identical(styles$type, "b")
  band <- choose_series(rates, "epr")
  expect_identical(make_styles(band, 20, list())$type, "o")
  expect_identical(make_styles(band, 21, list())$type, "l")
  expect_silent(drawn(plot(rates, c("rains", "epr"),
    col = 1:2, lwd = 3, pch = 19, legend = "topright"
  )))
})

test_that("a table without an input of numbers is drawn row by row", {
  swapped <- swap_weights(rbind(c(0.9, 0.1, 0, 0), c(0.8, 0.1, 0.1, 0)))
  expect_output(print(summary(swapped)), "1 row\n\nQuantities\n")
  expect_identical(drawn(plot(swapped)), swapped)
  expect_identical(choose_axis(with_axis(swapped), NULL), "row")
  channels <- list(a = dephasing(0.1), b = erasure(0.1))
  table <- channel_sweep(channels, quantities = "rains")
  expect_identical(drawn(plot(table, against = "row")), table)
  drawn({
    plot(table)
    expect_identical(lines(table), table)
  })
  table$row <- 2
  expect_identical(with_axis(table)$row.1, 1:2)
})

test_that("plot leaves the device as it was", {
  expect_identical(drawn({
    before <- par("mar", "mfrow")
    plot(rates)
    list(before, par("mar", "mfrow"))
  })[[2]], drawn(par("mar", "mfrow")))
})

test_that("plot refuses what it cannot draw", {
  refuses <- function(code, message) {
    expect_error(drawn(code), message, fixed = TRUE,
      class = "ebit_error_argument"
    )
  }
  refuses(
    plot(rates[0, ]), "x is a table without rows; it must be one with rows"
  )
  refuses(
    plot(rates[c("gamma", "thermal")]),
    "x is a table of inputs alone; it must be one with another column of"
  )
  refuses(
    plot(rates, "nothing"),
    "quantities is \"nothing\"; it must be one of \"coherent_information\", "
  )
  refuses(
    plot(rates, c("rains", "typo", "epr")), "quantities[2] is \"typo\"; it"
  )
  refuses(
    plot(rates, against = "nothing"),
    "against is \"nothing\"; it must be one of \"gamma\", \"thermal\""
  )
  refuses(
    plot(rates, "epr", labels = c("a", "b")),
    "labels is of length 2; it must be of length 1, as there are quantities"
  )
  refuses(
    plot(rates, quantity = "rains"),
    "the argument is \"quantity\"; it must be `quantities`, `against`, "
  )
  refuses(plot(rates, legend = "above"), "legend is \"above\"; it must be TRUE")
})

test_that("quantities are matched each for itself", {
  wide <- channel_sweep(
    "amplitude_damping", list(gamma = 0:2 / 2),
    c("rains", "squashed_entanglement_bound")
  )
  expect_named(
    choose_series(wide, c("squashed", "rains")),
    c("squashed_entanglement_bound", "rains")
  )
  expect_named(choose_series(wide, "rains_lower"), "rains_lower")
})
