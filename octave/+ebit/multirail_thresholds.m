## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{table} =} ebit.multirail_thresholds (@var{thermal}, @var{threads} = 1)
## Where multi-rail encoding starts and stops to help.
##
## @var{table} has one row for each @var{thermal}, a number in [0, 1] as in
## @code{ebit.gadc_rates}.  Its columns are dampings gamma, up to 1e-13:
##
## @table @code
## @item symmetric_gamma_k3_to_k2
## above which two rails beat three over two equal channels
## @item symmetric_gamma_k2_zero
## above which no number of rails gives anything there
## @item symmetric_gamma_cross_coherent_information
## above which the best number of rails, over two equal channels, gives more
## than the coherent information of one of them
## @item symmetric_gamma_cross_reverse_coherent_information
## the same for the reverse coherent information
## @item symmetric_coherent_information_zero
## @itemx reverse_coherent_information_zero
## above which these are 0
## @item onesided_gamma_k3_to_k2
## @itemx onesided_gamma_k2_zero
## the first two with a perfect second channel
## @item onesided_gamma_cross_max_coherent_reverse_coherent_information
## above which the best number of rails, with a perfect second channel, gives
## more than both informations
## @end table
##
## NaN stands for what never happens, as much at zero temperature.  Any number
## of @var{threads} gives the same bits.
##
## @example
## @group
## table = ebit.multirail_thresholds ([0 0.01 0.1]);
## table.symmetric_gamma_cross_coherent_information
## @end group
## @end example
##
## Source: X. Chen, S. Chessa, I. George, F. Leditzky, E. Chitambar,
## arXiv:2411.04977, section 4.1 and Fig. 4.
## @seealso{ebit.best_multirail, ebit.gadc_rates}
## @end deftypefn

function table = multirail_thresholds (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  table = __ebit__ ("multirail_thresholds", varargin{:});
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
