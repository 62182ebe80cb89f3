## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/split_node.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{net} =} ebit.split_node (@var{network}, @var{node}, @var{channel})
## @deftypefnx {ebit} {@var{net} =} ebit.split_node (@var{network}, @var{node}, @var{channel}, @var{uses_per_second})
## The noise of a node's memory counts like that of an edge: @code{split_node}
## joins a new node, called "NODE:memory", to a node by one edge with the
## memory's channel.
##
## @table @asis
## @item @var{network}
## a network.
## @item @var{node}
## number or name of the node. The states of users who stand there wait in the
## memory: ask for rates to "NODE:memory" instead.
## @item @var{channel}
## channel that a state in its memory goes through, such as
## @code{ebit.memory_channel}.
## @item @var{uses_per_second}
## of the memory, 1/s, > 0, where the edges have them; default @code{[]}.
## @end table
##
## Nothing changes for what the node passes on for others: a node that repeats
## for others swaps at once, and the edge of the memory is on no other way. A
## limit on what a node passes on is no edge, and is not meant.
##
## Since the new node has a name, numbers of nodes become names, @qcode{"3"} of
## 3. Functions of a network find them by their numbers as well. The length of
## the new edge is 0, where the others have lengths.
##
## @strong{Value}
##
## The network (see @code{ebit.network}) with one more node and one more edge,
## both the last ones.
##
## @strong{Errors}
##
## @code{ebit:argument} if the network has no such node, if it was split before,
## and if @var{uses_per_second} is there where the edges have none, or the other
## way round.
##
## @strong{Examples}
##
## @example
## @group
## net = ebit.network (ebit.example_network ("abilene"));
## memory = ebit.memory_channel (1e-3, 1, 5e-3);
## net = ebit.split_node (net, "Denver", memory);
## net.nodes@{end@}
##   @result{} ans = Denver:memory
## @end group
## @end example
## @seealso{ebit.network, ebit.memory_channel}
## @end deftypefn

function net = split_node (varargin)
  if (nargin < 3 || nargin > 4)
    print_usage ();
  endif
  net = __ebit__ ("split_node", varargin{:});
endfunction

%!shared net
%! edges = struct ("tail", [0; 0; 1; 2], "head", [1; 2; 3; 3], ...
%!                 "lower", [1; 2; 1; 2]);
%! net = ebit.network (edges);
%!test # what goes into the memory goes through its channel
%! b = ebit.split_node (net, 0, ebit.erasure (0.5));
%! assert (numel (b.nodes), 5);
%! assert (numel (b.edges.lower), 5);
%! assert (b.edges.lower(5), 0.5, 1e-15);
%!error <Invalid call> ebit.split_node (net)
%!error <node is 9; it must be> ebit.split_node (net, 9, ebit.erasure (0.5))
