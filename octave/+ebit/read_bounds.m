## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ebit} {@var{b} =} ebit.read_bounds (@var{file})
## Read a bounds value from a file that @code{ebit.write_bounds}, R or the
## command @code{ebit} wrote.
##
## It is read, not verified: @code{ebit.verify (@var{b})} does that, whoever
## published the file.
##
## @example
## @group
## name = [tempname() ".json"];
## ebit.write_bounds (ebit.rains (ebit.erasure (0.25)), name);
## b = ebit.read_bounds (name);
## b.upper
##   @result{} ans = 0.7500
## delete (name);
## @end group
## @end example
## @seealso{ebit.write_bounds, ebit.verify, ebit.from_json, ebit.read_csv}
## @end deftypefn

function b = read_bounds (file)
  if (nargin != 1)
    print_usage ();
  endif
  __ebit_check__ ("file", file);
  b = ebit.from_json (text_of (file));
  if (! strcmp (__ebit_kind__ (b), "bounds"))
    error ("ebit:argument", ["file is \"%s\"; it must be a file with a " ...
                             "bounds value"], file);
  endif
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

%!function b = read (text)
%!  name = tempname ();
%!  unwind_protect
%!    out = fopen (name, "wb");
%!    fwrite (out, text);
%!    fclose (out);
%!    b = ebit.read_bounds (name);
%!  unwind_protect_cleanup
%!    unlink (name);
%!  end_unwind_protect
%!endfunction

%!test # a tampered file is read, and fails
%! text = ebit.to_json (ebit.rains (ebit.erasure (0.25)));
%! assert (ebit.verify (read (text)));
%! b = read (strrep (text, "0x1.8p-1", "0x1.7p-1"));
%! assert (b.upper < 0.75);
%! [valid, message] = ebit.verify (b);
%! assert (! valid);
%! assert (! isempty (strfind (message, "the upper end fails")));

%!error <Invalid call> ebit.read_bounds ()
%!error <file is of class double; it must be a file name> ebit.read_bounds (3)
%!error <file is "/no/such"; it must be one that can be read>
%! ebit.read_bounds ("/no/such")
%!error <it must be a file with a bounds value> read (ebit.to_json (3))
%!error <it must be a file of text> read ("a\0b")
%!error <in line 2, column 1 of text is "}"; it must be a key in quotes>
%! read ("{\"format\": \"ebit 1\",\n}")
