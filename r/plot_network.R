# The picture of a network, and of a flow on it.

plot.ebit_network <- function(x, result = NULL, layout = NULL, pair = NULL,
                              labels = NULL, main = NULL, ...) {
  plot_network(x, result, layout, pair, labels, main, ...)
}

# Widths follow the flow of a result, without one what edges are worth; what
# the result is cut by is dashed.
plot_network <- function(network, result = NULL, layout = NULL, pair = NULL,
                         labels = NULL, main = NULL, ...) {
  check_plotted(network, result)
  at <- node_places(network, layout)
  result <- one_pair(result, pair)
  links <- drawn_links(network)
  flow <- flow_of_links(links, network, result)
  part <- part_of_nodes(network, result)
  is_cut <- part[links$tail] != part[links$head]
  users <- users_of(network, result)

  labels <- node_labels(labels, network)
  size <- label_size(labels)
  old <- graphics::par(mai = room_for_labels(at, labels, size), xpd = NA)
  on.exit(graphics::par(old))
  graphics::plot.new()
  draw_places(at, ...)
  draw_links(at, links, flow, is_cut)
  draw_nodes(at, part, users)
  draw_names(at, labels, size)
  title <- if (is.null(main)) title_of(network, result) else main
  draw_text(title, 3, 0.6, 0.5, 1, 1, 1)
  invisible(structure(at, dimnames = list(network$nodes, c("x", "y"))))
}

check_plotted <- function(network, result, call = sys.call(-1L)) {
  if (!inherits(network, "ebit_network")) {
    refuse(
      "network", paste("of class", class(network)[1]),
      "a network, as network() makes it", call
    )
  }
  fits <- is.null(result) || (inherits(result, "ebit_bounds") &&
    any(c("flow", "trees") %in% names(result)))
  if (!fits) {
    refuse(
      "result", paste("of class", class(result)[1]),
      "NULL, or what a capacity of a network returned", call
    )
  }
}

# The result for one of its pairs, whose flow then has no cut of its own.
one_pair <- function(result, pair, call = sys.call(-1L)) {
  if (is.null(pair)) {
    return(result)
  }
  known <- if (is.null(result$pairs)) 0L else length(result$pairs$from)
  if (!is.numeric(pair) || length(pair) != 1L || !pair %in% seq_len(known)) {
    refuse(
      "pair", paste(format(pair), collapse = " "),
      sprintf("NULL, or one of the %d pairs of the result", known), call
    )
  }
  result$pairs <- as.data.frame(result$pairs)[pair, ]
  result$flow <- result$flow[result$flow$pair == pair, ]
  result$cut <- NULL
  result
}

# ---- Where ------------------------------------------------------------------

# A matrix of coordinates, or the core's layout; igraph's functions of layout
# are taken as well.
node_places <- function(network, layout, call = sys.call(-2L)) {
  n <- length(network$nodes)
  if (is.null(layout)) {
    places <- network_layout(network)
    return(cbind(places$x, places$y))
  }
  if (is.function(layout)) {
    need_igraph("layout", "a function", call)
    layout <- layout(as.igraph.ebit_network(network))
  }
  layout <- as.matrix(layout)
  if (!is.numeric(layout) || !identical(dim(layout), c(n, 2L))) {
    refuse(
      "layout", paste(dim(layout), collapse = " x "),
      sprintf("a matrix of %d x 2 coordinates, or a function of igraph's", n),
      call
    )
  }
  unname(layout)
}

# Of many nodes none, as long as nobody asks for them.
node_labels <- function(labels, network, call = sys.call(-1L)) {
  n <- length(network$nodes)
  if (is.null(labels)) labels <- if (n > 60L) NA else network$nodes
  labels <- as.character(labels)
  if (!length(labels) %in% c(1L, n)) {
    refuse("labels", sprintf("of length %d", length(labels)),
      sprintf("of length %d, as there are nodes", n), call
    )
  }
  labels <- rep_len(labels, n)
  labels[is.na(labels)] <- ""
  labels
}

# Smaller in a column of a journal, and where there are many.
label_size <- function(labels) {
  few <- sum(nzchar(labels)) <= 25L
  (if (few) 0.9 else 0.7) * column_size()
}

# Labels stand away from the middle of the picture.
is_right <- function(at) at[, 1] >= mean(range(at[, 1]))

# Margins in inches: as much as labels reach beyond the outermost nodes.
room_for_labels <- function(at, labels, size) {
  width <- graphics::strwidth(paste0("m", labels), "inches", cex = size)
  width[!nzchar(labels)] <- 0
  across <- max(diff(range(at[, 1])), 1e-9)
  inwards <- 0.5 * graphics::par("din")[1] / across
  right <- is_right(at)
  left_room <- (width - (at[, 1] - min(at[, 1])) * inwards)[!right]
  right_room <- (width - (max(at[, 1]) - at[, 1]) * inwards)[right]
  most <- 0.3 * graphics::par("din")[1]
  sides <- pmin(c(max(0, left_room), max(0, right_room)), most)
  line <- graphics::par("csi")
  c(0.5 * line, sides[1] + 0.3 * line, 2 * line, sides[2] + 0.3 * line)
}

# Nodes in one line get a panel too.
draw_places <- function(at, ...) {
  wide <- max(diff(range(at[, 1])), diff(range(at[, 2])), 1e-9)
  margin <- c(-1, 1) * 0.05 * wide
  graphics::plot.window(range(at[, 1]) + margin, range(at[, 2]) + margin,
    asp = 1, ...
  )
}

# ---- What -------------------------------------------------------------------

place_of <- function(nodes, network) {
  match(as.character(nodes), as.character(network$nodes))
}

# One link for all edges between two nodes, with what they are worth together.
drawn_links <- function(network) {
  tail <- place_of(network$edges$tail, network)
  head <- place_of(network$edges$head, network)
  stats::aggregate(
    list(worth = network$edges$lower),
    list(tail = pmin(tail, head), head = pmax(tail, head)), sum
  )
}

# What goes over a link, in both directions and of all pairs; NULL without a
# result.
flow_of_links <- function(links, network, result) {
  if (is.null(result)) {
    return(NULL)
  }
  flow <- result$flow
  if (is.null(flow) || nrow(flow) == 0L) flow <- result$trees
  if (is.null(flow) || nrow(flow) == 0L) {
    return(numeric(nrow(links)))
  }
  tail <- place_of(flow$tail, network)
  head <- place_of(flow$head, network)
  key <- function(a, b) paste(pmin(a, b), pmax(a, b))
  found <- match(key(tail, head), key(links$tail, links$head))
  sums <- tapply(abs(flow$flow), factor(found, seq_len(nrow(links))), sum)
  as.vector(ifelse(is.na(sums), 0, sums))
}

# Of the cut that counts most, the part of each node: those that it does not
# name are part 0.
part_of_nodes <- function(network, result) {
  part <- numeric(length(network$nodes))
  cut <- result$cut
  if (is.null(cut) || nrow(cut) == 0L) {
    return(part)
  }
  best <- cut$cut[which.max(cut$multiplier)]
  cut <- cut[cut$cut == best, ]
  part[place_of(cut$node, network)] <- cut$part
  part
}

users_of <- function(network, result) {
  users <- if (is.null(result$pairs)) {
    result$users
  } else {
    c(result$pairs$from, result$pairs$to)
  }
  seq_along(network$nodes) %in% place_of(unlist(users), network)
}

# ---- Drawing ----------------------------------------------------------------

widest_link <- 9

draw_links <- function(at, links, flow, is_cut) {
  used <- if (is.null(flow)) FALSE else flow > 0
  width <- rep(1, nrow(links))
  colour <- rep("grey70", nrow(links))
  if (is.null(flow) && max(links$worth) > 0) {
    width <- 0.5 + 4 * links$worth / max(links$worth)
  }
  if (any(used)) {
    width[used] <- 1 + (widest_link - 1) * flow[used] / max(flow)
    colour[used] <- plot_colours[1]
  }
  colour[is_cut] <- plot_colours[2]
  graphics::segments(
    at[links$tail, 1], at[links$tail, 2], at[links$head, 1],
    at[links$head, 2],
    lwd = width * column_size(), col = colour,
    lty = ifelse(is_cut, "22", "solid"),
    lend = 1
  )
}

# Users are filled; the parts of a cut have other colours at the rim.
draw_nodes <- function(at, part, users) {
  many <- nrow(at) > 60L
  graphics::points(at,
    pch = 21, cex = ifelse(users | !many, 1.4, 0.6) * column_size(),
    bg = ifelse(users, plot_colours[5], "white"),
    col = ifelse(part == 0, "black", plot_colours[2]),
    lwd = ifelse(part == 0, 1, 2)
  )
}

# On white.
draw_names <- function(at, labels, size) {
  right <- is_right(at)
  shown <- nzchar(labels)
  if (!any(shown)) {
    return(invisible())
  }
  at <- at[shown, , drop = FALSE]
  labels <- labels[shown]
  right <- right[shown]
  shift <- graphics::strwidth("m", cex = size)
  x <- at[, 1] + ifelse(right, 1, -1) * shift
  width <- graphics::strwidth(labels, cex = size)
  height <- graphics::strheight("M", cex = size) * 0.8
  graphics::rect(
    ifelse(right, x, x - width), at[, 2] - height,
    ifelse(right, x + width, x), at[, 2] + height,
    col = grDevices::adjustcolor("white", 0.7), border = NA
  )
  for (side in unique(right)) {
    graphics::text(x[right == side], at[right == side, 2],
      labels[right == side],
      adj = c(if (side) 0 else 1, 0.5), cex = size
    )
  }
}

title_of <- function(network, result) {
  if (is.null(result)) {
    return(format(network))
  }
  sprintf(
    "%s: %s, %s", gsub("_", " ", result$quantity), format(result, digits = 4),
    bounds_unit(result)
  )
}
