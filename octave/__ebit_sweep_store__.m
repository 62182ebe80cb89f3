## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for the functions of +ebit that ask a function at many rows.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{store} =} __ebit_sweep_store__ ("open", @var{grid}, @var{file}, @var{resume}, @var{part})
## @deftypefnx {ebit} {[@var{store}, @var{pieces}] =} __ebit_sweep_store__ ("read", @var{store}, @var{grid}, @var{is_known})
## @deftypefnx {ebit} {[@var{store}, @var{columns}] =} __ebit_sweep_store__ ("keep", @var{store}, @var{grid}, @var{at}, @var{chunk})
## The file of a sweep, whose text the core makes, and those of its parts.
## @code{store.sources} are the files that are still to be read: in pieces, a
## cell of one struct each, of @code{columns} for the rows @code{at} of the
## grid.  For that the store has the sorted @code{keys} of the grid, the
## @code{order} that has sorted them, and @code{first}, for each row the first
## that is like it, or [].
## @end deftypefn

function [store, found] = __ebit_sweep_store__ (what, varargin)
  switch (what)
    case "open"
      store = open_store (varargin{:});
    case "read"
      [store, found] = read_piece (varargin{:});
    case "keep"
      [store, found] = keep_chunk (varargin{:});
  endswitch
endfunction

function store = open_store (grid, file, resume, part)
  store = struct ("file", "", "size", 0, "columns", [], "pending", {{}}, ...
                  "sources", {{}});
  if (isempty (file))
    return;
  endif
  refuse_line_ends (grid);
  store.file = part_file (file, part);
  check_place (store.file);
  if (! resume)
    if (exist (store.file, "file"))
      unlink (store.file);
    endif
    return;
  endif
  mend_file (store.file);
  store.size = bytes_of (store.file);
  if (isempty (part))
    others = part_files (file);
  else
    others = {file};
  endif
  for name = [{store.file}, others]
    size = whole_size (name{1});
    if (size > 0)
      is_other = isempty (part) && ! strcmp (name{1}, store.file);
      store.sources{end+1} = struct ("file", name{1}, "size", size, ...
                                     "at", 0, "header", "", ...
                                     "take_over", is_other);
    endif
  endfor
endfunction

## What is no file, or cannot be one, is refused before anything is computed.
function check_place (file)
  [info, is_new] = stat (file);
  if (! is_new && S_ISDIR (info.mode))
    error ("ebit:argument", ["file is \"%s\", a folder; it must be a file " ...
                             "name"], file);
  endif
  write_text (file, "ab", "");
  if (is_new)
    unlink (file);
  endif
endfunction

function size = bytes_of (file)
  [info, failed] = stat (file);
  size = 0;
  if (! failed)
    size = info.size;
  endif
endfunction

## Only letters after a dot are an ending, as in R: of rates_0.05 there is none.
function [stem, ending] = split_name (name)
  at = regexp (name, '([.][A-Za-z]+)?$', "once", "emptymatch");
  stem = name(1:at-1);
  ending = name(at:end);
endfunction

function name = part_file (file, part)
  name = file;
  if (! isempty (part))
    [stem, ending] = split_name (file);
    name = sprintf ("%s-part-%d-of-%d%s", stem, part(1), part(2), ending);
  endif
endfunction

## The files of all parts of a sweep, beside its own.
function files = part_files (file)
  [folder, name, ending] = fileparts (file);
  [stem, ending] = split_name ([name ending]);
  parts = ["^" regexptranslate("escape", stem) "-part-[0-9]+-of-[0-9]+" ...
           regexptranslate("escape", ending) "$"];
  listed = readdir (fullfile (folder, "."))';
  is_part = ! cellfun (@isempty, regexp (listed, parts, "once"));
  files = cellfun (@(name) fullfile (folder, name), listed(is_part), ...
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

## ---- Reading

## How many bytes of a file are whole lines.
function size = whole_size (file)
  most = 2 ^ 22;
  size = 0;
  in = fopen (file, "rb");
  if (in < 0)
    return;
  endif
  fseek (in, 0, "eof");
  last = ftell (in);
  while (last > 0 && size == 0)
    start = max (0, last - most);
    fseek (in, start);
    at = find (fread (in, last - start, "*char") == "\n", 1, "last");
    if (! isempty (at))
      size = start + at;
    endif
    last = start;
  endwhile
  fclose (in);
endfunction

## What a kill has left of a line is taken off, in a new file that takes the
## place of the old.
function mend_file (file)
  most = 2 ^ 22;
  [info, failed] = stat (file);
  left = whole_size (file);
  if (failed || info.size == left)
    return;
  endif
  new = [file ".new"];
  write_text (new, "wb", "");
  in = fopen (file, "rb");
  while (left > 0)
    bytes = fread (in, min (left, most), "*char")';
    write_text (new, "ab", bytes);
    left -= numel (bytes);
  endwhile
  fclose (in);
  rename (new, file);
endfunction

## Of the file that is to be read next as many lines as are held at once: of
## those the rows that are of the grid, and not known already.  Those of the
## file of a part a sweep of all parts takes over into its own.
function [store, pieces] = read_piece (store, grid, is_known)
  source = store.sources{1};
  names = fieldnames (grid);
  most = max (2 ^ 22, ceil (source.size / 16));
  text = "";
  in = fopen (source.file, "rb");
  fseek (in, source.at);
  do
    more = fread (in, min (most, source.size - source.at), "*char")';
    text = [text, more];
    source.at += numel (more);
    last = find (text == "\n", 1, "last");
  until (! isempty (last))
  fclose (in);
  source.at -= numel (text) - last;
  table = table_of ([source.header, text(1:last)], source.file);
  if (isempty (source.header))
    check_columns_of_file (table, source.file, names);
    source.header = text(1:index (text, "\n"));
  endif
  clear text more
  if (source.at < source.size)
    store.sources{1} = source;
  else
    store.sources(1) = [];
  endif
  [store, pieces] = take_rows (store, grid, table, source.take_over, is_known);
endfunction

function table = table_of (text, file)
  if (any (text == "\0"))
    error ("ebit:argument", "file is \"%s\"; it must be a file of text", file);
  endif
  try
    table = ebit.from_csv (text);
  catch err
    if (! strcmp (err.identifier, "ebit:argument"))
      rethrow (err);
    endif
    error ("ebit:argument", ["file is \"%s\", of which %s; it must be one " ...
                             "of a sweep"], file, err.message);
  end_try_catch
endfunction

function check_columns_of_file (table, file, names)
  wanted = [{"key"}; names; {"message"}];
  if (! all (isfield (table, wanted)))
    error ("ebit:argument", ["file is \"%s\", a file with the columns %s; " ...
           "it must be a new file, or one of this sweep, with %s"], file, ...
           strjoin (fieldnames (table)', ", "), strjoin (wanted', ", "));
  endif
endfunction

function [store, pieces] = take_rows (store, grid, table, take_over, is_known)
  keys = table.key;
  columns = own_columns (table, fieldnames (grid));
  clear table
  if (! isstruct (store.columns))
    store.columns = __ebit_rows__ (rmfield (columns, "message"), []);
    if (take_over)
      store = write_header (store, grid);
    endif
  endif
  columns = in_order (store, columns);
  at = zeros (0, 1);
  if (! isempty (keys))
    at = lookup (store.keys, numbers_of_keys (keys), "m");
  endif
  at(at > 0) = store.order(at(at > 0));
  if (! isempty (store.first))
    at(at > 0) = store.first(at(at > 0));
  endif
  wanted = find (at);
  wanted = wanted(! is_known(at(wanted)));
  [at, which] = unique (at(wanted), "first");
  columns = __ebit_rows__ (columns, wanted(which));
  if (take_over && ! isempty (at))
    store = append_lines (store, __ebit_rows__ (grid, at), columns);
  endif
  pieces = {struct("at", at, "columns", columns)};
endfunction

## 64 bits each, of texts; what is no key has the number 0, which is that of a
## row only once in 2^64 times.
function numbers = numbers_of_keys (texts)
  texts = char (texts, repmat (" ", 1, 17))(1:end-1,:);
  digits = double (texts(:,2:17));
  digits -= 48 + 39 * (digits > 57);
  is_key = texts(:,1) == "k" & all (digits >= 0 & digits <= 15, 2) ...
           & all (texts(:,18:end) == " ", 2);
  digits(! is_key,:) = 0;
  powers = 16 .^ (7:-1:0)';
  numbers = bitshift (uint64 (digits(:,1:8) * powers), 32) ...
            + uint64 (digits(:,9:16) * powers);
endfunction

## The columns of fun, and the message, of a table from a file.
function columns = own_columns (table, names)
  columns = struct ();
  own = setdiff (fieldnames (table), [{"key"}; names], "stable");
  for name = own(:)'
    column = table.(name{1});
    if (ischar (column))
      column = {column};
    elseif (! iscell (column))
      column = double (column);
    endif
    if (iscell (column))
      column = share_texts (column);
    endif
    columns.(name{1}) = column(:);
  endfor
  if (! iscell (columns.message))
    columns.message = cell (0, 1); # of no rows
  endif
endfunction

## Texts that are alike, in one piece of memory.
function texts = share_texts (texts)
  if (! isempty (texts))
    [different, ~, at] = unique (texts);
    texts = different(at(:));
  endif
endfunction

## ---- Writing

function write_text (file, mode, text)
  [out, why] = fopen (file, mode);
  if (out < 0)
    error ("ebit:argument", ["file is \"%s\"; it must be one that can be " ...
                             "written (%s)"], file, why);
  endif
  fwrite (out, text);
  fclose (out);
endfunction

## A file has one process at a time that adds to it: lines of two would be in
## each other.
function store = add_text (store, mode, text)
  if (bytes_of (store.file) != store.size)
    error ("ebit:argument", ["file is \"%s\", to which another process " ...
                             "adds, too; it must be of one process at a " ...
                             "time; see part"], store.file);
  endif
  write_text (store.file, mode, text);
  store.size = bytes_of (store.file);
endfunction

## The columns of fun in the order of the rows before, and the message.
function columns = in_order (store, columns)
  message = columns.message;
  columns = rmfield (columns, "message");
  if (! isempty (setxor (fieldnames (store.columns), fieldnames (columns))))
    error ("ebit:argument", ["fun is a function of the columns %s; it " ...
           "must be one of %s, as in the rows before"], ...
           strjoin (fieldnames (columns)', ", "), ...
           strjoin (fieldnames (store.columns)', ", "));
  endif
  columns = orderfields (columns, store.columns);
  columns.message = message;
endfunction

function store = write_header (store, grid)
  if (! isempty (store.file))
    columns = store.columns;
    columns.message = cell (0, 1);
    store = add_text (store, "wb", csv_of (__ebit_rows__ (grid, []), columns));
  endif
endfunction

function store = append_lines (store, rows, columns)
  if (! isempty (store.file))
    text = csv_of (rows, columns);
    store = add_text (store, "ab", text(index (text, "\n") + 1:end));
  endif
endfunction

function text = csv_of (rows, columns)
  table = struct ("key", {cell(0, 1)});
  if (! isempty (columns.message))
    keys = __ebit__ ("row_keys", rows, "lines");
    table.key = reshape (keys, 18, [])'(:,1:17);
  endif
  for from = {rows, columns}
    for name = fieldnames (from{1})'
      table.(name{1}) = as_matrix (from{1}.(name{1}));
    endfor
  endfor
  text = ebit.to_csv (table);
endfunction

## Texts go to the core as a character matrix, which is taken in much faster
## than a cell of as many things; but for long ones, and those that end in
## blanks, which a matrix does not tell from its own.
function column = as_matrix (column)
  if (! iscell (column) || numel (column) < 2)
    return;
  endif
  lengths = cellfun ("numel", column);
  if (max (lengths) <= 80)
    matrix = char (column);
    last = sub2ind (size (matrix), find (lengths), lengths(lengths > 0));
    if (! any (matrix(last) == " " | matrix(last) == "\0"))
      column = matrix;
    endif
  endif
endfunction

## What has been computed of the rows at of the grid: the lines of the file, and
## the columns of the table with the message.
function [store, columns] = keep_chunk (store, grid, at, chunk)
  columns = struct ("message", {chunk.message});
  if (! isstruct (chunk.columns) && ! isstruct (store.columns))
    store.pending{end+1} = {at, chunk}; # before any has shown the columns
    return;
  endif
  if (! isstruct (store.columns))
    store.columns = __ebit_rows__ (chunk.columns, []);
    store = write_header (store, grid);
    pending = store.pending;
    store.pending = {};
    for one = pending
      store = keep_chunk (store, grid, one{1}{:});
    endfor
  endif
  if (! isstruct (chunk.columns))
    chunk.columns = __ebit_rows__ (store.columns, zeros (numel (at), 1));
  endif
  columns = chunk.columns;
  for name = fieldnames (columns)'
    if (iscell (columns.(name{1})))
      columns.(name{1}) = share_texts (strrep (columns.(name{1}), "\n", " "));
    endif
  endfor
  columns.message = chunk.message;
  columns = in_order (store, columns);
  store = append_lines (store, __ebit_rows__ (grid, at), columns);
endfunction

%!test # what is kept is there when the store is opened again
%! grid = struct ("x", [1; 2]);
%! file = [tempname() ".csv"];
%! chunk = struct ("columns", struct ("y", 3), "message", {{""}});
%! unwind_protect
%!   store = __ebit_sweep_store__ ("open", grid, file, true, []);
%!   assert (isempty (store.sources));
%!   [store, kept] = __ebit_sweep_store__ ("keep", store, grid, 2, chunk);
%!   assert (kept, struct ("y", 3, "message", {{""}}));
%!   again = __ebit_sweep_store__ ("open", grid, file, true, []);
%!   assert (numel (again.sources), 1);
%!   halves = ebit.row_keys (grid, "numbers");
%!   keys = bitshift (uint64 (real (halves)), 32) + uint64 (imag (halves));
%!   [again.keys, again.order] = sort (keys);
%!   again.first = [];
%!   [again, pieces] = __ebit_sweep_store__ ("read", again, grid, false (2, 1));
%!   assert (pieces{1}.at, 2);
%!   assert (pieces{1}.columns, kept);
%!   assert (isempty (again.sources));
%! unwind_protect_cleanup
%!   unlink (file);
%! end_unwind_protect

%!test # texts that end in blanks, and long ones
%! grid = struct ("x", {{"a "; "a"; repmat("b", 1, 99)}});
%! file = [tempname() ".csv"];
%! unwind_protect
%!   table = ebit.run_sweep (grid, @(rows) cellfun (@numel, rows.x), file);
%!   assert (table.value, [2; 1; 99]);
%!   fails = @(rows) error ("not asked again");
%!   assert (ebit.run_sweep (grid, fails, file), table);
%! unwind_protect_cleanup
%!   unlink (file);
%! end_unwind_protect
