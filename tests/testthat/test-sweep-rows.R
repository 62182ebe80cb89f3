# Tables on the screen, joined, with columns of one's own, proved row by row.

grid <- expand.grid(gamma = seq(0.1, 0.9, 0.1), thermal = c(0, 0.1))
rates <- gadc_rates(grid)

drawn <- function(code) {
  file <- tempfile(fileext = ".pdf")
  grDevices::pdf(file)
  on.exit({
    grDevices::dev.off()
    unlink(file)
  })
  force(code)
}

at_width <- function(width, code) {
  old <- options(width = width)
  on.exit(options(old))
  force(code)
}

test_that("a table prints its origin, units, and the first rows", {
  lines <- capture.output(print(rates))
  expect_identical(lines[1], "<ebit_sweep> gadc_rates: 18 rows")
  expect_match(lines[2], "^ +gamma thermal +coherent_information")
  expect_match(lines[3], "ebit per use")
  expect_match(lines, "... 8 more rows and [0-9]+ more columns", all = FALSE)
  expect_lte(max(nchar(lines)), 80)
  expect_lte(length(lines), 20)
  expect_length(capture.output(print(rates, n = 3)), length(lines) - 7L)
  long <- gadc_rates(rep(0.3, 1e5), 0.1)
  expect_output(print(long), "99,990 more rows")
  expect_output(print(rates[0, ]), "gadc_rates: 0 rows")
  expect_output(print(rates[1, ]), "gadc_rates: 1 row\n")
  family <- channel_sweep("erasure", list(p = 0.1), "is_degradable")
  expect_output(print(family), "channel_sweep of erasure: 1 row\n")
  expect_output(print(summary(family)), "channel_sweep of erasure: 1 row\n")
  narrow <- at_width(40, capture.output(print(rates)))
  expect_lte(max(nchar(narrow)), 60)
})

test_that("a data frame is a grid, and its other columns come along", {
  expect_identical(gadc_rates(grid), gadc_rates(grid$gamma, grid$thermal))
  more <- cbind(grid, site = letters[1:18], km = 1:18)
  carried <- gadc_rates(more, threads = 2)
  expect_s3_class(carried, "ebit_sweep")
  expect_identical(carried$site, more$site)
  expect_identical(carried$km, 1:18)
  expect_identical(gadc_rates(grid["gamma"], 0.1)$thermal, rep(0.1, 18))
  clash <- gadc_rates(cbind(grid, rains = 1))
  expect_identical(clash$rains, rates$rains)
  expect_identical(clash$rains.1, rep(1, 18))
  expect_error(
    gadc_rates(data.frame(gamma = 0.1, T = 0)),
    "gamma is a table without the column thermal; it must be a vector, or",
    class = "ebit_error_argument"
  )
  expect_error(gadc_rates(cbind(grid, gamma = 2)[1]), "thermal")
  labelled <- data.frame(p = c(0, 0.1), site = c("a", "b"))
  sweep <- channel_sweep("erasure", labelled, "rains")
  expect_identical(sweep$site, labelled$site)
  numbered <- data.frame(p = c(0, 0.1), d = 2, km = 1:2)
  expect_identical(channel_sweep("erasure", numbered, "rains")$km, 1:2)
  # beside a parameter that is left out a number may be a slip of the pen
  expect_error(
    channel_sweep("erasure", data.frame(p = 0.1, D = 3), "rains"), "grid"
  )
})

test_that("columns of one's own are drawn and summed up", {
  own <- rates
  own$width <- own$epr_upper - own$epr_lower
  own$site <- "x"
  expect_identical(summary(own)$quantities["width", "max"], max(own$width))
  expect_identical(as.vector(summary(own)$counts$site), 18L)
  expect_silent(drawn(plot(own, "width")))
  expect_named(choose_series(own, NULL), names(choose_series(rates, NULL)))
})

test_that("rows of unlike origin are told apart", {
  p <- list(p = c(0, 0.1))
  one <- channel_sweep("erasure", p, "rains")
  two <- channel_sweep("depolarizing", p, "rains")
  both <- rbind(one, two)
  expect_identical(class(both), "data.frame")
  expect_identical(both$family, rep(c("erasure", "depolarizing"), each = 2))
  same <- rbind(one, one)
  expect_s3_class(same, "ebit_sweep")
  expect_identical(attr(same, "family"), "erasure")
  expect_s3_class(rbind(rates[1, ], rates[2, ]), "ebit_sweep")
  expect_identical(attr(one[1, ], "family"), "erasure")
  expect_null(attr(as.data.frame(one), "family"))
  # what dplyr's bind_rows ends with
  longer <- as.data.frame(both)[names(one)]
  expect_null(attr(dplyr_reconstruct.ebit_sweep(longer, one), "family"))
  expect_identical(
    attr(dplyr_reconstruct.ebit_sweep(as.data.frame(one), one), "family"),
    "erasure"
  )
})

test_that("the certificate of a row is the bounds value", {
  expect_identical(
    certificate(rates, 3, "rains"), rains(gadc(rates$gamma[3], 0))
  )
  x <- gadc(rates$gamma[12], 0.1)
  expect_identical(certificate(rates, 12, "epr"), epr_capacity(x, x))
  weights <- rbind(c(0.7, 0.1, 0.1, 0.1), c(0.8, 0.2, 0, 0))
  pauli <- channel_sweep("pauli_channel", list(weights = weights), "rains")
  expect_identical(
    certificate(pauli, 2, "rains"), rains(pauli_channel(weights[2, ]))
  )
  refuses <- function(code, message) {
    expect_error(code, message, fixed = TRUE, class = "ebit_error_argument")
  }
  refuses(
    certificate(rates, 19, "rains"),
    "i is 19; it must be the number of a row, in [1, 18]"
  )
  refuses(certificate(rates), "i is missing; it must be the number of a row")
  refuses(
    certificate(rates, 1, "rail"),
    "quantity is \"rail\"; it must be one of \"coherent_information\", "
  )
  refuses(
    certificate(inept_delivery(0.5, 0.3), 1, "chsh"),
    "x is a table whose rows are of no known channel; it must be one that"
  )
})

test_that("verify proves a table row by row", {
  expect_identical(verify(rates, threads = 2), rep(TRUE, 18))
  bad <- rates
  bad$epr_lower[2] <- bad$epr_lower[2] + 1e-6
  bad$rains[5] <- bad$rains[5] - 1e-6
  expect_identical(which(!verify(bad)), c(2L, 5L))
  expect_identical(which(!verify(bad, "rains")), 5L)
  for (family in list(
    list("depolarizing", list(p = c(0, 0.2, 0.9))),
    list("thermal_loss", list(transmissivity = c(0.3, 0.9), photons = 0.1))
  )) {
    known <- describe("channel_sweep")
    names <- intersect(
      c("two_way_capacity", "quantum_capacity", "is_degradable"), known$name
    )
    table <- channel_sweep(family[[1]], family[[2]], names)
    expect_true(all(verify(table)))
    table$is_degradable <- !table$is_degradable
    known <- !is.na(table$is_degradable)
    expect_identical(verify(table), !known)
  }
})

# With something else in row 2.
forged <- function(table, name, value) {
  table[[name]][2] <- value
  table
}

# Only row 2 fails.
expect_caught <- function(table, name, rigorous = TRUE) {
  for (how in c(FALSE, TRUE[rigorous])) {
    expect_identical(
      verify(table, rigorous = how, slack = 1e-12), c(TRUE, FALSE),
      label = paste(name, table[[name]][2], how)
    )
  }
}

test_that("no number of a table of rates is taken for granted", {
  rates <- gadc_rates(c(0.1, 0.4), 0.1)
  values <- list(
    coherent_information = c(-7, 0, 99),
    reverse_coherent_information = c(-7, 0, 99),
    reverse_coherent_information_gap = c(-7, -1, NaN),
    rains = c(-7, 0, 99), rains_gap = c(-7, 99, NaN),
    rains_status = c("", "x", "proved"), max_rains = c(-7, 0, 99),
    theta_information = c(-7, 0, 99), dual_rail = c(-7, 0, 99),
    multi_rail = c(-7, 0, 99), rails = c(-7, 0, 99),
    epr_lower = c(0.9, 99, Inf), epr_upper = c(-7, 0, 0.01)
  )
  expect_setequal(names(values), setdiff(names(rates), c("gamma", "thermal")))
  expect_identical(
    verify(rates, rigorous = TRUE, slack = 1e-12), c(TRUE, TRUE)
  )
  for (name in names(values)) {
    for (value in values[[name]]) {
      expect_caught(forged(rates, name, value), name)
    }
  }
})

test_that("nor of any quantity of channel_sweep, nor a status", {
  known <- describe("channel_sweep")
  names <- known$name[known$role == "column"]
  table <- channel_sweep("gadc", data.frame(gamma = c(0.1, 0.3), thermal = 0.1),
    names
  )
  expect_identical(verify(table), c(TRUE, TRUE))
  is_answer <- startsWith(names(table), "is_")
  for (name in names(table)[is_answer]) {
    value <- !isTRUE(table[[name]][2])
    expect_caught(forged(table, name, value), name, rigorous = FALSE)
  }
  table <- table[!is_answer]
  expect_identical(
    verify(table, rigorous = TRUE, slack = 1e-12), c(TRUE, TRUE)
  )
  for (name in setdiff(names(table), c("gamma", "thermal"))) {
    stem <- sub("_(lower|upper|status)$", "", name)
    gap <- table[[paste0(stem, "_upper")]] - table[[paste0(stem, "_lower")]]
    value <- switch(sub("^.*_", "", name),
      lower = 99, upper = -1, rail = 0.9 * table[[name]][2],
      status = if (gap[2] > 1e-6) "exact" else "proved"
    )
    expect_caught(forged(table, name, value), name)
  }
})

test_that("an end is verified without the other, a row that failed if filled", {
  table <- channel_sweep("erasure", list(p = c(0.1, 0.2)), "rains")
  for (name in c("rains_lower", "rains_upper")) {
    one <- table[setdiff(names(table), name)]
    expect_identical(verify(one), c(TRUE, TRUE))
  }
  upper <- table[c("p", "d", "rains_upper")]
  expect_caught(forged(upper, "rains_upper", 0.7), "rains_upper")
  lower <- table[c("p", "d", "rains_lower")]
  expect_caught(forged(lower, "rains_lower", 0.9), "rains_lower")
  own <- channel_sweep(function(p) erasure(p), list(p = c(0.1, 2)), "rains")
  expect_identical(verify(own), c(TRUE, TRUE))
  expect_caught(forged(own, "rains_lower", 0.5), "rains_lower")
})

test_that("rows of a constructor of one's own are verified, but for failures", {
  own <- function(gamma, p) {
    compose_channel(dephasing(p), amplitude_damping(gamma))
  }
  grid <- data.frame(gamma = c(0.1, 2, 0.3), p = 0.1)
  table <- channel_sweep(own, grid, c("two_way_capacity", "is_degradable"))
  expect_identical(nzchar(table$message), c(FALSE, TRUE, FALSE))
  expect_identical(verify(table), rep(TRUE, 3))
  bad <- table
  bad$two_way_capacity_upper[3] <- 0.1
  bad$two_way_capacity_lower[3] <- 0
  expect_identical(verify(bad), c(TRUE, TRUE, FALSE))
  expect_identical(
    certificate(table[3, ], 1, "two_way_capacity"),
    two_way_capacity(own(0.3, 0.1))
  )
  table <- channel_sweep("depolarizing", list(p = c(1, 1.2), d = 3), "rains")
  expect_identical(verify(table), c(TRUE, TRUE))
  pair <- function(gamma, p) list(gadc(gamma, 0), dephasing(p))
  table <- channel_sweep(pair, grid[-2, ], "epr_capacity")
  expect_identical(verify(table), c(TRUE, TRUE))
  table$epr_capacity_lower <- table$epr_capacity_lower + 0.1
  expect_identical(verify(table), c(FALSE, FALSE))
})

test_that("rows of a list of channels keep their channels", {
  channels <- list(
    random_channel(2, 2, 2, seed = 7), erasure(0.2), gadc(0.2, 0.1)
  )
  names <- c("rains", "is_degradable")
  table <- channel_sweep(channels, NULL, names)
  expect_identical(verify(table), rep(TRUE, 3))
  expect_identical(certificate(table, 3, "rains"), rains(channels[[3]]))
  expect_identical(
    verify(table, "rains", rigorous = TRUE, slack = 1e-12), rep(TRUE, 3)
  )
  turned <- table[3:2, ]
  expect_identical(certificate(turned, 1, "rains"), rains(channels[[3]]))
  expect_identical(verify(turned), c(TRUE, TRUE))
  turned$rains_upper[2] <- 0.7
  expect_identical(verify(turned), c(TRUE, FALSE))
  pairs <- list(list(gadc(0.1, 0), dephasing(0.1)), list(erasure(0.2),
    erasure(0.1)
  ))
  joint <- channel_sweep(pairs, NULL, "epr_capacity")
  expect_identical(verify(joint), c(TRUE, TRUE))
  states <- list(werner_state(0.9), werner_state(0.6))
  of_states <- channel_sweep(states, data.frame(f = c(0.9, 0.6)),
    c("log_negativity", "rains")
  )
  expect_identical(verify(of_states), c(TRUE, TRUE))
  of_states$log_negativity[1] <- 1
  expect_identical(verify(of_states), c(FALSE, TRUE))
  # Rows that are alike, of unlike channels
  alike <- channel_sweep(channels[1:2], data.frame(site = c("a", "a")), "rains")
  expect_identical(verify(alike), c(TRUE, TRUE))
  expect_error(
    verify(alike[2, ]),
    "x is a table whose rows are of no known channel; it must be one that",
    class = "ebit_error_argument"
  )
})

test_that("a grid of two inputs is a map, dense ones by themselves", {
  dense <- gadc_rates(expand.grid(gamma = (0:20) / 20, thermal = (0:20) / 40))
  expect_identical(drawn(plot(dense, "epr")), dense)
  expect_silent(drawn(plot(rates, "rains", type = "image")))
  expect_silent(drawn(plot(rates, "rains", type = "image", zlim = c(0, 2))))
  refuses <- function(code, message) {
    expect_error(drawn(code), message,
      fixed = TRUE, class = "ebit_error_argument"
    )
  }
  refuses(
    plot(rates[-1, ], "rains", type = "image"),
    "x is a table that is no grid of two inputs; it must be a row for each"
  )
  refuses(
    plot(rates, c("rains", "rails"), type = "image"),
    "quantities is in \"ebit per use\", \"1\"; it must be of one unit, for one"
  )
  map <- map_matrix(dense, c("gamma", "thermal"), "rains")
  expect_identical(map$z[3, 5], dense$rains[
    dense$gamma == 2 / 20 & dense$thermal == 4 / 40
  ])
  expect_identical(dim(map$z), c(21L, 21L))
})

test_that("panels can be chosen, lines be added", {
  one <- rates[rates$thermal == 0, ]
  expect_silent(drawn(plot(one, "rains", panels = FALSE)))
  expect_silent(drawn(plot(rates, "rains", panels = "thermal")))
  expect_error(
    drawn(plot(rates, "rains", panels = "gamm")),
    "panels is \"gamm\"; it must be one of \"thermal\"",
    class = "ebit_error_argument"
  )
  expect_error(
    drawn(plot(rates, "rains", panels = FALSE)), "several rows at gamma = 0.1"
  )
  expect_silent(drawn({
    plot(one, "epr", legend = FALSE)
    expect_identical(lines(one, "rains", lty = 2), one)
  }))
  expect_error(drawn({
    plot(one, "epr")
    lines(rates, "rains")
  }), "several rows at gamma = 0.1")
})

test_that("long form has the ends that the table has", {
  long <- tidy.ebit_sweep(rates, c("epr", "rains", "dual_rail"))
  expect_identical(nrow(long), 54L)
  pick <- function(name) long[long$quantity == name, ]
  expect_identical(pick("epr")$upper, rates$epr_upper)
  expect_identical(pick("epr")$value, rep(NA_real_, 18))
  expect_identical(pick("rains")$upper, rates$rains)
  expect_identical(pick("rains")$lower, rates$rains - rates$rains_gap)
  expect_identical(pick("dual_rail")$value, rates$dual_rail)
  expect_identical(pick("dual_rail")$lower, rep(NA_real_, 18))
  reverse <- tidy.ebit_sweep(rates, "reverse")
  expect_identical(reverse$lower, rates$reverse_coherent_information)
  expect_identical(pick("epr")$gamma, rates$gamma)
  row <- glance.ebit_sweep(rates)
  expect_identical(row$rows, 18L)
  expect_identical(row$largest_gap, max(rates$epr_upper - rates$epr_lower))
  expect_identical(nrow(tidy.ebit_sweep(rates[0, ])), 0L)
  expect_named(tidy.ebit_sweep(rates[0, ]), names(tidy.ebit_sweep(rates)))
  expect_identical(glance.ebit_sweep(rates[0, ])$rows, 0L)
  own <- channel_sweep(dephasing, list(p = 0.1), "rains")
  expect_identical(glance.ebit_sweep(own)$family, NA_character_)
  b <- rains(gadc(0.3, 0.1))
  expect_identical(glance.ebit_bounds(b)$gap, gap(b))
  expect_identical(tidy.ebit_bounds(b)$side, c("lower", "upper"))
  both <- c(b, b)
  expect_identical(nrow(tidy.ebit_bounds_list(both)), 2L)
  expect_identical(glance.ebit_bounds_list(both)$certified, 2L)
})

test_that("methods are there for packages that ask for them", {
  skip_if_not_installed("ggplot2")
  picture <- ggplot2::autoplot(rates, c("epr", "dual_rail"))
  expect_s3_class(picture, "ggplot")
  expect_silent(drawn(print(picture)))
  expect_error(ggplot2::autoplot(rates[0, ]), "x is a table without rows",
    class = "ebit_error_argument"
  )
  named <- list(a = dephasing(0.1), b = erasure(0.1))
  by_row <- ggplot2::autoplot(channel_sweep(named, quantities = "rains"))
  expect_identical(by_row$labels$x, "row")
  expect_silent(drawn(print(by_row)))
  b <- epr_capacity(gadc(0.3, 0.1), dephasing(0.1))
  expect_silent(drawn(print(ggplot2::autoplot(b))))
})
