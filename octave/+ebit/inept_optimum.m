## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/inept_optimum.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.inept_optimum (@var{success}, @var{threads} = 1)
## The amplitude a of the pairs a|00> + sqrt(1-a^2)|11> that keep most
## entanglement when only a fraction @var{success} of them arrives whole, and
## how much that is. The answer is exact for every success probability.
##
## @table @asis
## @item @var{success}
## probability that a pair's two qubits arrive together, in [0, 1].
## @item @var{threads}
## number of threads, a whole number in [1, 1024]. Any number gives the same
## bits.
## @end table
##
## The concurrence 2St - 2(1-S)t^2, with S for @var{success} and t = a
## sqrt(1-a^2) at most 1/2, is largest at t = S/(2(1-S)) for S <= 1/2, where it
## is S^2/(2(1-S)), and for Bell pairs otherwise, where it is (3S-1)/2. So
## weakly entangled pairs help exactly when more than half of the deliveries
## fail. The source gives the limit a = S/2 of small S and the expansion (4.2),
##
## @display
## S^4/4 (log2(1/S) + 1 + 1/(4 ln 2)),
## @end display
##
## @noindent
## which lies below the exact value by a fraction of about 2S; it is returned
## for comparison.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input: @code{success} and
##
## @table @asis
## @item @code{amplitude}
## the best a, at most 1/sqrt 2.
## @item @code{concurrence}
## the largest concurrence.
## @item @code{entanglement_of_formation} (ebit)
## the largest entanglement of formation, of what arrives.
## @item @code{entanglement_of_formation_small_success} (ebit)
## its approximation (4.2) for small success, given below.
## @item @code{pairs_per_ebit_lower}
## no fewer pairs than this are needed for one ebit: the inverse of the
## entanglement of formation, which is never below the distillable entanglement,
## so that no protocol makes an ebit of fewer pairs on average. @code{Inf} where
## @code{success} is 0.
## @end table
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{success} is no number in [0, 1].
##
## @strong{Examples}
##
## @example
## @group
## best = ebit.inept_optimum ([0.01 0.1 0.3 0.5 0.8]);
## best.amplitude
##   @result{} ans =
##         5.0506e-03   5.5642e-02   2.1965e-01   7.0711e-01   7.07...
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## S. J. Jones, H. M. Wiseman, D. T. Pope, Entanglement distribution by an
## arbitrarily inept delivery service, arXiv:quant-ph/0504112 (2005).
## @end itemize
## @seealso{ebit.inept_delivery, ebit.inept_pairs}
## @end deftypefn

function table = inept_optimum (varargin)
  varargin = __ebit_threads__ (1, 2, varargin);
  if (numel (varargin) < 1 || numel (varargin) > 2)
    print_usage ();
  endif
  table = __ebit_table__ ("inept_optimum", [1], varargin);
endfunction

%!test
%! best = ebit.inept_optimum ([0.02; 0.25; 0.5; 0.8]);
%! assert (fieldnames (best), {"success"; "amplitude"; "concurrence"; ...
%!         "entanglement_of_formation"; ...
%!         "entanglement_of_formation_small_success"; ...
%!         "pairs_per_ebit_lower"});
%! assert (best.amplitude, [0.010204612970711862; 0.16910197872576275; ...
%!         0.70710678118654752; 0.70710678118654752], -1e-12);
%! assert (best.concurrence, [0.00020408163265306122; ...
%!         0.041666666666666667; 0.25; 0.7], -1e-12);
%! assert (best.entanglement_of_formation, [2.9112689897191805e-7; ...
%!         0.0054761973848144666; 0.11761887377091791; ...
%!         0.59185740717067713], -1e-12);
%! assert (best.entanglement_of_formation_small_success, ...
%!         [2.8018119799987862e-7; 0.0032819079689670321; ...
%!         0.036885527503472513; 0.17229842996322337], -1e-12);
%! assert (best.pairs_per_ebit_lower .* best.entanglement_of_formation, ...
%!         ones (4, 1), -1e-15);

%!test # no digits are lost where the entanglement is tiny
%! best = ebit.inept_optimum (10 .^ -[6; 20; 60]);
%! c = best.concurrence;
%! assert (best.entanglement_of_formation, ...
%!         c .^ 2 / 4 .* (2 - 2 * log2 (c) + 1 / log (2)), -1e-12);

%!test
%! best = ebit.inept_optimum ([0; 1]);
%! assert (best.pairs_per_ebit_lower, [Inf; 1]);

%!error <Invalid call> ebit.inept_optimum ()
%!error <Invalid call> ebit.inept_optimum (0.5, 1, 1)
%!error <success is -1; it must be a number in \[0, 1\]>
%! ebit.inept_optimum (-1)
%!error id=ebit:argument ebit.inept_optimum (1i)
