## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for the functions of +ebit that ask a function at many rows.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{ends} =} __ebit_ends__ (@var{fun}, @var{rows})
## The quantities of what @var{fun} makes of the rows, with their ends; NaN in
## rows that fail.
## @end deftypefn

function ends = __ebit_ends__ (fun, rows)
  table = __ebit_sweep__ (rows, fun);
  columns = rmfield (table, [fieldnames(rows); {"message"}]);
  if (isempty (fieldnames (columns)))
    error ("ebit:argument", ["fun is a function that fails in every row: " ...
           "%s; it must be one that returns numbers, a table or bounds " ...
           "values"], table.message{1});
  endif
  texts = structfun (@iscell, columns);
  names = fieldnames (columns);
  columns = rmfield (columns, names(texts));
  ends = __ebit__ ("quantity_ends", columns);
endfunction

%!test
%! ends = __ebit_ends__ (@(rows) struct ("a", rows.x), struct ("x", [1; 2]));
%! assert (ends.a.upper, [1; 2]);
