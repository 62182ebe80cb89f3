## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for the functions of +ebit that ask a function at many rows.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{store} =} __ebit_sweep_store__ ("open", @var{grid}, @var{keys}, @var{file}, @var{resume}, @var{part})
## @deftypefnx {ebit} {@var{store} =} __ebit_sweep_store__ ("keep", @var{store}, @var{grid}, @var{keys}, @var{at}, @var{chunk})
## The store of a sweep: a file whose text the core makes, and what is in it.
## @end deftypefn

function store = __ebit_sweep_store__ (what, varargin)
  switch (what)
    case "open"
      store = open_store (varargin{:});
    case "keep"
      store = keep_chunk (varargin{:});
  endswitch
endfunction

function store = open_store (grid, keys, file, resume, part)
  store = struct ("file", "", "key", repmat (" ", 0, 17), "columns", [], ...
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
    store = take_rows (store, own.table, names, true (rows (own.table.key), 1));
  endif
  for other = others
    found = read_store (other{1}, names);
    if (! isempty (found) && ! isempty (found.table))
      wanted = ismember (found.table.key, keys, "rows") ...
               & ! ismember (found.table.key, store.key, "rows");
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
    found.table = struct ("key", repmat (" ", 0, 17));
    return;
  endif
  table = ebit.from_csv (text);
  wanted = [{"key"}; names; {"message"}];
  if (! all (isfield (table, wanted)))
    error ("ebit:argument", ["file is \"%s\", a file with the columns %s; " ...
           "it must be a new file, or one of this sweep, with %s"], file, ...
           strjoin (fieldnames (table)', ", "), strjoin (wanted', ", "));
  endif
  if (ischar (table.message))
    table.message = {table.message};
  elseif (isempty (table.message))
    table.message = cell (0, 1);
  endif
  ## As those of the grid, 17 characters; what is no key is that of no row.
  keys = char (table.key, repmat (" ", 1, 17))(1:end-1,1:17);
  table.key = keys(1:numel (table.message),:);
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
    store.columns = __ebit_rows__ (columns, []);
  endif
  check_columns (store, columns);
  store = add_rows (store, table.key(wanted,:), ...
                    __ebit_rows__ (columns, wanted), table.message(wanted)(:));
endfunction

## Rows of a part's file: into the file of the whole sweep, too.
function store = take_over (store, grid, keys, table, names, wanted, writing)
  if (! isfield (table, "message"))
    return;
  endif
  if (writing)
    columns = own_columns (table, names);
    if (! isstruct (store.columns))
      store.columns = __ebit_rows__ (columns, []);
      write_header (store, grid);
    endif
    check_columns (store, columns);
    [~, rows] = ismember (table.key(wanted,:), keys, "rows");
    append_lines (store, __ebit_rows__ (grid, rows), table.key(wanted,:), ...
                  __ebit_rows__ (columns, wanted), table.message(wanted)(:));
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
    text = csv_of (__ebit_rows__ (grid, []), repmat (" ", 0, 17), ...
                   __ebit_rows__ (store.columns, []), cell (0, 1));
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
  table = struct ("key", {cellstr(keys)(1:size (keys, 1),1)});
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
    store.columns = __ebit_rows__ (chunk.columns, []);
    write_header (store, grid);
    pending = store.pending;
    store.pending = {};
    for one = pending
      store = keep_chunk (store, grid, keys, one{1}{:});
    endfor
  endif
  if (! isstruct (chunk.columns))
    chunk.columns = __ebit_rows__ (store.columns, zeros (numel (at), 1));
  endif
  check_columns (store, chunk.columns);
  for name = fieldnames (chunk.columns)'
    if (iscell (chunk.columns.(name{1})))
      chunk.columns.(name{1}) = strrep (chunk.columns.(name{1}), "\n", " ");
    endif
  endfor
  append_lines (store, __ebit_rows__ (grid, at), keys(at,:), ...
                chunk.columns, chunk.message);
  store = add_rows (store, keys(at,:), chunk.columns, chunk.message);
endfunction

%!test # what is kept is there when the store is opened again
%! grid = struct ("x", [1; 2]);
%! keys = char (ebit.row_keys (grid));
%! file = [tempname() ".csv"];
%! chunk = struct ("columns", struct ("y", 3), "message", {{""}});
%! unwind_protect
%!   store = __ebit_sweep_store__ ("open", grid, keys, file, true, []);
%!   assert (rows (store.key), 0);
%!   store = __ebit_sweep_store__ ("keep", store, grid, keys, 2, chunk);
%!   again = __ebit_sweep_store__ ("open", grid, keys, file, true, []);
%!   assert (again.key, keys(2,:));
%!   assert (again.columns, store.columns);
%! unwind_protect_cleanup
%!   unlink (file);
%! end_unwind_protect
