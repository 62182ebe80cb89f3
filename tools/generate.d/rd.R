# Writes R's help pages.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

rd_escape <- function(text) gsub("([\\\\%{}])", "\\\\\\1", text)

# In R's dialect vectors are c(...).
rd_code <- function(content) {
  if (grepl("^\\[[^]]* [^]]*\\]$", content)) {
    elements <- gsub(" +", ", ", gsub("^\\[|\\]$", "", content))
    content <- paste0("c(", elements, ")")
  }
  paste0("\\code{", gsub("([\\\\%])", "\\\\\\1", content), "}")
}

rd_math <- function(ascii, latex) {
  plain <- gsub("%", "\\\\%", ascii)
  if (latex == ascii) {
    return(paste0("\\eqn{", plain, "}"))
  }
  paste0("\\eqn{", latex, "}{", plain, "}")
}

# `exports` are R's; what stands on this page needs no link.
rd_host <- function(page, exports) {
  own <- names(page$functions)
  list(
    text = rd_escape,
    code = rd_code,
    math = rd_math,
    call = function(name) {
      if (name %in% own) {
        return(paste0("\\code{", name, "}"))
      }
      if (!name %in% exports) stop_at(page$file, "R has no ", name, "()")
      paste0("\\code{\\link{", name, "}}")
    },
    page = function(content) {
      name <- gsub("^\\[|\\]$", "", content)
      if (grepl("ebit_", name)) {
        return(paste0("\\code{\\link{", name, "}}"))
      }
      paste0("\\link{", name, "}")
    }
  )
}

# ---- Blocks ------------------------------------------------------------------

fill <- function(text, indent = 0) {
  strwrap(text, width = 80, indent = indent, exdent = indent)
}

rd_item <- function(head, body) {
  lines <- unlist(body)
  if (!length(lines)) {
    return(paste0(head, "{}"))
  }
  lines[1] <- paste0(head, "{", lines[1])
  lines[length(lines)] <- paste0(lines[length(lines)], "}")
  lines
}

rd_table <- function(block, inline) {
  cells <- lapply(block$rows, function(row) vapply(row, inline, ""))
  cells[[1]] <- paste0("\\strong{", cells[[1]], "}")
  width <- max(lengths(cells))
  rows <- vapply(cells, function(row) {
    paste(c(row, rep("", width - length(row))), collapse = " \\tab ")
  }, "")
  ends <- c(rep(" \\cr", length(rows) - 1), "")
  c(
    paste0("\\tabular{", strrep("l", width), "}{"),
    paste0("  ", rows, ends), "}"
  )
}

rd_display <- function(block, inline) {
  # On one line: R's plain text loses line breaks in it.
  sub("^\\\\eqn", "\\\\deqn", gsub("\n *", " ", inline(block$text)))
}

rd_block <- function(block, inline, columns) {
  nested <- function(item) rd_blocks(item, inline, columns)
  switch(block$type,
    paragraph = fill(inline(block$text)),
    display = rd_display(block, inline),
    bullets = c("\\itemize{", unlist(lapply(block$items, function(item) {
      body <- nested(item)
      c(paste("\\item", body[1]), body[-1])
    })), "}"),
    definitions = c("\\describe{", unlist(Map(function(term, item) {
      term <- gsub("`", "", term, fixed = TRUE) # R sets it apart by itself
      rd_item(paste0("\\item{", inline(term), ":}"), nested(item))
    }, block$terms, block$items), use.names = FALSE), "}"),
    table = rd_table(block, inline),
    columns = rd_block(columns, inline, NULL),
    code = NULL # is among the examples
  )
}

# A display belongs to the sentence around it; other blocks are set apart.
rd_blocks <- function(parsed, inline, columns = NULL) {
  lines <- NULL
  for (i in seq_along(parsed)) {
    new <- rd_block(parsed[[i]], inline, columns)
    joined <- i == 1 || parsed[[i]]$type == "display" ||
      parsed[[i - 1]]$type == "display" && grepl("^[a-z(]", parsed[[i]]$text)
    if (length(new)) lines <- c(lines, if (!joined) "", new)
  }
  lines
}

# ---- Parts of a page ---------------------------------------------------------

rd_part <- function(head, lines) {
  if (length(lines)) c(paste0(head, "{"), lines, "}")
}

# "name(x, dims = NULL)", broken where it is too long.
rd_usage <- function(name, formals) {
  arguments <- vapply(names(formals), function(argument) {
    default <- paste(deparse(formals[[argument]]), collapse = " ")
    # Lines are broken between arguments, not within one.
    default <- gsub(" ", "\1", default, fixed = TRUE)
    if (nzchar(default)) paste0(argument, "\1=\1", default) else argument
  }, "")
  text <- paste0(name, "(", paste(arguments, collapse = ", "), ")")
  lines <- strwrap(text, width = 80, exdent = nchar(name) + 1)
  if (any(nchar(lines) > 90)) { # R's manual cuts them off
    lines <- strwrap(text, width = 80, exdent = 4)
  }
  gsub("\1", " ", lines, fixed = TRUE)
}

rd_usages <- function(page, formals) {
  usages <- lapply(names(page$functions), function(name) {
    c(rd_usage(name, formals[[name]]), "")
  })
  extra <- lapply(of_type(page$sections[["Usage in R"]], "code"), `[[`, "lines")
  lines <- c(unlist(usages), unlist(extra))
  lines[seq_len(max(0, which(nzchar(lines))))]
}

# In R alone functions of a channel take lists of channels, on some threads.
list_threads <- function(page, tables, formals) {
  takes_lists <- vapply(names(page$functions), function(name) {
    core <- rows_of(tables, name, "argument")$name
    "threads" %in% setdiff(names(formals[[name]]), core)
  }, NA)
  if (any(takes_lists)) {
    list(definition_list("`threads`", list(paste(
      "number of threads for a list in place of a channel or of a state, which",
      "gives a list of bounds values (see [ebit_bounds_list])"
    ))))
  }
}

# Arguments of the core's functions, then those that R alone has.
rd_arguments <- function(page, tables, formals, inline) {
  hidden <- function(name, argument) is.null(formals[[name]][[argument]])
  core <- argument_list(page, names(page$functions), tables, hidden)
  own <- of_type(page$sections[["Arguments in R"]], "definitions")
  lists <- list_threads(page, tables, formals)
  unlist(lapply(c(list(core), lists, own), function(list) {
    unlist(Map(function(term, item) {
      term <- gsub("`", "", term, fixed = TRUE)
      if (term == "...") term <- "\\dots"
      rd_item(paste0("\\item{", term, "}"), rd_blocks(item, inline))
    }, list$terms, list$items), use.names = FALSE)
  }))
}

# What the functions of a page say of themselves: a list of them, or of one the
# text.
by_function <- function(page, part, inline) {
  texts <- Filter(length, lapply(page$functions, part))
  if (length(page$functions) == 1) {
    return(unlist(lapply(texts, rd_blocks, inline = inline), use.names = FALSE))
  }
  items <- Map(function(name, parsed) {
    rd_item(paste0("\\item{", name, ":}"), rd_blocks(parsed, inline))
  }, names(texts), texts)
  if (length(items)) c("\\describe{", unlist(items, use.names = FALSE), "}")
}

columns_or_null <- function(page, tables) {
  with_columns <- Filter(function(name) {
    nrow(rows_of(tables, name, "column")) > 0
  }, names(page$functions))
  if (length(with_columns) == 1) column_list(page, with_columns, tables)
}

rd_details <- function(page, tables, inline) {
  own <- by_function(page, function(one) {
    Filter(function(block) block$type != "code", one$lead)
  }, inline)
  columns <- columns_or_null(page, tables)
  shared <- rd_blocks(page$sections[["Details"]], inline, columns)
  c(own, if (length(own) && length(shared)) "", shared)
}

rd_value <- function(page, tables, inline) {
  columns <- columns_or_null(page, tables)
  shared <- rd_blocks(page$sections[["Value"]], inline, columns)
  own <- by_function(page, function(one) {
    value_of(page, one$name, tables)
  }, inline)
  c(shared, if (length(own) && length(shared)) "", own)
}

rd_references <- function(page, papers) {
  references <- references_of(page, names(page$functions), papers)
  unlist(lapply(references, function(one) {
    text <- rd_escape(one$text)
    if (grepl("^doi:", one$identifier)) {
      text <- paste0(text, ", \\doi{", sub("^doi:", "", one$identifier), "}")
    }
    c(fill(close_sentence(text)), "")
  }))
}

rd_examples <- function(page) {
  sections <- page$sections[names(page$sections) != "Usage in R"]
  all <- c(
    unlist(lapply(page$functions, `[[`, "lead"), recursive = FALSE),
    unlist(sections, recursive = FALSE)
  )
  code <- Filter(function(block) block$language == "r", of_type(all, "code"))
  lines <- unlist(lapply(code, function(block) c(block$lines, "")))
  gsub("([\\\\%])", "\\\\\\1", lines[-length(lines)])
}

known_sections <- c(
  "Usage in R", "Arguments in R", "Aliases in R", "Arguments", "Columns",
  "Details", "Value", "Errors", "References", "See also", "Examples",
  "Usage in Octave"
)

rd_section <- function(title, parsed, inline, columns = NULL) {
  rd_part(paste0("\\section{", title, "}"), rd_blocks(parsed, inline, columns))
}

write_rd <- function(page, tables, papers, formals, concepts) {
  host <- rd_host(page, names(formals))
  inline <- function(text) render(text, host, page$file)
  own <- unlist(lapply(page$sections[["Aliases in R"]], function(block) {
    strsplit(block$text, ",[ \n]*")[[1]]
  }))
  aliases <- unique(c(page$name, names(page$functions), own))
  topics <- unique(vapply(names(page$functions), topic_of, "", tables = tables))
  others <- setdiff(names(page$sections), known_sections)
  references <- rd_references(page, papers)
  lines <- c(
    paste0("% Written by tools/generate from help/", page$name, ".md."),
    "% Copyright (C) 2026 The ebit developers",
    "% SPDX-License-Identifier: GPL-3.0-or-later",
    paste0("\\name{", page$name, "}"),
    paste0("\\alias{", aliases, "}"),
    paste0("\\title{", inline(page$title), "}"),
    paste0("\\concept{", unique(c(tolower(topics), concepts)), "}"),
    rd_part("\\description", rd_blocks(page$description, inline)),
    rd_part("\\usage", rd_usages(page, formals)),
    rd_part("\\arguments", rd_arguments(page, tables, formals, inline)),
    rd_part("\\details", rd_details(page, tables, inline)),
    unlist(lapply(others, function(title) {
      rd_section(title, page$sections[[title]], inline)
    })),
    rd_part("\\value", rd_value(page, tables, inline)),
    rd_section("Errors", page$sections[["Errors"]], inline),
    rd_part("\\references", references[-length(references)]),
    rd_part("\\seealso", rd_blocks(page$sections[["See also"]], inline)),
    rd_part("\\examples", rd_examples(page))
  )
  ascii <- all(validEnc(lines) & !grepl("[^ -~]", lines))
  c(lines[1:3], if (!ascii) "\\encoding{UTF-8}", lines[-(1:3)])
}
