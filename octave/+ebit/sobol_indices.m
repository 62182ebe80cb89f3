## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/sample_parameters.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{table} =} ebit.sobol_indices (@var{distributions}, @var{lower})
## @deftypefnx {ebit} {@var{table} =} ebit.sobol_indices (@var{distributions}, @var{lower}, @var{upper})
## @deftypefnx {ebit} {@var{table} =} ebit.sobol_indices (@var{distributions}, @var{lower}, @var{upper}, @var{seed})
## @deftypefnx {ebit} {@var{table} =} ebit.sobol_indices (@var{distributions}, @var{lower}, @var{upper}, @var{seed}, @var{level})
## @deftypefnx {ebit} {@var{table} =} ebit.sobol_indices (@var{distributions}, @var{lower}, @var{upper}, @var{seed}, @var{level}, @var{replicates})
## Sobol's indices of a quantity by Jansen's estimators.
##
## @table @asis
## @item @var{distributions}
## list of a distribution for each parameter, by its name. It is a cell of
## @qcode{"uniform"} and two ends, of @qcode{"normal"} with mean and standard
## deviation (two more numbers say where it is cut off), or of @qcode{"beta"}
## and two shapes, up to 1e6; or a vector of samples, of which one is as likely
## as another.  The numbers go by their places.
## @item @var{lower}
## the quantity at the rows of sobol_sample, or its lower end, finite but in
## @code{sample_quantiles}.
## @item @var{upper}
## its upper end; default @var{lower}.
## @item @var{seed}
## whole number in [0, 1e15]; the same seed, the same result; default @code{0}.
## @item @var{level}
## share of the bootstrap in its interval, in (0, 1); default @code{0.99}.
## @item @var{replicates}
## samples of the bootstrap, a whole number in [2, 1e6]; default @code{1000}.
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
## A table with a row for each parameter: @code{parameter}, its name;
## @code{first}, the share of the variance that it makes alone, in the bootstrap
## interval from @code{first_lower} to @code{first_upper}; @code{total}, the
## share in which it has a part, from @code{total_lower} to @code{total_upper};
## and what the two estimates can be for any numbers between the ends,
## @code{first_least}, @code{first_most}, @code{total_least} and
## @code{total_most}.
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
## d = struct ("x", @{@{"uniform", 0, 1@}@}, "y", @{@{"uniform", 0, 1@}@});
## rows = ebit.sobol_sample (d, 500, 1);
## table = ebit.sobol_indices (d, rows.x + 2 * rows.y);
## table.first'
##   @result{} ans =
##         0.1740   0.8049
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## M. J. W. Jansen, Analysis of variance designs for model output, Comput. Phys.
## Commun. 117, 35 (1999).
## @end itemize
## @seealso{ebit.sample_parameters, ebit.sample_quantiles, ebit.quantity_ends, ebit.sobol_sample, ebit.threshold_step, ebit.is_above, ebit.state_from_counts, ebit.channel_sweep}
## @end deftypefn

function table = sobol_indices (varargin)
  if (nargin < 2 || nargin > 6)
    print_usage ();
  endif
  table = __ebit__ ("sobol_indices", varargin{:});
endfunction

%!test
%! d = struct ("x", {{"uniform", 0, 1}}, "y", {{"uniform", 0, 2}});
%! rows = ebit.sobol_sample (d, 4000, 1);
%! table = ebit.sobol_indices (d, rows.x + rows.y);
%! assert (table.parameter, {"x"; "y"});
%! assert (table.total, [0.2; 0.8], 0.06);
%! assert (table.first_lower < 0.2 + [0; 0.6] & table.first_upper > table.first);

%!error <Invalid call> ebit.sobol_indices ()
%!error <lower is of length 3; it must be of a length that is a multiple of 3>
%! ebit.sobol_indices (struct ("x", {{"uniform", 0, 1}}), [1 2 3])
