# Text with `code`, links and $formulas$, for a host that says how to write
# each of them.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A host is a list of functions text, code, math (ascii, latex), call (of a
# function, "rains") and page (of a help page, "conventions").

greek <- paste0(
  "alpha|beta|gamma|delta|epsilon|eta|theta|lambda|mu|nu|pi|rho|sigma|tau|",
  "phi|chi|psi|omega|Phi|Psi"
)

# Rules from ASCII to LaTeX, one after the other.
latex_rules <- rbind(
  c("([{}])", "\\\\\\1"),
  c("\\|([0-9a-z+]+)>", "|\\1\\\\rangle "),
  c("<([0-9a-z+]+)\\|", "\\\\langle \\1|"),
  c("\\|\\|", "\\\\|"),
  c("<->", "\\\\leftrightarrow "),
  c("->", "\\\\mapsto "),
  c("<=", "\\\\le "),
  c(">=", "\\\\ge "),
  c("\\(x\\)", "\\\\otimes "),
  c("\\b1e(-?[0-9]+)", "10^{\\1}"),
  c("([0-9a-z]) x (?=[0-9a-z])", "\\1 \\\\times "),
  c("sqrt\\(([^()]*)\\)", "\\\\sqrt{\\1}"),
  c("sqrt ([0-9a-z]+)", "\\\\sqrt{\\1}"),
  c("\\^dag\\b", "^\\\\dagger "),
  c("\\^T([AB])\\b", "^{T_\\1}"),
  c("\\^\\(([^()]*)\\)", "^{\\1}"),
  c("_([A-Za-z0-9]{2,})", "_{\\1}"),
  c("\\b(log2|ln)\\b", "\\\\\\1 "),
  c("\\\\log2", "\\\\log_2"),
  c("\\b(max|min|exp|sum)(?![a-z])", "\\\\\\1"),
  c("\\bTr\\b", "\\\\mathrm{Tr}"),
  c(paste0("(?<![\\\\a-z])(", greek, ")(?![a-z])"), "\\\\\\1 ")
)

to_latex <- function(ascii) {
  for (i in seq_len(nrow(latex_rules))) {
    ascii <- gsub(latex_rules[i, 1], latex_rules[i, 2], ascii, perl = TRUE)
  }
  trimws(gsub(" +([_^)}|,])", "\\1", gsub(" +", " ", ascii)))
}

# ---- Pieces of a text --------------------------------------------------------

piece_patterns <- c(
  call = "`[a-z0-9_]+\\(\\)`",
  code = "`[^`]+`",
  math = "\\$\\$?[^$]+\\$\\$?",
  page = "\\[[a-z]+[_.][a-z_.]+\\]|\\[conventions\\]|\\[ebit\\]"
)

# Where the first piece of a text is: its type, start and length.
next_piece <- function(text) {
  found <- lapply(piece_patterns, regexpr, text = text, perl = TRUE)
  start <- vapply(found, as.integer, 1L)
  if (all(start < 0)) {
    return(NULL)
  }
  type <- names(which.min(ifelse(start < 0, Inf, start)))
  list(
    type = type, start = start[[type]],
    length = attr(found[[type]], "match.length")
  )
}

# A formula may be followed by {its LaTeX}, which the rules make otherwise.
render_math <- function(text, piece, host, place) {
  end <- piece$start + piece$length - 1
  ascii <- gsub("^\\$+|\\$+$", "", substring(text, piece$start, end))
  latex <- NULL
  if (substring(text, end + 1, end + 1) == "{") {
    close <- closing_brace(text, end + 1, place)
    latex <- substring(text, end + 2, close - 1)
    end <- close
  }
  ascii <- gsub("\n *", " ", ascii)
  if (is.null(latex)) latex <- to_latex(ascii)
  list(text = host$math(ascii, trimws(latex)), end = end)
}

render_piece <- function(text, piece, host, place) {
  end <- piece$start + piece$length - 1
  content <- substring(text, piece$start + 1, end - 1)
  content <- gsub("\n *", " ", content)
  switch(piece$type,
    call = list(text = host$call(sub("\\(\\)", "", content)), end = end),
    code = list(text = host$code(content), end = end),
    page = list(text = host$page(content), end = end),
    math = render_math(text, piece, host, place)
  )
}

render <- function(text, host, place) {
  result <- ""
  while (nzchar(text)) {
    piece <- next_piece(text)
    if (is.null(piece)) {
      return(paste0(result, host$text(text)))
    }
    done <- render_piece(text, piece, host, place)
    before <- substring(text, 1, piece$start - 1)
    result <- paste0(result, host$text(before), done$text)
    text <- substring(text, done$end + 1)
  }
  result
}

# A meaning of the core's tables as a text of a page: what is quoted, and the
# vectors, are code.
meaning_as_text <- function(meaning) {
  meaning <- gsub("(\"[a-z0-9_]+\")", "`\\1`", meaning)
  gsub("(\\[d(A|_in|) d(B|_out|)\\])", "`\\1`", meaning)
}

# An addition goes on with the sentence, if it begins with a small letter or a
# comma or the like; else it is a sentence of its own.
join_sentences <- function(first, addition) {
  if (is.null(addition)) {
    return(first)
  }
  if (grepl("^[.,:;]", addition)) {
    paste0(first, addition)
  } else if (grepl("^[a-z]", addition)) {
    paste(first, addition)
  } else {
    paste0(first, ". ", addition)
  }
}
