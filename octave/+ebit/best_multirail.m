## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/multirail.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.best_multirail (@var{gamma1}, @var{thermal1}, @var{gamma2}, @var{thermal2}, @var{max_rails} = 64, @var{threads} = 1)
## The number of rails with the largest rate of multi-rail encoding over two
## damping channels, and that rate.
##
## @table @asis
## @item @var{gamma1}
## damping of the first channel, in [0, 1].
## @item @var{thermal1}
## weight of excitation in the first channel's noise, in [0, 1], as in
## @code{ebit.gadc_rates}.
## @item @var{gamma2}
## damping of the second channel, in [0, 1].
## @item @var{thermal2}
## weight of excitation in the second channel's noise, in [0, 1], as in
## @code{ebit.gadc_rates}.
## @item @var{max_rails}
## largest number of rails to try, a whole number in [2, 1000000].
## @item @var{threads}
## number of threads, a whole number in [1, 1024]. Any number gives the same
## bits.
## @end table
##
## A source puts one excitation on one of k rails towards each of two receivers,
## in superposition. Each rail is a use of that receiver's generalized amplitude
## damping channel. The receivers keep what still has one excitation on either
## side, and distil ebits from it by hashing. Arguments have the same number of
## elements, or one, which serves all rows.
##
## After post-selection the state has three eigenvalues. With u_i = g_i (1-T_i),
## v_i = g_i T_i, a_i = (1-u_i)(1-v_i), b_i = u_i v_i, c_i = 1-g_i and n = k
## (a1+(k-1)b1)(a2+(k-1)b2), where g_i is the damping of either channel, they
## are
##
## @display
## e1 = [a1 a2 + (k-1)(b1 b2 + c1 c2)]/n
## @end display
##
## @noindent
## once,
##
## @display
## e2 = [c1 b2 + b1 c2 + k b1 b2]/n
## @end display
##
## k-1 times and
##
## @display
## e3 = [a1 b2 + b1 a2 + (k-2) b1 b2]/n
## @end display
##
## k(k-1) times. Both marginals are uniform, so that both hashing bounds are
## log2 k - S. For T = 0 two of the eigenvalues vanish and the rate is
## (1-g1)(1-g2) log2(k)/k, largest at k = 3.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input: @code{gamma1},
## @code{thermal1}, @code{gamma2}, @code{thermal2}, @code{max_rails} and
##
## @table @asis
## @item @code{rails}
## the best number of rails, 0 where none helps.
## @item @code{rate} (ebit per use)
## what is attained per use of the pair of channels.
## @end table
##
## @strong{Errors}
##
## @code{ebit:argument}. The message names the argument, its value and what it
## must be, such as @code{rails is 2.5; it must be a whole number in [2,
## 1e+15]}.
##
## @strong{Examples}
##
## @example
## @group
## table = ebit.best_multirail ([0.01 0.3 0.9], 0.1, 0.2, 0.05);
## table.rails
##   @result{} ans =
##         3   2   0
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## X. Chen, S. Chessa, I. George, F. Leditzky, E. Chitambar, Capacities of
## entanglement distribution from a central source, arXiv:2411.04977 (2024),
## section 4.1, where thermal noise is treated for two rails; the spectrum for
## any number of rails is worked out here.
## @end itemize
## @seealso{ebit.multirail, ebit.gadc_rates, ebit.multirail_thresholds}
## @end deftypefn

function table = best_multirail (varargin)
  varargin = __ebit_threads__ (4, 6, varargin);
  if (numel (varargin) < 4 || numel (varargin) > 6)
    print_usage ();
  endif
  table = __ebit_table__ ("best_multirail", [1 2 3 4 5], varargin);
endfunction

%!test
%! table = ebit.best_multirail ([0.1; 1], 0, 0.2, 0);
%! assert (fieldnames (table), {"gamma1"; "thermal1"; "gamma2"; "thermal2"; ...
%!         "max_rails"; "rails"; "rate"});
%! assert (table.max_rails, [64; 64]);
%! assert (table.rails, [3; 0]);
%! assert (table.rate, [0.72 * log2(3) / 3; 0], 1e-15);

%!test # values of a computation with 40 digits; one channel does nothing
%! table = ebit.best_multirail ([0.01; 0.01], [0.01; 0.05], 0, 0);
%! assert (table.rate, [0.5229666883307407; 0.5226962883927274], 1e-13);

%!test # the largest number to try is kept to
%! table = ebit.best_multirail (0.1, 0, 0.1, 0, 2);
%! assert (table.rails, 2);

%!test # any number of threads gives the same bits
%! [g, t] = meshgrid (0:0.02:1, 0:0.1:1);
%! assert (ebit.best_multirail (g(:), t(:), 0.2, 0.05, 64, 2), ...
%!         ebit.best_multirail (g(:), t(:), 0.2, 0.05));

%!error <Invalid call> ebit.best_multirail (0.1, 0, 0.1)
%!error <Invalid call> ebit.best_multirail (0.1, 0, 0.1, 0, 2, 1, 1)
%!error <^max_rails is 1; it must be a whole number in \[2, 1000000\]$>
%! ebit.best_multirail (0.1, 0, 0.1, 0, 1)
%!error <^gamma1 is NaN; it must be a number in \[0, 1\]$>
%! ebit.best_multirail (NaN, 0, 0.1, 0)
%!error <^thermal1 is of length 2; it must be of length 1 or 3, as gamma1 is$>
%! ebit.best_multirail ([0.1 0.2 0.3], [0 1], 0.1, 0)
%!error id=ebit:argument ebit.best_multirail ("a", 0, 0, 0)
