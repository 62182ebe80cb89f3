# What the pages take from the core's tables: usage, arguments, columns, papers.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

# What tools/generate.d/descriptors.c prints.
read_tables <- function(file) {
  lines <- strsplit(readLines(file, encoding = "UTF-8"), "\t", fixed = TRUE)
  pick <- function(type, names) {
    chosen <- Filter(function(fields) fields[1] == type, lines)
    filled <- lapply(chosen, function(fields) {
      fields <- c(fields[-1], rep("", length(names)))
      fields[seq_along(names)]
    })
    stats::setNames(as.data.frame(do.call(rbind, filled)), names)
  }
  list(
    functions = pick("function", c(
      "name", "topic", "shape", "usage", "summary"
    )),
    rows = pick("row", c(
      "of", "role", "name", "unit", "range", "default", "meaning"
    )),
    sources = pick("source", c("key", "text", "identifier")),
    methods = pick("method", c("key", "statement", "lower", "upper", "sources"))
  )
}

rows_of <- function(tables, name, role) {
  tables$rows[tables$rows$of == name & tables$rows$role == role, ]
}

topic_of <- function(tables, name) {
  tables$functions$topic[tables$functions$name == name]
}

is_calculator <- function(tables, name) {
  name %in% tables$functions$name[tables$functions$shape == "calculator"]
}

# Which end of which capacity each method is, as a table of a page: what
# @theorems stands for.
theorem_table <- function(methods) {
  symbols <- c(
    quantum_capacity = "Q", private_capacity = "P", cpp_capacity = "E_cpp",
    two_way_capacity = "Q<->", "two_way_capacity (key)" = "P<->"
  )
  side <- function(end) {
    of <- lapply(strsplit(methods[[end]], ", ", fixed = TRUE), function(names) {
      unname(symbols[intersect(names(symbols), names)])
    })
    chosen <- lengths(of) > 0
    sprintf(
      "| `%s` | %s | %s | %s |", methods$key[chosen], end,
      vapply(of[chosen], toString, ""), methods$sources[chosen]
    )
  }
  paste(c(
    "| method | end | of | papers |", "|---|---|---|---|",
    side("lower"), side("upper")
  ), collapse = "\n")
}

# ---- Arguments and columns ---------------------------------------------------

# Meaning, range (unless the meaning has it), unit, and the default where the
# usage of a host does not show it.
describe_row <- function(row, show_default) {
  interval <- regmatches(row$range, regexpr("[[(].*[])]$", row$range))
  told <- length(interval) && grepl(interval, row$meaning, fixed = TRUE)
  range <- if (nzchar(row$range) && !told) {
    paste0(", ", meaning_as_text(row$range))
  }
  unit <- if (!row$unit %in% c("", "1")) paste0(" (", row$unit, ")")
  default <- if (show_default && nzchar(row$default)) {
    paste0("; default `", row$default, "`")
  }
  paste0(meaning_as_text(row$meaning), range, unit, default)
}

# What a section adds to one name, "x" or "x, y" in its lists.
addition_to <- function(parsed, name) {
  for (list in of_type(parsed, "definitions")) {
    for (i in seq_along(list$terms)) {
      if (name %in% strsplit(list$terms[i], ", *")[[1]]) {
        return(list$items[[i]][[1]]$text)
      }
    }
  }
  NULL
}

# One text for a name that several functions of a page have.
combine_texts <- function(texts) {
  if (length(unique(texts)) == 1) {
    return(texts[[1]])
  }
  distinct <- unique(texts)
  parts <- vapply(distinct, function(text) {
    owners <- paste0("`", names(texts)[texts == text], "`", collapse = " and ")
    paste0("of ", owners, " ", text)
  }, "")
  paste(parts, collapse = "; ")
}

# The arguments of some functions of a page as a definition list, or NULL.
# `hidden (name, argument)`: whether the usage hides that argument's default.
argument_list <- function(page, names, tables, hidden) {
  section <- page$sections[["Arguments"]]
  rows <- lapply(names, rows_of, tables = tables, role = "argument")
  rows <- do.call(rbind, rows)
  arguments <- unique(rows$name)
  if (length(arguments) == 0) {
    return(NULL)
  }
  texts <- lapply(arguments, function(argument) {
    own <- rows[rows$name == argument, ]
    own_texts <- vapply(seq_len(nrow(own)), function(i) {
      describe_row(own[i, ], hidden(own$of[i], argument))
    }, "")
    names(own_texts) <- own$of
    join_sentences(combine_texts(own_texts), addition_to(section, argument))
  })
  definition_list(paste0("`", arguments, "`"), texts)
}

close_sentence <- function(text) {
  if (grepl("[.]$", text)) text else paste0(text, ".")
}

definition_list <- function(terms, texts) {
  items <- lapply(texts, function(text) {
    list(list(type = "paragraph", text = close_sentence(text)))
  })
  list(type = "definitions", terms = terms, items = items)
}

# The columns of a function as a definition list, with their units.
column_list <- function(page, name, tables) {
  rows <- rows_of(tables, name, "column")
  own <- page$functions[[name]]$sections[["Columns"]]
  section <- c(own, page$sections[["Columns"]])
  texts <- lapply(seq_len(nrow(rows)), function(i) {
    meaning <- meaning_as_text(rows$meaning[i])
    join_sentences(meaning, addition_to(section, rows$name[i]))
  })
  pure <- rows$unit %in% c("", "1")
  units <- ifelse(pure, "", paste0(" (", rows$unit, ")"))
  definition_list(paste0("`", rows$name, "`", units), texts)
}

# What a function alone returns: what its page says of it and, of a calculator,
# the columns, after the inputs if the page does not say what comes first.  What
# has no unit is a text for all rows, and no column.
value_of <- function(page, name, tables) {
  own <- page$functions[[name]]$sections[["Value"]]
  if (!is_calculator(tables, name)) {
    return(own)
  }
  if (is.null(own) && is.null(page$sections[["Value"]])) {
    arguments <- rows_of(tables, name, "argument")
    inputs <- setdiff(arguments$name[nzchar(arguments$unit)], "threads")
    text <- paste0(
      page$table_words, ": ", paste0("`", inputs, "`", collapse = ", "), " and"
    )
    own <- list(list(type = "paragraph", text = text))
  }
  c(own, list(column_list(page, name, tables)))
}

# ---- Methods -----------------------------------------------------------------

# The text of @methods: each with its sentence, the quantities whose ends it
# proves, and its papers.
methods_text <- function(tables) {
  ends_of <- function(side, names) {
    names <- strsplit(names, ", ", fixed = TRUE)[[1]]
    keyed <- sub(" [(]key[)]$", "", names)
    key_alone <- setdiff(keyed[grepl("key", names)], names)
    links <- paste0("`", unique(keyed), "()`")
    links[unique(keyed) %in% key_alone] <- paste(
      links[unique(keyed) %in% key_alone], "(key)"
    )
    if (length(names)) paste0(" ", side, " end of ", toString(links), ".")
  }
  blocks <- Map(function(key, statement, lower, upper, sources) {
    sources <- if (nzchar(sources)) paste0(" [", sources, "]")
    text <- paste0(
      statement, sources, ".", ends_of("Lower", lower), ends_of("Upper", upper)
    )
    paste0("`", key, "`\n:   ", text)
  }, tables$methods$key, tables$methods$statement, tables$methods$lower,
  tables$methods$upper, tables$methods$sources)
  paste(unlist(blocks), collapse = "\n\n")
}

# ---- Papers ------------------------------------------------------------------

# "Rains2001" or "Chen2024, section 4.1": the paper's text, the note, the
# identifier.
read_reference <- function(item, papers, place) {
  key <- sub(",.*", "", item)
  note <- if (grepl(",", item)) sub("^[^,]*", "", item) else ""
  paper <- papers[papers$key == key, ]
  if (nrow(paper) != 1) {
    stop_at(place, "the paper ", key, " is neither in sources.c nor in ",
            "help/references")
  }
  list(text = paste0(paper$text, note), identifier = paper$identifier)
}

# References of the page and of some of its functions, each once.
references_of <- function(page, names, papers) {
  own <- lapply(page$functions[names], function(one) {
    one$sections[["References"]]
  })
  own <- unlist(own, recursive = FALSE, use.names = FALSE)
  parsed <- c(own, page$sections[["References"]])
  items <- unlist(lapply(of_type(parsed, "bullets"), function(list) {
    vapply(list$items, function(item) item[[1]]$text, "")
  }))
  items <- unique(gsub("\n *", " ", items))
  lapply(items, read_reference, papers = papers, place = page$file)
}

all_papers <- function(tables, texts) {
  rbind(tables$sources, data.frame(
    key = names(texts), text = gsub("\n", " ", unname(texts)),
    identifier = rep("", length(texts))
  ))
}
