## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for the functions of +ebit that ask a function at many rows.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{rows} =} __ebit_rows__ (@var{table}, @var{at})
## Rows of a table, by number or by a mask.  Row 0 says nothing: it has NaN, or
## an empty text.
## @end deftypefn

function rows = __ebit_rows__ (table, at)
  rows = structfun (@(column) take (column, at), table, ...
                    "UniformOutput", false);
endfunction

function taken = take (column, at)
  if (islogical (at) || all (at > 0))
    taken = column(at);
    return;
  elseif (iscell (column))
    taken = repmat ({""}, numel (at), 1);
  else
    taken = NaN (numel (at), 1);
  endif
  taken(at > 0) = column(at(at > 0));
endfunction

%!test
%! table = struct ("x", [1; 2; 3], "text", {{"a"; "b"; "c"}});
%! rows = __ebit_rows__ (table, [3; 0]);
%! assert (rows.x, [3; NaN]);
%! assert (rows.text, {"c"; ""});
%! assert (__ebit_rows__ (table, [false; true; false]).text, {"b"});
%! assert (__ebit_rows__ (table, []).x, zeros (0, 0));
