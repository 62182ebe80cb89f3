# What tools/site runs: site.R BUILD
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Its index has the topics of list_functions(), in their order, and then what R
# alone has.

build <- commandArgs(trailingOnly = TRUE)[1]
if (!requireNamespace("pkgdown", quietly = TRUE)) {
  stop("the site needs the package pkgdown")
}
options(pkgdown.internet = FALSE)
# Of packages that are not here their sites would be looked up on CRAN.
utils::assignInNamespace("CRAN_urls", data.frame, "downlit")
package <- file.path(build, "site-package", "ebit")

# The page on which each function stands, by the aliases of the pages.
pages <- tools::Rd_db("ebit")
tag_of <- function(page, tag) {
  tags <- vapply(page, attr, "", "Rd_tag")
  vapply(page[tags == tag], function(x) paste(unlist(x), collapse = ""), "")
}
names <- vapply(pages, tag_of, "", "\\name")
aliases <- lapply(pages, tag_of, "\\alias")
page_of <- function(name) {
  names[vapply(aliases, function(known) name %in% known, NA)][[1]]
}

functions <- ebit::list_functions()
functions$page <- vapply(functions$name, page_of, "")
functions <- functions[!duplicated(functions$page), ]
topics <- unique(functions$topic)
sections <- lapply(topics, function(topic) {
  list(title = topic, contents = functions$page[functions$topic == topic])
})
rest <- setdiff(names, c(functions$page, "ebit-package"))
sections <- c(
  list(list(title = "Start", contents = "ebit-package")), sections,
  list(list(title = "Classes, methods, conventions", contents = sort(rest)))
)
articles <- sub("[.]Rmd$", "", basename(Sys.glob(
  file.path(package, "vignettes", "*.Rmd")
)))
first <- c("lab-numbers", "certified")
settings <- list(
  template = list(bootstrap = 5),
  reference = sections,
  articles = list(list(
    title = "Articles", navbar = NULL,
    contents = c(intersect(first, articles), setdiff(articles, first))
  ))
)
pkgdown::build_site(package,
  override = c(settings, list(destination = file.path(build, "site"))),
  preview = FALSE, devel = FALSE, new_process = FALSE, install = FALSE
)

# ---- Without the network -----------------------------------------------------
# Formulas, which pages leave to a script from the network, become MathML; what
# other scripts add, such as a search, is there only where there is a network.

# One paragraph of pandoc's for each formula, in their order.
to_mathml <- function(formulas) {
  source <- tempfile(fileext = ".md")
  writeLines(paste0("$", gsub("\\s+", " ", formulas), "$\n"), source)
  html <- paste(system2(Sys.which("pandoc"),
    c("-f", "markdown", "-t", "html", "--mathml", source),
    stdout = TRUE
  ), collapse = " ")
  paragraphs <- strsplit(html, "</p>", fixed = TRUE)[[1]]
  math <- sub(".*<p>", "", paragraphs[grepl("<math", paragraphs)])
  if (length(math) == length(formulas)) math else formulas
}

unescape <- function(text) {
  for (pair in list(c("&lt;", "<"), c("&gt;", ">"), c("&amp;", "&"))) {
    text <- gsub(pair[1], pair[2], text, fixed = TRUE)
  }
  text
}

write_mathml <- function(file) {
  text <- paste(readLines(file, encoding = "UTF-8"), collapse = "\n")
  pattern <- "(?s)\\\\\\((.*?)\\\\\\)|\\\\\\[(.*?)\\\\\\]"
  found <- gregexpr(pattern, text, perl = TRUE)
  formulas <- regmatches(text, found)[[1]]
  if (length(formulas) == 0L) {
    return(invisible())
  }
  bare <- substring(formulas, 3L, nchar(formulas) - 2L)
  regmatches(text, found) <- list(to_mathml(unescape(trimws(bare))))
  text <- gsub("<script[^>]*mathjax[^>]*></script>", "", text)
  writeLines(enc2utf8(text), file, useBytes = TRUE)
}

if (nzchar(Sys.which("pandoc"))) {
  pages <- list.files(file.path(build, "site"), "[.]html$",
    recursive = TRUE, full.names = TRUE
  )
  for (page in pages) write_mathml(page)
}
