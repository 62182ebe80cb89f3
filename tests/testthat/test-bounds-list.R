# Lists of bounds: of lists of channels, and put together.

channels <- list(
  damping = gadc(0.3, 0.1), flips = dephasing(0.1), loss = erasure(0.2)
)
several <- two_way_capacity(channels)

test_that("capacities of a list are those of its channels, with its names", {
  expect_s3_class(several, "ebit_bounds_list")
  expect_named(several, names(channels))
  for (name in names(channels)) {
    expect_identical(several[[name]], two_way_capacity(channels[[name]]))
  }
  expect_identical(two_way_capacity(channels, threads = 2), several)
  key <- two_way_capacity(channels, "key", tol = 1e-6)
  expect_identical(key$loss$task, "key")
  expect_identical(key$loss$tol, 1e-6)
  expect_length(quantum_capacity(list()), 0)
  expect_s3_class(quantum_capacity(list()), "ebit_bounds_list")
  expect_null(names(rains(unname(channels))))
})

test_that("every capacity and bound takes a list", {
  x <- list(gadc(0.3, 0.1), dephasing(0.1))
  for (f in list(
    quantum_capacity, cpp_capacity, two_way_capacity, coherent_information,
    reverse_coherent_information, rains, max_rains, transposition_bound,
    max_relative_entropy_of_entanglement, squashed_entanglement_bound,
    entanglement_assisted_capacity
  )) {
    expect_identical(unclass(f(x, threads = 2)), lapply(x, f))
  }
  states <- lapply(x, choi_state)
  expect_identical(unclass(rains(states)), lapply(states, rains))
  expect_identical(
    unclass(distillable_entanglement(states)),
    lapply(states, distillable_entanglement)
  )
})

test_that("of two channels either, or both, may be lists", {
  one <- dephasing(0.1)
  pairs <- epr_capacity(channels, one)
  expect_identical(pairs$loss, epr_capacity(erasure(0.2), one))
  expect_identical(
    epr_capacity(one, channels)$damping, epr_capacity(one, gadc(0.3, 0.1))
  )
  both <- assisted_distillation(channels[2:3], channels[3:2])
  expect_identical(
    both[[1]], assisted_distillation(channels[[2]], channels[[3]])
  )
})

test_that("what a list has wrong is named by its place", {
  refuses <- function(code, message) {
    expect_error(code, message, fixed = TRUE, class = "ebit_error_argument")
  }
  refuses(
    two_way_capacity(list(gadc(0.3, 0.1), 3)),
    "channel[[2]] is 3; it must be a channel, as the constructors make it"
  )
  refuses(
    quantum_capacity(channels, tol = -1),
    "channel[[1]]: tol is -1; it must be a number in [1e-12, 1]"
  )
  refuses(
    epr_capacity(channels, channels[1:2]),
    "channel2 is a list of 2; it must be a list of 3, as channel1 is"
  )
  refuses(
    epr_capacity(channels[1], list(4)), "channel2[[1]] is 4; it must be"
  )
  refuses(rains(channels, threads = 0), "threads is 0; it must be a whole")
  told <- tryCatch(two_way_capacity(list(3)), error = conditionCall)
  expect_identical(told[[1]], quote(two_way_capacity))
  # one channel that lost its class is no list of channels
  x <- gadc(0.3, 0.1)
  expect_s3_class(quantum_capacity(unclass(x)), "ebit_bounds")
})

test_that("bounds join into lists", {
  b <- rains(gadc(0.3, 0.1))
  both <- c(several, rains = b)
  expect_named(both, c(names(channels), "rains"))
  expect_identical(both$rains, b)
  expect_s3_class(c(b, b), "ebit_bounds_list")
  expect_identical(c(c(b, b), b), c(b, c(b, b)))
  expect_s3_class(both[2:3], "ebit_bounds_list")
  expect_identical(both["loss"]$loss, several$loss)
  expect_error(c(b, 3), "argument 2 of c is of class numeric; it must be")
  both$rains <- NULL
  expect_identical(both, several)
  both[[2]] <- b
  expect_identical(both$flips, b)
  expect_error(both[[1]] <- 3, "value is of class numeric")
  expect_error(both$x <- 3, "value is of class numeric")
})

test_that("accessors, proofs and comparisons are one each", {
  expect_identical(lower(several), vapply(several, lower, 0))
  expect_identical(upper(several), vapply(several, upper, 0))
  expect_identical(gap(several)[["flips"]], 0)
  expect_identical(status(several), vapply(several, status, ""))
  expect_identical(certificate(several)$loss, certificate(several$loss))
  expect_identical(
    several > 0.6, c(damping = NA, flips = FALSE, loss = TRUE)
  )
  expect_identical(several < several[c(3, 3, 3)], several < 0.8)
  expect_identical(several$flips < several, several > several$flips)
  expect_identical(range(several), c(min(lower(several)), 0.8))
  expect_error(sum(several), "an argument of sum is a bounds value")
  expect_identical(
    verify(several), c(damping = TRUE, flips = TRUE, loss = TRUE)
  )
  bad <- several
  bad$flips$upper <- 0.1
  answer <- verify(bad, threads = 2)
  expect_identical(as.vector(answer), c(TRUE, FALSE, TRUE))
  expect_match(attr(answer, "message"), "upper")
  papers <- cite(several)
  expect_identical(anyDuplicated(papers$references), 0L)
  expect_setequal(
    papers$bibtex, unlist(lapply(unclass(several), function(b) cite(b)$bibtex))
  )
})

test_that("lists are tables, and columns of tables", {
  table <- as.data.frame(several)
  expect_identical(row.names(table), names(channels))
  expect_identical(table$channel[1], "gadc(gamma = 0.3, thermal = 0.1)")
  expect_identical(table$lower, unname(lower(several)))
  expect_identical(summary(several), table)
  expect_identical(rbind(several$damping, several$loss)$upper, c(
    upper(several$damping), upper(several$loss)
  ))
  expect_identical(nrow(as.data.frame(several[0])), 0L)
  frame <- data.frame(p = 1:3)
  frame$bounds <- several
  expect_output(print(frame), "0.8 (exact)", fixed = TRUE)
  expect_identical(
    format(several, digits = 3)[["damping"]], "[0.328, 0.616] (bracket)"
  )
})

test_that("a list prints as a table of few lines, and draws a bar each", {
  lines <- capture.output(print(several))
  expect_identical(
    lines[1], "<ebit_bounds_list> 3 of two_way_capacity, ebits per use"
  )
  expect_length(lines, 5)
  expect_match(lines[5], "^loss +erasure\\(p = 0.2, d = 2\\) +0.8 +0 +exact")
  mixed <- capture.output(print(c(several, rains(gadc(0.3, 0.1)))))
  expect_identical(mixed[1], "<ebit_bounds_list> 4")
  expect_match(mixed[2], "quantity")
  expect_output(print(several[rep(1, 30)]), "... 10 more", fixed = TRUE)
  expect_output(print(several[0]), "<ebit_bounds_list> 0")
  draw <- function(code) {
    file <- tempfile(fileext = ".pdf")
    grDevices::pdf(file, 3.4, 2.6)
    on.exit({
      grDevices::dev.off()
      unlink(file)
    })
    code
  }
  expect_identical(draw(plot(several)), several)
  expect_silent(draw(plot(c(several, rains(gadc(0.3, 0.1))), labels = 1:4)))
  expect_error(draw(plot(several[0])), "x is an empty list")
})

test_that("map_function keeps names and calls anything", {
  calls <- list(a = list(0.5, 0.3), b = list(0.6))
  found <- map_function("inept_delivery", calls[1])
  expect_identical(found$a$success, 0.5)
  expect_error(
    map_function("inept_delivery", calls),
    "calls[[2]]: amplitude is missing; it must be a number in [0, 1]",
    fixed = TRUE, class = "ebit_error_argument"
  )
  expect_identical(
    map_function("entropy", list(list(bell_state(1)), list(diag(2) / 2)), 2),
    list(0, 1)
  )
})

test_that("a stack of states has bounds for each", {
  stack <- bell_diagonal(rbind(c(0.9, 0.1, 0, 0), c(0.7, 0.1, 0.1, 0.1)))
  for (f in list(rains, max_rains, distillable_entanglement, discord)) {
    several <- f(stack)
    expect_s3_class(several, "ebit_bounds_list", exact = TRUE)
    expect_identical(several[[1]], f(stack[, , 1]))
    expect_identical(several[[2]], f(stack[, , 2]))
    expect_true(all(verify(several)))
  }
  stack[2, 2, 2] <- 3
  expect_error(rains(stack), "matrix 2 of x is a matrix of trace 3.9",
    fixed = TRUE
  )
  expect_identical(rains(stack[, , 1, drop = FALSE]), rains(list(stack[, , 1])))
})

test_that("items that are not there are refused", {
  b <- c(a = rains(bell_state(1)), b = rains(bell_state(2)))
  expect_error(b[3], "i is 3 for 2 bounds; it must be",
    class = "ebit_error_argument"
  )
  expect_error(b["zz"], "i is zz for 2 bounds", class = "ebit_error_argument")
  expect_length(b["b"], 1)
  expect_length(b[], 2)
  expect_length(b[-1], 1)
  expect_length(b[c(TRUE, FALSE)], 1)
})

test_that("verify takes no argument that it does not know", {
  b <- rains(bell_state(1))
  said <- "an argument is \"rigourous\"; it must be one that the help names"
  expect_error(verify(b, rigourous = TRUE), said, class = "ebit_error_argument")
  expect_error(verify(c(b, b), rigourous = TRUE), said)
  expect_error(verify(gadc_rates(0.1, 0), rigourous = TRUE), said)
  expect_error(verify(b, FALSE, 0, 1), "an argument is without a name")
})

test_that("ends that are both Inf have no gap", {
  b <- two_way_capacity(amplifier(1))
  expect_identical(c(b$lower, b$upper), c(Inf, Inf))
  expect_identical(gap(b), 0)
  expect_identical(gap(c(1, Inf, NaN)), c(0, 0, NaN))
})
