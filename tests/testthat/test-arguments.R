# What calculators do with what they are given, and the exact texts.

refuses <- function(call, message) {
  error <- tryCatch(call, error = identity)
  expect_s3_class(
    error, c("ebit_error_argument", "ebit_error", "error", "condition"),
    exact = TRUE
  )
  expect_identical(conditionMessage(error), message)
}
begins <- function(call, start) {
  error <- tryCatch(call, error = identity)
  expect_s3_class(error, "ebit_error_argument")
  expect_identical(substr(conditionMessage(error), 1, nchar(start)), start)
}
range_of <- function(what) paste0(what, "; it must be a number in [0, 1]")
vector_of <- function(what) paste0(range_of(what), ", or a vector of such")

test_that("numbers outside of the range are refused by name and place", {
  refuses(gadc_rates(1.5, 0), range_of("gamma is 1.5"))
  refuses(gadc_rates(-1e-11, 0), range_of("gamma is -1e-11"))
  refuses(gadc_rates(0.5, 2), range_of("thermal is 2"))
  refuses(gadc_rates(c(0.1, 0.2, 1.1), 0), range_of("gamma[3] is 1.1"))
  whole <- "; it must be a whole number in [2, 1e+15]"
  refuses(multirail(0.1, 0, 0.1, 0, 2.5), paste0("rails is 2.5", whole))
  refuses(multirail(0.1, 0, 0.1, 0, 1), paste0("rails is 1", whole))
  refuses(
    best_multirail(0.1, 0, 0.1, 0, c(2, 1)),
    "max_rails[2] is 1; it must be a whole number in [2, 1000000]"
  )
})

test_that("what is not a finite number is refused by name", {
  refuses(gadc_rates(NaN, 0), range_of("gamma is NaN"))
  refuses(gadc_rates(NA_real_, 0), range_of("gamma is NA"))
  refuses(gadc_rates(NA, 0), range_of("gamma is NA"))
  refuses(gadc_rates(NA_integer_, 0), range_of("gamma is NA"))
  refuses(gadc_rates(c(0.1, NA), 0), range_of("gamma[2] is NA"))
  refuses(gadc_rates(Inf, 0), range_of("gamma is Inf"))
  refuses(gadc_rates(0.1, -Inf), range_of("thermal is -Inf"))
})

test_that("what is no vector of real numbers is refused by what it is", {
  refuses(gadc_rates("0.1", 0), range_of("gamma is \"0.1\""))
  refuses(
    gadc_rates(c("a", "b"), 0), range_of("gamma is a vector of 2 texts")
  )
  refuses(
    gadc_rates(factor("0.1"), 0), range_of("gamma is an object of class factor")
  )
  refuses(gadc_rates(0.1 + 0i, 0), range_of("gamma is 0.1+0i"))
  refuses(
    gadc_rates(matrix(0.1, 2, 3), 0),
    vector_of("gamma is a 2 x 3 matrix of numbers")
  )
  refuses(
    gadc_rates(array(0.1, c(2, 2, 2)), 0),
    vector_of("gamma is a 2 x 2 x 2 array of numbers")
  )
  refuses(
    gadc_rates(array(0.1, c(2, 2, 2, 2)), 0),
    range_of("gamma is an array of more than 3 dimensions")
  )
  refuses(gadc_rates(list(0.1, 0.2), 0), range_of("gamma is a list of 2"))
  refuses(gadc_rates(mean, 0), range_of("gamma is a function"))
  refuses(gadc_rates(NULL, 0), range_of("gamma is missing"))
  refuses(
    gadc_rates(as.Date("2026-01-01"), 0),
    range_of("gamma is an object of class Date")
  )
  refuses(
    gadc_rates(quote(x), 0), range_of("gamma is an object of class symbol")
  )
})

test_that("objects of the package Matrix are the matrices that they hold", {
  skip_if_not_installed("Matrix")
  all_kinds <- list(
    sparse = Matrix::sparseMatrix(i = 1:4, j = 1:4, x = 0.25),
    diagonal = Matrix::Diagonal(4, 0.25),
    symmetric = Matrix::forceSymmetric(Matrix::Matrix(diag(4) / 4)),
    dense = Matrix::Matrix(diag(4) / 4, sparse = FALSE, doDiag = FALSE)
  )
  for (kind in names(all_kinds)) {
    expect_identical(entropy(all_kinds[[kind]]), 2, label = kind)
  }
  swap <- methods::as(2:1, "pMatrix")
  expect_identical(
    kraus_channel(list(swap)), kraus_channel(list(matrix(c(0, 1, 1, 0), 2)))
  )
  x <- dephasing(0.1)
  edited <- x
  edited$kraus <- lapply(kraus_channel(list(diag(2)))$kraus, Re)
  edited$kraus <- lapply(edited$kraus, Matrix::Matrix)
  edited[c("family", "parameters")] <- list("kraus_channel", list())
  expect_identical(choi_state(edited), choi_state(identity_channel()))
  sparse <- Matrix::sparseMatrix(i = 1, j = 2, x = 0.1)
  expect_identical(gadc_rates(sparse, 0), gadc_rates(c(0, 0.1), 0))
  vector <- Matrix::sparseVector(c(0.6, 0.8), c(1, 4), 4)
  expect_equal(concurrence(vector), 0.96)
  sweep <- channel_sweep("dephasing", list(p = sparse), "rains")
  expect_identical(sweep$p, c(0, 0.1))
})

test_that("other objects with slots are refused by their class", {
  methods::setClass("sample_of_slots", representation(x = "numeric"))
  on.exit(methods::removeClass("sample_of_slots"))
  refuses(
    gadc_rates(methods::new("sample_of_slots", x = 1), 0),
    range_of("gamma is an object of class sample_of_slots")
  )
})

test_that("numbers converted from objects outlive the collector", {
  skip_if_not_installed("Matrix")
  operators <- rep(list(Matrix::Matrix(diag(16) / 20)), 400)
  found <- choi_state(kraus_channel(operators))
  expect_equal(found, choi_state(identity_channel(16)))
})

test_that("kets are states, columns, rows and vectors", {
  ket <- c(0.6, 0, 0, 0.8i)
  for (x in list(ket, matrix(ket, 4), matrix(ket, 1))) {
    expect_equal(concurrence(x), 0.96)
    expect_equal(entropy(x), 0)
    expect_equal(partial_trace(x, keep = 1), diag(c(0.36, 0.64)) + 0i)
  }
  expect_true(verify(rains(ket)))
  refuses(
    entropy(2 * ket),
    paste(
      "rho is a vector of 4 numbers and of norm 2; it must be a ket, of norm",
      "1, or a square matrix"
    )
  )
})

test_that("vectors of different lengths are refused", {
  refuses(
    gadc_rates(c(0.1, 0.2), c(0, 0.1, 0.2)),
    "thermal is of length 3; it must be of length 1 or 2, as gamma is"
  )
  refuses(
    gadc_rates(numeric(), c(0, 0.1)),
    "thermal is of length 2; it must be of length 1 or 0, as gamma is"
  )
})

test_that("threads is one whole number", {
  must <- "; it must be a whole number in [1, 1024]"
  refuses(gadc_rates(0.1, 0, 0), paste0("threads is 0", must))
  refuses(gadc_rates(0.1, 0, 1.5), paste0("threads is 1.5", must))
  refuses(gadc_rates(0.1, 0, NA), paste0("threads is NA", must))
  refuses(gadc_rates(0.1, 0, "2"), paste0("threads is \"2\"", must))
  refuses(
    gadc_rates(0.1, 0, 1:2), paste0("threads is a vector of 2 numbers", must)
  )
})

test_that("other kinds of numbers mean what they say", {
  expected <- gadc_rates(c(0, 1), 0)
  expect_identical(gadc_rates(0:1, 0L), expected)
  expect_identical(gadc_rates(c(FALSE, TRUE), FALSE), expected)
  expect_identical(gadc_rates(matrix(0:1, 2, 1), 0), expected)
  expect_identical(gadc_rates(matrix(0:1, 1, 2), 0), expected)
  expect_identical(gadc_rates(c(a = 0, b = 1), 0), expected)
  expect_identical(gadc_rates(structure(0:1, class = "mine"), 0), expected)
  expect_identical(gadc_rates(0:1, 0, threads = NULL), expected)
  expect_identical(
    multirail(0.1, 0, 0.1, 0, NULL), multirail(0.1, 0, 0.1, 0)
  )
})

test_that("no number of rails that is allowed overflows", {
  most <- multirail(0.2, c(0.1, 0, 1e-300), 0.3, 0.05, 1e15)
  expect_true(all(is.finite(unlist(most))))
  refuses(
    multirail(0.2, 0.1, 0.3, 0.05, 1e300),
    "rails is 1e+300; it must be a whole number in [2, 1e+15]"
  )
})

test_that("a list is a channel only if it looks like one", {
  what <- "x[[1]] is \"b\"; it must be a matrix of numbers, or a channel"
  refuses(max_rains(list(a = "b"), c(2, 2)), what)
  refuses(rains(list(a = "b"), c(2, 2)), what)
  refuses(
    rains(list(kraus = 1)), # what has Kraus operators is one
    "x is a list of 1; it must be a channel, as the constructors make it"
  )
})

test_that("no input gives no row", {
  none <- gadc_rates(numeric(), 0)
  expect_identical(dim(none), dim(gadc_rates(0.1, 0)[0, ]))
  expect_identical(nrow(gadc_rates(integer(), numeric())), 0L)
})

test_that("scalars are recycled", {
  both <- gadc_rates(c(0.1, 0.2), c(0.05, 0.05))
  expect_identical(gadc_rates(c(0.1, 0.2), 0.05), both)
  expect_identical(
    gadc_rates(0.1, c(0, 0.05))$epr_lower[2], both$epr_lower[1]
  )
})

test_that("an error tells which call failed", {
  error <- tryCatch(gadc_rates(2, 0), error = identity)
  expect_identical(conditionCall(error), quote(gadc_rates(2, 0)))
  expect_error(gadc_rates(0.1), "thermal")
  expect_error(gadc_rates(0.1, 0, 1, 1), "unused argument")
})

test_that("the tables of what there is can be asked for", {
  expect_named(
    list_functions(), c("name", "topic", "shape", "usage", "summary")
  )
  table <- describe("gadc_rates")
  expect_named(
    table, c("role", "name", "unit", "range", "default", "meaning")
  )
  expect_identical(table$name[1:3], c("gamma", "thermal", "threads"))
  expect_identical(table$range[1], "a number in [0, 1]")
  expect_identical(table$range[3], "a whole number in [1, 1024]")
  must <- "it must be the name of a function that list_functions lists"
  refuses(describe("nothing"), paste("name is \"nothing\";", must))
  refuses(describe(3), paste("name is 3;", must))
})

test_that("what is NULL in a channel stays so in its certificate", {
  channel <- gadc(0.1, 0.1)
  channel["note"] <- list(NULL)
  channel$how <- sin
  for (f in c(max_rains, transposition_bound, squashed_entanglement_bound,
              entanglement_assisted_capacity, two_way_capacity, rains)) {
    b <- f(channel)
    expect_true("note" %in% names(b$channel))
    expect_null(b$channel$note)
    expect_true(verify(b))
  }
  expect_null(max_rains(channel)$channel$how)
})

test_that("texts marked as bytes are refused by the argument's name", {
  bytes <- rawToChar(as.raw(c(0xc3, 0x28)))
  Encoding(bytes) <- "bytes"
  what <- "is a text marked as bytes; it must be"
  begins(describe(bytes), paste("name", what))
  begins(gadc(bytes, 0.1), paste("gamma", what))
  begins(two_way_capacity(gadc(0, 0), bytes), paste("task", what))
  begins(
    channel_sweep("gadc", list(gamma = 0, thermal = 0), bytes),
    paste("quantities", what)
  )
  named <- list(0.1)
  names(named) <- bytes
  begins(
    channel_sweep("dephasing", named, "rains"),
    "grid is a list with a name marked as bytes; it must be"
  )
})

test_that("messages are cut between characters", {
  for (before in 0:3) {
    name <- paste0(strrep("a", before), strrep("\u20ac", 100))
    message <- conditionMessage(tryCatch(describe(name), error = identity))
    expect_true(validUTF8(message))
    expect_match(message, "\u20ac\";", fixed = TRUE)
  }
})

test_that("lists in lists have an end", {
  deep <- function(n) Reduce(function(x, i) list(x), seq_len(n - 1), list())
  what <- paste(
    "a list of lists nested more than 100 deep;",
    "it must be nested at most 100 deep"
  )
  refuses(verify(deep(101)), paste("b is", what))
  refuses(rains(list(kraus = deep(2e5))), paste("x is", what))
  refuses(verify(deep(100)), "b is a list of 1; it must be a bounds value")
})

test_that("a number is told from its neighbours", {
  refuses(
    gadc(1 + 2^-39, 0),
    "gamma is 1.000000000001819; it must be a number in [0, 1]"
  )
})

test_that("a missing argument is one of the function that was called", {
  blamed <- function(code, call, message) {
    condition <- expect_error(code, message, fixed = TRUE,
      class = "ebit_error_argument"
    )
    expect_identical(deparse(conditionCall(condition)), call)
  }
  blamed(gadc(0.3), "gadc(0.3)", "thermal is missing; it must be a number in")
  blamed(gadc(thermal = 0), "gadc(thermal = 0)", "gamma is missing; it must be")
  blamed(entropy(), "entropy()", "rho is missing; it must be a matrix of")
  blamed(
    gadc_rates(data.frame(gamma = 1)), "gadc_rates(data.frame(gamma = 1))",
    "gamma is a table without the column thermal; it must be a vector, or a"
  )
  blamed(
    partial_trace(diag(4) / 4, 1), "partial_trace(diag(4)/4, 1)",
    "keep is missing; it must be the numbers of the subsystems that stay"
  )
  blamed(verify(), "verify()", "b is missing; it must be a bounds value")
  outer <- function(x) gadc(0.3, x)
  blamed(outer(), "gadc(0.3, x)", "thermal is missing")
  for (name in list_functions()$name) {
    f <- get(name)
    needed <- vapply(formals(f), identical, NA, quote(expr = )) # nolint
    if (!any(needed)) next
    condition <- expect_error(f(), " is missing; it must be ",
      class = "ebit_error_argument"
    )
    expect_identical(deparse(conditionCall(condition)), "f()")
  }
  # an error of the argument's own stays as it is
  expect_error(gadc(0.3, stop("mine")), "^mine$")
})
