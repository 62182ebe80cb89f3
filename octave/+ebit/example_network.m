## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/example_networks.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{edges} =} ebit.example_network ()
## @deftypefnx {ebit} {@var{edges} =} ebit.example_network (@var{name})
## A network from public facts. @qcode{"abilene"} is the backbone of Internet2
## from 1999 to 2007, 11 cities in the USA and 14 links. Lengths are great
## circles between the cities, to the next kilometer: fibers are longer.
##
## @table @asis
## @item @var{name}
## @qcode{"abilene"}, the backbone of Internet2; default @qcode{"abilene"}, see
## below.
## @end table
##
## @strong{Value}
##
## A struct of columns with @code{tail}, @code{head} and @code{length_km}, as
## @code{fiber_network_rates} takes it.
##
## @strong{Errors}
##
## @code{ebit:argument} if there is no network of that name.
##
## @strong{Examples}
##
## @example
## @group
## edges = ebit.example_network ("abilene");
## edges.tail@{1@}, edges.head@{1@}, edges.length_km(1)
##   @result{} ans = Seattle
##      ans = Sunnyvale
##      ans = 1139
## @end group
## @end example
## @seealso{ebit.six_node_network, ebit.fiber_network_rates}
## @end deftypefn

function edges = example_network (varargin)
  if (nargin > 1)
    print_usage ();
  endif
  edges = __ebit__ ("example_network", varargin{:});
endfunction

%!test # great circles; Abilene has 11 cities
%! edges = ebit.example_network ("abilene");
%! assert (numel (unique ([edges.tail; edges.head])), 11);
%! assert (size (edges.length_km), [14 1]);
%! assert ([edges.tail(1), edges.head(1)], {"Seattle", "Sunnyvale"});
%! assert (edges, ebit.example_network ());
%!error <name is "arpanet"; it must be "abilene"> ebit.example_network ("arpanet")
%!error id=ebit:argument ebit.example_network (3)
