# Files of bounds values and of tables: what R makes of them.

in_file <- function(text) {
  file <- tempfile()
  writeBin(if (is.raw(text)) text else charToRaw(text), file)
  file
}

test_that("a bounds value comes back as it was", {
  values <- list(
    rains(amplitude_damping(0.3)),
    epr_capacity(gadc(0.1, 0.05), dephasing(0.1)),
    ghz_capacity(list(dephasing(0.1), erasure(0.2))),
    distillation_limit(c(0.8, 0.1, 0.1, 0), 2, 0.68),
    two_way_capacity(pure_loss(0.5)),
    max_rains(kraus_channel(list(diag(c(1, 1i)))))
  )
  for (b in values) {
    file <- tempfile()
    expect_identical(write_bounds(b, file), b)
    expect_identical(read_bounds(file), b)
    expect_true(verify(read_bounds(file)))
  }
})

test_that("a tampered file is read, and fails", {
  text <- to_json(rains(erasure(0.25)))
  b <- read_bounds(in_file(gsub("0x1.8p-1", "0x1.7p-1", text, fixed = TRUE)))
  expect_match(attr(verify(b), "message"), "the upper end fails")
})

test_that("a table comes back bit for bit", {
  table <- gadc_rates(seq(0, 1, 0.01), 0.1)
  file <- tempfile()
  write_csv(table, file)
  expect_identical(unclass(read_csv(file))[seq_along(table)],
    unclass(table)[seq_along(table)],
    ignore_attr = TRUE
  )
  expect_identical(as.matrix(utils::read.csv(file)[1:5]), as.matrix(table[1:5]))
  x <- c(pi, 1e-300, 5e-324, .Machine$double.xmax, Inf, -Inf, NaN)
  write_csv(file, data.frame(x))
  expect_identical(read_csv(file)$x, x)
})

test_that("logicals, texts and factors are columns", {
  table <- data.frame(
    yes = c(TRUE, NA), name = c("a, \"b\"", "\u00e9\n"),
    kind = factor(c("x", "y"))
  )
  file <- tempfile()
  write_csv(table, file)
  back <- read_csv(file)
  expect_identical(back$yes, table$yes)
  expect_identical(back$name, table$name)
  expect_identical(back$kind, c("x", "y"))
  expect_identical(utils::read.csv(file)$yes, table$yes)
})

test_that("what is wrong is told by name", {
  refused <- function(call, message) {
    expect_error(call, message, class = "ebit_error_argument", fixed = TRUE)
  }
  refused(write_bounds(3, "x"), "b is of class numeric; it must be a bounds")
  b <- rains(dephasing(0.1))
  refused(write_bounds(b, 3), "file is of class numeric; it must be a file")
  refused(
    suppressWarnings(write_bounds(b, file.path(tempfile(), "x"))),
    "it must be one that can be written"
  )
  refused(read_bounds("/no/such"), "file is \"/no/such\"; it must be one that")
  refused(read_csv(tempdir()), "it must be one that can be read")
  refused(read_csv(in_file(as.raw(c(97, 0)))), "it must be a file of text")
  refused(read_bounds(in_file(to_json(3))), "a file with a bounds value")
  refused(
    read_bounds(in_file("{")),
    "what comes next in line 1, column 2 of text is the end"
  )
  refused(
    read_csv(in_file("a,b\n1\n")),
    "the row in line 2 of text is of 1 values; it must be of 2, as"
  )
  refused(write_csv(list(a = 1i), tempfile()), "table$a is 0+1i; it must be")
})

test_that("a table that comes back knows its calculator", {
  file <- tempfile()
  for (table in list(
    gadc_rates(c(0.1, 0.2), 0.1), multirail(0.1, 0, c(0.1, 0.2), 0),
    inept_optimum(c(0.3, 0.6)), purification_finite(0.1, 10, 1e-3)
  )) {
    expect_identical(from_json(to_json(table)), table)
    write_csv(table, file)
    back <- read_csv(file)
    expect_identical(back, table)
  }
  rates <- gadc_rates(data.frame(gamma = 0.1, thermal = 0, site = "A"))
  expect_identical(from_json(to_json(rates)), rates)
  expect_true(verify(from_csv(to_csv(rates))))
  # neither of them says what it is
  sweep <- channel_sweep("erasure", list(p = 0.1), "rains")
  expect_s3_class(from_json(to_json(sweep)), "data.frame", exact = TRUE)
  plain <- data.frame(gamma = 0.1, rains = 0.5)
  expect_identical(from_csv(to_csv(plain)), plain)
})

test_that("lists of bounds, all pairs and networks are tables in files", {
  several <- rains(list(a = dephasing(0.1), b = erasure(0.2)))
  back <- from_csv(to_csv(several))
  expect_identical(back$lower, unname(lower(several)))
  expect_identical(back$channel[2], "erasure(p = 0.2, d = 2)")
  net <- network(data.frame(tail = 1:3, head = c(2, 3, 1), lower = 1:3))
  all <- all_pairs_capacity(net)
  expect_identical(from_csv(to_csv(all))$upper, unname(upper(all)))
  expect_identical(from_csv(to_csv(net))$lower, c(1, 2, 3))
})

test_that("keys of a bibliography are left to utils", {
  entry <- utils::bibentry("Misc",
    key = "k", title = "T", author = "A. B", year = "2020"
  )
  expect_identical(cite("k", bib = entry), utils::cite("k", bib = entry))
  expect_error(cite("k"), "b is \"k\"; it must be a bounds value")
})
