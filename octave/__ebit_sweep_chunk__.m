## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for the functions of +ebit that ask a function at many rows.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{chunk} =} __ebit_sweep_chunk__ (@var{fun}, @var{rows}, @var{n})
## @deftypefnx {ebit} {@var{chunk} =} __ebit_sweep_chunk__ (@var{fun}, @var{rows}, @var{n}, @var{memory_limit})
## What @var{fun} says of @var{n} rows: @code{columns}, [] where nothing went
## well, @code{message} and @code{seconds}.  With the option
## @var{memory_limit} of the session whose worker this is; then
## @code{unknown} is the message if this worker has not the functions, else
## empty.  It has a file of its own, as a worker knows no others.
## @end deftypefn

function chunk = __ebit_sweep_chunk__ (fun, rows, n, memory_limit = [])
  is_worker = ! isempty (memory_limit);
  if (is_worker)
    ebit.options ("memory_limit", memory_limit);
  endif
  start = tic ();
  chunk = run_chunk (fun, rows, n, is_worker);
  chunk.seconds = toc (start);
endfunction

## Whole, or row by row where it fails; columns is [] where nothing went well.
function chunk = run_chunk (fun, rows, n, is_worker)
  chunk = struct ("columns", [], "message", {repmat({""}, n, 1)}, ...
                  "unknown", "");
  try
    [columns, message] = as_columns (fun (rows), rows, n);
    chunk.columns = columns;
    chunk.message = message;
  catch err
    __ebit_rethrow_interrupt__ (err);
    if (is_worker && is_of_unknown (err))
      chunk.unknown = one_line (err.message);
    elseif (n == 1)
      chunk.message = {one_line(err.message)};
    else
      chunk = join_rows (arrayfun (@(i) run_chunk (fun, ...
                                                   __ebit_rows__ (rows, i), ...
                                                   1, is_worker), 1:n));
    endif
  end_try_catch
endfunction

## A worker has the functions of files, but not those of a command line.
function is = is_of_unknown (err)
  is = strcmp (err.identifier, "Octave:undefined-function") ...
       || strncmp (err.message, "invalid function handle", 23);
endfunction

## What fun returned of n rows, as a struct of columns.  What it says of rows in
## a column of messages stands in that of the sweep.
function [columns, message] = as_columns (value, rows, n)
  if (strcmp (__ebit_kind__ (value), "bounds"))
    value = {value};
  endif
  if (iscell (value) && ! isempty (value) && all (cellfun (@isstruct, value)))
    value = struct ("lower", cellfun (@(b) b.lower, value(:)), ...
                    "upper", cellfun (@(b) b.upper, value(:)), ...
                    "status", {cellfun(@(b) b.status, value(:), ...
                                       "UniformOutput", false)});
  endif
  if (isnumeric (value) || islogical (value) || iscellstr (value))
    value = struct ("value", {value});
  endif
  if (! isstruct (value) || ! isscalar (value))
    error (["fun returned a %s; it must be a table, a vector or bounds " ...
            "values"], class (value));
  endif
  names = setdiff (fieldnames (value), fieldnames (rows), "stable");
  columns = struct ();
  for name = names(:)'
    column = value.(name{1});
    if (ischar (column))
      column = cellstr (column);
    endif
    if (numel (column) != n)
      error ("fun returned %d rows for %d", numel (column), n);
    endif
    check_kind (column, name{1});
    if (! iscell (column))
      column = double (column);
    endif
    columns.(name{1}) = column(:);
  endfor
  message = repmat ({""}, n, 1);
  if (isfield (columns, "message"))
    if (iscell (columns.message))
      message = regexprep (columns.message, '\s+', " ");
    endif
    columns = rmfield (columns, "message");
  endif
  if (numfields (columns) == 0)
    error ("fun returned no column but those of the grid");
  endif
endfunction

function check_kind (column, name)
  is_plain = iscellstr (column) || isreal (column) && ...
             (isnumeric (column) || islogical (column));
  if (! is_plain || strcmp (name, "key"))
    error (["fun returned a column %s of class %s; it must be one of real " ...
            "numbers, logicals or texts, not called key"], name, ...
           class (column));
  endif
endfunction

## In a file a row is a line.
function text = one_line (text)
  text = strtrim (regexprep (text, '\s+', " "));
  if (isempty (text))
    text = "failed without a word";
  endif
endfunction

function chunk = join_rows (parts)
  chunk = parts(1);
  chunk.message = vertcat (parts.message);
  unknown = find (! cellfun (@isempty, {parts.unknown}), 1);
  if (! isempty (unknown))
    chunk.unknown = parts(unknown).unknown;
  endif
  good = find (cellfun (@isstruct, {parts.columns}));
  if (isempty (good))
    return;
  endif
  columns = __ebit_rows__ (parts(good(1)).columns, zeros (numel (parts), 1));
  names = fieldnames (columns);
  ## A row of which fun has other columns than of the first has failed.
  for i = good
    own = fieldnames (parts(i).columns);
    if (! isempty (setxor (names, own)))
      chunk.message{i} = sprintf (["fun returned the columns %s of this " ...
                                   "row, of others %s"], ...
                                  strjoin (own', ", "), strjoin (names', ", "));
      good(good == i) = [];
    endif
  endfor
  for name = names'
    for i = good
      columns.(name{1})(i) = parts(i).columns.(name{1});
    endfor
  endfor
  chunk.columns = columns;
endfunction

%!test # rows that fail say so, here and in a worker
%! limit = ebit.options ("memory_limit");
%! rows = struct ("p", [0.1; 2]);
%! for given = {{}, {limit}}
%!   chunk = __ebit_sweep_chunk__ (@(rows) error ("no\n more"), rows, 2, ...
%!                                 given{1}{:});
%!   assert (chunk.columns, []);
%!   assert (chunk.message, {"no more"; "no more"});
%!   assert (chunk.unknown, "");
%! endfor

%!test # a function that only repeats the grid
%! chunk = __ebit_sweep_chunk__ (@(rows) rows, struct ("p", [1; 2]), 2);
%! assert (chunk.message, ...
%!         repmat ({"fun returned no column but those of the grid"}, 2, 1));

%!test # what a worker does not know it does not take for a row that fails
%! limit = ebit.options ("memory_limit");
%! fun = @(rows) not_known_here (rows.p);
%! rows = struct ("p", [1; 2]);
%! chunk = __ebit_sweep_chunk__ (fun, rows, 2, limit);
%! assert (strfind (chunk.unknown, "'not_known_here' undefined"), 1);
%! chunk = __ebit_sweep_chunk__ (fun, rows, 2);
%! assert (chunk.unknown, "");
%! assert (strfind (chunk.message{2}, "'not_known_here' undefined"), 1);

%!test # messages of the function's own are those of the rows
%! fun = @(rows) ebit.channel_sweep ("dephasing", rows, "rains");
%! chunk = __ebit_sweep_chunk__ (fun, struct ("p", [0.1; 2]), 2);
%! assert (! isfield (chunk.columns, "message"));
%! assert (chunk.message{1}, "");
%! assert (strfind (chunk.message{2}, "p is 2; it must be"), 1);

%!test # a row with other columns than the first, and columns that are none
%! choices = {@(x) struct("a", x), @(x) struct("b", x), @(x) error("no")};
%! fun = @(rows) choices{rows.x(1 + 2 * (numel (rows.x) > 1))} (rows.x);
%! chunk = __ebit_sweep_chunk__ (fun, struct ("x", [1; 2; 3]), 3);
%! assert (chunk.columns.a, [1; NaN; NaN]);
%! assert (chunk.message{2}, ...
%!         "fun returned the columns b of this row, of others a");
%! assert (chunk.message{3}, "no");
%! fun = @(rows) struct ("key", rows.x);
%! chunk = __ebit_sweep_chunk__ (fun, struct ("x", 1), 1);
%! assert (strfind (chunk.message{1}, "fun returned a column key of class"), 1);
%! chunk = __ebit_sweep_chunk__ (@(rows) rows.x * 1i, struct ("x", 1), 1);
%! assert (strfind (chunk.message{1}, "fun returned a column value of"), 1);
