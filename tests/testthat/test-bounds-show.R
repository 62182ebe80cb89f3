# How bounds values print, sum up and draw.

two <- epr_capacity(gadc(0.3, 0.1), dephasing(0.1))

drawn <- function(code, width = 7, height = 5) {
  file <- tempfile(fileext = ".pdf")
  grDevices::pdf(file, width, height)
  on.exit({
    grDevices::dev.off()
    unlink(file)
  })
  force(code)
}

test_that("print says of what, in which unit, how, and where the neck is", {
  lines <- capture.output(print(two))
  expect_match(lines[1], "^<ebit_bounds> epr_capacity, ebits per use: \\[0.305")
  text <- gsub(" +", " ", paste(lines, collapse = " "))
  for (part in c(
    "channel1 gadc(gamma = 0.3, thermal = 0.1): 2 -> 2, 4 Kraus operators",
    "channel2 dephasing(p = 0.1)", "gap 0.14, tol 1e-08",
    "lower epr_relay (channel2): What a receiver shares",
    "upper rains_capacity (channel1): The Rains information bounds",
    "[Tomamichel2017, Chen2024].", "bottleneck channel1, gadc(",
    "certificate channel1, channel2, winners, candidates"
  )) {
    expect_match(text, part, fixed = TRUE)
  }
  expect_lte(max(nchar(lines)), 80)
})

test_that("units follow from what the bounds are of", {
  x <- gadc(0.3, 0.1)
  rho <- choi_state(x)
  unit <- function(b) ebit:::bounds_unit(b)
  expect_identical(unit(rains(x)), "ebits per use")
  expect_identical(unit(rains(rho)), "ebits")
  expect_identical(unit(two_way_capacity(x, "key")), "bits per use")
  expect_identical(unit(entanglement_assisted_capacity(x)), "bits per use")
  expect_identical(unit(discord(rho)), "bits")
  limit <- distillation_limit(c(0.8, 0.1, 0.1, 0), 2, 0.68)
  expect_identical(unit(limit), "")
  expect_output(print(limit), "<ebit_bounds> distillation_limit: 0.94")
  expect_output(print(rains(rho)), "state +2 x 2")
})

test_that("accessors give each part", {
  expect_identical(gap(two), two$upper - two$lower)
  expect_identical(status(two), "bracket")
  expect_named(certificate(two), c(
    "channel1", "channel2", "winners", "candidates", "lower_bounds",
    "upper_bounds"
  ))
  expect_identical(gap(0.5), 0)
  expect_identical(status(c(1, 2)), c("exact", "exact"))
})

test_that("summary sorts the candidates and marks those that have won", {
  s <- summary(two)
  rows <- s$candidates
  expect_identical(nrow(rows), nrow(two$candidates))
  expect_identical(rows$value[rows$wins], c(two$lower, two$upper))
  expect_identical(rows$channel[rows$wins], two$winners)
  expect_false(is.unsorted(-rows$value[rows$side == "lower"]))
  expect_false(is.unsorted(rows$value[rows$side == "upper"]))
  text <- capture.output(print(s))
  expect_match(text, "Candidates (* has won)", fixed = TRUE, all = FALSE)
  expect_match(text, "lower +0.30589 \\* epr_relay \\(channel2\\)", all = FALSE)
  expect_match(text, "^\\[Chen2024\\]", all = FALSE)
  one <- summary(rains(gadc(0.3, 0.1)))
  expect_identical(one$candidates$side, c("lower", "upper"))
  expect_identical(one$candidates$wins, c(TRUE, TRUE))
  expect_output(print(one), "Rains objective is concave")
  for (b in list(
    ghz_capacity(list(gadc(0.3, 0.1), dephasing(0.1), dephasing(0.2))),
    assisted_distillation(erasure(0.2), dephasing(0.1)),
    two_way_capacity(thermal_loss(0.5, 0.2))
  )) {
    rows <- summary(b)$candidates
    expect_identical(rows$value[rows$wins], c(b$lower, b$upper))
  }
})

test_that("the keys of references are those of the sentences", {
  lines <- capture.output(print(cite(two)))
  keys <- unique(unlist(regmatches(
    paste(cite(two)[c("lower", "upper")], collapse = " "),
    gregexpr("[A-Z][A-Za-z]+[0-9]{4}", paste(
      cite(two)[c("lower", "upper")],
      collapse = " "
    ))
  )))
  for (key in keys) {
    expect_match(lines, paste0("^\\[", key, "\\] "), all = FALSE)
  }
  expect_lte(max(nchar(lines)), 80)
})

test_that("plot draws candidates, and returns the bounds", {
  expect_identical(drawn(plot(two)), two)
  labels <- seq_len(nrow(two$candidates))
  expect_silent(drawn(plot(two, labels = labels, main = "m"), 3.4, 2.6))
  expect_silent(drawn(plot(rains(gadc(0.3, 0.1)), xlim = c(0, 1), col = 1)))
  open <- rains(gadc(0.3, 0.1))
  open$upper <- Inf
  expect_silent(drawn(plot(open)))
  refuses <- function(code, message) {
    expect_error(drawn(code), message,
      fixed = TRUE, class = "ebit_error_argument"
    )
  }
  refuses(plot(two, labels = "a"), paste(
    "labels is of length 1; it must be of length 12, as there are candidates"
  ))
  refuses(plot(two, tol = 1), "the argument is \"tol\"; it must be `labels`,")
})

test_that("verify says why not, on lines that can be read", {
  bad <- two
  bad$lower <- bad$lower + 1e-3
  answer <- verify(bad)
  expect_false(answer)
  expect_false(isTRUE(answer))
  lines <- capture.output(print(answer))
  expect_identical(lines[1], "FALSE")
  expect_match(lines[2], "the lower end fails")
  expect_output(print(!answer), "^TRUE$")
  expect_identical(if (answer) 1 else 2, 2)
})

test_that("cite of keys is that of utils", {
  entry <- utils::bibentry("Manual",
    key = "one", title = "T", author = "A B", year = "2026"
  )
  expect_identical(cite("one", entry), utils::cite("one", entry))
  expect_error(cite(3), "b is 3; it must be a bounds value")
})
