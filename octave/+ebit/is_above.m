## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/sample_parameters.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{answer} =} ebit.is_above (@var{a_lower}, @var{a_upper}, @var{b_lower}, @var{b_upper})
## Whether one quantity is above another, for all that their ends leave open.
##
## @table @asis
## @item @var{a_lower}
## lower ends of a.
## @item @var{a_upper}
## upper ends of a.
## @item @var{b_lower}
## lower ends of b.
## @item @var{b_upper}
## upper ends of b.
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
## Logicals, NaN where the ends decide neither.
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
## ebit.is_above ([2 0 0], [3 1 2], 1, 1.5)'
##   @result{} ans =
##          1     0   NaN
## @end group
## @end example
## @seealso{ebit.sample_parameters, ebit.sample_quantiles, ebit.quantity_ends, ebit.sobol_sample, ebit.sobol_indices, ebit.threshold_step, ebit.state_from_counts, ebit.channel_sweep}
## @end deftypefn

function answer = is_above (varargin)
  if (nargin != 4)
    print_usage ();
  endif
  answer = __ebit__ ("is_above", varargin{:});
endfunction

%!assert (ebit.is_above ([2 0 0], [3 1 2], 1, 1.5), [1; 0; NaN])
%!assert (ebit.is_above (2, 3, 1, 1.5))

%!error <Invalid call> ebit.is_above ()
%!error <b_lower is "b"; it must be a vector of numbers>
%! ebit.is_above (1, 1, "b", 1)
