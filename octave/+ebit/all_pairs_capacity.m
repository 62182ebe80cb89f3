## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/all_pairs_capacity.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{all} =} ebit.all_pairs_capacity (@var{network})
## @deftypefnx {ebit} {@var{all} =} ebit.all_pairs_capacity (@var{network}, @var{usage})
## @deftypefnx {ebit} {@var{all} =} ebit.all_pairs_capacity (@var{network}, @var{usage}, @var{tol})
## @deftypefnx {ebit} {@var{all} =} ebit.all_pairs_capacity (@var{network}, @var{usage}, @var{tol}, @var{time_limit_s})
## What each two nodes of a network can share, as @code{ebit.pair_capacity} says
## of one pair.
##
## @table @asis
## @item @var{network}
## a network, as network() makes it.
## @item @var{usage}
## how often edges are used: @qcode{"optimal"} (frequencies of sum 1, the best
## for each pair), @qcode{"flooding"} (each once a network use) or numbers >= 0,
## one an edge; default @qcode{"optimal"}, as of @code{ebit.pair_capacity} but
## for @qcode{"single_path"}.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-8}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## With @qcode{"flooding"} and numbers it takes one minimum cut for each node
## but one, by the tree of Gomory and Hu: the least value on the path between
## two nodes is their rate. There is one tree on lower, one on upper and one on
## squashed values; of each edge of the first one a flow is kept, which
## @code{ebit.verify} checks, and cuts are counted anew from the others. With
## @qcode{"optimal"} the paths of all nodes are searched, also by
## @code{ebit.verify}. With rounding included, @code{ebit.verify} proves the
## ends of each pair, and @code{ebit.prove} returns those.
##
## @strong{Value}
##
## A list with @code{from}, @code{to}, @code{lower} and @code{upper} of each
## pair, the first node before the second in the order of the network;
## @code{status}, which is "certified" if the ends of each pair are within
## @code{tol}; @code{tree}, a table @code{side from to value}, and @code{flow},
## a table @code{pair tail head flow} of the rows of the tree whose side is
## "lower", both empty if usage is optimal; @code{network}, @code{per},
## @code{usage}, @code{task}, @code{tol}, @code{lower_method},
## @code{upper_method} and @code{quantity}.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{network} is no network, if @var{usage} is none
## of these, or numbers that are not one an edge, and if a limit is out of its
## range.
##
## @strong{Examples}
##
## @example
## @group
## edges = struct ("tail", 1:5, "head", [2:5 1], "lower", 1:5);
## net = ebit.network (edges);
## all = ebit.all_pairs_capacity (net, "flooding");
## [all.from, all.to, all.lower]
##   @result{} ans =
##         1   2   3
##         1   3   4
##         1   4   5
##         1   5   6
##         2   3   3
##         2   4   3
##         2   5   3
##         3   4   4
##         3   5   4
##         4   5   5
## ebit.verify (all)
##   @result{} ans = 1
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## R. E. Gomory, T. C. Hu, Multi-terminal network flows, J. Soc. Ind. Appl.
## Math. 9, 551 (1961), doi:10.1137/0109047.
## @item
## S. Bäuml, K. Azuma, G. Kato, D. Elkouss, Linear programs for entanglement and
## key distribution in the quantum internet, Commun. Phys. 3, 55 (2020),
## doi:10.1038/s42005-020-0318-2.
## @end itemize
## @seealso{ebit.pair_capacity, ebit.prove, ebit.verify}
## @end deftypefn

function all = all_pairs_capacity (varargin)
  if (nargin < 1 || nargin > 4)
    print_usage ();
  endif
  all = __ebit__ ("all_pairs_capacity", varargin{:});
endfunction

%!shared net
%! edges = struct ("tail", [0; 0; 1; 2], "head", [1; 2; 3; 3], ...
%!                 "lower", [1; 2; 1; 2]);
%! net = ebit.network (edges);
%!test # a square of two paths, 1 and 2 wide
%! all = ebit.all_pairs_capacity (net, "flooding");
%! assert (numel (all.from), 6);
%! assert (all.lower, all.upper, 1e-12);
%! assert (max (all.lower), 3, 1e-12);
%! assert (min (all.lower), 2, 1e-12);
%! assert (ebit.verify (all));
%!error <Invalid call> ebit.all_pairs_capacity ()
%!error <network is 3; it must be> ebit.all_pairs_capacity (3)
