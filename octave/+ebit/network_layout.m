## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/network_layout.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.network_layout (@var{network})
## Coordinates whose distances follow the distances along the network.
##
## @table @asis
## @item @var{network}
## a network.
## @end table
##
## Distances are those of the shortest paths: by @code{length_km} where all
## edges have a length above 0; else by the price of an ebit, 1/@code{lower},
## where the largest is at most 1,000 times the smallest; else by the number of
## edges. The first node is on the left and above. The weighted sum of squared
## differences is lowered by majorization, from a circle in the order of nodes;
## with more than 1,000 nodes they stay on the circle. Nothing is random.
##
## @strong{Value}
##
## A struct of columns with @code{node}, @code{x} and @code{y}.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{network} is no network.
##
## @strong{Examples}
##
## @example
## @group
## table = ebit.network_layout (ebit.chord_network (3, 1, 1));
## [table.x, table.y]
##   @result{} ans =
##        ...   1.4706e+00
##         1.0398e+00   1.0398e+00
##         1.4706e+00...
##         1.0398e+00  -1.0398e+00
##        ...  -1.4706e+00
##        -1.0398e+00  -1.0398e+00
##        -1.4706e+00...
##        -1.0398e+00   1.0398e+00
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## E. R. Gansner, Y. Koren, S. North, Graph drawing by stress majorization,
## Graph Drawing 2004, Lecture Notes in Computer Science 3383, 239 (2005).
## @end itemize
## @seealso{ebit.network}
## @end deftypefn

function table = network_layout (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  table = __ebit__ ("network_layout", varargin{:});
endfunction

%!shared net
%! edges = struct ("tail", [0; 0; 1; 2], "head", [1; 2; 3; 3], ...
%!                 "lower", [1; 2; 1; 2]);
%! net = ebit.network (edges);
%!test # a place for each node, the same each time
%! place = ebit.network_layout (net);
%! assert (numel (place.x), 4);
%! assert (all (isfinite ([place.x(:); place.y(:)])));
%! assert (isequal (place, ebit.network_layout (net)));
%!error <Invalid call> ebit.network_layout ()
%!error <network is 3; it must be> ebit.network_layout (3)
