## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/multirail_thresholds.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.multirail_thresholds (@var{thermal}, @var{threads} = 1)
## The dampings at which multi-rail encoding over generalized amplitude damping
## channels overtakes what needs no rails, at which two rails overtake three,
## and at which all of it ends.
##
## @table @asis
## @item @var{thermal}
## weight T of the noise that excites, in [0, 1], as in @code{ebit.gadc_rates}.
## @item @var{threads}
## number of threads, a whole number in [1, 1024]. Any number gives the same
## bits.
## @end table
##
## @strong{Value}
##
## A struct of column vectors with a row for each input: @code{thermal}, and
## these dampings, up to 1e-13, @code{NaN} for what never happens (as much at
## zero temperature):
##
## @table @asis
## @item @code{symmetric_gamma_k3_to_k2}
## damping of two equal channels above which two rails beat three; NaN: never.
## @item @code{symmetric_gamma_k2_zero}
## damping of two equal channels above which rails give nothing; NaN: never.
## @item @code{symmetric_gamma_cross_coherent_information}
## damping of two equal channels above which rails beat the coherent information
## of one of them, with the best number of rails.
## @item @code{symmetric_gamma_cross_reverse_coherent_information}
## damping of two equal channels above which rails beat the reverse coherent
## information; NaN: never; the best number of rails, the information of one of
## them.
## @item @code{symmetric_coherent_information_zero}
## damping above which the coherent information is 0.
## @item @code{reverse_coherent_information_zero}
## damping above which the reverse coherent information is 0; NaN: never.
## @item @code{onesided_gamma_k3_to_k2}
## the first column with a perfect second channel; NaN: never.
## @item @code{onesided_gamma_k2_zero}
## the second column with a perfect second channel; NaN: never.
## @item @code{onesided_gamma_cross_max_coherent_reverse_coherent_information}
## damping beside a perfect channel above which rails beat both informations.
## @end table
##
## @strong{Errors}
##
## @code{ebit:argument}: @code{thermal is 2; it must be a number in [0, 1]}.
##
## @strong{Examples}
##
## @example
## @group
## table = ebit.multirail_thresholds ([0 0.01 0.1]);
## table.symmetric_gamma_cross_coherent_information
##   @result{} ans =
##         0.3710   0.3693   0.3644
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## X. Chen, S. Chessa, I. George, F. Leditzky, E. Chitambar, Capacities of
## entanglement distribution from a central source, arXiv:2411.04977 (2024),
## section 4.1 and Fig. 4.
## @end itemize
## @seealso{ebit.best_multirail, ebit.gadc_rates}
## @end deftypefn

function table = multirail_thresholds (varargin)
  varargin = __ebit_threads__ (1, 2, varargin);
  if (numel (varargin) < 1 || numel (varargin) > 2)
    print_usage ();
  endif
  table = __ebit_table__ ("multirail_thresholds", [1], varargin);
endfunction

%!test # values of a computation with 40 digits
%! table = ebit.multirail_thresholds ([0; 0.1]);
%! assert (fieldnames (table), {"thermal"; "symmetric_gamma_k3_to_k2"; ...
%!   "symmetric_gamma_k2_zero"; ...
%!   "symmetric_gamma_cross_coherent_information"; ...
%!   "symmetric_gamma_cross_reverse_coherent_information"; ...
%!   "symmetric_coherent_information_zero"; ...
%!   "reverse_coherent_information_zero"; "onesided_gamma_k3_to_k2"; ...
%!   "onesided_gamma_k2_zero"; ...
%!   "onesided_gamma_cross_max_coherent_reverse_coherent_information"});
%! assert (table.symmetric_gamma_k3_to_k2, [NaN; 0.19298590281726555], 1e-9);
%! assert (table.symmetric_gamma_k2_zero, [NaN; 0.5941228195006855], 1e-9);
%! assert (table.symmetric_gamma_cross_coherent_information, ...
%!         [0.37097126449778817; 0.36441284598704216], 1e-9);
%! assert (table.symmetric_gamma_cross_reverse_coherent_information, ...
%!         [NaN; 0.5157094576691821], 1e-9);
%! assert (table.symmetric_coherent_information_zero, ...
%!         [0.5; 0.4389715999584818], 1e-12);
%! assert (table.reverse_coherent_information_zero, ...
%!         [NaN; 0.5440033170075072], 1e-12);
%! assert (table.onesided_gamma_k2_zero, [NaN; 0.7220311409586494], 1e-9);

%!error <Invalid call> ebit.multirail_thresholds ()
%!error <Invalid call> ebit.multirail_thresholds (0, 1, 1)
%!error <^thermal is 2; it must be a number in \[0, 1\]$>
%! ebit.multirail_thresholds (2)
%!error id=ebit:argument ebit.multirail_thresholds (NaN)
