# R's functions, their help and the core's tables say the same.

table <- list_functions()

# "p, dims = [d d], how = \"a, b\"" in its arguments: commas inside of brackets
# and quotes part nothing.
split_usage <- function(usage) {
  masked <- usage
  for (inner in c("\\[[^]]*\\]", "\"[^\"]*\"", "\\{[^}]*\\}", "\\([^)]*\\)")) {
    found <- gregexpr(inner, masked)
    regmatches(masked, found) <- lapply(
      regmatches(masked, found), function(x) gsub("[^.]", "#", x)
    )
  }
  ends <- c(as.integer(gregexpr(",", masked)[[1]]), nchar(usage) + 1L)
  ends <- ends[ends > 0]
  starts <- c(1L, ends[-length(ends)] + 1L)
  trimws(substring(usage, starts, ends - 1L))
}

usage_of <- function(name) {
  parts <- split_usage(table$usage[table$name == name])
  parts <- parts[nzchar(parts)]
  default <- ifelse(grepl("=", parts), trimws(sub("^[^=]*=", "", parts)), NA)
  names(default) <- trimws(sub("=.*", "", parts))
  default
}

test_that("every function is exported", {
  expect_identical(
    setdiff(table$name, getNamespaceExports("ebit")), character()
  )
})

test_that("arguments have the core's names, order and defaults", {
  for (name in intersect(table$name, getNamespaceExports("ebit"))) {
    usage <- usage_of(name)
    ours <- formals(getExportedValue("ebit", name))
    if (name == "cite") ours <- ours["b"] # generics, b and ...
    if (name == "verify") {
      ours <- formals(getFromNamespace("verify.default", "ebit"))
      ours <- ours[names(ours) != "..."]
    }
    # in R alone lists of channels are taken, on some threads
    extra <- setdiff(names(ours), names(usage))
    expect_length(setdiff(extra, "threads"), 0)
    ours <- ours[setdiff(names(ours), extra)]
    expect_identical(as.character(names(ours)), names(usage), label = name)
    for (argument in names(usage)) {
      default <- default_text(ours[[argument]])
      label <- paste0(name, "(", argument, ")")
      expect_identical(default == "", is.na(usage[[argument]]), label = label)
      if (default %in% c("", "NULL")) next
      wanted <- usage[[argument]]
      if (grepl("^\\[.*\\]$", wanted)) { # a vector, as R writes it
        wanted <- sub("\\[(.*)\\]", "c(\\1)", gsub(" ", ",", wanted))
      }
      expect_identical(
        gsub(" ", "", default), gsub(" ", "", wanted), label = label
      )
    }
  }
})

test_that("every help page has an example, every function a page", {
  pages <- tools::Rd_db("ebit")
  expect_gt(length(pages), 0)
  tags <- function(page) vapply(page, attr, "", "Rd_tag")
  for (name in names(pages)) {
    expect_true("\\examples" %in% tags(pages[[name]]), label = name)
  }
  aliases <- unlist(lapply(pages, function(page) {
    vapply(page[tags(page) == "\\alias"], as.character, "")
  }))
  expect_identical(
    setdiff(getNamespaceExports("ebit"), aliases), character()
  )
})

test_that("the examples of every help page are code", {
  for (page in tools::Rd_db("ebit")) {
    code <- tempfile()
    tools::Rd2ex(page, code)
    expect_silent(parse(code))
    unlink(code)
  }
})

test_that("the help of a calculator names its arguments and columns", {
  pages <- tools::Rd_db("ebit")
  for (name in table$name[table$shape == "calculator"]) {
    page <- Find(function(page) {
      tags <- vapply(page, attr, "", "Rd_tag")
      name %in% unlist(lapply(page[tags == "\\alias"], as.character))
    }, pages)
    text <- paste(unlist(page), collapse = " ")
    for (word in describe(name)$name) {
      expect_match(text, paste0("\\b", word, "\\b"), label = paste("?", name))
    }
  }
})
