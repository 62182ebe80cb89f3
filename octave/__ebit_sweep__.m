## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for the functions of +ebit that ask a function at many rows.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} __ebit_sweep__ (@var{grid}, @var{fun}, @var{file}, @var{chunk_size}, @var{resume}, @var{part}, @var{workers})
## What @code{ebit.run_sweep} does: its help says what the file holds.
## @end deftypefn

function table = __ebit_sweep__ (grid, fun, file = "", chunk_size = [], ...
                                 resume = true, part = [], workers = 1)
  grid = check_grid (grid);
  [keys, order] = sort (make_keys (grid));
  [todo, first] = find_unlike (keys, order);
  if (! isempty (part))
    todo = todo(mod (1:numel (todo), part(2)) == mod (part(1), part(2)));
  endif
  sweep = struct ("todo", todo, "given", 0, "fun", fun, ...
                  "chunk_size", chunk_size, "size", 16, "workers", workers);
  if (! isempty (chunk_size))
    sweep.size = chunk_size;
  endif
  store = __ebit_sweep_store__ ("open", grid, file, resume, part);
  if (! isempty (store.sources))
    store.keys = keys;
    store.order = order;
    store.first = first;
  endif
  clear keys order
  table = fill_table (grid, sweep, store);
  if (! isempty (part))
    if (isempty (first))
      first = (1:numel (table.message))';
    endif
    shown = ismember (first, todo);
    grid = __ebit_rows__ (grid, shown);
    first = first(shown);
  endif
  if (! isempty (first))
    table = __ebit_rows__ (table, first);
  endif
  table = join_columns (grid, table);
endfunction

## Eight bytes a row; they are made of so many rows at once.
function keys = make_keys (grid)
  most = 20000;
  n = numel (struct2cell (grid){1});
  keys = zeros (n, 1, "uint64");
  for from = 1:most:n
    at = (from:min (from + most - 1, n))';
    halves = __ebit__ ("row_keys", __ebit_rows__ (grid, at), "numbers");
    keys(at) = bitshift (uint64 (real (halves)), 32) + uint64 (imag (halves));
  endfor
endfunction

## Rows that are alike are computed once: those that are, and of each row the
## first that is like it, [] where all differ.
function [todo, first] = find_unlike (keys, order)
  starts = [true; keys(2:end) != keys(1:end-1)](1:numel (keys));
  first = [];
  if (all (starts))
    todo = (1:numel (keys))';
  else
    todo = order(starts);
    first(order,1) = todo(cumsum (starts));
    todo = sort (todo);
  endif
endfunction

## ---- Arguments

function grid = check_grid (grid)
  __ebit_check__ ("grid", grid);
  names = fieldnames (grid);
  reserved = intersect (names, {"key", "message"});
  if (! isempty (reserved))
    error ("ebit:argument", ["grid is a table with %s; it must be one " ...
                             "without columns called key or message"], ...
           reserved{1});
  endif
  for name = names'
    if (ischar (grid.(name{1})))
      grid.(name{1}) = cellstr (grid.(name{1}));
    endif
    grid.(name{1}) = grid.(name{1})(:);
  endfor
  n = unique (structfun (@numel, grid));
  if (numel (n) != 1)
    error ("ebit:argument", ["grid is of columns of unlike lengths; it " ...
                             "must be a struct of columns of one length"]);
  endif
endfunction

## ---- The table

## What is in the files, and then what fun says of the other rows.  Columns are
## changed here alone, since a function that was given them would copy them.
function table = fill_table (grid, sweep, store)
  n = numel (struct2cell (grid){1});
  table = struct ("message", {repmat({""}, n, 1)});
  is_known = false (n, 1);
  is_reading = ! isempty (store.sources);
  do
    if (is_reading)
      [store, pieces] = __ebit_sweep_store__ ("read", store, grid, is_known);
      is_known(pieces{1}.at) = true;
      is_reading = ! isempty (store.sources);
      is_done = false;
      if (! is_reading)
        store.keys = store.order = store.first = [];
        sweep.todo(is_known(sweep.todo)) = [];
      endif
    else
      [sweep, store, pieces] = next_chunks (sweep, store, grid);
      is_done = isempty (pieces);
    endif
    for piece = pieces
      for name = fieldnames (piece{1}.columns)'
        new = piece{1}.columns.(name{1});
        if (! isfield (table, name{1}))
          table.(name{1}) = missing_like (new, n);
        endif
        [table.(name{1}), new] = of_one_kind (table.(name{1}), new);
        table.(name{1})(piece{1}.at) = new;
      endfor
    endfor
  until (is_done)
endfunction

function column = missing_like (column, n)
  column = __ebit_rows__ (struct ("x", {column}), zeros (n, 1)).x;
endfunction

## Of a column with nothing but NaN a file does not say that it has texts.
function [old, new] = of_one_kind (old, new)
  if (iscell (new) && ! iscell (old))
    old = missing_like (new, numel (old));
  elseif (iscell (old) && ! iscell (new))
    new = missing_like (old, numel (new));
  endif
endfunction

## The columns of fun behind those of the grid, and the message.
function grid = join_columns (grid, table)
  for name = [fieldnames(table)(2:end)', {"message"}]
    grid.(name{1}) = table.(name{1});
  endfor
endfunction

## ---- All chunks: of about a second each, as run_sweep of R has them

## One for each worker; none at the end.
function [sweep, store, pieces] = next_chunks (sweep, store, grid)
  seconds_a_chunk = 1;
  largest = 20000;
  pieces = {};
  for worker = 1:sweep.workers
    left = numel (sweep.todo) - sweep.given;
    n = min (sweep.size, ceil (left / (2 * (sweep.workers - worker) + 1)));
    if (n > 0)
      pieces{end+1} = struct ("at", sweep.todo(sweep.given + (1:n)));
      sweep.given += n;
    endif
  endfor
  if (isempty (pieces))
    return;
  endif
  rows = cellfun (@(piece) __ebit_rows__ (grid, piece.at), pieces, ...
                  "UniformOutput", false);
  counts = cellfun (@(piece) numel (piece.at), pieces);
  [chunks, sweep.workers] = run_all (sweep.fun, rows, counts, sweep.workers);
  for i = 1:numel (pieces)
    [store, pieces{i}.columns] = __ebit_sweep_store__ ("keep", store, grid, ...
                                                       pieces{i}.at, chunks{i});
  endfor
  if (isempty (sweep.chunk_size))
    seconds = max ([cellfun(@(chunk) chunk.seconds, chunks), 1e-6]);
    sweep.size = max (1, min ([8 * sweep.size, ...
                               floor(counts(1) * seconds_a_chunk / seconds), ...
                               largest]));
  endif
endfunction

## Chunks that no worker could compute are computed here.
function [chunks, workers] = run_all (fun, rows, counts, workers)
  if (workers > 1)
    [chunks, workers] = ask_workers (fun, rows, counts, workers);
    if (! isempty (chunks))
      return;
    endif
  endif
  chunks = cellfun (@(rows, n) __ebit_sweep_chunk__ (fun, rows, n), rows, ...
                    num2cell (counts), "UniformOutput", false);
endfunction

## The workers of parcellfun are sessions of their own, which have the path of
## this one, what a function handle holds, and nothing else.  An interrupt
## comes out of parcellfun as an error, like a worker that has ended.
function [chunks, workers] = ask_workers (fun, rows, counts, workers)
  limit = ebit.options ("memory_limit");
  one = @(rows, n) __ebit_sweep_chunk__ (fun, rows, n, limit);
  try
    chunks = parcellfun (workers, one, rows, num2cell (counts), ...
                         "UniformOutput", false, "VerboseLevel", 0);
  catch err
    parcellfun_set_nproc (0); # ends the others
    error ("ebit:interrupt", ["interrupted, or a worker has ended; chunks " ...
                              "that were done are kept (%s)"], err.message);
  end_try_catch
  unknown = cellfun (@(chunk) chunk.unknown, chunks, "UniformOutput", false);
  unknown = unknown(! cellfun (@isempty, unknown));
  if (! isempty (unknown))
    warning ("ebit:workers", ["the workers are not asked, since they have " ...
                              "only the functions of files: %s"], unknown{1});
    workers = 1;
    chunks = {};
  endif
endfunction

%!function y = ifelse_error (rows)
%!  if (any (rows.x > 2))
%!    error ("x is too large");
%!  endif
%!  y = rows.x .^ 2;
%!endfunction

%!test # no rows
%! table = __ebit_sweep__ (struct ("x", zeros (0, 1)), @ifelse_error);
%! assert (table.x, zeros (0, 1));

%!test # keys of many rows are those of a row each
%! x = (1:20001)';
%! table = __ebit_sweep__ (struct ("x", [x; x]), @(rows) -rows.x);
%! assert (table.value, -[x; x]);

%!test # rows that fail, rows that are alike, rows in their order
%! table = __ebit_sweep__ (struct ("x", [1 3 2 1]), @ifelse_error);
%! assert (table.x, [1; 3; 2; 1]);
%! assert (table.value, [1; NaN; 4; 1]);
%! assert (table.message, {""; "x is too large"; ""; ""});
