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
  keys = __ebit__ ("row_keys", grid);
  if (ischar (keys))
    keys = {keys};
  endif
  keys = keys(:);
  [~, first] = unique (keys, "first");
  todo = sort (first(:));
  if (! isempty (part))
    todo = todo(mod (1:numel (todo), part(2)) == mod (part(1), part(2)));
  endif
  store = open_store (grid, keys, file, resume, part);
  todo = todo(! ismember (keys(todo), store.key));
  store = run_chunks (store, grid, keys, todo, fun, chunk_size, workers);
  table = collect (store, grid, keys, ! isempty (part));
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

## ---- One chunk

function rows = rows_of (table, at)
  rows = structfun (@(column) column(at), table, "UniformOutput", false);
endfunction

## What fun returned of n rows, as a struct of columns.
function columns = as_columns (value, rows, n)
  if (isstruct (value) && isscalar (value) && isfield (value, "quantity") ...
      && isfield (value, "lower"))
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
    error ("fun returned a %s; it must be a table, a vector or bounds values", ...
           class (value));
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
    if (! iscell (column))
      column = double (column);
    endif
    columns.(name{1}) = column(:);
  endfor
  if (isempty (names))
    error ("fun returned 0 rows for %d", n);
  endif
endfunction

## Whole, or row by row where it fails; columns is [] where nothing went well.
function chunk = run_chunk (fun, rows, n)
  try
    chunk = struct ("columns", {as_columns(fun (rows), rows, n)}, ...
                    "message", {repmat({""}, n, 1)});
  catch err
    if (strcmp (err.identifier, "ebit:interrupt"))
      rethrow (err);
    endif
    if (n == 1)
      chunk = struct ("columns", [], "message", {{one_line(err.message)}});
    else
      parts = arrayfun (@(i) run_chunk (fun, rows_of (rows, i), 1), 1:n);
      chunk = join_rows (parts);
    endif
  end_try_catch
endfunction

## In a file a row is a line.
function text = one_line (text)
  text = strtrim (regexprep (text, '\s+', " "));
  if (isempty (text))
    text = "failed without a word";
  endif
endfunction

function chunk = join_rows (parts)
  chunk = struct ("columns", [], "message", {vertcat(parts.message)});
  good = find (cellfun (@isstruct, {parts.columns}));
  if (isempty (good))
    return;
  endif
  columns = repmat_missing (parts(good(1)).columns, numel (parts));
  for name = fieldnames (columns)'
    for i = good
      columns.(name{1})(i) = parts(i).columns.(name{1});
    endfor
  endfor
  chunk.columns = columns;
endfunction

## n rows of the same columns that say nothing.
function columns = repmat_missing (columns, n)
  for name = fieldnames (columns)'
    if (iscell (columns.(name{1})))
      columns.(name{1}) = repmat ({""}, n, 1);
    else
      columns.(name{1}) = NaN (n, 1);
    endif
  endfor
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
    start = tic ();
    chunks = run_all (fun, grid, in_hand, workers);
    seconds = max (toc (start), 1e-6);
    for i = 1:numel (in_hand)
      store = keep_chunk (store, grid, keys, in_hand{i}, chunks{i});
    endfor
    if (isempty (chunk_size))
      size = max (1, min ([8 * size, ...
                           floor(numel (in_hand{1}) * seconds_a_chunk ...
                                 / seconds), largest]));
    endif
  endwhile
endfunction

function chunks = run_all (fun, grid, in_hand, workers)
  one = @(at) run_chunk (fun, rows_of (grid, at), numel (at));
  if (workers > 1)
    try
      chunks = parcellfun (workers, one, in_hand, "UniformOutput", false, ...
                           "VerboseLevel", 0);
      return;
    catch err
      ## Of a worker that has ended nothing comes: the chunks are computed here.
      if (strcmp (err.identifier, "ebit:interrupt"))
        rethrow (err);
      endif
    end_try_catch
  endif
  chunks = cellfun (one, in_hand, "UniformOutput", false);
endfunction

## ---- The store: a file whose text the core makes, and what is in it

function store = open_store (grid, keys, file, resume, part)
  store = struct ("file", "", "key", {cell(0, 1)}, "columns", [], ...
                  "message", {cell(0, 1)}, "pending", {{}});
  if (isempty (file))
    return;
  endif
  refuse_line_ends (grid);
  store.file = part_file (file, part);
  if (! resume)
    if (exist (store.file, "file"))
      unlink (store.file);
    endif
    others = {};
  elseif (isempty (part))
    others = part_files (file);
  else
    others = {file};
  endif
  names = fieldnames (grid);
  own = read_store (store.file, names);
  if (! isempty (own))
    mend_file (store.file, own);
    store = take_rows (store, own.table, names, true (size (own.table.key)));
  endif
  for other = others
    found = read_store (other{1}, names);
    if (! isempty (found) && ! isempty (found.table))
      wanted = ismember (found.table.key, keys) ...
               & ! ismember (found.table.key, store.key);
      store = take_over (store, grid, keys, found.table, names, wanted, ...
                         isempty (part));
    endif
  endfor
endfunction

function name = part_file (file, part)
  name = file;
  if (! isempty (part))
    [folder, stem, ending] = fileparts (file);
    name = fullfile (folder, sprintf ("%s-part-%d-of-%d%s", stem, part(1), ...
                                      part(2), ending));
  endif
endfunction

function files = part_files (file)
  [folder, stem, ending] = fileparts (file);
  listed = dir (fullfile (folder, [stem "-part-*-of-*" ending]));
  files = cellfun (@(name) fullfile (folder, name), {listed.name}, ...
                   "UniformOutput", false);
endfunction

function refuse_line_ends (grid)
  for name = fieldnames (grid)'
    column = grid.(name{1});
    if (iscell (column) && any (cellfun (@(text) any (text == "\n"), column)))
      error ("ebit:argument", ["grid.%s is a text of several lines; it " ...
             "must be of one line each, since a row of the file is a line"], ...
             name{1});
    endif
  endfor
endfunction

function found = read_store (file, names)
  found = [];
  [info, failed] = stat (file);
  if (failed || info.size == 0)
    return;
  endif
  text = fileread (file);
  whole = text(end) == "\n";
  last = find (text == "\n", 1, "last");
  if (isempty (last))
    last = 0;
  endif
  text = text(1:last);
  found = struct ("text", text, "whole", whole, "table", []);
  if (isempty (text))
    found.table = struct ("key", {cell(0, 1)});
    return;
  endif
  table = ebit.from_csv (text);
  wanted = [{"key"}; names; {"message"}];
  if (! all (isfield (table, wanted)))
    error ("ebit:argument", ["file is \"%s\", a file with the columns %s; " ...
           "it must be a new file, or one of this sweep, with %s"], file, ...
           strjoin (fieldnames (table)', ", "), strjoin (wanted', ", "));
  endif
  for name = {"key", "message"}
    if (ischar (table.(name{1})))
      table.(name{1}) = {table.(name{1})};
    elseif (isempty (table.(name{1})))
      table.(name{1}) = cell (0, 1);
    endif
  endfor
  found.table = table;
endfunction

function mend_file (file, found)
  if (! found.whole)
    new = [file ".new"];
    write_text (new, "wb", found.text);
    rename (new, file);
  endif
endfunction

function write_text (file, mode, text)
  [out, why] = fopen (file, mode);
  if (out < 0)
    error ("ebit:argument", "%s cannot be written: %s", file, why);
  endif
  fwrite (out, text);
  fclose (out);
endfunction

## The columns of fun of a table from a file.
function columns = own_columns (table, names)
  columns = struct ();
  own = setdiff (fieldnames (table), [{"key"}; names; {"message"}], "stable");
  for name = own(:)'
    column = table.(name{1});
    if (ischar (column))
      column = {column};
    elseif (! iscell (column))
      column = double (column);
    endif
    columns.(name{1}) = column(:);
  endfor
endfunction

function store = take_rows (store, table, names, wanted)
  if (! isfield (table, "message"))
    return; # a file without a whole line
  endif
  columns = own_columns (table, names);
  if (! isstruct (store.columns))
    store.columns = repmat_missing (columns, 0);
  endif
  check_columns (store, columns);
  store = add_rows (store, table.key(wanted)(:), rows_of (columns, wanted), ...
                    table.message(wanted)(:));
endfunction

## Rows of a part's file: into the file of the whole sweep, too.
function store = take_over (store, grid, keys, table, names, wanted, writing)
  if (! isfield (table, "message"))
    return;
  endif
  if (writing)
    columns = own_columns (table, names);
    if (! isstruct (store.columns))
      store.columns = repmat_missing (columns, 0);
      write_header (store, grid);
    endif
    check_columns (store, columns);
    [~, rows] = ismember (table.key(wanted), keys);
    append_lines (store, rows_of (grid, rows), table.key(wanted)(:), ...
                  rows_of (columns, wanted), table.message(wanted)(:));
  endif
  store = take_rows (store, table, names, wanted);
endfunction

function check_columns (store, columns)
  if (! isequal (fieldnames (store.columns), fieldnames (columns)))
    error ("ebit:argument", ["fun is a function of the columns %s; it " ...
           "must be one of %s, as in the rows before"], ...
           strjoin (fieldnames (columns)', ", "), ...
           strjoin (fieldnames (store.columns)', ", "));
  endif
endfunction

function store = add_rows (store, keys, columns, message)
  for name = fieldnames (store.columns)'
    old = store.columns.(name{1});
    new = columns.(name{1});
    ## Of a column with nothing but NaN a file does not say that it has texts.
    if (iscell (new) && ! iscell (old))
      old = repmat ({""}, numel (old), 1);
    elseif (iscell (old) && ! iscell (new))
      new = repmat ({""}, numel (new), 1);
    endif
    store.columns.(name{1}) = [old; new];
  endfor
  store.key = [store.key; keys];
  store.message = [store.message; message];
endfunction

function write_header (store, grid)
  if (! isempty (store.file))
    text = csv_of (rows_of (grid, []), cell (0, 1), ...
                   rows_of (store.columns, []), cell (0, 1));
    write_text (store.file, "wb", text);
  endif
endfunction

function append_lines (store, rows, keys, columns, message)
  if (! isempty (store.file) && ! isempty (keys))
    text = csv_of (rows, keys, columns, message);
    write_text (store.file, "ab", text(index (text, "\n") + 1:end));
  endif
endfunction

function text = csv_of (rows, keys, columns, message)
  table = struct ("key", {keys});
  for from = {rows, columns}
    for name = fieldnames (from{1})'
      table.(name{1}) = from{1}.(name{1});
    endfor
  endfor
  table.message = message;
  text = ebit.to_csv (table);
endfunction

function store = keep_chunk (store, grid, keys, at, chunk)
  if (! isstruct (chunk.columns) && ! isstruct (store.columns))
    store.pending{end+1} = {at, chunk};
    return;
  endif
  if (! isstruct (store.columns))
    store.columns = repmat_missing (chunk.columns, 0);
    write_header (store, grid);
    pending = store.pending;
    store.pending = {};
    for one = pending
      store = keep_chunk (store, grid, keys, one{1}{:});
    endfor
  endif
  if (! isstruct (chunk.columns))
    chunk.columns = repmat_missing (store.columns, numel (at));
  endif
  check_columns (store, chunk.columns);
  for name = fieldnames (chunk.columns)'
    if (iscell (chunk.columns.(name{1})))
      chunk.columns.(name{1}) = strrep (chunk.columns.(name{1}), "\n", " ");
    endif
  endfor
  append_lines (store, rows_of (grid, at), keys(at), chunk.columns, ...
                chunk.message);
  store = add_rows (store, keys(at), chunk.columns, chunk.message);
endfunction

## ---- The table

function table = collect (store, grid, keys, is_part)
  if (! isstruct (store.columns)) # no row went well
    for one = store.pending
      store.key = [store.key; keys(one{1}{1})];
      store.message = [store.message; one{1}{2}.message];
    endfor
    store.columns = struct ();
  endif
  [known, found] = ismember (keys, store.key);
  if (is_part)
    grid = rows_of (grid, known);
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

%!test # rows that fail, rows that are alike, rows in their order
%! table = __ebit_sweep__ (struct ("x", [1 3 2 1]), @ifelse_error);
%! assert (table.x, [1; 3; 2; 1]);
%! assert (table.value, [1; NaN; 4; 1]);
%! assert (table.message, {""; "x is too large"; ""; ""});
