## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/sample_parameters.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{table} =} ebit.sample_quantiles (@var{lower})
## @deftypefnx {ebit} {@var{table} =} ebit.sample_quantiles (@var{lower}, @var{upper})
## @deftypefnx {ebit} {@var{table} =} ebit.sample_quantiles (@var{lower}, @var{upper}, @var{probability})
## Quantiles of numbers that are known between a lower and an upper end: the
## quantile of the numbers themselves lies between the two, whatever they are.
##
## @table @asis
## @item @var{lower}
## lower ends; NaN: not known, finite but in @code{sample_quantiles}.
## @item @var{upper}
## upper ends, as many; NaN: not known; default @var{lower}.
## @item @var{probability}
## probabilities of the quantiles, in [0, 1]; default @code{[0.025 0.05 0.25 0.5
## 0.75 0.95 0.975]}. The quantiles are those of R's @code{quantile} (definition
## 7).
## @end table
##
## The generator is splitmix64, each parameter with a stream of its own;
## distributions are drawn by their quantile functions, so that the numbers are
## the same in every host. The bootstrap of @code{sobol_indices} draws rows with
## replacement; its intervals are percentiles. @code{first_least} to
## @code{total_most} are what the estimates can be for any numbers between the
## ends.
##
## @strong{Value}
##
## A table with the columns @code{probability}, @code{lower} and @code{upper},
## in the unit of the numbers.
##
## @strong{Errors}
##
## @code{ebit:argument}. Arguments and elements are named:
## @code{distributions.gamma@{3@} is 0; it must be a number in (0, 1000000]}.
##
## @strong{Examples}
##
## @example
## @group
## ebit.sample_quantiles ([1 2 3 4], [1.5 2 3.5 5], 0.5)
##   @result{} ans =
##        scalar structure containing the fields:
##          probability = 0.5000
##          lower = 2.5000
##          upper = 2.7500
## @end group
## @end example
## @seealso{ebit.sample_parameters, ebit.quantity_ends, ebit.sobol_sample, ebit.sobol_indices, ebit.threshold_step, ebit.is_above, ebit.state_from_counts, ebit.channel_sweep}
## @end deftypefn

function table = sample_quantiles (varargin)
  if (nargin < 1 || nargin > 3)
    print_usage ();
  endif
  table = __ebit__ ("sample_quantiles", varargin{:});
endfunction

%!test
%! table = ebit.sample_quantiles ([3 1 4 1 5 9 2 6], [], [0.1 0.5 0.77]);
%! assert (table.lower, [1; 3.5; 5.39], 1e-14);
%! assert (table.upper, table.lower);
%! assert (table.probability, [0.1; 0.5; 0.77]);
%! table = ebit.sample_quantiles ([1 NaN], [2 NaN], [0 1]);
%! assert (table.lower, [-Inf; 1]);
%! assert (table.upper, [2; Inf]);

%!error <Invalid call> ebit.sample_quantiles ()
%!error <upper\(2\) is 1; it must be at least the lower end 2>
%! ebit.sample_quantiles ([1 2], [1 1])
