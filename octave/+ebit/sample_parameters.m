## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/sample_parameters.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.sample_parameters (@var{distributions}, @var{n}, @var{seed})
## Random parameters of given distributions, a row for each sample.
##
## @table @asis
## @item @var{distributions}
## list of a distribution for each parameter, by its name. It is a cell of
## @qcode{"uniform"} and two ends, of @qcode{"normal"} with mean and standard
## deviation (two more numbers say where it is cut off), or of @qcode{"beta"}
## and two shapes, up to 1e6; or a vector of samples, of which one is as likely
## as another.  The numbers go by their places.
## @item @var{n}
## number of rows, a whole number in [1, 1e8].
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
## A table with a column for each parameter. A longer sample begins with a
## shorter one of the same seed.
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
## table = ebit.sample_parameters (d, 1000, 1);
## mean (table.gamma)
##   @result{} ans = 0.2017
## @end group
## @end example
## @seealso{ebit.sample_quantiles, ebit.quantity_ends, ebit.sobol_sample, ebit.sobol_indices, ebit.threshold_step, ebit.is_above, ebit.state_from_counts, ebit.channel_sweep}
## @end deftypefn

function table = sample_parameters (varargin)
  if (nargin != 3)
    print_usage ();
  endif
  table = __ebit__ ("sample_parameters", varargin{:});
endfunction

%!test
%! d = struct ("gamma", {{"beta", 2, 8}}, "t1", {{"normal", 100, 10, 90, 110}});
%! d.eta = [3 1 4 1 5];
%! table = ebit.sample_parameters (d, 4000, 1);
%! assert (fieldnames (table), {"gamma"; "t1"; "eta"});
%! assert (mean (table.gamma), 0.2, 0.01);
%! assert (all (table.t1 >= 90 & table.t1 <= 110));
%! assert (unique (table.eta), [1; 3; 4; 5]);
%! again = ebit.sample_parameters (d, 10, 1);
%! assert (again.gamma, table.gamma(1:10));

%!error <Invalid call> ebit.sample_parameters ()
%!error <distributions.gamma\{1\} is "gauss"; it must be "uniform", "normal" or>
%! ebit.sample_parameters (struct ("gamma", {{"gauss", 2, 8}}), 10, 1)
%!error <distributions.gamma\{3\} is 0; it must be a number in \(0, 1000000\]>
%! ebit.sample_parameters (struct ("gamma", {{"beta", 2, 0}}), 10, 1)
%!error <n is 0; it must be a whole number in \[1, 100000000\]>
%! ebit.sample_parameters (struct ("gamma", {{"beta", 2, 1}}), 0, 1)
