## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/sample_parameters.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{step} =} ebit.threshold_step (@var{interval}, @var{target})
## @deftypefnx {ebit} {@var{step} =} ebit.threshold_step (@var{interval}, @var{target}, @var{tol})
## @deftypefnx {ebit} {@var{step} =} ebit.threshold_step (@var{interval}, @var{target}, @var{tol}, @var{x})
## @deftypefnx {ebit} {@var{step} =} ebit.threshold_step (@var{interval}, @var{target}, @var{tol}, @var{x}, @var{values})
## The point at which to ask next where a quantity crosses a value, or bounds on
## where it does. Nothing is kept between the calls.
##
## @table @asis
## @item @var{interval}
## two numbers between which it is.
## @item @var{target}
## the value that is crossed.
## @item @var{tol}
## gap up to which the ends are called certified, in the parameter's unit, in
## [1e-12, 1]; default @code{1e-6}.
## @item @var{x}
## the points that have been asked, in their order; default @code{[]}.
## @item @var{values}
## list of what the quantity is there, numbers or bounds values; default
## @code{[]}.
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
## A list with @code{next}; or a bounds value, as of @code{find_threshold}, when
## there is nothing more to ask.
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
## step = ebit.threshold_step ([0 1], 0.5);
## step.next
##   @result{} ans = 0
## @end group
## @end example
## @seealso{ebit.sample_parameters, ebit.sample_quantiles, ebit.quantity_ends, ebit.sobol_sample, ebit.sobol_indices, ebit.is_above, ebit.state_from_counts, ebit.channel_sweep}
## @end deftypefn

function step = threshold_step (varargin)
  if (nargin < 2 || nargin > 5)
    print_usage ();
  endif
  step = __ebit__ ("threshold_step", varargin{:});
endfunction

%!test
%! assert (ebit.threshold_step ([0 1], 0.5), struct ("next", 0));
%! step = ebit.threshold_step ([0 1], 0.5, [], 0, {2});
%! assert (step.next, 1);
%! step = ebit.threshold_step ([0 1], 0.5, [], [0 1], {2, 0});
%! assert (step.next, 0.5);
%! b = ebit.threshold_step ([0 1], 0.5, 1, [0 1], {2, 0});
%! assert ([b.lower, b.upper], [0 1]);
%! assert (b.status, "certified");

%!error <Invalid call> ebit.threshold_step ()
%!error <interval is a vector of 2 numbers; it must be two numbers, the first>
%! ebit.threshold_step ([1 0], 1)
