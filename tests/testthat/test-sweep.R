# Tables, their summary and their plot.

rates <- gadc_rates(rep(seq(0.1, 0.9, 0.1), 2), rep(c(0, 0.1), each = 9))

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

test_that("a table prints as a data frame does", {
  expect_identical(
    capture.output(print(rates)), capture.output(print(as.data.frame(rates)))
  )
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

drawn <- function(code) {
  file <- tempfile(fileext = ".pdf")
  grDevices::pdf(file)
  on.exit({
    grDevices::dev.off()
    unlink(file)
  })
  force(code)
}

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
  lost <- rates
  attr(lost, "calculator") <- NULL
  expect_silent(drawn(plot(lost, "epr")))
})

test_that("plot leaves the device as it was", {
  expect_identical(drawn({
    before <- par("mar", "mfrow")
    plot(rates)
    list(before, par("mar", "mfrow"))
  })[[2]], drawn(par("mar", "mfrow")))
})

test_that("plot refuses what it cannot draw", {
  expect_error(drawn(plot(rates[0, ])), "no rows to plot")
  inputs <- rates[c("gamma", "thermal")]
  expect_error(drawn(plot(inputs)), "no column of numbers")
  expect_error(drawn(plot(rates, "nothing")), "should be one of")
  expect_error(drawn(plot(rates, against = "nothing")), "should be one of")
  expect_error(drawn(plot(rates, "epr", labels = c("a", "b"))), "labels")
})
