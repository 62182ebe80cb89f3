# Sweeps in chunks, in files, on workers, through kills.

grid <- expand.grid(gamma = seq(0.1, 0.9, by = 0.1), thermal = c(0, 0.1))
sorted_lines <- function(file) sort(readLines(file))
fails <- function(rows) stop("not asked again")

test_that("it is the function's own table, in the grid's order", {
  whole <- gadc_rates(grid)
  for (size in list(NULL, 1, 5, 100)) {
    table <- run_sweep(grid, gadc_rates, chunk_size = size)
    expect_s3_class(table, "ebit_sweep")
    expect_identical(table$epr_upper, whole$epr_upper)
    expect_identical(table$gamma, grid$gamma)
    expect_identical(table$message, character(18))
  }
  expect_output(print(table), "run_sweep: 18 rows")
  expect_identical(attr(table, "provenance")$call, "run_sweep")
})

test_that("vectors, bounds and lists of bounds become columns", {
  p <- data.frame(p = c(0.1, 0.2))
  expect_identical(run_sweep(p, function(rows) 2 * rows$p)$value, c(0.2, 0.4))
  table <- run_sweep(p, function(rows) rains(lapply(rows$p, dephasing)))
  expect_identical(table$status, c("exact", "exact"))
  one <- run_sweep(p, function(rows) rains(dephasing(rows$p)), chunk_size = 1)
  expect_identical(one$upper, table$upper)
})

test_that("a row that fails is NA and says why, the others are kept", {
  p <- data.frame(p = c(0.1, 2, 0.2))
  ask <- function(rows) rains(lapply(rows$p, dephasing))
  for (file in list(NULL, tempfile(fileext = ".csv"))) {
    for (again in 1:2) {
      table <- run_sweep(p, ask, file)
      expect_identical(is.na(table$lower), c(FALSE, TRUE, FALSE))
      expect_identical(is.na(table$status), c(FALSE, TRUE, FALSE))
      expect_identical(
        table$message, c("", "p is 2; it must be a number in [0, 1]", "")
      )
    }
  }
  expect_length(readLines(file), 4)
  none <- run_sweep(data.frame(p = c(2, 3)), ask)
  expect_named(none, c("p", "message"))
  expect_match(none$message[2], "^p is 3")
})

test_that("rows that failed first are kept when others show the columns", {
  file <- tempfile(fileext = ".csv")
  ask <- function(rows) if (rows$x < 3) stop("small\nx") else rows$x
  x <- data.frame(x = 1:4)
  table <- run_sweep(x, ask, file, chunk_size = 1)
  expect_identical(table$value, c(NA, NA, 3, 4))
  expect_identical(table$message, c("small x", "small x", "", ""))
  expect_equal(run_sweep(x, fails, file)$value, table$value)
})

test_that("what was cut off in the middle of a line goes on", {
  file <- tempfile(fileext = ".csv")
  cut <- tempfile(fileext = ".csv")
  one <- run_sweep(grid, gadc_rates, file, chunk_size = 4)
  bytes <- readBin(file, "raw", file.size(file))
  for (share in c(0.001, 0.1, 0.5, 0.83, 1)) {
    writeBin(bytes[seq_len(ceiling(share * length(bytes)))], cut)
    asked <- 0
    two <- run_sweep(grid, function(rows) {
      asked <<- asked + nrow(rows)
      gadc_rates(rows)
    }, cut, chunk_size = 5)
    expect_identical(two, one)
    expect_identical(sorted_lines(cut), sorted_lines(file))
    expect_lte(asked, 18 * (1 - share) + 2)
  }
  expect_identical(run_sweep(grid, fails, cut), one)
  expect_identical(run_sweep(grid[18:1, ], fails, cut)$gamma, rev(grid$gamma))
  again <- run_sweep(grid, function(rows) rows$gamma, cut, resume = FALSE)
  expect_equal(again$value, grid$gamma)
})

test_that("a chunk of more than a million characters is kept whole", {
  file <- tempfile(fileext = ".csv")
  x <- data.frame(x = seq_len(30000) / 7)
  one <- run_sweep(x, function(rows) sqrt(rows$x), file, chunk_size = 30000)
  expect_gt(file.size(file), 1.2e6)
  expect_identical(run_sweep(x, fails, file), one)
})

test_that("logicals and texts come back from a file", {
  file <- tempfile(fileext = ".csv")
  x <- data.frame(x = c(1, 2, 3), site = c("a", "b, c", "d\"e"))
  ask <- function(rows) {
    list(open = c(TRUE, NA, FALSE)[rows$x], name = paste0(rows$site, "!"))
  }
  one <- run_sweep(x, ask, file, chunk_size = 1)
  expect_identical(one$open, c(TRUE, NA, FALSE))
  two <- run_sweep(rbind(x, data.frame(x = 1, site = "f")), ask, file)
  expect_identical(two$open, c(TRUE, NA, FALSE, TRUE))
  expect_identical(two$name, c("a!", "b, c!", "d\"e!", "f!"))
})

test_that("a sweep that is read is the one that was computed", {
  file <- tempfile(fileext = ".csv")
  ask <- function(rows) {
    if (any(rows$x == 4)) stop("not of four")
    data.frame(
      yes = rows$x > 2, open = c(NA, TRUE, FALSE)[rows$x], whole = rows$x,
      number = c(NA, NaN, Inf)[rows$x], text = c("a", NA, "b")[rows$x]
    )
  }
  for (size in list(NULL, 1)) {
    unlink(file)
    one <- run_sweep(data.frame(x = 1:4), ask, file, chunk_size = size)
    expect_type(one$yes, "logical")
    expect_identical(one$open, c(NA, TRUE, FALSE, NA))
    expect_identical(run_sweep(data.frame(x = 1:4), fails, file), one)
  }
  # Octave goes on with numbers
  lines <- readLines(file)
  writeLines(sub("TRUE,FALSE", "1,0", lines), file)
  expect_false(identical(readLines(file), lines))
  expect_identical(run_sweep(data.frame(x = 1:4), fails, file), one)
})

test_that("parts have files of their own, which the whole takes over", {
  folder <- tempfile()
  dir.create(folder)
  file <- file.path(folder, "rates.csv")
  rows <- vapply(1:3, function(k) {
    nrow(run_sweep(grid, gadc_rates, file, part = c(k, 3)))
  }, 0L)
  expect_identical(sum(rows), 18L)
  expect_false(file.exists(file))
  expect_true(file.exists(file.path(folder, "rates-part-2-of-3.csv")))
  table <- run_sweep(grid, fails, file)
  expect_identical(table$epr_upper, gadc_rates(grid)$epr_upper)
  expect_length(readLines(file), 19)
})

test_that("parts are found by their names, whatever these are of", {
  folder <- tempfile()
  dir.create(folder)
  x <- data.frame(x = 1:3)
  for (file in file.path(folder, c("r_0.05", "rates.csv", ".hidden.csv"))) {
    ending <- if (grepl("csv", file)) ".csv" else ""
    name <- paste0(sub("[.]csv$", "", file), "-part-", "%s", ending)
    for (k in 1:2) run_sweep(x, function(rows) -rows$x, file, part = c(k, 2))
    expect_true(all(file.exists(sprintf(name, c("1-of-2", "2-of-2")))))
    writeLines("no part", sprintf(name, "old-of-mine"))
    expect_equal(run_sweep(x, fails, file)$value, -(1:3))
  }
})

test_that("what the function says of a row stands in the sweep's message", {
  p <- data.frame(p = c(0.1, 2, 0.2))
  ask <- function(rows) channel_sweep("dephasing", rows, "rains")
  for (file in list(NULL, tempfile(fileext = ".csv"))) {
    for (size in c(1, 3)) {
      table <- run_sweep(p, ask, file, chunk_size = size)
      expect_named(table, c(
        "p", "rains_lower", "rains_upper", "rains_status", "message"
      ))
      expect_identical(is.na(table$rains_upper), c(FALSE, TRUE, FALSE))
      expect_identical(nzchar(table$message), c(FALSE, TRUE, FALSE))
      expect_match(table$message[2], "p is 2; it must be a number in [0, 1]",
        fixed = TRUE
      )
    }
  }
})

test_that("columns may come in any order, but must be the same", {
  x <- data.frame(x = 1:4)
  turned <- function(rows) {
    columns <- list(a = rows$x, b = -rows$x)
    if (rows$x[1] > 2) rev(columns) else columns
  }
  file <- tempfile(fileext = ".csv")
  table <- run_sweep(x, turned, file, chunk_size = 2)
  expect_identical(table$a, c(1, 2, 3, 4))
  expect_equal(run_sweep(x, fails, file)$b, -(1:4))
  other <- function(rows) if (rows$x[1] > 2) list(b = 1) else list(a = rows$x)
  file <- tempfile(fileext = ".csv")
  expect_error(run_sweep(x, other, file, chunk_size = 1),
    "^fun is a function of the columns b; it must be one of a, as in the rows"
  )
  expect_length(readLines(file), 3) # what was done is kept
  # Of a chunk that is taken apart.
  mixed <- function(rows) {
    if (nrow(rows) > 1) stop("one by one") else other(rows)
  }
  table <- run_sweep(x, mixed, chunk_size = 4)
  expect_identical(table$a, c(1L, 2L, NA, NA))
  expect_identical(
    table$message[3], "fun returned the columns b of this row, of others a"
  )
  list_column <- run_sweep(x, function(rows) list(a = as.list(rows$x)))
  expect_match(list_column$message[1], "^fun returned a column a of class list")
  keyed <- run_sweep(x, function(rows) list(key = rows$x))
  expect_match(keyed$message[1], "^fun returned a column key of class integer")
  repeated <- run_sweep(x, function(rows) data.frame(x = rows$x))
  expect_identical(
    repeated$message[1], "fun returned no column but those of the grid"
  )
})

test_that("NA, factors and no rows are rows like any other", {
  file <- tempfile(fileext = ".csv")
  x <- data.frame(x = c(NA, 1, NA), site = factor(c("a", "b", "a")))
  ask <- function(rows) list(open = is.na(rows$x), name = rows$site == "b")
  table <- run_sweep(x, ask, file)
  expect_identical(table$open, c(TRUE, FALSE, TRUE))
  expect_identical(table$site, x$site)
  expect_length(readLines(file), 3)
  expect_identical(run_sweep(x, fails, file), table)
  none <- run_sweep(x[0, ], fails, file)
  expect_named(none, c("x", "site", "open", "name", "message"))
  expect_identical(dim(none), c(0L, 5L))
  expect_named(run_sweep(x[0, ], fails), c("x", "site", "message"))
})

test_that("files that are none are refused before anything is computed", {
  expect_error(run_sweep(grid, fails, tempdir()), ", a folder; it must be a f")
  expect_error(run_sweep(grid, fails, file.path(tempfile(), "a.csv")),
    "; it must be one that can be written$"
  )
  file <- tempfile()
  writeBin(as.raw(c(137, 0, 10, 0, 3, 10)), file)
  expect_error(run_sweep(grid, fails, file), "; it must be a file of text$")
  writeLines(c("a,b", "1,2,3"), file)
  expect_error(run_sweep(grid, fails, file), "it must be one of a sweep$")
  expect_identical(readLines(file), c("a,b", "1,2,3"))
  skip_on_os("windows")
  Sys.chmod(file, "0444")
  skip_if(file.access(file, 2L) == 0L) # the system's administrator may all
  expect_error(run_sweep(grid, fails, file, resume = FALSE), "can be written$")
})

test_that("two processes do not add to one file", {
  file <- tempfile(fileext = ".csv")
  x <- data.frame(x = 1:6)
  meddled <- function(rows) {
    if (any(rows$x == 3)) cat("k0000000000000000,9,9,\n", file = file,
      append = TRUE
    )
    rows$x
  }
  expect_error(run_sweep(x, meddled, file, chunk_size = 2),
    "to which another process adds, too; it must be of one process at a time"
  )
  expect_length(readLines(file), 4)
  expect_equal(run_sweep(x, function(rows) rows$x, file)$value, 1:6)
})

test_that("arguments are refused by name", {
  expect_error(run_sweep(3, sin), "^grid is of class numeric; it must be")
  expect_error(run_sweep(list(key = 1), sin), "^grid is a table with key; ")
  expect_error(run_sweep(list(a = 1, b = 1:2), sin), "columns of unlike length")
  expect_error(run_sweep(grid, "f"), "^fun is \"f\"; it must be a function$")
  expect_error(run_sweep(grid, sin, chunk_size = 0), "^chunk_size is 0; it")
  expect_error(run_sweep(grid, sin, part = c(3, 2)), "^part is 3 2; it must be")
  expect_error(run_sweep(grid, sin, file = 3), "^file is of class numeric; it")
  other <- tempfile()
  write_csv(data.frame(a = 1), other)
  expect_error(run_sweep(grid, sin, other), "a file with the columns a; it")
  texts <- data.frame(a = "one\ntwo")
  expect_error(run_sweep(texts, nrow, other), "^grid\\$a is a text of several")
  file <- tempfile()
  run_sweep(grid, function(rows) rows$gamma, file)
  more <- rbind(grid, data.frame(gamma = 0.5, thermal = 0.2))
  expect_error(
    run_sweep(more, gadc_rates, file), "^fun is a function of the columns cohe"
  )
})

# ---- Kills -------------------------------------------------------------------

# A process that begins a sweep in the file, with two workers or none, and is
# killed when it has written some lines.
kill_sweep <- function(file, plan) {
  script <- tempfile(fileext = ".R")
  writeLines(c(
    "library(ebit)", plan,
    "slow <- function(rows) {",
    "  Sys.sleep(0.1)",
    "  ebit::two_way_capacity(Map(ebit::gadc, rows$gamma, rows$thermal))",
    "}",
    "grid <- expand.grid(gamma = (1:50) / 51, thermal = c(0, 0.1))",
    sprintf("cat(Sys.getpid(), file = %s)", deparse(paste0(file, ".pid"))),
    sprintf("run_sweep(grid, slow, %s, chunk_size = 3)", deparse(file))
  ), script)
  system2(file.path(R.home("bin"), "Rscript"), c("--vanilla", script),
    stdout = FALSE, stderr = FALSE, wait = FALSE
  )
  until <- Sys.time() + 60
  lines <- function() if (file.exists(file)) length(readLines(file)) else 0L
  while (lines() < 8L && Sys.time() < until) Sys.sleep(0.05)
  tools::pskill(as.integer(readLines(paste0(file, ".pid"), warn = FALSE)), 9L)
  Sys.sleep(0.2)
  lines()
}

test_that("a sweep whose process is killed goes on, and ends as others do", {
  skip_on_cran()
  plans <- "NULL"
  if (requireNamespace("future", quietly = TRUE)) {
    plans <- c(plans, "future::plan(\"multisession\", workers = 2)")
  }
  grid <- expand.grid(gamma = (1:50) / 51, thermal = c(0, 0.1))
  ask <- function(rows) two_way_capacity(Map(gadc, rows$gamma, rows$thermal))
  other <- tempfile(fileext = ".csv")
  whole <- run_sweep(grid, ask, other)
  for (plan in plans) {
    file <- tempfile(fileext = ".csv")
    lines <- kill_sweep(file, plan)
    expect_gte(lines, 8L)
    expect_lt(lines, 101L)
    expect_identical(run_sweep(grid, ask, file), whole)
    expect_identical(sorted_lines(other), sorted_lines(file))
  }
})

test_that("worker processes give the same, and may be killed", {
  skip_on_cran()
  skip_if_not_installed("future")
  old <- future::plan("multisession", workers = 2)
  on.exit(future::plan(old))
  alone <- gadc_rates(grid)
  file <- tempfile(fileext = ".csv")
  offset <- 1
  table <- run_sweep(grid, function(rows) {
    data.frame(upper = gadc_rates(rows, threads = 8)$epr_upper + offset)
  }, file, chunk_size = 4)
  expect_identical(table$upper, alone$epr_upper + 1)
  expect_length(readLines(file), 19)

  flag <- tempfile()
  once <- function(rows) {
    if (any(rows$gamma == 0.5) && !file.exists(flag)) {
      file.create(flag)
      tools::pskill(Sys.getpid(), 9L)
      Sys.sleep(10)
    }
    gadc_rates(rows)
  }
  file <- tempfile(fileext = ".csv")
  table <- run_sweep(grid, once, file, chunk_size = 3)
  expect_true(file.exists(flag))
  expect_identical(table$epr_upper, alone$epr_upper)
  expect_identical(unique(table$message), "")
  other <- tempfile(fileext = ".csv")
  run_sweep(grid, gadc_rates, other)
  expect_identical(sorted_lines(file), sorted_lines(other))
})

test_that("a row that always ends its worker is given up, alone", {
  skip_on_cran()
  skip_if_not_installed("future")
  old <- future::plan("multisession", workers = 2)
  on.exit(future::plan(old))
  deadly <- function(rows) {
    if (any(rows$x == 2)) {
      tools::pskill(Sys.getpid(), 9L)
      Sys.sleep(10)
    }
    rows$x^2
  }
  table <- run_sweep(data.frame(x = 1:4), deadly, chunk_size = 2)
  expect_identical(table$value, c(1, NA, 9, 16))
  expect_match(table$message[2], "^the worker ended: ")
})

test_that("progress is signalled, and shown by the function of one's own", {
  skip_if_not_installed("progressr")
  told <- 0
  old <- options(progressr.enable = TRUE)
  on.exit(options(old), add = TRUE)
  withCallingHandlers(
    run_sweep(grid, gadc_rates, chunk_size = 6),
    progression = function(p) {
      if (p$type == "update") told <<- told + p$amount
    }
  )
  expect_identical(as.integer(told), 18L)

  fractions <- numeric()
  before <- options(ebit.progress = function(x) fractions <<- c(fractions, x))
  on.exit(options(before), add = TRUE)
  gadc_rates(seq(0, 1, length.out = 3000), 0.1)
  expect_gt(length(fractions), 2)
  expect_false(is.unsorted(fractions))
  expect_identical(fractions[length(fractions)], 1)
  fractions <- numeric()
  rains(random_state(9, 9, seed = 4), c(3, 3))
  expect_true(any(fractions > 0 & fractions < 1))
  expect_false(is.unsorted(fractions))
  expect_identical(fractions[length(fractions)], 1)
  options(ebit.progress = function(x) stop("mine"))
  expect_error(gadc_rates(seq(0, 1, length.out = 3000), 0.1), "mine")
})
