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
  if (isempty (setdiff (fieldnames (table), [fieldnames(rows); {"message"}])))
    error ("ebit:argument", ["fun is a function that fails in every row: " ...
           "%s; it must be one that returns numbers, a table or bounds " ...
           "values"], table.message{1});
  endif
  ends = __ebit__ ("quantity_ends", table, fieldnames (rows));
endfunction

%!test
%! ends = __ebit_ends__ (@(rows) struct ("a", rows.x), struct ("x", [1; 2]));
%! assert (ends.a.upper, [1; 2]);

%!test # a parameter that was left to its default is no quantity
%! rows = ebit.grid ("time", [1 2], "t1", 100);
%! rows.t2 = [30; 30];
%! fun = @(rows) ebit.channel_sweep ("memory_channel", rows, "rains");
%! assert (fieldnames (__ebit_ends__ (fun, rows)), {"rains"});
%! fun = @(rows) ebit.fiber_rate ("ded", rows.length_km);
%! ends = __ebit_ends__ (fun, struct ("length_km", [10; 20]));
%! assert (isfield (ends, "rate") && ! isfield (ends, "attenuation_db_per_km"));
