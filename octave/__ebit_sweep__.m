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
  keys = make_keys (grid);
  [~, first] = unique (keys, "rows", "first");
  todo = sort (first(:));
  if (! isempty (part))
    todo = todo(mod (1:numel (todo), part(2)) == mod (part(1), part(2)));
  endif
  store = __ebit_sweep_store__ ("open", grid, keys, file, resume, part);
  todo = todo(! ismember (keys(todo,:), store.key, "rows"));
  store = run_chunks (store, grid, keys, todo, fun, chunk_size, workers);
  table = collect (store, grid, keys, ! isempty (part));
endfunction

## A line a row, which takes a tenth of the memory that a cell of texts does;
## these are made of so many rows at once.
function keys = make_keys (grid)
  most = 20000;
  n = numel (struct2cell (grid){1});
  keys = repmat (" ", n, 17);
  for from = 1:most:n
    at = (from:min (from + most - 1, n))';
    keys(at,:) = char (__ebit__ ("row_keys", __ebit_rows__ (grid, at)));
  endfor
endfunction

## ---- Arguments

function grid = check_grid (grid)
  if (! isstruct (grid) || ! isscalar (grid) || isempty (fieldnames (grid)))
    error ("ebit:argument", ["grid is of class %s; it must be a struct of " ...
                             "columns of one length"], class (grid));
  endif
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

## ---- All chunks: of about a second each, as run_sweep of R has them

function store = run_chunks (store, grid, keys, todo, fun, chunk_size, workers)
  seconds_a_chunk = 1;
  largest = 20000;
  size = 16;
  if (! isempty (chunk_size))
    size = chunk_size;
  endif
  while (! isempty (todo))
    in_hand = {};
    for worker = 1:workers
      n = min (size, ceil (numel (todo) / (2 * (workers - worker) + 1)));
      if (n > 0)
        in_hand{end+1} = todo(1:n);
        todo(1:n) = [];
      endif
    endfor
    rows = cellfun (@(at) __ebit_rows__ (grid, at), in_hand, ...
                    "UniformOutput", false);
    [chunks, workers] = run_all (fun, rows, cellfun (@numel, in_hand), workers);
    for i = 1:numel (in_hand)
      store = __ebit_sweep_store__ ("keep", store, grid, keys, in_hand{i}, ...
                                    chunks{i});
    endfor
    if (isempty (chunk_size))
      seconds = max ([cellfun(@(chunk) chunk.seconds, chunks), 1e-6]);
      size = max (1, min ([8 * size, ...
                           floor(numel (in_hand{1}) * seconds_a_chunk ...
                                 / seconds), largest]));
    endif
  endwhile
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

## ---- The table

function table = collect (store, grid, keys, is_part)
  if (! isstruct (store.columns)) # no row went well
    for one = store.pending
      store.key = [store.key; keys(one{1}{1},:)];
      store.message = [store.message; one{1}{2}.message];
    endfor
    store.columns = struct ();
  endif
  [known, found] = ismember (keys, store.key, "rows");
  if (is_part)
    grid = __ebit_rows__ (grid, known);
    found = found(known);
  endif
  table = grid;
  for name = fieldnames (store.columns)'
    table.(name{1}) = store.columns.(name{1})(found);
  endfor
  table.message = store.message(found);
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
