# Statistics: the core's arithmetic has its tests in C; here is how functions of
# one's own are asked, and what prints and plots.

boxes <- list(x = list("uniform", 0, 1), y = list("uniform", 0, 2))

on_paper <- function(code) {
  grDevices::pdf(NULL)
  on.exit(grDevices::dev.off())
  force(code)
}

test_that("propagate gives the quantiles of both ends", {
  table <- propagate(function(rows) 2 * rows$x, boxes, 4000, 1, c(0.25, 0.5))
  expect_s3_class(table, "ebit_quantiles")
  expect_named(table, c("probability", "lower", "upper"))
  expect_equal(table$lower, c(0.5, 1), tolerance = 0.05)
  expect_identical(table$lower, table$upper)
  box <- propagate(function(rows) {
    data.frame(lower = rows$x - 0.1, upper = rows$x + 0.1)
  }, boxes, 500, 1)
  expect_equal(box$upper - box$lower, rep(0.2, 7))
  expect_output(print(box), "<ebit_quantiles> value, 500 samples")
  expect_identical(on_paper(plot(box)), box)
})

test_that("propagate tells quantities apart, and fails where all rows do", {
  d <- list(gamma = list("normal", 0.9, 0.1), thermal = c(0, 0.1))
  all <- propagate(function(rows) {
    channel_sweep("gadc", rows, c("rains", "max_rains"))
  }, d, 40, 2, c(0, 1))
  expect_named(all, c("rains", "max_rains"))
  expect_identical(all$rains$upper[2], Inf) # gamma above 1: not known
  one <- propagate(function(rows) { # thermal is left to its default
    channel_sweep("memory_channel", rows, "rains")
  }, list(time = list("uniform", 1, 5), t1 = 100, t2 = 30), 40, 2)
  expect_identical(attr(one, "quantity"), "rains")
  expect_error(
    propagate(function(rows) stop("too bad"), d, 3, 1),
    "^fun is a function that fails in every row: too bad; it must be one"
  )
  expect_error(propagate(3, d, 3, 1), "^fun is of class numeric; it must be")
  expect_error(propagate(sin, d, 3), "^seed is missing; it must be")
  expect_error(
    propagate(sin, list(x = list("beta", 0, 1)), 3, 1),
    "^distributions\\$x\\[\\[2\\]\\] is 0; it must be a number in \\(0, "
  )
})

test_that("sensitivity shares out the variance of a sum", {
  s <- sensitivity(function(rows) rows$x + rows$y, boxes, 2000, 2)
  expect_identical(s$parameter, c("x", "y"))
  expect_true(all(s$first_lower < c(0.2, 0.8) & s$first_upper > c(0.2, 0.8)))
  expect_equal(s$total, c(0.2, 0.8), tolerance = 0.1)
  expect_output(print(s), "8000 evaluations, 99 % bootstrap")
  expect_identical(on_paper(plot(s)), s)
  wide <- sensitivity(function(rows) {
    data.frame(f_lower = rows$x, f_upper = rows$x + 0.01)
  }, boxes, 300, 2)
  expect_output(print(wide), "Brackets leave the estimates open by at most")
  expect_error(
    sensitivity(function(rows) list(a = rows$x, b = rows$y),
      boxes, 10, 1
    ), "^fun is a function of 2 quantities, a, b; it must be one of a single"
  )
})

test_that("find_threshold brackets a crossing, and verifies", {
  b <- find_threshold(function(p) 1 - p, "p", c(0, 1), 0.3, 1e-9)
  expect_lte(lower(b), 0.7)
  expect_gte(upper(b), 0.7)
  expect_identical(status(b), "certified")
  expect_true(verify(b))
  expect_output(print(b), "find_threshold, p: ")
  capacity <- function(gamma) two_way_capacity(amplitude_damping(gamma))
  b <- find_threshold(capacity, "gamma", c(0, 1), 0.5, 1e-3)
  expect_true(verify(b))
  expect_identical(b$at_lower, capacity(lower(b)))
  b$target <- 2
  expect_false(verify(b))
  expect_error(
    find_threshold(sin, "x", c(0, 1), 2), "at both ends of which the quantity"
  )
  expect_error(find_threshold(sin, 3, c(0, 1), 2), "^parameter is of class num")
})

test_that("compare_protocols decides by the ends", {
  x <- data.frame(x = c(0, 1, 2))
  a <- function(rows) data.frame(lower = rows$x, upper = rows$x + 0.5)
  table <- compare_protocols(a, 1.2, x)
  expect_identical(table$better, c(FALSE, NA, TRUE))
  expect_identical(table$a_upper, c(0.5, 1.5, 2.5))
  expect_output(print(table), "yes 1, no 1, undecided 1")
  expect_identical(on_paper(plot(table)), table)
  bound <- channel_sweep("gadc", grid <- expand.grid(
    gamma = c(0.2, 0.4), thermal = 0.1
  ), "rains")
  expect_identical(compare_protocols(bound, 2, grid)$better, c(FALSE, FALSE))
  expect_identical(
    on_paper(plot(compare_protocols(bound, 2, grid), "gamma"))$a_lower,
    bound$rains_lower
  )
  expect_error(compare_protocols("a", 1, x), "^a is \"a\"; it must be a funct")
  expect_error(compare_protocols(1, gadc_rates(grid), grid), "^b is of [0-9]+")
})

test_that("compare_protocols takes a sweep's inputs for no quantities", {
  grid <- data.frame(time = 1:2, t1 = 100, t2 = 30)
  sweep <- channel_sweep("memory_channel", grid, "rains")
  better <- compare_protocols(sweep, 0, grid)
  expect_identical(better$a_upper, sweep$rains_upper)
  # A parameter that was left out, and a table that is no sweep any more.
  part <- as.data.frame(sweep)[2:1, ]
  better <- compare_protocols(part, 0, grid[2:1, c("time", "t2")])
  expect_identical(better$a_upper, sweep$rains_upper[2:1])
})

test_that("counts give states, channels, and their uncertainty", {
  words <- c("X", "Y", "Z")
  counts <- rbind(c(60, 40), c(25, 75), c(80, 20))
  rho <- state_from_counts(counts, words)
  expect_equal(rho, matrix(c(0.8, 0.1 - 0.25i, 0.1 + 0.25i, 0.2), 2),
    tolerance = 1e-8, ignore_attr = TRUE
  )
  l <- attr(rho, "log_likelihood")
  expect_true(l[2] >= l[1] && l[2] - l[1] < 1e-5)
  table <- bootstrap(function(rho) Re(rho[1, 1]), counts, words, 100, 1)
  expect_true(table$lower[1] < 0.8 && table$upper[7] > 0.8)
  expect_output(print(table), "value, 100 samples")

  inputs <- list(c(1, 0), c(0, 1), c(1, 1) / sqrt(2), c(1, 1i) / sqrt(2))
  p <- c(0.5, 0.5, 1, 0.5, 0.5, 0, 0.9, 0.5, 0.5, 0.5, 0.9, 0.5)
  counts <- round(100 * cbind(p, 1 - p))
  channel <- channel_from_counts(counts, inputs, words)
  expect_s3_class(channel, "ebit_channel")
  table <- bootstrap(rains, counts, words, 3, 1, inputs, 0.5)
  expect_true(table$lower <= table$upper)
  expect_error(
    bootstrap(3, counts, words, 3, 1), "^fun is of class numeric; it must be"
  )
})
