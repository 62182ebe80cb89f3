## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {} ebit.write_csv (@var{file}, @var{table})
## Write a table of ebit to a file of comma-separated values.
##
## @var{table} is a struct of columns of equal length: numbers, logicals or
## cells of texts.  The first line has their names.  Numbers are written with 17
## significant digits, from which every double can be read back exactly;
## logicals as @code{TRUE} and @code{FALSE}; names and texts in quotes, as R's
## @code{write.csv} does it, so that R's @code{read.csv} reads the file.
##
## @example
## @group
## rates = ebit.gadc_rates (0.1:0.1:0.5, 0.05);
## name = tempname ();
## ebit.write_csv (name, rates);
## delete (name);
## @end group
## @end example
## @seealso{ebit.grid, ebit.gadc_rates}
## @end deftypefn

function write_csv (file, table)
  if (nargin != 2)
    print_usage ();
  endif
  if (! ischar (file))
    error ("ebit:argument", "file is of class %s; it must be a file name", ...
           class (file));
  endif
  texts = texts_of (table);

  [out, why] = fopen (file, "wb");
  if (out < 0)
    error ("ebit:argument", "%s cannot be written: %s", file, why);
  endif
  unwind_protect
    format = [strjoin(repmat ({"%s"}, 1, columns (texts)), ","), "\n"];
    cells = [quoted(fieldnames (table))'; texts]';
    fprintf (out, format, cells{:});
  unwind_protect_cleanup
    fclose (out);
  end_unwind_protect
endfunction

## A cell of texts, one column for each field.
function texts = texts_of (table)
  if (! (isstruct (table) && isscalar (table) && numfields (table) > 0))
    error ("ebit:argument", ["table is of class %s; it must be a struct of " ...
                             "columns"], class (table));
  endif
  if (all (isfield (table, {"quantity", "lower", "upper"})))
    error ("ebit:argument", ["table is a bounds value; it must be a struct " ...
                             "of columns, as ebit.channel_sweep makes it"]);
  endif
  names = fieldnames (table);
  first = column_of (table, names{1});
  texts = cell (numel (first), numel (names));
  for j = 1:numel (names)
    column = column_of (table, names{j});
    if (numel (column) != rows (texts))
      error ("ebit:argument", ["table.%s is of length %d; it must be of " ...
                               "length %d, as %s is"], names{j}, ...
             numel (column), rows (texts), names{1});
    endif
    texts(:,j) = cells_of (names{j}, column);
  endfor
endfunction

## A column that is one text has one element.
function column = column_of (table, name)
  column = table.(name);
  if (ischar (column))
    column = {column};
  endif
endfunction

function texts = cells_of (name, column)
  if (iscellstr (column))
    texts = quoted (column(:));
  elseif (islogical (column))
    texts = {"FALSE"; "TRUE"}(1 + column(:));
  elseif (isreal (column) && isnumeric (column))
    texts = arrayfun (@(x) sprintf ("%.17g", x), full (double (column(:))), ...
                      "UniformOutput", false);
  else
    error ("ebit:argument", ["table.%s is of class %s; it must be real " ...
                             "numbers, logicals or texts"], name, ...
           class (column));
  endif
endfunction

function texts = quoted (texts)
  texts = strcat ("\"", strrep (texts, "\"", "\"\""), "\"");
endfunction

%!function text = written (table)
%!  name = tempname ();
%!  unwind_protect
%!    ebit.write_csv (name, table);
%!    text = fileread (name);
%!  unwind_protect_cleanup
%!    unlink (name);
%!  end_unwind_protect
%!endfunction

%!test
%! table = struct ("a", [0.1; 1/3], "b", {{"x"; "say \"y\""}});
%! table.c = [true; false];
%! assert (written (table), ["\"a\",\"b\",\"c\"\n" ...
%!   "0.10000000000000001,\"x\",TRUE\n" ...
%!   "0.33333333333333331,\"say \"\"y\"\"\",FALSE\n"]);

%!test # one row, whose first column is a text
%! table = struct ("family", "gadc", "gamma", 0.5);
%! assert (written (table), "\"family\",\"gamma\"\n\"gadc\",0.5\n");

%!error <table is a bounds value; it must be a struct of columns, as ebit.channel_sweep makes it>
%! ebit.write_csv (tempname (), ebit.rains (ebit.bell_state (1)));

%!test # every double comes back
%! x = [pi; 1e-300; -eps; 123456789.123456789; Inf; -Inf; NaN; 0];
%! lines = strsplit (strtrim (written (struct ("x", x))), "\n");
%! assert (str2double (lines(2:end)'), x);

%!test # other shapes and classes
%! assert (written (struct ("n", int8 ([1 2]))), "\"n\"\n1\n2\n");
%! assert (written (struct ("n", single (0.5), "s", "one")), ...
%!         "\"n\",\"s\"\n0.5,\"one\"\n");
%! assert (written (struct ("n", zeros (0, 1))), "\"n\"\n");

%!test # what the calculators return
%! text = written (ebit.gadc_rates ([0.1 0.2], 0));
%! assert (strncmp (text, "\"gamma\",\"thermal\",\"coherent_information\"", 39));
%! assert (sum (text == "\n"), 3);

%!error <Invalid call> ebit.write_csv ("a")
%!error <file is of class double; it must be a file name>
%! ebit.write_csv (1, struct ("a", 1))
%!error <table is of class double; it must be a struct of columns>
%! ebit.write_csv (tempname (), 1)
%!error <table.b is of length 3; it must be of length 2, as a is>
%! ebit.write_csv (tempname (), struct ("a", [1 2], "b", [1 2 3]))
%!error <table.a is of class function_handle; it must be real numbers>
%! ebit.write_csv (tempname (), struct ("a", @sin))
%!error <cannot be written>
%! ebit.write_csv (fullfile (tempname (), "none.csv"), struct ("a", 1))
%!error id=ebit:argument ebit.write_csv (tempname (), struct ("a", 1i))
