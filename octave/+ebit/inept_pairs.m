## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/inept_pairs.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.inept_pairs (@var{n}, @var{threads} = 1)
## @var{n} pairs for @var{n} couples of customers are delivered in random order,
## so that each couple receives its own pair with probability 1/n. This is
## @code{ebit.inept_optimum} at that success probability, and @var{n} times its
## entanglement.
##
## @table @asis
## @item @var{n}
## number of pairs, each of which arrives with probability 1/n, a whole number
## >= 1.
## @item @var{threads}
## number of threads, a whole number in [1, 1024]. Any number gives the same
## bits.
## @end table
##
## The largest concurrence is 1/(2n(n-1)) for n >= 2, and the total falls like
## log2(n)/(4n^3).
##
## The source calls the total a lower bound on what the couples can distil
## together, up to the difference between entanglement of formation and
## distillable entanglement. As the former is the larger one, the total proves
## no lower bound.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input: @code{n} and
##
## @table @asis
## @item @code{success}
## 1/n.
## @item @code{amplitude}
## the best a, at most 1/sqrt 2.
## @item @code{concurrence}
## the largest concurrence of a pair, of what one couple receives.
## @item @code{entanglement_of_formation} (ebit)
## the largest entanglement of formation of a pair, of the same.
## @item @code{total} (ebit)
## n times that; no proved lower bound on anything.
## @end table
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{n} is no whole number from 1.
##
## @strong{Examples}
##
## @example
## @group
## table = ebit.inept_pairs (1:5);
## table.total
##   @result{} ans =
##         1.000000   0.235238   0.055351   0.021905   0.011007
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## S. J. Jones, H. M. Wiseman, D. T. Pope, Entanglement distribution by an
## arbitrarily inept delivery service, arXiv:quant-ph/0504112 (2005), section
## VI.
## @end itemize
## @seealso{ebit.inept_optimum}
## @end deftypefn

function table = inept_pairs (varargin)
  varargin = __ebit_threads__ (1, 2, varargin);
  if (numel (varargin) < 1 || numel (varargin) > 2)
    print_usage ();
  endif
  table = __ebit_table__ ("inept_pairs", [1], varargin);
endfunction

%!test
%! table = ebit.inept_pairs ([1; 2; 3; 25; 512]);
%! assert (fieldnames (table), {"n"; "success"; "amplitude"; "concurrence"; ...
%!         "entanglement_of_formation"; "total"});
%! n = table.n(2:end);
%! assert (table.concurrence, [1; 1 ./ (2 * n .* (n - 1))], -1e-12);
%! assert (table.amplitude(3:5), [0.25881904510252076; ...
%!         0.020837857893548329; 0.00097847404961455638], -1e-12);
%! assert (table.total(3:5), [0.05535070805115135; ...
%!         0.00010373409807093507; 1.9371226868774169e-8], -1e-12);

%!error <Invalid call> ebit.inept_pairs ()
%!error <n is 2.5; it must be a whole number> ebit.inept_pairs (2.5)
%!error <n\(2\) is 0; it must be a whole number> ebit.inept_pairs ([2 0])
