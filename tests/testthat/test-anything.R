# Whatever a function is given, it returns a value or a condition of its own.

odd <- list(
  NULL, list(), list(1, "a"), list(a = NULL), "", NA_character_, character(),
  NA, NaN, Inf, -1, 0, 2, 1e300, numeric(), integer(), 1i, complex(), TRUE,
  as.raw(1), factor("a"), Sys.Date(), data.frame(), data.frame(p = 0.5),
  matrix(0, 0, 0), matrix(0, 2, 3), diag(4), array(0, c(4, 4, 2)),
  array(0, c(0, 4, 2)), array(1, c(1, 1, 1, 1)), function(x) x, quote(x),
  quote(f(x)), globalenv(), expression(a), matrix("a", 2, 2), 1:4,
  matrix(list(), 0, 0), structure(list(), class = "ebit_channel"),
  structure(list(kraus = 1, d_in = 2), class = "ebit_channel"),
  structure(list(quantity = "rains", lower = 1), class = "ebit_bounds"),
  matrix(NaN, 4, 4), matrix(1i, 4, 4), list(diag(2)), list(list()), "gadc"
)

fails_otherwise <- function(fun, arguments) {
  tryCatch(
    {
      do.call(fun, arguments, quote = TRUE)
      FALSE
    },
    ebit_error = function(condition) FALSE,
    error = function(condition) TRUE
  )
}

test_that("no argument of whatever kind does harm", {
  for (name in list_functions()$name) {
    fun <- getExportedValue("ebit", name)
    n <- length(formals(fun))
    for (i in seq_len(n)) {
      for (usual in list(0.5, diag(4) / 4)) {
        arguments <- rep(list(usual), n)
        harm <- vapply(odd, function(value) {
          arguments[i] <- list(value)
          fails_otherwise(fun, arguments)
        }, NA)
        expect_identical(which(harm), integer(),
          label = sprintf("argument %d of %s, odd values", i, name)
        )
      }
    }
  }
})
