## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/total_capacity.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{b} =} ebit.worst_case_capacity (@var{network}, @var{pairs}, @var{usage} = "optimal", @var{demands} = 1, @var{method} = "auto", @var{exact_cut} = FALSE, @var{bounds} = "best", @var{tol} = 1e-8, @var{time_limit_s} = Inf, @var{threads} = 1)
## The greatest rate that all pairs have at the same time, each as much of it as
## @var{demands} says.
##
## @table @asis
## @item @var{network}
## a network, as network() makes it.
## @item @var{pairs}
## two columns of nodes, by numbers or names, a pair of users a row, as a
## matrix, a cell of n x 2 or a struct of two columns.
## @item @var{usage}
## how often edges are used: @qcode{"optimal"} (frequencies of sum 1, the best),
## @qcode{"flooding"} (each once a network use) or numbers >= 0, one an edge;
## default @qcode{"optimal"}. Rates are per channel use, per network use, per
## second (in a network with @code{uses_per_second}, where @qcode{"optimal"} is
## refused) or per given usage: @code{per} says so.
## @item @var{demands}
## how much each pair is to have of the rate, a number in [1e-100, 1e100], or
## one a pair; default @code{1}.
## @item @var{method}
## how flows are found: @qcode{"lp"} (of edges), @qcode{"columns"} (of paths),
## @qcode{"approximate"} (without a linear program, to a gap of tol, or 1 %) or
## @qcode{"auto"}, by size; default @qcode{"auto"}. @qcode{"approximate"} is
## refused together with the objective @qcode{"log"}; the field @var{method} of
## the result says which way was taken, of optimal usage @qcode{"closed_form"}.
## @item @var{exact_cut}
## whether cuts are sought until none is left that could be better, which takes
## long where the users are many; default @code{false}.
## @item @var{bounds}
## @qcode{"best"}, or @qcode{"paper"} for those of the paper that has flows
## below, to compare with; default @qcode{"best"}. @qcode{"paper"} is refused
## together with @var{exact_cut} or the objective @qcode{"log"}.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-8}. The search ends where flow and upper end
## are as close (their difference, as everywhere, not relative to them), or have
## met to rounding; @qcode{"approximate"} at 1 %.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @item @var{threads}
## number of threads, a whole number in [1, 1024]; default @code{1}. They search
## for the paths of several users at once, in networks of 10,000 edges or more:
## smaller ones, and linear programs, have one. Any number gives the same bits.
## @end table
##
## Below stands a flow: paths of all pairs that fit into the edges together, of
## which a linear program finds the best, over flows of edges (one for each user
## of a few who are in all pairs) or over paths, found as they are wanted. Of
## optimal usage the best flow is known: along shortest paths, where an edge is
## as long as 1 over its value.
##
## @qcode{"lp"} is the program over edges, by GLPK where it is small, else by an
## interior-point method; where that comes to no end paths are asked instead.
## @qcode{"columns"} are paths: columns of a linear program that GLPK solves
## again and again, each time from where it ended. After each of its solutions
## the worst rate has an upper end, from the program's prices or from the best
## cut around the shortest paths (the nodes nearest to a user), so that it ends
## at @var{tol}, or with the best ends so far at @var{time_limit_s}.
## @qcode{"approximate"} has no program: all demands are routed, and what each
## pair sends is shifted to its cheapest path from its others until these cost
## the same, under prices which grow exponentially with the load, the more
## steeply the smaller the gap is. (Of sums of rates paths are filled instead,
## prices growing by a tenth where an edge is full, so that the flow may be some
## 10 % from the best.) The program of worst rates begins with the paths that
## this has found at a gap of 2 %. Of at most 4 pairs it is asked only where
## maximum flows of one pair after another do not come to the rate that a cut
## allows.
##
## @qcode{"auto"} takes @qcode{"lp"} where pairs and edges are few, and of sums
## of rates where at most 4 users are in all pairs of a network of at most 512
## nodes and 3 edges a node or more; @qcode{"approximate"} for worst rates
## beyond 30,000 edges; else @qcode{"columns"}. The same call has the same
## result, whatever else the machine does, unless a time limit ends it.
##
## @code{tools/bench network} measured worst rates, in seconds of one processor.
## In chord networks with all diagonals, of 4 pairs @qcode{"lp"} and
## @qcode{"columns"} took 0.011 and 0.002 in one of 64 nodes, 0.15 and 0.16 of
## 128, 0.89 and 0.63 of 256, 24 and 4.5 of 512. Of 64 pairs @qcode{"columns"}
## took 0.12, 0.79, 4.4 and 24 in those of 128, 256, 512 and 1024 nodes, where
## GLPK on the program over edges with one flow a user took 1.5 in that of 64
## nodes, and on that with one flow a pair 0.71 in that of 32. Of 100 pairs in
## networks of 100,000 nodes @qcode{"approximate"} came to a gap of 0.12 % in 56
## (a grid) and 44 (scale-free), and on two threads in 31 and 25 by the clock,
## within 0.5 GB.
##
## Memory grows with edges, with pairs, and with nodes times the users that cuts
## are sought around, of whom there are fewer in large networks; beyond the
## limit of memory (4 GiB unless set) the call is refused.
##
## Above stand cuts. The rates of the pairs that a set of nodes separates are in
## all at most what the edges out of the set give; a linear program finds the
## cuts, and how often each is to be counted. In networks of 12 nodes at most
## the best of all cuts are found, with @var{exact_cut} in all networks, by
## trying the sets one by one or, of more than 20 nodes, by an integer program,
## whose time grows with the number of users. Partitions into more than two
## parts (multicuts) prove nothing more: each is half of the sum of the cuts
## around its parts. Where no cut is as good, the upper end is that of flows
## times a proved factor, 2 (1 + 1/2 + ... + 1/k) for k users who are in all
## pairs.
##
## Upper values in squashed entanglement may not be mixed with others: both are
## tried, and the less counts. Pairs that cannot be joined have the rate 0, and
## a cut that nothing crosses as its proof.
##
## With @var{bounds} @qcode{"paper"} the ends are those of the paper that has
## flows below (arXiv:1809.03120), to compare with; they are never better. Below
## is the same flow, of @code{ebit.weighted_capacity} instead what the pair that
## gives most has alone (time sharing). Above is g(r) times the flow of all r
## pairs, where g(1) = g(2) = 1 and g(r) = 2 (1 + 1/2 + ... + 1/r), which for
## every r is less than 4 ln(r + 1). Of @code{ebit.weighted_capacity} it is the
## greatest sum where the rates of each set U of pairs sum to at most g(|U|)
## times their flow. Of 10 pairs at most all sets are tried, of more the single
## pairs and, by weight, the first two, three and so on. These factors are of
## cuts too, so that values of all measures will do.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with @code{network},
## @code{pairs}, @code{demands} or @code{weights}, @code{objective}, @code{per};
## @code{usage}, one frequency an edge; the tables @code{flow} (pair, tail,
## head, flow) and @code{paths} (pair, path, flow); @code{cut} (cut, part, node,
## multiplier); @code{flow_lower} and @code{flow_upper}, the best flows on lower
## and upper values; @code{method}; @code{gap_factor}, 1 where cuts or sets of
## pairs are the proof; @code{prices}, what one ebit more between the ends of
## each edge would give. @code{trees} is empty. Where sets of pairs are the
## proof also @code{sets} (set, pair, multiplier), those that count, and
## @code{set_prices} (set, tail, head, price), which prove their flows.
##
## @strong{Errors}
##
## @code{ebit:argument} if a pair is no two nodes of the network, or stands
## there twice, and if @var{demands} or @code{weights} are not above 0, or not
## one a pair.
##
## @strong{Examples}
##
## @example
## @group
## edges = struct ("tail", [0 0 1 2], "head", [1 2 3 3], ...
##                 "lower", [1 2 1 2]);
## net = ebit.network (edges);
## b = ebit.total_capacity (net, [0 3; 1 2], "flooding");
## b.lower
##   @result{} ans = 3.0000
## worst = ebit.worst_case_capacity (net, [0 3; 1 2]);
## worst.lower
##   @result{} ans = 0.4000
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
## T. C. Hu, Multi-commodity network flows, Oper. Res. 11, 344 (1963),
## doi:10.1287/opre.11.3.344.
## @item
## O. Günlük, A new min-cut max-flow ratio for multicommodity flows, SIAM J.
## Discrete Math. 21, 1 (2007), doi:10.1137/S089548010138917X.
## @end itemize
## @seealso{ebit.total_capacity, ebit.weighted_capacity, ebit.network, ebit.pair_capacity, ebit.write_lp, ebit.verify}
## @end deftypefn

function b = worst_case_capacity (varargin)
  varargin = __ebit_threads__ (2, 10, varargin);
  if (numel (varargin) < 2 || numel (varargin) > 10)
    print_usage ();
  endif
  b = __ebit__ ("worst_case_capacity", varargin{:});
endfunction

%!shared net
%! edges = struct ("tail", [0; 0; 1; 2], "head", [1; 2; 3; 3], ...
%!                 "lower", [1; 2; 1; 2]);
%! net = ebit.network (edges);
%!test # 1/sum of the distances of channel uses, and demands
%! b = ebit.worst_case_capacity (net, [0 3; 0 1]);
%! assert ([b.lower b.upper], [1 1] / (1 + 1), 1e-9);
%! b = ebit.worst_case_capacity (net, [0 3], "flooding", 3);
%! assert ([b.lower b.upper], [1 1], 1e-9);
%! assert (ebit.verify (b));
%!test # any number of threads gives the same bits
%! ask = @(threads) ebit.worst_case_capacity (net, [0 3; 0 1], "flooding", ...
%!   1, "columns", false, "best", 1e-8, Inf, threads);
%! assert (ask (2).lower, ask (1).lower);
%!error <threads> ebit.worst_case_capacity (net, [0 3], "flooding", 1, ...
%!   "auto", false, "best", 1e-8, Inf, 0)
%!error <Invalid call> ebit.worst_case_capacity (net)
%!error <demands> ebit.worst_case_capacity (net, [0 3], "flooding", -1)
