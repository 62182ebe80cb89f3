# States and channels from counts.

state_from_counts <- function(counts, settings) {
  fit <- ebit_call("state_from_counts", counts, settings)
  structure(fit$state,
    log_likelihood = c(fit$log_likelihood, fit$log_likelihood_upper)
  )
}

channel_from_counts <- function(counts, inputs, settings) {
  fit <- ebit_call("channel_from_counts", counts, inputs, settings)
  structure(fit$channel,
    log_likelihood = c(fit$log_likelihood, fit$log_likelihood_upper)
  )
}

resample_counts <- function(counts, n, seed) {
  ebit_call("resample_counts", counts, n, seed)
}

# Any quantity of what is estimated, with the counts drawn anew: states, or
# with `inputs` channels.
bootstrap <- function(fun, counts, settings, n = 200, seed, inputs = NULL,
                      probability = NULL) {
  call <- sys.call()
  check_function(fun, call)
  if (missing(seed)) seed <- NULL
  drawn <- call_core("resample_counts", list(counts, n, seed), call)
  estimates <- lapply(drawn, function(again) {
    if (is.null(inputs)) {
      call_core("state_from_counts", list(again, settings), call)$state
    } else {
      call_core("channel_from_counts", list(again, inputs, settings), call)[[1]]
    }
  })
  values <- lapply(estimates, fun)
  ends <- call_core("quantity_ends", list(values, NULL), call)$value
  table <- call_core("sample_quantiles",
    list(ends$lower, ends$upper, probability), call
  )
  structure(table,
    class = c("ebit_quantiles", "data.frame"),
    quantity = "value", n = length(values), failed = 0L
  )
}
