## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/network_to_lp.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{text} =} ebit.network_to_lp (@var{network}, @var{problem}, @var{pairs})
## @deftypefnx {ebit} {@var{text} =} ebit.network_to_lp (@var{network}, @var{problem}, @var{pairs}, @var{usage})
## @deftypefnx {ebit} {@var{text} =} ebit.network_to_lp (@var{network}, @var{problem}, @var{pairs}, @var{usage}, @var{format})
## @deftypefnx {ebit} {@var{text} =} ebit.network_to_lp (@var{network}, @var{problem}, @var{pairs}, @var{usage}, @var{format}, @var{weights})
## The linear program whose optimum is the best flow of several pairs of users
## on the lower values of the edges, for other solvers: as text, or in a file.
##
## @table @asis
## @item @var{network}
## a network, as network() makes it.
## @item @var{problem}
## the rate that all pairs have, or with @qcode{"total"} their sum, with
## @qcode{"weighted"} the sum of weights times rates; default
## @qcode{"worst_case"}.
## @item @var{pairs}
## two columns of nodes, by numbers or names, a pair of users a row.
## @item @var{usage}
## how often edges are used: @qcode{"flooding"} (each once a network use) or
## numbers >= 0, one an edge; default @qcode{"flooding"}.
## @item @var{format}
## @qcode{"mps"} (free MPS) or @qcode{"lp"} (CPLEX's LP format); default
## @qcode{"mps"}. MPS only minimises: what it minimises is minus the rate.
## @item @var{weights}
## with @qcode{"weighted"} what a unit of each pair's rate counts, numbers in
## [1e-100, 1e100], one a pair; default @code{[]}.
## @end table
##
## The columns are flows of edges in both directions, for each of a few users
## who are in all pairs, and the rate (or the rates). The rows say that what
## flows into a node also flows out, but for what a pair takes, and that each
## edge carries no more than it gives.
##
## @strong{Value}
##
## The text.
##
## @strong{Errors}
##
## @code{ebit:argument} as of @code{ebit.worst_case_capacity}, and if
## @var{usage} is @qcode{"optimal"}, which needs no program, or @var{weights}
## are given where @var{problem} is not @qcode{"weighted"}.
##
## @strong{Examples}
##
## @example
## @group
## net = ebit.network (struct ("tail", [1 2], "head", [2 3], ...
##                             "lower", [1 1]));
## disp (ebit.network_to_lp (net, "worst_case", [1 2; 1 3], [], "lp"))
##   @result{} \ the greatest value is the rate
##      Maximize
##       rate:
##       +1 x1
##      Subject To
##       r1:
##      ...
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
## @end itemize
## @seealso{ebit.worst_case_capacity, ebit.write_lp}
## @end deftypefn

function text = network_to_lp (varargin)
  if (nargin < 3 || nargin > 6)
    print_usage ();
  endif
  text = __ebit__ ("network_to_lp", varargin{:});
endfunction

%!shared net
%! edges = struct ("tail", [0; 0; 1; 2], "head", [1; 2; 3; 3], ...
%!                 "lower", [1; 2; 1; 2]);
%! net = ebit.network (edges);
%!test
%! text = ebit.network_to_lp (net, "total", [0 3], "flooding", "lp");
%! assert (any (strfind (lower (text), "maximi")));
%!error <Invalid call> ebit.network_to_lp ()
%!error <format is "xml"; it must be>
%! ebit.network_to_lp (net, "total", [0 3], "flooding", "xml")
%!error <weights is missing; it must be>
%! ebit.network_to_lp (net, "weighted", [0 3])
