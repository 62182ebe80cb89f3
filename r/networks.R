# Networks: edges between nodes, and what a use of each is worth.

network <- function(edges, task = c("entanglement", "key"), nodes = NULL) {
  task <- choice_of(task)
  ebit_call("network", edges, task, nodes)
}

split_node <- function(network, node, channel, uses_per_second = NULL) {
  ebit_call("split_node", network, node, channel, uses_per_second)
}

chord_network <- function(levels, capacity = 1, seed,
                          diagonals = c("sparse", "full", "finger")) {
  diagonals <- choice_of(diagonals)
  ebit_call("chord_network", levels, capacity, seed, diagonals)
}

network_layout <- function(network) ebit_call("network_layout", network)

# ---- Files -----------------------------------------------------------------

network_from_text <- function(text, format = NULL, file = "", task = NULL,
                              attenuation_db_per_km = 0.2) {
  ebit_call(
    "network_from_text", text, format, file, task, attenuation_db_per_km
  )
}

network_to_text <- function(network, format = NULL, file = "") {
  ebit_call("network_to_text", network, format, file)
}

# GraphML is igraph's matter; all else the core reads.
read_network <- function(file, format = NULL, task = NULL,
                         attenuation_db_per_km = 0.2) {
  check_file_name(file)
  graphml <- if (is.null(format)) {
    grepl("[.]graphml$", file, ignore.case = TRUE)
  } else {
    identical(format, "graphml")
  }
  if (graphml) {
    need_igraph("format", "\"graphml\"")
    graph <- igraph::read_graph(file, "graphml")
    return(as_network(graph,
      task = if (is.null(task)) "entanglement" else task,
      attenuation_db_per_km = attenuation_db_per_km
    ))
  }
  ebit_call(
    "network_from_text", read_lines_of(file), format, basename(file), task,
    attenuation_db_per_km
  )
}

write_network <- function(network, file, format = NULL) {
  check_file_name(file)
  text <- ebit_call("network_to_text", network, format, basename(file))
  write_text(text, file)
  invisible(network)
}

# All bytes as one text, which the core is to look at: zeros, which no text of
# R's has, as another character that it refuses in its line.
read_lines_of <- function(file, call = sys.call(-1L)) {
  bytes <- read_bytes(file, call)
  bytes[bytes == 0] <- as.raw(1)
  as_text(bytes)
}

# ---- What R shows of them ----------------------------------------------------

as.data.frame.ebit_network <- function(x, row.names = NULL, # nolint
                                       optional = FALSE, ...) {
  as.data.frame(x$edges, row.names = row.names, optional = optional, ...)
}

format.ebit_network <- function(x, ...) {
  per <- if (is.null(x$edges$uses_per_second)) "per use" else "per second"
  sprintf(
    "%d nodes, %d edges, %s, rates %s",
    length(x$nodes), nrow(x$edges), x$task, per
  )
}

print.ebit_network <- function(x, n = 10L, ...) {
  cat("<ebit_network> ", format(x), "\n", sep = "")
  shown <- x$edges
  same <- vapply(shown, function(column) length(unique(column)) == 1L, NA)
  hidden <- same & names(shown) %in% c(
    "upper_squashed", "lower_method", "upper_method", "squashed_method",
    "attenuation_db_per_km"
  )
  print(utils::head(shown[!hidden], n), ...)
  if (nrow(shown) > n) {
    cat("... and ", nrow(shown) - n, " more edges\n", sep = "")
  }
  invisible(x)
}

summary.ebit_network <- function(object, ...) {
  edges <- object$edges
  structure(
    list(
      shape = format(object),
      unit = if (object$task == "key") "bits" else "ebits",
      isolated = setdiff(object$nodes, c(edges$tail, edges$head)),
      values = vapply(
        edges[c("lower", "upper", "upper_squashed")],
        function(column) c(least = min(column), greatest = max(column)),
        numeric(2)
      ),
      closed = sum(edges$lower == edges$upper),
      methods = lapply(
        edges[c("lower_method", "upper_method", "squashed_method")],
        function(column) table(column, dnn = NULL)
      )
    ),
    class = "summary.ebit_network"
  )
}

print.summary.ebit_network <- function(x, ...) {
  cat("<ebit_network> ", x$shape, "\n", sep = "")
  if (length(x$isolated)) {
    cat("nodes without edges: ", toString(x$isolated), "\n", sep = "")
  }
  cat("\n", x$unit, " per use of an edge:\n", sep = "")
  print(x$values, ...)
  cat("\nlower = upper on ", x$closed, " edges\n", sep = "")
  for (name in names(x$methods)) {
    counts <- x$methods[[name]]
    cat("  ", format(name, width = 16), toString(
      sprintf("%s (%d)", names(counts), counts)
    ), "\n", sep = "")
  }
  invisible(x)
}

# ---- igraph ----------------------------------------------------------------

need_igraph <- function(argument, value, call = sys.call(-1L)) {
  if (!requireNamespace("igraph", quietly = TRUE)) {
    refuse(argument, value, "another one, since igraph is not installed", call)
  }
}

as_network <- function(x, ...) UseMethod("as_network")

as_network.ebit_network <- function(x, ...) x

as_network.default <- function(x, ...) network(x, ...)

# The attributes that are read; all others, `weight` among them, may mean
# anything.
igraph_attributes <- c(
  "lower", "upper", "upper_squashed", "lower_method", "upper_method",
  "squashed_method", "uses_per_second", "length_km", "attenuation_db_per_km",
  "channel", "family"
)

as_network.igraph <- function(x, task = NULL, attenuation_db_per_km = 0.2,
                              ...) {
  nodes <- nodes_of_graph(x)
  ends <- igraph::ends(x, igraph::E(x), names = FALSE)
  edges <- c(
    list(tail = nodes[ends[, 1]], head = nodes[ends[, 2]]),
    known_attributes(igraph::edge_attr(x))
  )
  sources <- c("lower", "channel", "family", "attenuation_db_per_km")
  if (!is.null(edges$length_km) && !any(sources %in% names(edges))) {
    edges$attenuation_db_per_km <- attenuation_db_per_km
  }
  if (is.null(task)) task <- igraph::graph_attr(x, "task")
  network(edges, if (is.null(task)) "entanglement" else task, nodes)
}

nodes_of_graph <- function(x) {
  attributes <- igraph::vertex_attr(x)
  known <- intersect(c("number", "name"), names(attributes))
  if (length(known)) attributes[[known[1]]] else as.numeric(igraph::V(x))
}

known_attributes <- function(attributes) {
  named <- names(attributes)
  if ("capacity" %in% named && !"lower" %in% named) {
    attributes$lower <- attributes$capacity
  }
  if ("family" %in% named) {
    return(attributes)
  }
  attributes[intersect(names(attributes), igraph_attributes)]
}

# Registered with igraph's generic, once igraph is loaded.
as.igraph.ebit_network <- function(x, ...) { # nolint
  edges <- x$edges
  edges[c("tail", "head")] <- lapply(edges[c("tail", "head")], as.character)
  graph <- igraph::graph_from_data_frame(edges,
    directed = FALSE, vertices = data.frame(name = as.character(x$nodes))
  )
  if (is.numeric(x$nodes)) {
    graph <- igraph::set_vertex_attr(graph, "number", value = x$nodes)
  }
  igraph::set_graph_attr(graph, "task", x$task)
}
