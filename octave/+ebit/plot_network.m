## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/plot_network.md: the help.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{h} =} ebit.plot_network (network)
## @deftypefnx {ebit} {@var{h} =} ebit.plot_network (network, result)
## @deftypefnx {ebit} {@var{h} =} ebit.plot_network (network, result, layout, pair, labels)
## Draws the nodes and edges of a network, and what a result says of them.
##
## Edges between the same two nodes are one line. Its width follows the flow of
## the result over all of them, or the weight of the trees of GHZ states; what
## is not used is grey. Without a result it follows what the edges are worth,
## @code{lower}. @code{layout} is a matrix with the coordinates of each node in
## a row, @code{pair} which of the pairs of the result is drawn, by its row,
## @code{labels} a cell with a text for each node; all may be left out, or
## empty. Edges that the best cut of the result separates are dashed, and the
## nodes on the side that the cut names have a coloured rim. Users are filled.
##
## @strong{Value}
##
## Handles of the lines, one for each two nodes that are joined.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is not what it should be.
##
## @strong{Examples}
##
## @example
## @group
## net = ebit.network (ebit.example_network ("abilene"));
## figure ("visible", "off");
## ebit.plot_network (net);
## close
## @end group
## @end example
## @seealso{ebit.network, ebit.network_layout}
## @end deftypefn

function h = plot_network (network, result = [], layout = [], pair = [],
                           labels = {})
  if (nargin < 1 || nargin > 5)
    print_usage ();
  endif
  check_result (result);
  result = one_pair (result, pair);
  nodes = texts_of (network_nodes (network));
  at = places (network, nodes, layout);
  [links, worth] = links_of (network, nodes);
  flow = flow_of (links, result, nodes);
  part = parts_of (result, nodes);

  labels = labels_of (labels, nodes);
  cla ();
  hold on;
  room = room_of_node (numel (nodes));
  lines = draw_links (at, links, worth, flow, part, room);
  draw_nodes (at, nodes, part, result, room);
  draw_labels (at, labels);
  hold off;
  axis ("equal", "off");
  leave_room (at, labels);
  title (title_of (network, result), "interpreter", "none", ...
         "fontweight", "normal", "fontsize", 10);
  if (nargout > 0)
    h = lines;
  endif
endfunction

function check_result (result)
  if (! isempty (result) && ! (isstruct (result) && isscalar (result)
                               && any (isfield (result, {"flow", "trees"}))))
    error ("ebit:argument", ["result is of class %s; it must be [], or what " ...
                             "a capacity of a network returned"], ...
           class (result));
  endif
endfunction

## How many pixels each node has of the width of the axes.
function room = room_of_node (n)
  units = get (gca (), "units");
  set (gca (), "units", "pixels");
  position = get (gca (), "position");
  set (gca (), "units", units);
  room = struct ("node", position(3) / n, "axes", position(3));
endfunction

## Texts beside the nodes: by default their names, if there is room for them.
function labels = labels_of (labels, nodes)
  if (isempty (labels))
    labels = repmat ({""}, size (nodes));
    if (room_of_node (numel (nodes)).node > 15)
      labels = nodes;
    endif
  elseif (! (iscellstr (labels) && numel (labels) == numel (nodes)))
    error ("ebit:argument", ["labels is of class %s and length %d; it must " ...
                             "be a cell of %d texts"], class (labels), ...
           numel (labels), numel (nodes));
  endif
endfunction

## The result for one of its pairs, whose flow then has no cut of its own.
function result = one_pair (result, pair)
  if (isempty (pair))
    return;
  endif
  known = 0;
  if (isfield (result, "pairs") && isstruct (result.pairs))
    known = numel (texts_of (result.pairs.from));
  endif
  if (! (isnumeric (pair) && isscalar (pair) && any (pair == 1:known)))
    error ("ebit:argument", ["pair is %s; it must be [], or one of the %d " ...
                             "pairs of the result"], disp_of (pair), known);
  endif
  from = texts_of (result.pairs.from);
  to = texts_of (result.pairs.to);
  result.pairs = struct ("from", {from(pair)}, "to", {to(pair)});
  own = result.flow.pair == pair;
  result.flow = structfun (@(column) column(own), result.flow, ...
                           "UniformOutput", false);
  result.cut = [];
endfunction

function text = disp_of (x)
  text = ["of class ", class(x)];
  if (isnumeric (x) && isscalar (x))
    text = num2str (x);
  endif
endfunction

## All checks of a network are the core's.
function nodes = network_nodes (network)
  table = __ebit__ ("network_layout", network);
  nodes = table.node;
endfunction

function texts = texts_of (nodes)
  if (ischar (nodes))
    texts = {nodes};
  elseif (iscell (nodes))
    texts = nodes(:);
  else
    texts = arrayfun (@(x) sprintf ("%d", x), nodes(:), ...
                      "UniformOutput", false);
  endif
endfunction

function at = places (network, nodes, layout)
  if (isempty (layout))
    table = __ebit__ ("network_layout", network);
    at = [table.x(:), table.y(:)];
  elseif (isnumeric (layout) && isequal (size (layout), [numel(nodes), 2]))
    at = layout;
  else
    error ("ebit:argument", ["layout is of size %s; it must be a matrix of " ...
                             "%d x 2 coordinates"], ...
           strjoin (arrayfun (@num2str, size (layout), ...
                              "UniformOutput", false), " x "), numel (nodes));
  endif
endfunction

## One link for all edges between two nodes, with what they are worth together.
function [links, worth] = links_of (network, nodes)
  [~, tail] = ismember (texts_of (network.edges.tail), nodes);
  [~, head] = ismember (texts_of (network.edges.head), nodes);
  [links, ~, which] = unique (sort ([tail, head], 2), "rows");
  worth = accumarray (which(:), network.edges.lower(:));
endfunction

## What goes over a link, in both directions and of all pairs; [] without a
## result.
function flow = flow_of (links, result, nodes)
  flow = [];
  if (isempty (result))
    return;
  endif
  table = struct ("flow", []);
  for name = {"flow", "trees"}
    if (isempty (table.flow) && isfield (result, name{1}))
      table = result.(name{1});
    endif
  endfor
  flow = zeros (rows (links), 1);
  if (! isempty (table.flow))
    [~, tail] = ismember (texts_of (table.tail), nodes);
    [~, head] = ismember (texts_of (table.head), nodes);
    [~, found] = ismember (sort ([tail, head], 2), links, "rows");
    flow = accumarray (found, abs (table.flow(:)), size (flow));
  endif
endfunction

## Of the cut that counts most, the part of each node: those that it does not
## name are part 0.
function part = parts_of (result, nodes)
  part = zeros (numel (nodes), 1);
  if (isempty (result) || ! isfield (result, "cut")
      || ! isstruct (result.cut) || isempty (result.cut.part))
    return;
  endif
  [~, best] = max (result.cut.multiplier);
  own = result.cut.cut(:) == result.cut.cut(best);
  names = texts_of (result.cut.node);
  [~, place] = ismember (names(own), nodes);
  part(place) = result.cut.part(own);
endfunction

function lines = draw_links (at, links, worth, flow, part, room)
  widest = min (9, max (2, room.axes / 30));
  lines = zeros (rows (links), 1);
  most = max ([flow; 0]);
  usual = ones (rows (links), 1);
  if (isempty (flow) && max (worth) > 0)
    usual = 0.5 + widest / 2 * worth / max (worth);
  endif
  for k = 1:rows (links)
    ends = links(k,:);
    width = usual(k);
    color = [0.7 0.7 0.7];
    style = "-";
    if (most > 0 && flow(k) > 0)
      width = 1 + (widest - 1) * flow(k) / most;
      color = [0 114 178] / 255;
    endif
    if (part(ends(1)) != part(ends(2)))
      color = [213 94 0] / 255;
      style = "--";
    endif
    lines(k) = line (at(ends,1), at(ends,2), "linewidth", width, ...
                     "color", color, "linestyle", style);
  endfor
endfunction

## Users are filled; the nodes that a cut names have a coloured rim.
function draw_nodes (at, nodes, part, result, room)
  size = max (1.5, min (8, 0.6 * room.node));
  users = ismember (nodes, users_of (result));
  fills = [1 1 1; 230/255 159/255 0];
  rims = [0 0 0; 213/255 94/255 0];
  for is_user = [false true]
    for is_named = [false true]
      own = users == is_user & (part > 0) == is_named;
      if (any (own))
        line (at(own,1), at(own,2), "linestyle", "none", "marker", "o", ...
              "markersize", min (8, size + 2 * is_user), ...
              "markerfacecolor", fills(1 + is_user,:), ...
              "markeredgecolor", rims(1 + is_named,:));
      endif
    endfor
  endfor
endfunction

## Away from the middle of the picture.
function draw_labels (at, labels)
  centre = mean (at, 1);
  wide = max (max (at, [], 1) - min (at, [], 1));
  for v = find (! cellfun (@isempty, labels(:)'))
    right = at(v,1) >= centre(1);
    side = {"right", "left"}{1 + right};
    text (at(v,1) + (2 * right - 1) * 0.025 * wide, at(v,2), labels{v}, ...
          "horizontalalignment", side, "interpreter", "none");
  endfor
endfunction

## For the labels on both sides.
function leave_room (at, labels)
  wide = max ([max(at, [], 1) - min(at, [], 1), 1e-9]);
  margin = 0.05 + 0.17 * ! all (cellfun (@isempty, labels(:)));
  xlim ([min(at(:,1)), max(at(:,1))] + [-1 1] * margin * wide);
endfunction

function users = users_of (result)
  users = {};
  if (isfield (result, "pairs") && isstruct (result.pairs))
    users = [texts_of(result.pairs.from); texts_of(result.pairs.to)];
  elseif (isfield (result, "users"))
    users = texts_of (result.users);
  endif
endfunction

function name = title_of (network, result)
  if (isempty (result))
    name = sprintf ("%d edges, %s", numel (network.edges.lower), network.task);
  else
    unit = "ebits";
    if (strcmp (result.task, "key"))
      unit = "bits";
    endif
    name = sprintf ("%s: %.4g to %.4g %s per %s", ...
                    strrep (result.quantity, "_", " "), result.lower, ...
                    result.upper, unit, result.per);
  endif
endfunction

%!function number = draw (varargin)
%!  h = figure ("visible", "off");
%!  unwind_protect
%!    number = numel (ebit.plot_network (varargin{:}));
%!  unwind_protect_cleanup
%!    close (h);
%!  end_unwind_protect
%!endfunction

%!testif HAVE_FREETYPE
%! net = ebit.network (ebit.example_network ("abilene"));
%! assert (draw (net), 14);
%! rand ("state", 63);
%! assert (draw (net, [], rand (11, 2)), 14);

%!testif HAVE_FREETYPE # parallel edges are one line; flow, cut and users
%! net = ebit.network (struct ("tail", [1 2 1 2], "head", [2 1 3 3], ...
%!                             "lower", [1 1 0.5 0.5]));
%! result = struct ("quantity", "pair_capacity", "lower", 1, "upper", 1, ...
%!                  "per", "network use", "task", "key");
%! result.flow = struct ("pair", [1; 1], "tail", [1; 3], "head", [3; 2], ...
%!                       "flow", [0.5; 0.5]);
%! result.pairs = struct ("from", 1, "to", 2);
%! result.cut = struct ("cut", 1, "part", 1, "node", 1, "multiplier", 1);
%! assert (draw (net, result), 3);
%! assert (draw (net, result, [], 1), 3);

%!error <pair is 2; it must be \[\], or one of the 1 pairs of the result>
%! result = struct ("flow", [], "pairs", struct ("from", 1, "to", 2));
%! ebit.plot_network (ebit.chord_network (2, 1, 1), result, [], 2)

%!error <labels is of class cell and length 1; it must be a cell of 4 texts>
%! ebit.plot_network (ebit.chord_network (2, 1, 1), [], [], [], {"a"})
%!error <Invalid call> ebit.plot_network ()
%!error <network is 1; it must be a network, as network \(\) makes it>
%! ebit.plot_network (1)
%!error <result is of class double; it must be \[\], or what a capacity>
%! ebit.plot_network (ebit.chord_network (2, 1, 1), 1)
%!error <layout is of size 1 x 2; it must be a matrix of 4 x 2 coordinates>
%! ebit.plot_network (ebit.chord_network (2, 1, 1), [], [1 2])
