# The tables of functions, and of what they take and return, on the screen.

test_that("list_functions prints in lines, by topic, with R's own names", {
  table <- list_functions()
  expect_s3_class(table, c("ebit_functions", "data.frame"), exact = TRUE)
  lines <- capture.output(print(table))
  for (topic in unique(table$topic)) expect_true(topic %in% lines)
  named <- sub("^  ([a-z_0-9]+) .*", "\\1", lines)
  expect_true(all(table$name %in% named))
  own <- tail(lines, 1 + length(lines) - match("Of R alone", lines))
  own <- trimws(unlist(strsplit(own[-1], ", *")))
  expect_setequal(
    own, setdiff(getNamespaceExports("ebit"), table$name)
  )
  expect_lte(max(nchar(lines)), 82)
})

test_that("a part of the table prints as the rest of it does, or plainly", {
  one <- capture.output(print(subset(list_functions(), name == "gadc")))
  expect_identical(one[-2], c(
    "<ebit_functions> 1 function; ?name and describe(\"name\") say more",
    "Channels", "  gadc  Generalized amplitude damping channel"
  ))
  two <- capture.output(print(list_functions()[1:2, c("name", "shape")]))
  expect_match(two[1], "name +shape")
})

test_that("describe says what is taken and what comes back, with units", {
  lines <- capture.output(print(describe("gadc_rates")))
  expect_identical(lines[1:4], c(
    "<ebit_description> gadc_rates ", "", "Arguments",
    "  gamma        damping, in [0, 1]"
  ))
  text <- gsub(" +", " ", paste(lines, collapse = " "))
  expect_match(text, "threads = 1 number of threads [a whole number in",
    fixed = TRUE
  )
  expect_match(text, "Columns coherent_information attained by one channel")
  expect_match(text, "two equal channels [ebit per use]", fixed = TRUE)
  value <- capture.output(print(describe("entropy")))
  expect_identical(tail(value, 2), c(
    "Value", "  a number, of a stack of states one for each [bit]"
  ))
  expect_identical(
    describe("rains")$role, c(rep("argument", 4), "value")
  )
  expect_match(describe("rains")$meaning[3], "of a channel by default 1e-8")
  for (name in list_functions()$name) {
    expect_true(any(describe(name)$role != "argument"), label = name)
  }
})

test_that("vectors that are a default are written as R writes them", {
  lines <- capture.output(print(describe("rains")))
  expect_true(any(grepl("^  dims = c\\(d, d\\) ", lines)))
  lines <- capture.output(print(describe("network")))
  expect_true(any(grepl("^  nodes = NULL ", lines)))
})

test_that("describe takes the function itself", {
  expect_identical(describe(rains), describe("rains"))
  expect_identical(describe(ebit::rains), describe("rains"))
  error <- expect_error(describe(mean), class = "ebit_error_argument")
  expect_match(conditionMessage(error), "name is \"mean\"; it must be the name")
  expect_identical(deparse(conditionCall(error)), "describe(mean)")
  for (own in list(quote(describe("run_sweep")), quote(describe(run_sweep)))) {
    error <- expect_error(eval(own), class = "ebit_error_argument")
    expect_identical(conditionMessage(error), paste(
      "name is \"run_sweep\", of R alone, of which ?run_sweep tells; it must",
      "be the name of a function that list_functions lists"
    ))
    expect_identical(conditionCall(error), own)
  }
  expect_error(
    describe("rain"), "such as \"rains\"", class = "ebit_error_argument"
  )
})
