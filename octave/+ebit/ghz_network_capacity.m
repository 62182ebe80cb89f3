## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/ghz_network_capacity.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.ghz_network_capacity (@var{network}, @var{users})
## @deftypefnx {ebit} {@var{b} =} ebit.ghz_network_capacity (@var{network}, @var{users}, @var{usage})
## @deftypefnx {ebit} {@var{b} =} ebit.ghz_network_capacity (@var{network}, @var{users}, @var{usage}, @var{bounds})
## @deftypefnx {ebit} {@var{b} =} ebit.ghz_network_capacity (@var{network}, @var{users}, @var{usage}, @var{bounds}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.ghz_network_capacity (@var{network}, @var{users}, @var{usage}, @var{bounds}, @var{tol}, @var{time_limit_s})
## GHZ states, or conference keys, that a group of users of a network can share,
## between trees on what its edges give at least and cuts on what they give at
## most.
##
## @table @asis
## @item @var{network}
## a network, as network() makes it.
## @item @var{users}
## two nodes of it or more, by numbers or names.
## @item @var{usage}
## how often edges are used: @qcode{"optimal"} (frequencies of sum 1, the best),
## @qcode{"flooding"} (each once a network use) or numbers >= 0, one an edge;
## default @qcode{"optimal"}, as of @code{ebit.pair_capacity}.
## @item @var{bounds}
## @qcode{"best"}, or @qcode{"paper"} with a lower end that is half the least
## flow between two users; default @qcode{"best"}: the factor 1/2 of the paper,
## to compare with.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-8}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## A tree that connects all users makes a GHZ state from one pair on each of its
## edges.
##
## @itemize
## @item
## @qcode{"flooding"} and numbers: trees are packed into the edges, by a linear
## program whose columns are Steiner trees (Dreyfus and Wagner). Above is the
## least of the cuts that separate users.
## @item
## @qcode{"optimal"}: the shortest Steiner tree with the lengths 1/value. Above
## 2/HK, with the bound HK of Held and Karp on tours through the users: a
## packing of cuts, found by adding those that are missing (up to 40 users;
## beyond, by moats around users of weights, which rise and fall until no
## spanning tree has ends or branches on average: never less than half of HK,
## and in practice close to it).
## @end itemize
##
## The shortest tree is in reach for some 15 users, and small networks more;
## beyond, trees are short ones, and where it is more the lower end is n/(2 (n -
## 1)) times the least flow between two of the n users, into which trees fit:
## with prices w on the edges, and flows of at least f between all, some tree is
## no longer than 2 (1 - 1/n) c.w/f.
##
## @strong{Value}
##
## A bounds value, with the fields of @code{ebit.pair_capacity}, but
## @code{users} instead of @code{pairs}, and
##
## @table @asis
## @item @code{trees}
## a table @code{tree tail head flow}, the certificate of the lower end;
## @item @code{flow}
## from the first user to each other one, where flows are the certificate
## instead;
## @item @code{cut}
## of optimal usage cuts of the users alone, with multipliers, which take no
## more of each distance between two users than there is.
## @end table
##
## @code{prices} are empty where usage is optimal.
##
## @strong{Errors}
##
## @code{ebit:argument} if fewer than two users are named, or one twice.
##
## @strong{Examples}
##
## @example
## @group
## edges = struct ("tail", 1:5, "head", [2:5 1], "lower", 1);
## net = ebit.network (edges);
## b = ebit.ghz_network_capacity (net, 1:5, "flooding");
## [b.lower, b.upper]
##   @result{} ans =
##         1.2500   2.0000
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
## M. X. Goemans, D. J. Bertsimas, Survivable networks, linear programming
## relaxations and the parsimonious property, Math. Program. 60, 145 (1993),
## doi:10.1007/BF01580607.
## @item
## K. Jain, M. Mahdian, M. R. Salavatipour, Packing Steiner trees, Proc. 14th
## ACM-SIAM Symp. Discrete Algorithms, 266 (2003).
## @end itemize
## @seealso{ebit.pair_capacity, ebit.ghz_capacity, ebit.verify}
## @end deftypefn

function b = ghz_network_capacity (varargin)
  if (nargin < 2 || nargin > 6)
    print_usage ();
  endif
  b = __ebit__ ("ghz_network_capacity", varargin{:});
endfunction

%!shared net
%! edges = struct ("tail", [0; 0; 1; 2], "head", [1; 2; 3; 3], ...
%!                 "lower", [1; 2; 1; 2]);
%! net = ebit.network (edges);
%!test # three users: 2/(d12 + d13 + d23) of channel uses
%! b = ebit.ghz_network_capacity (net, [0 1 3]);
%! assert (b.upper, 2 / (1 + 1 + 1), 1e-9);
%! assert (b.lower <= b.upper + 1e-12);
%! assert (ebit.verify (b));
%!error <Invalid call> ebit.ghz_network_capacity (net)
%!error <users\(2\) is 9; it must be> ebit.ghz_network_capacity (net, [0 9])
