## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/compare_protocols.md: the help.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{table} =} ebit.compare_protocols (a, b, grid)
## At which parameters a rate is above another, or above a limit, as far as
## certified brackets decide it.
##
## @code{better} is true where the lower end of @code{a} is above the upper end
## of @code{b}, false where the upper end of @code{a} is not above the lower end
## of @code{b}, and open otherwise. With the upper bound of a capacity as
## @code{b} it says where @code{a} would break a limit; with its lower bound,
## where @code{a} is as good as what is known.
##
## @strong{Value}
##
## A table with the columns of @code{grid}, @code{a_lower}, @code{a_upper},
## @code{b_lower}, @code{b_upper} and @code{better}: logical, NaN where
## undecided.
##
## @strong{Errors}
##
## @code{ebit:argument} if @code{a} or @code{b} has several quantities, or fails
## in every row.
##
## @strong{Examples}
##
## @example
## @group
## grid = ebit.grid ("gamma", 0.1:0.2:0.9, "thermal", [0 0.2]);
## rates = ebit.gadc_rates (grid.gamma, grid.thermal);
## table = ebit.compare_protocols (rates.multi_rail, ...
##                                 rates.coherent_information, grid);
## table.better'
##   @result{} ans =
##        0  0  1  1  1  0  0  0  0  0
## @end group
## @end example
## @seealso{ebit.is_above, ebit.quantity_ends}
## @end deftypefn

function table = compare_protocols (a, b, grid)
  if (nargin != 3)
    print_usage ();
  endif
  __ebit_check__ ("grid", grid);
  grid = structfun (@(column) column(:), grid, "UniformOutput", false);
  n = numel (struct2cell (grid){1});
  ends_a = ends_of (a, "a", grid, n);
  ends_b = ends_of (b, "b", grid, n);
  table = grid;
  table.a_lower = ends_a.lower;
  table.a_upper = ends_a.upper;
  table.b_lower = ends_b.lower;
  table.b_upper = ends_b.upper;
  table.better = __ebit__ ("is_above", ends_a.lower, ends_a.upper, ...
                           ends_b.lower, ends_b.upper);
endfunction

function ends = ends_of (protocol, name, grid, n)
  if (is_function_handle (protocol))
    all = __ebit_ends__ (protocol, grid);
  elseif (isnumeric (protocol) && any (numel (protocol) == [1 n]))
    value = zeros (n, 1) + protocol(:);
    all = struct ("value", struct ("lower", value, "upper", value));
  elseif (isstruct (protocol))
    all = __ebit__ ("quantity_ends", protocol, fieldnames (grid));
  else
    error ("ebit:argument", ["%s is of class %s; it must be a function of " ...
           "the rows of grid, a table or a number"], name, class (protocol));
  endif
  names = fieldnames (all);
  if (numel (names) != 1)
    error ("ebit:argument", ["%s is of %d quantities, %s; it must be of a " ...
           "single quantity, or of its lower and upper end"], name, ...
           numel (names), strjoin (names', ", "));
  endif
  ends = all.(names{1});
endfunction

%!test # yes, no, undecided
%! grid = struct ("x", [0 1 2]);
%! a = @(rows) struct ("lower", rows.x, "upper", rows.x + 0.5);
%! table = ebit.compare_protocols (a, 1.2, grid);
%! assert (table.better, [0; NaN; 1]);
%! assert (table.a_upper, [0.5; 1.5; 2.5]);
%! table = ebit.compare_protocols (a, [5 5 0], grid);
%! assert (table.better, logical ([0; 0; 1]));

%!test # tables
%! grid = ebit.grid ("gamma", [0.2 0.4], "thermal", 0.1);
%! rates = ebit.gadc_rates (grid.gamma, grid.thermal);
%! bound = struct ("gamma", rates.gamma, "thermal", rates.thermal, ...
%!                 "epr_lower", rates.epr_lower, "epr_upper", rates.epr_upper);
%! table = ebit.compare_protocols (bound, rates.rains + 1, grid);
%! assert (table.better, [false; false]);

%!error <Invalid call> ebit.compare_protocols (1, 2)
%!error <grid is of class double; it must be a struct>
%! ebit.compare_protocols (1, 2, 3)
%!error <a is of class char; it must be a function of the rows of grid>
%! ebit.compare_protocols ("a", 2, struct ("x", 1))
%!error <b is of 2 quantities, y, z; it must be of a single quantity>
%! ebit.compare_protocols (1, struct ("y", 1, "z", 1), struct ("x", 1))
