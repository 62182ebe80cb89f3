# Reads the pages of help/: phrases, sections, blocks.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A page is read once for each host, since @R{...} and @Octave{...} may hold
# anything.  help/README.md says what a page looks like.

stop_at <- function(place, ...) stop(place, ": ", ..., call. = FALSE)

# ---- Hosts and phrases -------------------------------------------------------

# Where the brace closes that opens at `start`.
closing_brace <- function(text, start, place) {
  symbols <- strsplit(substring(text, start), "")[[1]]
  depth <- cumsum((symbols == "{") - (symbols == "}"))
  end <- match(0, depth)
  if (is.na(end)) stop_at(place, "a brace is left open")
  start + end - 1
}

# The text with @R{...} and @Octave{...} resolved for a host, and @phrase
# replaced by what help/phrases says.
resolve <- function(text, host, phrases, place) {
  repeat {
    at <- regexpr("@[A-Za-z_]+", text)
    if (at < 0) {
      return(text)
    }
    length <- attr(at, "match.length")
    word <- substring(text, at + 1, at + length - 1)
    end <- at + length - 1
    if (word %in% c("R", "Octave")) {
      open <- at + length
      end <- closing_brace(text, open, place)
      content <- if (word == host) substring(text, open + 1, end - 1) else ""
    } else if (word %in% names(phrases)) {
      content <- phrases[[word]]
    } else if (word == "columns") {
      content <- "\001columns" # no phrase but a list, see block_of
    } else {
      stop_at(place, "@", word, " is not in help/phrases")
    }
    before <- substring(text, 1, at - 1)
    text <- paste0(before, content, substring(text, end + 1))
  }
}

# The same in everything but the code between fences.
resolve_lines <- function(lines, host, phrases, place) {
  fence <- grepl("^```", lines)
  in_code <- cumsum(fence) %% 2 == 1 | fence
  run <- cumsum(c(TRUE, diff(in_code) != 0))
  unlist(lapply(split(seq_along(lines), run), function(i) {
    if (in_code[i[1]]) {
      return(lines[i])
    }
    text <- resolve(paste(lines[i], collapse = "\n"), host, phrases, place)
    strsplit(paste0(text, "\n"), "\n", fixed = TRUE)[[1]]
  }), use.names = FALSE)
}

# ---- Blocks ------------------------------------------------------------------
# A block is a list with the field `type`: paragraph and display have `text`,
# code has `language` and `lines`, bullets have `items` (each a list of blocks),
# definitions have `terms` and `items`, a table has `rows` (cells), columns
# nothing.

# The lines of an item, without its mark and the indentation of what follows.
item_body <- function(lines, mark) {
  c(sub(mark, "", lines[1]), sub("^ {1,4}", "", lines[-1]))
}

# How many lines from the first on are indented, or blank before such ones.
count_indented <- function(lines) {
  other <- which(grepl("^[^ ]", lines))
  n <- if (length(other)) other[1] - 1 else length(lines)
  while (n > 0 && lines[n] == "") n <- n - 1
  n
}

block_of <- function(lines) {
  first <- lines[1]
  if (grepl("^```", first)) {
    end <- which(lines[-1] == "```")[1] + 1
    return(list(
      type = "code", used = end, language = sub("^``` *", "", first),
      lines = lines[seq_len(end - 2) + 1]
    ))
  }
  if (grepl("^- ", first)) {
    used <- 1 + count_indented(lines[-1])
    return(list(
      type = "bullets", used = used,
      items = list(blocks(item_body(lines[seq_len(used)], "^- +")))
    ))
  }
  if (length(lines) > 1 && grepl("^: ", lines[2])) {
    used <- 2 + count_indented(lines[-(1:2)])
    return(list(
      type = "definitions", used = used, terms = first,
      items = list(blocks(item_body(lines[2:used], "^: +")))
    ))
  }
  ends <- c(lines == "" | grepl("^- |^```", lines), TRUE)
  used <- match(TRUE, ends) - 1
  block_of_paragraph(lines[seq_len(used)], used)
}

block_of_paragraph <- function(lines, used) {
  text <- paste(lines, collapse = "\n")
  if (all(grepl("^\\|.*\\|$", lines))) {
    bare <- gsub("^\\| *| *\\|$", "", lines)
    cells <- strsplit(bare, " *(?<!\\|)\\|(?!\\|) *", perl = TRUE)
    rule <- vapply(cells, function(row) all(grepl("^-+$", row)), NA)
    return(list(type = "table", used = used, rows = cells[!rule]))
  }
  if (text == "\001columns") {
    return(list(type = "columns", used = used))
  }
  type <- if (grepl("^\\$\\$", text)) "display" else "paragraph"
  list(type = type, used = used, text = text)
}

# All blocks of some lines; items that follow each other make one list.
blocks <- function(lines) {
  result <- list()
  while (length(lines)) {
    if (lines[1] == "") {
      lines <- lines[-1]
      next
    }
    block <- block_of(lines)
    lines <- lines[-seq_len(block$used)]
    last <- length(result)
    if (block$type %in% c("bullets", "definitions") && last &&
      result[[last]]$type == block$type) {
      result[[last]]$items <- c(result[[last]]$items, block$items)
      result[[last]]$terms <- c(result[[last]]$terms, block$terms)
    } else {
      result[[last + 1]] <- block
    }
  }
  result
}

# ---- Sections ----------------------------------------------------------------

# What stands under each heading of a level, the first part without one.
split_at_headings <- function(lines, level) {
  mark <- paste0("^", strrep("#", level), " +")
  in_code <- cumsum(grepl("^```", lines)) %% 2 == 1
  at <- which(grepl(mark, lines) & !in_code)
  part <- findInterval(seq_along(lines), at)
  texts <- lapply(0:length(at), function(k) {
    chosen <- lines[part == k]
    if (k > 0) chosen[-1] else chosen
  })
  list(lead = texts[[1]], names = sub(mark, "", lines[at]), texts = texts[-1])
}

blocks_by_name <- function(parts) {
  stats::setNames(lapply(parts$texts, blocks), parts$names)
}

# "rains -> b", "cite -> citation, by hand": a function of the page.
read_function <- function(heading, lines) {
  parts <- split_at_headings(lines, 3)
  list(
    name = sub(" *->.*", "", heading),
    output = sub(", by hand$", "", sub(".*-> *", "", heading)),
    by_hand = grepl(", by hand$", heading),
    lead = blocks(parts$lead), sections = blocks_by_name(parts)
  )
}

read_page <- function(file, host, phrases) {
  name <- sub("[.]md$", "", basename(file))
  lines <- readLines(file, encoding = "UTF-8")
  lines <- resolve_lines(lines, host, phrases, file)
  if (!grepl("^# ", lines[1])) stop_at(file, "the first line is no title")
  parts <- split_at_headings(lines[-1], 2)
  is_function <- grepl("->", parts$names, fixed = TRUE)
  functions <- Map(
    read_function, parts$names[is_function], parts$texts[is_function]
  )
  names(functions) <- vapply(functions, `[[`, "", "name")
  rest <- list(
    names = parts$names[!is_function], texts = parts$texts[!is_function]
  )
  list(
    file = file, name = name, title = sub("^# +", "", lines[1]),
    description = blocks(parts$lead), functions = functions,
    sections = blocks_by_name(rest),
    table_words = resolve("@table", host, phrases, file)
  )
}

# "name\n:   text" as a named vector: help/phrases, help/references.
read_definitions <- function(file) {
  parsed <- blocks(readLines(file, encoding = "UTF-8"))
  lists <- Filter(function(block) block$type == "definitions", parsed)
  text_of <- function(item) gsub("\n", " ", item[[1]]$text)
  terms <- unlist(lapply(lists, `[[`, "terms"))
  texts <- unlist(lapply(lists, function(block) lapply(block$items, text_of)))
  stats::setNames(texts, terms)
}

# The blocks of one type, of a list that may be NULL.
of_type <- function(parsed, type) {
  Filter(function(block) block$type == type, parsed)
}
