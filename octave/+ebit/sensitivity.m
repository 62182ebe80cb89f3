## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/sensitivity.md: the help.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{table} =} ebit.sensitivity (fun, distributions, n, seed)
## @deftypefnx {ebit} {@var{table} =} ebit.sensitivity (..., seed, level, replicates)
## Shares of the variance of a rate that come from each of its parameters:
## Sobol's indices of first order and in total.
##
## Jansen's estimators, with percentile intervals of a bootstrap: @code{first}
## is the share of the variance that the parameter makes alone, @code{total}
## that in which it has a part; without interactions both are the same. With 99
## of 100 of the bootstrap in each interval the indices of a handful of
## parameters mostly lie in theirs together. Since a rate is known between its
## ends only, @code{first_least} to @code{total_most} say what the estimates can
## be for any rate between them; the estimates themselves are of the middles.
##
## @strong{Value}
##
## A table with a row for each parameter: @code{parameter}, @code{first},
## @code{first_lower}, @code{first_upper}, @code{total}, @code{total_lower},
## @code{total_upper}, @code{first_least}, @code{first_most},
## @code{total_least}, @code{total_most}.
##
## @strong{Errors}
##
## @code{ebit:argument} for arguments, and where @code{fun} fails in a row.
##
## @strong{Examples}
##
## @example
## @group
## d = struct ("gamma", @{@{"uniform", 0.1, 0.3@}@}, ...
##             "thermal", @{@{"uniform", 0, 0.2@}@});
## fun = @@(rows) ebit.channel_sweep ("gadc", rows, "multi_rail");
## table = ebit.sensitivity (fun, d, 500, 1);
## [table.first, table.total]
##   @result{} ans =
##         0.8979   0.8658
##         0.1250   0.1085
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
## @seealso{ebit.sobol_indices, ebit.sobol_sample}
## @end deftypefn

function table = sensitivity (fun, distributions, n, seed, level = [], ...
                              replicates = [])
  if (nargin < 4)
    print_usage ();
  endif
  __ebit_check__ ("fun", fun);
  rows = __ebit__ ("sobol_sample", distributions, n, seed);
  ends = __ebit_ends__ (fun, rows);
  names = fieldnames (ends);
  if (numel (names) != 1)
    error ("ebit:argument", ["fun is a function of %d quantities, %s; it " ...
           "must be one of a single quantity, or of its lower and upper end"], ...
           numel (names), strjoin (names', ", "));
  endif
  both = ends.(names{1});
  table = __ebit__ ("sobol_indices", distributions, both.lower, both.upper, ...
                    seed, level, replicates);
endfunction

%!test # of a sum the shares are those of the variances
%! d = struct ("x", {{"uniform", 0, 1}}, "y", {{"uniform", 0, 2}});
%! table = ebit.sensitivity (@(rows) rows.x + rows.y, d, 4000, 3);
%! assert (table.parameter, {"x"; "y"});
%! assert (table.first, [0.2; 0.8], 0.06);
%! assert (table.total, [0.2; 0.8], 0.06);
%! assert (table.first_lower < [0.2; 0.8] & table.first_upper > [0.2; 0.8]);
%! assert (table.first_least, table.first);

%!test # what brackets leave open
%! d = struct ("x", {{"uniform", 0, 1}}, "y", {{"uniform", 0, 2}});
%! fun = @(rows) struct ("f_lower", rows.x + rows.y - 0.01, ...
%!                       "f_upper", rows.x + rows.y + 0.01);
%! table = ebit.sensitivity (fun, d, 500, 1);
%! assert (table.first_least < table.first & table.first < table.first_most);

%!error <Invalid call> ebit.sensitivity (@sin, struct (), 3)
%!error <fun is of class char; it must be a function>
%! ebit.sensitivity ("f", struct ("x", {{"uniform", 0, 1}}), 10, 1)
%!error <fun is a function of 2 quantities, a, b; it must be one of a single>
%! ebit.sensitivity (@(rows) struct ("a", rows.x, "b", rows.x), ...
%!                   struct ("x", {{"uniform", 0, 1}}), 10, 1)
