## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.read_csv (@var{file})
## Read a table of comma-separated values, as @code{ebit.write_csv}, R's
## @code{write.csv} and others write them.
##
## The first line has the names of the columns.  A column of numbers becomes a
## column vector, one of @code{TRUE} and @code{FALSE} logical, and any other, or
## one with quotes, a cell of texts; @code{help ebit.to_csv} says it all.
##
## @example
## @group
## name = [tempname() ".csv"];
## ebit.write_csv (name, ebit.gadc_rates ([0.1 0.2], 0));
## table = ebit.read_csv (name);
## table.gamma'
##   @result{} ans =
##      0.1000   0.2000
## delete (name);
## @end group
## @end example
## @seealso{ebit.write_csv, ebit.from_csv, ebit.read_bounds}
## @end deftypefn

function table = read_csv (file)
  if (nargin != 1)
    print_usage ();
  endif
  __ebit_check__ ("file", file);
  table = ebit.from_csv (text_of (file));
endfunction

function text = text_of (file)
  try
    text = fileread (file);
  catch
    error ("ebit:argument", ["file is \"%s\"; it must be one that can be " ...
                             "read"], file);
  end_try_catch
  if (any (text == 0))
    error ("ebit:argument", "file is \"%s\"; it must be a file of text", file);
  endif
endfunction

%!function back = write_and_read (table)
%!  name = tempname ();
%!  unwind_protect
%!    ebit.write_csv (name, table);
%!    back = ebit.read_csv (name);
%!  unwind_protect_cleanup
%!    unlink (name);
%!  end_unwind_protect
%!endfunction

%!test # bit for bit
%! table = ebit.gadc_rates ((0:0.01:1)', 0.1);
%! assert (isequaln (write_and_read (table), table));
%! table = ebit.inept_delivery ((0:0.1:1)', 0.5);
%! assert (isequaln (write_and_read (table), table));
%! x = [pi; 1e-300; -eps; 5e-324; realmax; Inf; -Inf; NaN; -0];
%! back = write_and_read (struct ("x", x));
%! assert (isequaln (back.x, x));
%! assert (1 / back.x(end), -Inf);

%!error <Invalid call> ebit.read_csv ()
%!error <file is of class double; it must be a file name> ebit.read_csv (3)
%!error <it must be one that can be read> ebit.read_csv ("/no/such")
