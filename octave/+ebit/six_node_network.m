## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/example_networks.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{edges} =} ebit.six_node_network ()
## An example of ours: a ring of six nodes with one more fiber across, seven
## fibers of 8 to 15 km. The source of the protocols draws six nodes, but does
## not give distances.
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
## edges = ebit.six_node_network ();
## sum (edges.length_km)
##   @result{} ans = 79
## @end group
## @end example
## @seealso{ebit.example_network, ebit.fiber_network_rates}
## @end deftypefn

function edges = six_node_network (varargin)
  if (nargin > 0)
    print_usage ();
  endif
  edges = __ebit__ ("six_node_network", varargin{:});
endfunction

%!test
%! edges = ebit.six_node_network ();
%! assert (fieldnames (edges), {"tail"; "head"; "length_km"});
%! assert (edges.tail', [1 2 3 4 5 6 2]);
%! assert (edges.head', [2 3 4 5 6 1 5]);
%! assert (edges.length_km', [12 9 15 11 8 14 10]);
%!error <Invalid call> ebit.six_node_network (1)
