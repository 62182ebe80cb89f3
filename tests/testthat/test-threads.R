# Threads, forks, interrupts.

grid <- expand.grid(gamma = seq(0, 1, 0.02), thermal = seq(0, 1, 0.04))

test_that("any number of threads gives the same bits", {
  one <- gadc_rates(grid$gamma, grid$thermal)
  for (threads in 2:4) {
    expect_identical(gadc_rates(grid$gamma, grid$thermal, threads), one)
  }
  expect_identical(
    multirail(grid$gamma, grid$thermal, 0.2, 0.1, 3, threads = 2),
    multirail(grid$gamma, grid$thermal, 0.2, 0.1, 3)
  )
  expect_identical(
    best_multirail(grid$gamma, grid$thermal, 0.2, 0.1, threads = 2),
    best_multirail(grid$gamma, grid$thermal, 0.2, 0.1)
  )
})

test_that("one channel refuses what is no number of threads, as a list does", {
  x <- gadc(0.1, 0.1)
  message <- "threads is 0; it must be a whole number in [1, 1024]"
  for (channels in list(x, list(x, x))) {
    expect_error(rains(channels, threads = 0), message, fixed = TRUE,
      class = "ebit_error_argument"
    )
  }
  expect_identical(rains(x, threads = 2), rains(x))
})

test_that("forked processes work after threads were used", {
  skip_on_os("windows")
  skip_if_not_installed("parallel")
  one <- gadc_rates(grid$gamma, grid$thermal, threads = 2)
  forked <- parallel::mclapply(1:2, function(i) {
    gadc_rates(grid$gamma, grid$thermal, threads = 2)
  }, mc.cores = 2)
  expect_identical(forked, list(one, one))
})

test_that("a time limit stops a computation, and the next one works", {
  skip_on_cran()
  long <- rep(0.3, 3e6)
  time <- system.time({
    setTimeLimit(elapsed = 0.3)
    expect_error(gadc_rates(long, 0.1), "elapsed time limit")
    setTimeLimit()
  })
  expect_lt(time[["elapsed"]], 5)
  expect_identical(nrow(gadc_rates(0.3, 0.1)), 1L)
})

# A process that a shell put into the background may ignore SIGINT.
hears_interrupts <- function() {
  tryCatch(
    {
      tools::pskill(Sys.getpid(), tools::SIGINT)
      Sys.sleep(1)
      FALSE
    },
    interrupt = function(condition) TRUE
  )
}

test_that("Ctrl-C stops a computation", {
  skip_on_cran()
  skip_on_os("windows")
  skip_if_not(hears_interrupts(), "SIGINT is ignored here")
  long <- rep(0.3, 3e6)
  finished <- FALSE
  told <- tryCatch(
    {
      system(sprintf("(sleep 0.3; kill -INT %d)", Sys.getpid()), wait = FALSE)
      gadc_rates(long, 0.1)
      finished <- TRUE
      Sys.sleep(10)
    },
    interrupt = function(condition) "interrupted"
  )
  expect_identical(told, "interrupted")
  expect_false(finished)
  expect_identical(nrow(gadc_rates(0.3, 0.1)), 1L)
})

test_that("R's random numbers are not touched", {
  set.seed(1)
  before <- .Random.seed
  gadc_rates(grid$gamma, grid$thermal, 2)
  expect_identical(.Random.seed, before)
})
