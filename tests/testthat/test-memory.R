# No call keeps memory: how far the process has grown after 5000 calls of
# functions of each shape, which have run before, and of one that fails.  Linux
# says how large it is.

status <- "/proc/self/status"

resident <- function() {
  line <- grep("^VmRSS:", readLines(status), value = TRUE)
  as.numeric(sub("[^0-9]*([0-9]+).*", "\\1", line))
}

# R's own heap would grow between two collections, and between two sizes.
again <- function(call, n) {
  for (i in seq_len(n)) {
    tryCatch(call(), ebit_error = function(e) NULL)
    if (i %% 250 == 0) gc(full = FALSE)
  }
}

# A leak grows each time; what the kernel brings back into memory, once.
grown <- function(call) {
  again(call, 1000)
  growth <- Inf
  for (attempt in 1:3) {
    before <- resident()
    again(call, 5000)
    growth <- min(growth, resident() - before)
    if (growth < 100) break
  }
  growth
}

test_that("no call keeps memory", {
  skip_if_not(file.exists(status))
  rho <- inept_state(0.8, 0.6)
  channel <- gadc(0.2, 0.1)
  bounds <- two_way_capacity(channel)
  weights <- rbind(c(0.7, 0.1, 0.1, 0.1), c(0.4, 0.3, 0.2, 0.1))
  sizes <- list(p = 0.1, d = c(2, 3, 5, 8))
  questions <- c("is_degradable", "coherent_information")
  calls <- list(
    number = function() entropy(rho),
    vector = function() bell_weights(rho),
    matrix = function() partial_trace(1i * diag(4), c(2, 2), 1),
    stack = function() bell_diagonal(weights),
    answer = function() is_degradable(channel),
    channel = function() gadc(0.2, 0.1),
    list = function() kraus_operators(channel),
    bounds = function() rains(channel),
    capacity = function() two_way_capacity(channel),
    proof = function() verify(bounds),
    table = function() gadc_rates(c(0.1, 0.2), 0.1),
    sweep = function() channel_sweep("depolarizing", sizes, questions),
    description = function() describe("gadc_rates"),
    error = function() entropy(2 * rho)
  )
  for (shape in names(calls)) {
    expect_lt(grown(calls[[shape]]), 100, label = paste("kB after", shape))
  }
})
