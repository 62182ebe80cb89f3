## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/sample_parameters.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.sobol_sample (@var{distributions}, @var{n}, @var{seed})
## The rows at which @code{ebit.sobol_indices} wants a function: two samples,
## and for each parameter the first with that parameter from the second.
##
## @table @asis
## @item @var{distributions}
## list of a distribution for each parameter, by its name. It is a cell of
## @qcode{"uniform"} and two ends, of @qcode{"normal"} with mean and standard
## deviation (two more numbers say where it is cut off), or of @qcode{"beta"}
## and two shapes, up to 1e6; or a vector of samples, of which one is as likely
## as another.  The numbers go by their places.
## @item @var{n}
## size of the sample, a whole number in [1, 1e8]; of k parameters the table has
## n (k + 2) rows.
## @item @var{seed}
## whole number in [0, 1e15]; the same seed, the same result.
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
## A table with a column for each parameter.
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
## d = struct ("gamma", @{@{"beta", 2, 8@}@});
## d.thermal = @{"uniform", 0, 0.1@};
## rows = ebit.sobol_sample (d, 500, 1);
## numel (rows.gamma)
##   @result{} ans = 2000
## @end group
## @end example
## @seealso{ebit.sample_parameters, ebit.sample_quantiles, ebit.quantity_ends, ebit.sobol_indices, ebit.threshold_step, ebit.is_above, ebit.state_from_counts, ebit.channel_sweep}
## @end deftypefn

function table = sobol_sample (varargin)
  if (nargin != 3)
    print_usage ();
  endif
  table = __ebit__ ("sobol_sample", varargin{:});
endfunction

%!test
%! d = struct ("x", {{"uniform", 0, 1}}, "y", {{"uniform", 0, 2}});
%! table = ebit.sobol_sample (d, 5, 1);
%! assert (numel (table.x), 20);
%! assert (table.x(11:15), table.x(6:10));
%! assert (table.y(11:15), table.y(1:5));
%! assert (table.x(16:20), table.x(1:5));
%! assert (table.y(16:20), table.y(6:10));

%!error <Invalid call> ebit.sobol_sample ()
%!error <distributions is 3; it must be a list of distributions with the names>
%! ebit.sobol_sample (3, 5, 1)
