## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/network.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{net} =} ebit.network (@var{edges})
## @deftypefnx {ebit} {@var{net} =} ebit.network (@var{edges}, @var{task})
## @deftypefnx {ebit} {@var{net} =} ebit.network (@var{edges}, @var{task}, @var{nodes})
## A network is a set of edges between nodes, with what a use of each edge is
## worth: ebits per use, or secret bits.
##
## @table @asis
## @item @var{edges}
## table of edges: tail, head (numbers or names of nodes) and what they are
## worth: a struct of columns, see below.
## @item @var{task}
## @qcode{"entanglement"} or @qcode{"key"}; default @qcode{"entanglement"}.
## @item @var{nodes}
## nodes besides those of the edges, or in another order of names; default
## @code{[]}: then rates of users without any edge are 0, and not an error.
## @end table
##
## @strong{The table of edges}
##
## @code{tail} and @code{head} are whole numbers, or names, a cell of texts, of
## the nodes that an edge joins. An edge is used in both directions, since
## entanglement has none; parallel edges, and those from @code{head} to
## @code{tail}, stay rows of their own. What an edge is worth comes from one of
##
## @table @asis
## @item @code{lower}
## @itemx @code{upper}
## @itemx @code{upper_squashed}
## the ebits that a use gives at least, and at most. @code{upper} is one measure
## of yours, which you may add over the edges of a cut, and @code{lower} if
## neither it nor @code{upper_squashed} is given. @code{upper_squashed} is a
## bound in squashed entanglement, which may be added to no other; Inf, where
## there is none;
## @item @code{channel}
## a cell of channels, or one for all edges;
## @item @code{length_km}
## lengths of fibers, with @code{attenuation_db_per_km}, 0.2 unless it is given,
## as of @code{ebit.fiber_channel};
## @item @code{family}
## the name of a channel that takes numbers, such as @qcode{"gadc"}, for all
## edges or one an edge, and columns of its parameters (@code{gamma},
## @code{thermal}). Where families differ, a parameter that a row's channel does
## not have is NaN. Weights of @code{ebit.pauli_channel} are columns
## @code{weights_I} to @code{weights_Z}, or a matrix.
## @end table
##
## @code{uses_per_second}, above 0, is how often each edge can be used: rates
## are then per second, and not per use. @code{length_km} and
## @code{attenuation_db_per_km} beside other values are kept for files and
## pictures. A column of one value serves all edges.
##
## @strong{Which bounds are taken}
##
## From channels both ends are those of @code{ebit.two_way_capacity}.
## @code{lower} is attained. Across a cut upper ends of edges are added, which
## is proved for certain measures only, and so there are two:
##
## @table @asis
## @item @code{upper}
## the least of the measures that may stand side by side. For keys the
## max-relative entropy of entanglement of any channel, and the relative entropy
## of entanglement of the Choi state of a teleportation-covariant one; for
## entanglement besides the max-Rains information and the transposition bound of
## any channel, and the Rains bound of such a Choi state. The Rains information
## of other channels, and one-way bounds, are never taken.
## @item @code{upper_squashed}
## the least bound in squashed entanglement.
## @end table
##
## Whoever bounds a rate takes one or the other for all edges, and the better of
## the two results. @code{lower_method}, @code{upper_method} and
## @code{squashed_method} say by which theorem each value is what it is (the
## keys of @code{ebit.cite}), @qcode{"given"} if it was given. Channels that are
## equal are bounded once: a network of 1,000 damping channels takes a tenth of
## a second.
##
## @strong{Value}
##
## A struct with
##
## @table @asis
## @item nodes
## the numbers in ascending order; or the names, in the order of @code{nodes}
## and then of the rows, tail before head
## @item edges
## a struct of columns: @code{tail}, @code{head}, @code{lower}, @code{upper},
## @code{upper_squashed}, @code{lower_method}, @code{upper_method},
## @code{squashed_method} and, where they are known, @code{uses_per_second},
## @code{length_km}, @code{attenuation_db_per_km}
## @item task
## @qcode{"entanglement"} or @qcode{"key"}
## @end table
##
## @strong{Errors}
##
## @code{ebit:argument} if the table has columns that it should not have or
## lacks one, if an edge joins a node to itself, if a value is out of its range
## or @code{upper} below @code{lower}, and if a channel has an infinite
## capacity, as a fiber of no length has.
##
## @strong{Examples}
##
## @example
## @group
## ## Capacities
## edges = struct ("tail", @{@{"A"; "A"; "B"@}@}, ...
##                 "head", @{@{"B"; "C"; "C"@}@}, "lower", [1; 0.5; 0.75]);
## net = ebit.network (edges);
## net.nodes'
##   @result{} ans =
##      @{
##        [1,1] = A
##        [1,2] = B
##        [1,3] = C
##      @}
## ## Fibers
## net = ebit.network (ebit.example_network ("abilene"));
## net.edges.lower(1:4)'
##   @result{} ans =
##         2.3943e-23   2.1836e-33   ...   1.2565e-30
## ## Channels
## edges = struct ("tail", [1 2], "head", [2 3], ...
##                   "channel", @{@{ebit.erasure(0.1), ebit.gadc(0.1, 0)@}@});
## net = ebit.network (edges);
## net.edges.upper_method
##   @result{} ans =
##      @{
##        [1,1] = covariant_entropy
##        [2,1] = theta_capacity
##      @}
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## S. Bäuml, K. Azuma, G. Kato, D. Elkouss, Linear programs for entanglement and
## key distribution in the quantum internet, Commun. Phys. 3, 55 (2020),
## doi:10.1038/s42005-020-0318-2.
## @item
## L. Rigovacca, G. Kato, S. Bäuml, M. S. Kim, W. J. Munro, K. Azuma, Versatile
## relative entropy bounds for quantum networks, New J. Phys. 20, 013033 (2018),
## doi:10.1088/1367-2630/aa9fcf.
## @item
## M. Berta, M. M. Wilde, Amortization does not enhance the max-Rains
## information of a quantum channel, New J. Phys. 20, 053044 (2018),
## doi:10.1088/1367-2630/aac153.
## @end itemize
## @seealso{ebit.split_node, ebit.chord_network, ebit.example_network, ebit.network_from_text, ebit.network_layout, ebit.two_way_capacity}
## @end deftypefn

function net = network (varargin)
  if (nargin < 1 || nargin > 3)
    print_usage ();
  endif
  net = __ebit__ ("network", varargin{:});
endfunction

%!test # upper values are the lower ones unless told
%! edges = struct ("tail", {{"a", "b"}}, "head", {{"b", "c"}}, "lower", [1; 2]);
%! net = ebit.network (edges);
%! assert (net.edges.upper, [1; 2]);
%! assert (net.task, "entanglement");
%!test # a channel's two-way capacity
%! net = ebit.network (struct ("tail", 0, "head", 1, "family", "erasure", ...
%!                             "p", 0.25));
%! assert ([net.edges.lower net.edges.upper], [0.75 0.75], 1e-15);
%!error <Invalid call> ebit.network ()
%!error <edges is 3; it must be> ebit.network (3)
%!error <itself> ebit.network (struct ("tail", 1, "head", 1, "lower", 1))
