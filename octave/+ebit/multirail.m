## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/multirail.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.multirail (@var{gamma1}, @var{thermal1}, @var{gamma2}, @var{thermal2}, @var{rails} = 2, @var{threads} = 1)
## The rate of multi-rail encoding over two damping channels with a given number
## of rails.
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
## @item @var{rails}
## number of rails on each side, a whole number in [2, 1e+15].
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
## @code{thermal1}, @code{gamma2}, @code{thermal2}, @code{rails} and
##
## @table @asis
## @item @code{probability}
## chance that the receivers keep what they got, having one excitation on either
## side: ((1-v1)(1-v2))^(k-2) n/k.
## @item @code{hashing} (ebit)
## coherent information of what they keep; may be negative: log2 k - S per state
## that is kept. It is @code{NaN} where nothing is ever kept.
## @item @code{rate} (ebit per use)
## what is attained per use of the pair of channels: @code{probability * max(0,
## hashing) / rails}.
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
## table = ebit.multirail (0.3, 0.1, 0.2, 0.05, 2:6);
## table.rate
##   @result{} ans =
##         0.2371   0.2343   0.2071   0.1797   0.1557
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
## @seealso{ebit.best_multirail, ebit.gadc_rates, ebit.multirail_thresholds}
## @end deftypefn

function table = multirail (varargin)
  varargin = __ebit_threads__ (4, 6, varargin);
  if (numel (varargin) < 4 || numel (varargin) > 6)
    print_usage ();
  endif
  table = __ebit_table__ ("multirail", [1 2 3 4 5], varargin);
endfunction

%!test
%! table = ebit.multirail (0.1, 0, [0.2; 0.3], 0);
%! assert (fieldnames (table), {"gamma1"; "thermal1"; "gamma2"; "thermal2"; ...
%!         "rails"; "probability"; "hashing"; "rate"});
%! assert (table.rails, [2; 2]);
%! assert (table.rate, [0.36; 0.315], 1e-15);

%!test # values of a computation with 40 digits
%! table = ebit.multirail (0.3, 0.1, 0.2, 0.05, [4; 5; 8]);
%! assert (table.rate, [0.20714045202536976; 0.1796910909384539; ...
%!         0.11804279119449568], -1e-13);
%! assert (table.probability, [0.5454544680920016; 0.5308388535247119; ...
%!         0.4889378105678253], -1e-13);
%! assert (table.hashing, [1.519030196965452; 1.6925201475487779; ...
%!         1.9314160393103135], -1e-13);

%!test # where nothing is kept
%! table = ebit.multirail (1, 0, 1, 0);
%! assert (table.hashing, NaN);
%! assert (table.rate, 0);

%!test # any number of threads gives the same bits
%! [g, k] = meshgrid (0:0.02:1, 2:12);
%! assert (ebit.multirail (g(:), 0.1, 0.2, 0.05, k(:), 2), ...
%!         ebit.multirail (g(:), 0.1, 0.2, 0.05, k(:)));

%!error <Invalid call> ebit.multirail (0.1, 0, 0.1)
%!error <Invalid call> ebit.multirail (0.1, 0, 0.1, 0, 2, 1, 1)
%!error <^rails is 2.5; it must be a whole number in \[2, 1e\+15\]$>
%! ebit.multirail (0.1, 0, 0.1, 0, 2.5)
%!error <^rails\(2\) is Inf; it must be a whole number in \[2, 1e\+15\]$>
%! ebit.multirail (0.1, 0, 0.1, 0, [2 Inf])
%!error <^thermal2 is -1; it must be a number in \[0, 1\]$>
%! ebit.multirail (0.1, 0, 0.1, -1)
%!error <^gamma2 is of length 3; it must be of length 1 or 2, as gamma1 is$>
%! ebit.multirail ([0.1 0.2], 0, [0.1 0.2 0.3], 0)
%!assert (ebit.multirail (sparse (1), 0, 0, 0), ebit.multirail (1, 0, 0, 0))
%!error id=ebit:argument ebit.multirail (2, 0, 0, 0)
