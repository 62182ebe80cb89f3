# Writes the heads of Octave's functions: their help and the code that hands on.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

texi_escape <- function(text) gsub("([@{}])", "@\\1", text)

# In Octave's dialect.
octave_words <- c(
  "TRUE" = "true", "FALSE" = "false", "NA" = "NaN", "NULL" = "[]"
)
octave_dialect <- function(content) {
  for (word in names(octave_words)) {
    content <- gsub(paste0("\\b", word, "\\b"), octave_words[[word]], content)
  }
  content
}

# `variables` are the arguments and the value of the function.
texi_code <- function(content, variables) {
  content <- octave_dialect(content)
  if (content %in% variables) {
    return(paste0("@var{", content, "}"))
  }
  if (grepl("^\"[^\"]*\"$", content)) {
    content <- texi_escape(gsub("\"", "", content))
    return(paste0("@qcode{\"", content, "\"}"))
  }
  paste0("@code{", texi_escape(content), "}")
}

# `known` are the functions of +ebit.
texi_host <- function(place, known, variables) {
  refer <- function(name) {
    if (!name %in% known) stop_at(place, "Octave has no ebit.", name)
    paste0("@code{ebit.", name, "}")
  }
  list(
    text = texi_escape,
    code = function(content) texi_code(content, variables),
    math = function(ascii, latex) texi_escape(ascii),
    call = refer,
    page = function(content) refer(gsub("^\\[|\\]$", "", content))
  )
}

# ---- Blocks ------------------------------------------------------------------

texi_fill <- function(text) strwrap(text, width = 78)

texi_list <- function(terms, items, inline, columns) {
  body <- Map(function(term, item) {
    terms <- inline(strsplit(term, ", *(?=`)", perl = TRUE)[[1]])
    c(
      paste(c("@item", rep("@itemx", length(terms) - 1)), terms),
      texi_blocks(item, inline, columns)
    )
  }, terms, items)
  c("@table @asis", unlist(body, use.names = FALSE), "@end table")
}

# Shares of a line: the widest columns are cut to one width, until all fit.
# Two characters are left for what rounding up the shares adds.
column_fractions <- function(rows) {
  width <- vapply(seq_len(max(lengths(rows))), function(j) {
    cells <- vapply(rows, function(row) nchar(row[j], "chars"), 1L)
    max(cells, na.rm = TRUE) + 2
  }, 1)
  widest <- max(width)
  while (sum(pmin(width, widest)) > 70) widest <- widest - 1
  sprintf("%.3f", pmin(width, widest) / 72)
}

texi_table <- function(block, inline) {
  rows <- lapply(seq_along(block$rows), function(i) {
    cells <- paste(vapply(block$rows[[i]], inline, ""), collapse = " @tab ")
    paste(if (i == 1) "@headitem" else "@item", cells)
  })
  fractions <- paste(column_fractions(block$rows), collapse = " ")
  head <- paste("@multitable @columnfractions", fractions)
  c(head, unlist(rows), "@end multitable")
}

# A long formula keeps its lines.
texi_display <- function(block) {
  ascii <- sub("^\\$\\$([^$]*)\\$\\$.*$", "\\1", block$text)
  lines <- strsplit(ascii, "\n")[[1]]
  c("", "@display", texi_escape(lines), "@end display", "")
}

texi_block <- function(block, inline, columns) {
  switch(block$type,
    paragraph = texi_fill(inline(block$text)),
    display = texi_display(block),
    bullets = c("@itemize", unlist(lapply(block$items, function(item) {
      c("@item", texi_blocks(item, inline, columns))
    })), "@end itemize"),
    definitions = texi_list(block$terms, block$items, inline, columns),
    table = texi_table(block, inline),
    columns = texi_block(columns, inline, NULL),
    code = NULL
  )
}

texi_blocks <- function(parsed, inline, columns = NULL) {
  lines <- NULL
  for (i in seq_along(parsed)) {
    new <- texi_block(parsed[[i]], inline, columns)
    continues <- i > 1 && parsed[[i - 1]]$type == "display" &&
      grepl("^[a-z(]", parsed[[i]]$text)
    if (length(new)) {
      lines <- c(lines, if (i > 1) "", if (continues) "@noindent", new)
    }
  }
  lines
}

texi_part <- function(title, lines) {
  if (length(lines)) c("", paste0("@strong{", title, "}"), "", lines)
}

# ---- Parts of a function's help ----------------------------------------------

# One line with all defaults of a calculator, or where many may be left out,
# else one for each number of arguments.
texi_signatures <- function(name, output, tables) {
  rows <- rows_of(tables, name, "argument")
  variables <- if (nrow(rows)) paste0("@var{", rows$name, "}") else character()
  optional <- nzchar(rows$default)
  if (is_calculator(tables, name) || sum(optional) > 6) {
    shown <- paste0(variables, ifelse(optional, paste(" =", rows$default), ""))
    lists <- paste(shown, collapse = ", ")
  } else {
    required <- max(0, which(!optional))
    lists <- vapply(required:nrow(rows), function(n) {
      paste(variables[seq_len(n)], collapse = ", ")
    }, "")
  }
  commands <- paste0("@deftypefn", c(" ", rep("x", length(lists) - 1)))
  if (length(lists) == 1) commands <- "@deftypefn"
  paste0(
    commands, " {ebit} {", texi_output(output), " =} ebit.", name,
    " (", lists, ")"
  )
}

# "b" and "[valid, message]" as they stand before the equals sign.
texi_output <- function(output) gsub("([a-z_0-9]+)", "@var{\\1}", output)

# What an example prints begins with "=> "; its further lines are indented.
texi_outputs <- function(lines) {
  is_first <- grepl("^=> ", lines)
  is_more <- grepl("^ {3}", lines) & cumsum(is_first) > 0L
  lines <- texi_escape(lines)
  lines[is_first] <- sub("^=> ", "  @result{} ", lines[is_first])
  lines[is_more] <- paste0("  ", lines[is_more])
  lines
}

# Help indents examples by 11 columns, and terminals have 80.
texi_examples <- function(parsed, place) {
  code <- of_type(parsed, "code")
  code <- Filter(function(block) block$language == "octave", code)
  unlist(lapply(code, function(block) {
    long <- block$lines[nchar(block$lines) > 69]
    if (length(long)) stop_at(place, "over 69 characters: ", long[1])
    lines <- texi_outputs(block$lines)
    c("@example", "@group", lines, "@end group", "@end example")
  }))
}

texi_references <- function(page, name, papers) {
  references <- references_of(page, name, papers)
  items <- unlist(lapply(references, function(one) {
    text <- texi_escape(one$text)
    if (grepl("^doi:", one$identifier)) {
      text <- paste0(text, ", ", one$identifier)
    }
    c("@item", texi_fill(close_sentence(text)))
  }))
  if (length(items)) {
    texi_part("References", c("@itemize", items, "@end itemize"))
  }
}

# The other functions of the page, then what it says.
texi_seealso <- function(page, name, known) {
  text <- unlist(lapply(page$sections[["See also"]], `[[`, "text"))
  text <- paste(text, collapse = " ")
  link <- "(?<=`)[a-z0-9_]+(?=\\(\\)`)|(?<=\\[)[a-z_]+(?=\\])"
  named <- regmatches(text, gregexpr(link, text, perl = TRUE))[[1]]
  all <- setdiff(unique(c(names(page$functions), named)), name)
  wrong <- setdiff(all, known)
  if (length(wrong)) stop_at(page$file, "Octave has no ebit.", wrong[1])
  if (!length(all)) stop_at(page$file, "no See also for ", name)
  paste0("@seealso{", paste0("ebit.", all, collapse = ", "), "}")
}

texi_value <- function(page, one, tables, inline, columns) {
  parsed <- c(page$sections[["Value"]], value_of(page, one$name, tables))
  texi_part("Value", texi_blocks(parsed, inline, columns))
}

texi_arguments <- function(page, name, tables, inline) {
  hidden <- function(name, argument) !is_calculator(tables, name)
  list <- argument_list(page, name, tables, hidden)
  if (!is.null(list)) c("", texi_block(list, inline, NULL))
}

texi_inline <- function(page, known, variables) {
  host <- texi_host(page$file, known, variables)
  function(texts) {
    unlist(lapply(texts, render, host = host, place = page$file))
  }
}

# The help of one function, without the comment signs.
texi_help <- function(page, one, signatures, tables, papers, known) {
  arguments <- rows_of(tables, one$name, "argument")$name
  inline <- texi_inline(page, known, arguments)
  # Among the fields of a value the names of arguments are names of fields.
  inline_fields <- texi_inline(page, known, character())
  columns <- if (nrow(rows_of(tables, one$name, "column"))) {
    column_list(page, one$name, tables)
  }
  lead <- Filter(function(block) block$type != "code", one$lead)
  if (length(page$functions) <= 1) lead <- c(page$description, lead)
  details <- texi_blocks(page$sections[["Details"]], inline, columns)
  others <- setdiff(names(page$sections), known_sections)
  lines <- c(
    "-*- texinfo -*-", signatures,
    texi_blocks(lead, inline),
    texi_arguments(page, one$name, tables, inline),
    if (length(details)) c("", details),
    unlist(lapply(others, function(title) {
      texi_part(title, texi_blocks(page$sections[[title]], inline, columns))
    })),
    texi_value(page, one, tables, inline_fields, columns),
    texi_part("Errors", texi_blocks(page$sections[["Errors"]], inline)),
    texi_part("Examples", texi_examples(
      c(one$lead, page$sections[["Examples"]]), page$file
    )),
    texi_references(page, one$name, papers),
    texi_seealso(page, one$name, known), "@end deftypefn"
  )
  # No two blank lines in a row.
  lines[!(lines == "" & c(FALSE, lines[-length(lines)] == ""))]
}

# ---- Code --------------------------------------------------------------------

nargin_check <- function(required, most) {
  condition <- c(
    if (required > 0) paste("nargin <", required), paste("nargin >", most)
  )
  if (required == most) condition <- paste("nargin !=", most)
  if (most == 0) condition <- "nargin > 0"
  paste(condition, collapse = " || ")
}

# Where an argument is, of those whose elements are the rows of a calculator.
row_positions <- function(one, tables) {
  rows <- rows_of(tables, one$name, "argument")
  per_row <- grepl("^an? (whole )?number", rows$range) & rows$name != "threads"
  paste0("[", paste(which(per_row), collapse = " "), "]")
}

# The number of threads may be given by its name, and the columns of a
# calculator's table have the shape of its arguments.
octave_wrapper <- function(one, tables) {
  rows <- rows_of(tables, one$name, "argument")
  required <- max(0, which(!nzchar(rows$default)))
  has_threads <- nrow(rows) > 0 && rows$name[nrow(rows)] == "threads"
  check <- nargin_check(required, nrow(rows))
  call <- paste0("__ebit__ (\"", one$name, "\", varargin{:})")
  if (is_calculator(tables, one$name)) {
    call <- paste0(
      "__ebit_table__ (\"", one$name, "\", ", row_positions(one, tables),
      ", varargin)"
    )
  }
  c(
    paste0("function ", one$output, " = ", one$name, " (varargin)"),
    if (has_threads) {
      paste0(
        "  varargin = __ebit_threads__ (", required, ", ", nrow(rows),
        ", varargin);"
      )
    },
    paste0("  if (", if (has_threads) {
      gsub("nargin", "numel (varargin)", check, fixed = TRUE)
    } else {
      check
    }, ")"),
    "    print_usage ();",
    "  endif",
    paste0("  ", one$output, " = ", call, ";"),
    "endfunction", ""
  )
}

# What stays of a file: its code where that is written by hand, and its tests.
kept_lines <- function(file, by_hand) {
  if (!file.exists(file)) {
    return(NULL)
  }
  lines <- readLines(file, encoding = "UTF-8")
  from <- grep(if (by_hand) "^function " else "^%!", lines)[1]
  if (is.na(from)) NULL else lines[from:length(lines)]
}

write_octave <- function(page, one, signatures, tables, papers, known, file) {
  help <- texi_help(page, one, signatures, tables, papers, known)
  c(
    "## Copyright (C) 2026 The ebit developers",
    "## SPDX-License-Identifier: GPL-3.0-or-later",
    paste0(
      "## Written by tools/generate from help/", page$name, ".md",
      if (one$by_hand) ": the help." else ": all but the tests."
    ), "",
    trimws(paste("##", help), "right"), "",
    if (!one$by_hand) octave_wrapper(one, tables),
    kept_lines(file, one$by_hand)
  )
}
