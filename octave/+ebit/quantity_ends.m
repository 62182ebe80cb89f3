## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/sample_parameters.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{list} =} ebit.quantity_ends (@var{values})
## @deftypefnx {ebit} {@var{list} =} ebit.quantity_ends (@var{values}, @var{inputs})
## The quantities in what a function returned, each with its lower and upper
## ends. In a table @code{x_lower} and @code{x_upper} are the ends of @code{x},
## @code{lower} and @code{upper} those of @code{value}; @code{x} and
## @code{x_gap} mean that @code{x} is known to that gap, on whichever side; all
## other numbers are known. Parameters are no quantities: not the columns that
## @var{inputs} names, and in a table whose numbers are those of a function of
## ebit, as of @code{ebit.channel_sweep} or @code{ebit.fiber_rate}, none of its
## parameters, given or left to their defaults.
##
## @table @asis
## @item @var{values}
## a table, numbers, a bounds value or a list of such.
## @item @var{inputs}
## names of the table's columns that are no quantities; default @code{[]}.
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
## A list with the names of the quantities, of lists with @code{lower} and
## @code{upper}.
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
## ends = ebit.quantity_ends (ebit.rains (ebit.dephasing (0.1)));
## ends.value.upper
##   @result{} ans = 0.5310
## @end group
## @end example
## @seealso{ebit.sample_parameters, ebit.sample_quantiles, ebit.sobol_sample, ebit.sobol_indices, ebit.threshold_step, ebit.is_above, ebit.state_from_counts, ebit.channel_sweep}
## @end deftypefn

function list = quantity_ends (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  list = __ebit__ ("quantity_ends", varargin{:});
endfunction

%!test
%! table = struct ("x", [1; 2], "f_lower", [3; 4], "f_upper", [5; 6], ...
%!                 "g", [1; 1], "g_gap", [0.1; 0.2], "status", {{"a"; "b"}});
%! ends = ebit.quantity_ends (table, {"x"});
%! assert (fieldnames (ends), {"f"; "g"});
%! assert ([ends.f.lower, ends.f.upper], [3 5; 4 6]);
%! assert ([ends.g.lower, ends.g.upper], [0.9 1.1; 0.8 1.2], 1e-15);
%! ends = ebit.quantity_ends ([1 2]);
%! assert (ends.value.upper, [1; 2]);
%! b = ebit.rains (ebit.dephasing (0.1));
%! ends = ebit.quantity_ends ({b, 2});
%! assert (ends.value.lower, [b.lower; 2]);

%!error <Invalid call> ebit.quantity_ends ()
%!error <values is "a"; it must be a table, numbers, a bounds value or a list>
%! ebit.quantity_ends ("a")
%!error <values\{2\} is "a"; it must be a number or a bounds value>
%! ebit.quantity_ends ({1, "a"})
