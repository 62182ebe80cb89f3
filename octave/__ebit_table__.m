## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for the functions of +ebit that compute a row for each element
## of their arguments.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} __ebit_table__ (@var{name}, @var{rows}, @var{given})
## The table of a calculator, whose columns have the shape that its arguments
## have; @var{rows} are those whose elements are rows.
## @end deftypefn

function table = __ebit_table__ (name, rows, given)
  rows = rows(rows <= numel (given));
  is_array = @(x) (isnumeric (x) || islogical (x)) && numel (x) > 1;
  arrays = rows(cellfun (is_array, given(rows)));
  sizes = unique (cellfun (@mat2str, cellfun (@size, given(arrays), ...
                                              "UniformOutput", false), ...
                           "UniformOutput", false));
  lengths = unique (cellfun (@numel, given(arrays)));
  are_vectors = all (cellfun (@isvector, given(arrays)));
  ## Arrays that are not alike are for the core, which tells what is wrong.
  if (numel (sizes) == 1 || (numel (lengths) > 1 && ! are_vectors))
    shape = size (given{arrays(1)});
    given(arrays) = cellfun (@(x) x(:), given(arrays), ...
                                 "UniformOutput", false);
    table = in_shape (__ebit__ (name, given{:}), shape);
  else
    table = __ebit__ (name, given{:});
  endif
endfunction

function table = in_shape (table, shape)
  if (numel (shape) == 2 && shape(2) == 1)
    return;
  endif
  for column = fieldnames (table)'
    table.(column{1}) = reshape (table.(column{1}), shape);
  endfor
endfunction

%!test # what comes in shapes what goes out
%! [gamma, thermal] = meshgrid (0:0.1:1, [0 0.1]);
%! table = ebit.gadc_rates (gamma, thermal);
%! assert (size (table.rains), [2 11]);
%! assert (table.gamma, gamma);
%! assert (size (table.rains_status), [2 11]);
%! columns = ebit.gadc_rates (gamma(:), thermal(:));
%! assert (table.epr_upper(:), columns.epr_upper);
%! row = ebit.gadc_rates (0:0.25:1, 0);
%! assert (size (row.rains), [1 5]);
%! stack = ebit.gadc_rates (zeros (2, 3, 2), 0);
%! assert (size (stack.rains), [2 3 2]);

%!error <^thermal is of length 3; it must be of length 1 or 6, as gamma is$>
%! ebit.gadc_rates (zeros (2, 3), [0 0.1 0.2])
%!error <gamma is a 2 x 3 matrix of numbers; it must be a number in \[0, 1\], or a vector>
%! ebit.gadc_rates (zeros (2, 3), zeros (3, 2))
