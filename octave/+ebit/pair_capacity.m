## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/pair_capacity.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.pair_capacity (@var{network}, @var{from}, @var{to})
## @deftypefnx {ebit} {@var{b} =} ebit.pair_capacity (@var{network}, @var{from}, @var{to}, @var{usage})
## @deftypefnx {ebit} {@var{b} =} ebit.pair_capacity (@var{network}, @var{from}, @var{to}, @var{usage}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.pair_capacity (@var{network}, @var{from}, @var{to}, @var{usage}, @var{tol}, @var{time_limit_s})
## How many ebits, or secret bits, two nodes of a network can share, between the
## best flow on what its edges give at least and the best cut on what they give
## at most.
##
## @table @asis
## @item @var{network}
## a network, as network() makes it.
## @item @var{from}
## one of the two nodes, by its number or name.
## @item @var{to}
## the other one.
## @item @var{usage}
## how often edges are used: @qcode{"optimal"} (frequencies of sum 1, the best),
## @qcode{"flooding"} (each once a network use), @qcode{"single_path"} (one path
## a network use) or numbers >= 0, one an edge; default @qcode{"optimal"}.
## Numbers count uses of each row of the network, and so do its
## @code{uses_per_second}, with which @qcode{"optimal"} is refused, since
## frequencies have no clock.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-8}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## Of edges between the same two nodes, in either direction, the values are
## summed, uses times value.
##
## @itemize
## @item
## @qcode{"flooding"} and numbers: a maximum flow below, by pushes and relabels,
## whose paths are swapped together; a minimum cut above.
## @item
## @qcode{"optimal"}: the shortest path with the lengths 1/value below, used in
## proportion to them. Above the same lengths on the upper values: they are cuts
## around one of the nodes, of which frequencies of sum 1 cannot give more.
## @item
## @qcode{"single_path"}: the path whose least value is the greatest; above a
## cut whose greatest value is the least. The path is chosen once: who changes
## it from use to use and stores pairs uses the network as @var{usage} with
## numbers says.
## @end itemize
##
## Upper ends are taken in the measures that mix, @code{upper}, and in
## @code{upper_squashed}; the smaller one wins, and @code{upper_method} says
## which. On a single path each edge takes the smaller of its two values. No
## linear program is solved: 100,000 edges take some tenths of a second.
##
## @strong{Value}
##
## A bounds value, whose ends are per what @code{per} says, with the fields
##
## @table @asis
## @item @code{network}
## @itemx @code{pairs}
## @itemx @code{per}
## @itemx @code{usage}
## what was asked; @code{usage} is what a row is used, of optimal usage its
## frequency;
## @item @code{flow}
## @itemx @code{paths}
## tables @code{pair tail head flow} and @code{pair path flow}, the certificate
## of the lower end. The paths are left out where they have more than 200,000
## edges together;
## @item @code{cut}
## a table @code{cut part node multiplier}: the nodes of one side of the cut
## that certifies the upper end; empty where prices do;
## @item @code{prices}
## of each row what one more ebit between its ends would give on the upper
## values, of optimal usage per ebit of frequency times value, which certify
## that end;
## @item @code{flow_lower}
## @itemx @code{flow_upper}
## @itemx @code{gap_factor}
## the best flow on lower and on upper values, and 1: the cut itself is the
## proof.
## @end table
##
## @code{trees} is empty. Nodes that nothing joins have the rate 0, by a cut
## that no edge crosses.
##
## @strong{Errors}
##
## @code{ebit:argument} if a node is not in the network, if both are the same,
## or if @var{usage} is none of these.
##
## @strong{Examples}
##
## @example
## @group
## edges = struct ("tail", [0 0 2 3 4], "head", [1 2 3 4 1], ...
##                 "lower", [0.5 1 1 1 1]);
## net = ebit.network (edges);
## b = ebit.pair_capacity (net, 0, 1, "flooding");
## b.lower
##   @result{} ans = 1.5000
## ebit.verify (b)
##   @result{} ans = 1
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
## K. Azuma, A. Mizutani, H.-K. Lo, Fundamental rate-loss trade-off for the
## quantum internet, Nat. Commun. 7, 13523 (2016), doi:10.1038/ncomms13523.
## @item
## S. Pirandola, End-to-end capacities of a quantum communication network,
## Commun. Phys. 2, 51 (2019), doi:10.1038/s42005-019-0147-3.
## @item
## L. Rigovacca, G. Kato, S. Bäuml, M. S. Kim, W. J. Munro, K. Azuma, Versatile
## relative entropy bounds for quantum networks, New J. Phys. 20, 013033 (2018),
## doi:10.1088/1367-2630/aa9fcf.
## @end itemize
## @seealso{ebit.network, ebit.ghz_network_capacity, ebit.all_pairs_capacity, ebit.verify}
## @end deftypefn

function b = pair_capacity (varargin)
  if (nargin < 3 || nargin > 6)
    print_usage ();
  endif
  b = __ebit__ ("pair_capacity", varargin{:});
endfunction

%!shared net
%! edges = struct ("tail", [0; 0; 1; 2], "head", [1; 2; 3; 3], ...
%!                 "lower", [1; 2; 1; 2]);
%! net = ebit.network (edges);
%!test # two paths together, and the wider one alone
%! b = ebit.pair_capacity (net, 0, 3, "flooding");
%! assert ([b.lower b.upper], [3 3], 1e-12);
%! assert (ebit.verify (b));
%! b = ebit.pair_capacity (net, 0, 3, "single_path");
%! assert ([b.lower b.upper], [2 2], 1e-12);
%! b = ebit.pair_capacity (net, 0, 3); # 1/(1/2 + 1/2)
%! assert ([b.lower b.upper], [1 1], 1e-12);
%! b.lower += 0.01;
%! assert (! ebit.verify (b));
%!error <Invalid call> ebit.pair_capacity (net, 0)
%!error <to is 9; it must be> ebit.pair_capacity (net, 0, 9)
