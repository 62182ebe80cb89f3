## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/chord_network.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{net} =} ebit.chord_network (@var{levels}, @var{capacity}, @var{seed})
## @deftypefnx {ebit} {@var{net} =} ebit.chord_network (@var{levels}, @var{capacity}, @var{seed}, @var{diagonals})
## A network that grows like those of peer-to-peer systems: 2^levels nodes in a
## circle, with diagonals of all lengths.
##
## @table @asis
## @item @var{levels}
## how many classes of diagonals, of 2^levels nodes, a whole number in [1, 20].
## @item @var{capacity}
## of the edges of the circle, ebits per use, > 0; default @code{1}.
## @item @var{seed}
## of the diagonals, a whole number in [0, 2^53]. The same seed gives the same
## network in R, in Octave and in C.
## @item @var{diagonals}
## one of each class, @qcode{"sparse"}, or of each class and each node,
## @qcode{"full"} or, all of a class of one length, @qcode{"finger"}; default
## @qcode{"sparse"}. "sparse" starts each at a random node, as the source says;
## "full" is the largest of the three.
## @end table
##
## A diagonal of class i spans m nodes, m drawn uniformly from 2^(i-1) to 2^i,
## and has the capacity of a chain of m edges of the circle that share its use,
## capacity/m. One that would join a node to itself is left out. Random numbers
## are those of splitmix64, from the seed; below n they are drawn by rejection.
##
## @strong{Value}
##
## A network (see @code{ebit.network}) with the nodes 0 to 2^levels - 1, and
## @code{lower} equal to @code{upper}: first the circle, then the diagonals; of
## "finger" class by class, of "full" node by node.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is out of its range.
##
## @strong{Examples}
##
## @example
## @group
## net = ebit.chord_network (4, 1, 1);
## [net.edges.tail, net.edges.head, net.edges.lower](17:end,:)
##   @result{} ans =
##          1.0000    3.0000    0.5000
##         14.0000    2.0000    0.2500
##          9.0000         0    0.1429
##          5.0000         0    0.0909
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## S. Bäuml, K. Azuma, G. Kato, D. Elkouss, Linear programs for entanglement and
## key distribution in the quantum internet, Commun. Phys. 3, 55 (2020), section
## V.5, doi:10.1038/s42005-020-0318-2.
## @end itemize
## @seealso{ebit.network}
## @end deftypefn

function net = chord_network (varargin)
  if (nargin < 3 || nargin > 4)
    print_usage ();
  endif
  net = __ebit__ ("chord_network", varargin{:});
endfunction

%!test # a circle of eight nodes and its chords
%! net = ebit.chord_network (3, 0.5, 7, "full");
%! assert (numel (net.nodes), 8);
%! assert (max (net.edges.lower), 0.5);
%! assert (isequal (net, ebit.chord_network (3, 0.5, 7, "full")));
%!error <Invalid call> ebit.chord_network ()
%!error <levels is 0; it must be> ebit.chord_network (0, 1, 7)
%!error <diagonals is "none"; it must be> ebit.chord_network (3, 1, 7, "none")
