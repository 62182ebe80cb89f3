abilene <- function() network(example_network("abilene"))

refused <- function(code, message) {
  expect_error(code, message, fixed = TRUE, class = "ebit_error_argument")
}

test_that("networks come from data frames", {
  edges <- data.frame(
    tail = c("a", "b"), head = c("b", "c"), lower = c(0.5, 1), upper = 1
  )
  net <- network(edges)
  expect_s3_class(net, "ebit_network")
  expect_identical(net$nodes, c("a", "b", "c"))
  expect_s3_class(net$edges, "data.frame")
  expect_identical(net$edges$lower, c(0.5, 1))
  expect_identical(as.data.frame(net), net$edges)
  expect_identical(network(as.data.frame(net)), net)
})

test_that("a column of channels may be a list", {
  edges <- data.frame(tail = 1:2, head = 2:3)
  edges$channel <- list(erasure(0.25), dephasing(0.1))
  net <- network(edges)
  expect_equal(net$edges$lower[1], 0.75)
  expect_identical(
    net$edges$upper[2], two_way_capacity(dephasing(0.1))$upper
  )
  one <- network(list(tail = 1:2, head = 2:3, channel = erasure(0.25)))
  expect_identical(one$edges$lower[1], one$edges$lower[2])
  edges$channel[[2]] <- 5
  refused(network(edges), "channel[[2]] is 5; it must be a channel")
})

test_that("messages name columns as R writes them", {
  net <- abilene()
  net$edges$upper[3] <- 0
  refused(
    split_node(net, "Denver", dephasing(0.1)),
    "network$edges$upper[3] is 0; it must be at least lower"
  )
  refused(
    network(data.frame(tail = factor("a"), head = "b", lower = 1)),
    "tail is an object of class factor; it must be whole numbers, or names"
  )
})

test_that("they print and have summaries", {
  expect_output(print(abilene()), "<ebit_network> 11 nodes, 14 edges")
  expect_output(print(abilene(), n = 3L), "and 11 more edges")
  expect_output(
    print(summary(abilene())), "covariant_entropy (14)",
    fixed = TRUE
  )
  alone <- network(data.frame(tail = 1, head = 2, lower = 1), nodes = 7)
  expect_output(print(summary(alone)), "nodes without edges: 7")
})

test_that("files hold them to the last bit", {
  nets <- list(
    abilene(),
    chord_network(3, capacity = 1 / 3, seed = 1),
    network(data.frame(tail = "Z\u00fcrich", head = "a,\"b\"", lower = 0.1),
      task = "key", nodes = c("none", "a,\"b\"")
    )
  )
  for (ending in c(".csv", ".json", ".gml", ".GML")) {
    file <- tempfile(fileext = ending)
    for (net in nets) {
      expect_identical(write_network(net, file), net)
      expect_identical(read_network(file), net)
    }
    unlink(file)
  }
})

test_that("files that are none are refused by file and line", {
  file <- tempfile(fileext = ".csv")
  on.exit(unlink(file))
  writeLines(c("src_vertex,dst_vertex,lower", "1,2,0.5", "1,3,far"), file)
  refused(read_network(file), sprintf(
    "lower in line 3 of %s is \"far\"; it must be a number", basename(file)
  ))
  writeBin(c(charToRaw("tail,head\n1,"), as.raw(0)), file)
  refused(read_network(file), sprintf(
    "a character in line 2 of %s is the byte 0x01", basename(file)
  ))
  refused(read_network(tempfile()), "it must be one that can be read")
  refused(read_network(1), "file is of class numeric; it must be a file name")
  refused(
    write_network(abilene(), file.path(tempfile(), "a.csv")),
    "it must be one that can be written"
  )
  refused(
    write_network(abilene(), tempfile()), "format is not told by the file's"
  )
})

test_that("bounds of networks say between whom, and per what", {
  net <- abilene()
  one <- pair_capacity(net, "Denver", "Houston", "flood")
  lines <- capture.output(print(one))
  expect_match(lines[1], "pair_capacity, ebits per network use: ", fixed = TRUE)
  expect_match(lines[2], format(net), fixed = TRUE)
  expect_identical(lines[3], "  users        Denver-Houston")
  group <- ghz_network_capacity(net, c("Denver", "Houston", "Seattle"))
  expect_match(capture.output(print(group))[1], "GHZ states per channel use")
  expect_match(
    capture.output(print(group))[3], "users +Denver, Houston, Seattle$"
  )
  rows <- as.data.frame(c(one, group))
  expect_identical(
    rows$users, c("Denver-Houston", "Denver, Houston, Seattle")
  )
  expect_named(as.data.frame(c(one, rains(dephasing(0.1))))[1], "channel")
  expect_identical(
    generics::glance(one)$unit, "ebits per network use"
  )
  key <- network(data.frame(tail = 1, head = 2:7, lower = 1), "key")
  expect_match(capture.output(print(summary(key))), "^bits per use of an edge",
    all = FALSE
  )
  pairs <- cbind(2, 3:7)
  expect_match(
    capture.output(print(total_capacity(key, pairs))),
    "users +2-3, 2-4, 2-5, ... \\(5\\)$", all = FALSE
  )
})

test_that("all pairs are bounds of each", {
  net <- abilene()
  all <- all_pairs_capacity(net, "flooding")
  expect_true(verify(all))
  table <- as.data.frame(all)
  expect_identical(names(lower(all)), paste(table$from, table$to, sep = "-"))
  expect_identical(unname(upper(all)), table$upper)
  expect_identical(gap(all), upper(all) - lower(all))
  expect_identical(status(all), "certified")
  expect_identical(range(all), range(table$lower, table$upper))
  expect_named(certificate(all), c("network", "per", "usage", "tree", "flow"))
  one <- pair_capacity(net, "Denver", "Houston", "flooding")
  at <- which(table$from == "Denver" & table$to == "Houston")
  expect_identical(lower(all)[["Denver-Houston"]], lower(one))
  expect_identical((all > lower(one) / 2)[[at]], TRUE)
  expect_error(all + 1, "an argument of +", fixed = TRUE)
  expect_error(c(all, one), "argument 1 of c is of class ebit_all_pairs")
  lines <- capture.output(print(all))
  expect_identical(
    lines[1], "<ebit_all_pairs> 55 pairs, ebits per network use (certified)"
  )
  expect_identical(tail(lines, 1), "... and 45 more; as.data.frame() has all")
  text <- capture.output(print(summary(all)))
  expect_match(text, "largest gap", all = FALSE)
  expect_match(text, "Gomory1961", all = FALSE)
  expect_identical(nrow(generics::tidy(all)), 55L)
  expect_identical(generics::glance(all)$pairs, 55L)
})

test_that("the ends of each pair are proved with rounding included", {
  all <- all_pairs_capacity(abilene(), "flooding")
  proof <- verify(all, rigorous = TRUE, slack = 1e-12)
  expect_true(as.vector(proof))
  expect_length(attr(proof, "lower"), 55)
  expect_true(all(attr(proof, "lower") <= attr(proof, "upper")))
  text <- capture.output(print(proof))
  expect_match(text, "the ends of 55 pairs", all = FALSE)
  proved <- prove(all)
  expect_s3_class(proved, "ebit_all_pairs")
  expect_identical(unname(lower(proved)), attr(proof, "lower"))
  expect_identical(unname(upper(proved)), attr(proof, "upper"))
  expect_true(as.vector(verify(proved, rigorous = TRUE)))
  expect_true(verify(proved))
  lines <- capture.output(print(proved))
  expect_match(lines[1], "(certified, proved with rounding included)",
    fixed = TRUE
  )
  best <- which.max(upper(proved))
  proved$upper[best] <- proved$upper[best] - 1e-6
  message <- attr(verify(proved, rigorous = TRUE), "message")
  expect_match(message, sprintf("upper[%d] fails", best), fixed = TRUE)
})

test_that("pictures of networks and of all pairs fit a journal's column", {
  draw <- function(code, width, height) {
    file <- tempfile(fileext = ".pdf")
    grDevices::pdf(file, width, height)
    on.exit({
      grDevices::dev.off()
      unlink(file)
    })
    before <- graphics::par("mai")
    force(code)
    expect_identical(graphics::par("mai"), before)
  }
  net <- abilene()
  all <- all_pairs_capacity(net)
  for (size in list(c(7, 5), c(3.4, 2.6))) {
    expect_silent(draw(plot(net), size[1], size[2]))
    expect_silent(draw(plot(net, labels = NA), size[1], size[2]))
    expect_silent(draw(plot(all), size[1], size[2]))
    expect_silent(draw(plot(all, n = 3), size[1], size[2]))
  }
  draw(
    {
      room <- ebit:::room_for_labels(cbind(1:2, 1:2), c("a", "a long name"), 1)
      expect_gt(room[4], room[2])
      expect_error(
        plot(net, labels = "a", result = 3), "result is of class numeric"
      )
      expect_error(plot(net, labels = c("a", "b")),
        "labels is of length 2; it must be of length 11, as there are nodes"
      )
      expect_error(plot(all, n = 0), "n is 0; it must be how many pairs")
      expect_error(plot(all, labels = "a"), "of length 1; it must be of length")
    },
    7, 5
  )
})

test_that("igraph's graphs become networks and back", {
  skip_if_not_installed("igraph")
  net <- network(data.frame(
    tail = c("a", "b", "a"), head = c("b", "c", "c"), lower = c(0.5, 1, 2),
    uses_per_second = c(1, 2, 3)
  ), task = "key")
  graph <- igraph::as.igraph(net)
  expect_identical(igraph::ecount(graph), 3)
  back <- as_network(graph)
  expect_identical(back$nodes, net$nodes)
  expect_identical(back$edges$lower, net$edges$lower)
  expect_identical(back$task, "key")
  chord <- chord_network(3, seed = 1)
  expect_identical(as_network(igraph::as.igraph(chord))$nodes, chord$nodes)
  graph <- igraph::make_ring(4)
  igraph::E(graph)$weight <- 1:4
  refused(as_network(graph), "edges is a table without lower")
  igraph::E(graph)$length_km <- c(10, 20, 30, 40)
  ring <- as_network(graph)
  expect_identical(
    ring$edges$lower[1], two_way_capacity(fiber_channel(10))$lower
  )
  file <- tempfile(fileext = ".graphml")
  on.exit(unlink(file))
  igraph::write_graph(graph, file, "graphml")
  expect_identical(read_network(file)$edges$lower, ring$edges$lower)
  expect_identical(as_network(net), net)
  expect_identical(as_network(as.data.frame(net), "key")$edges, net$edges)
})

test_that("they have pictures", {
  grDevices::pdf(NULL)
  on.exit(grDevices::dev.off())
  net <- abilene()
  at <- plot(net)
  expect_identical(dim(at), c(11L, 2L))
  expect_identical(rownames(at), net$nodes)
  expect_identical(unname(plot(net, layout = at * 2)), unname(at) * 2)
  result <- structure(
    list(
      quantity = "pair_capacity", lower = 1, upper = 1, status = "exact",
      per = "network use",
      pairs = data.frame(from = "Denver", to = "Atlanta"),
      flow = data.frame(
        pair = 1, tail = c("Denver", "Kansas City", "Houston"),
        head = c("Kansas City", "Houston", "Atlanta"), flow = 1
      ),
      cut = data.frame(cut = 1, part = 1, node = "Denver", multiplier = 1)
    ),
    class = "ebit_bounds"
  )
  expect_no_error(plot(net, result))
  expect_no_error(plot(net, result, labels = NA, main = "flow"))
  expect_no_error(plot(net, result, pair = 1))
  refused(
    plot(net, result, pair = 2),
    "pair is 2; it must be NULL, or one of the 1 pairs of the result"
  )
  skip_if_not_installed("igraph")
  expect_no_error(plot(net, layout = igraph::layout_in_circle))
})

test_that("what cannot be drawn is refused", {
  net <- abilene()
  refused(plot_network(1), "network is of class numeric; it must be a network")
  refused(plot(net, 1), "result is of class numeric; it must be NULL, or what")
  refused(
    plot(net, layout = cbind(1:3, 1:3)),
    "layout is 3 x 2; it must be a matrix of 11 x 2 coordinates"
  )
})
