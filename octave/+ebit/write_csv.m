## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ebit} {} ebit.write_csv (@var{file}, @var{table})
## @deftypefnx {ebit} {} ebit.write_csv (@var{table}, @var{file})
## Write a table of ebit to a file of comma-separated values.
##
## @var{table} is a struct of columns of equal length: numbers, logicals or
## cells of texts; or a bounds value, which is a row.  The first line has their
## names.  Numbers are written with the shortest digits from which the same
## double is read back; logicals as @code{TRUE} and @code{FALSE}; names and texts
## in quotes, as R's @code{write.csv} does it, so that R's @code{read.csv} reads
## the file.
##
## @example
## @group
## rates = ebit.gadc_rates (0.1:0.1:0.5, 0.05);
## name = tempname ();
## ebit.write_csv (name, rates);
## delete (name);
## @end group
## @end example
## @seealso{ebit.read_csv, ebit.to_csv, ebit.grid, ebit.gadc_rates}
## @end deftypefn

function write_csv (file, table)
  if (nargin != 2)
    print_usage ();
  endif
  if (ischar (table) && ! ischar (file))
    [file, table] = deal (table, file);
  endif
  __ebit_check__ ("file", file);
  text = ebit.to_csv (table);
  [out, why] = fopen (file, "wb");
  if (out < 0)
    error ("ebit:argument", "%s cannot be written: %s", file, why);
  endif
  fwrite (out, text);
  fclose (out);
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
%!   "0.1,\"x\",TRUE\n" ...
%!   "0.3333333333333333,\"say \"\"y\"\"\",FALSE\n"]);

%!test # one row, whose first column is a text
%! table = struct ("family", "gadc", "gamma", 0.5);
%! assert (written (table), "\"family\",\"gamma\"\n\"gadc\",0.5\n");

%!test # a bounds value is a row
%! text = written (ebit.rains (ebit.erasure (0.25)));
%! assert (strsplit (text, "\n"){2}(1:28), "\"rains\",0.75,0.75,\"exact\",1e");

%!test # in the other order too
%! name = tempname ();
%! ebit.write_csv (struct ("a", 1), name);
%! assert (fileread (name), "\"a\"\n1\n");
%! unlink (name);

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
%!error <table is 1; it must be a table, a list of named columns>
%! ebit.write_csv (tempname (), 1)
%!error <table.b is of length 3; it must be of length 2, as a is>
%! ebit.write_csv (tempname (), struct ("a", [1 2], "b", [1 2 3]))
%!error <table.a is a function; it must be real numbers, logicals or texts>
%! ebit.write_csv (tempname (), struct ("a", @sin))
%!error <cannot be written>
%! ebit.write_csv (fullfile (tempname (), "none.csv"), struct ("a", 1))
%!error id=ebit:argument ebit.write_csv (tempname (), struct ("a", 1i))
