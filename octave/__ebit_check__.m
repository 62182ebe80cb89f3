## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for the functions of +ebit that take what the core does not.

## -*- texinfo -*-
## @deftypefn {ebit} {} __ebit_check__ (@var{name}, @var{x})
## Refuses an argument that is not what those of its name are: @qcode{"fun"},
## @qcode{"file"}, @qcode{"grid"} or @qcode{"b"}, a bounds value.
## @end deftypefn

function __ebit_check__ (name, x)
  switch (name)
    case "fun"
      is_valid = is_function_handle (x);
      allowed = "a function";
    case "file"
      is_valid = ischar (x);
      allowed = "a file name";
    case "grid"
      is_valid = isstruct (x) && isscalar (x) && numfields (x) > 0;
      allowed = "a struct of columns of one length";
    case "b"
      is_valid = strcmp (__ebit_kind__ (x), "bounds");
      allowed = "a bounds value";
  endswitch
  if (! is_valid)
    error ("ebit:argument", "%s is of class %s; it must be %s", name, ...
           class (x), allowed);
  endif
endfunction

%!test
%! __ebit_check__ ("fun", @sin);
%! __ebit_check__ ("file", "rates.csv");
%! __ebit_check__ ("grid", struct ("p", [0.1; 0.2]));
%! __ebit_check__ ("b", ebit.rains (ebit.dephasing (0.1)));
%!error <^fun is of class char; it must be a function$>
%! __ebit_check__ ("fun", "sin")
%!error <^file is of class double; it must be a file name$>
%! __ebit_check__ ("file", 3)
%!error <^grid is of class struct; it must be a struct of columns of one length$>
%! __ebit_check__ ("grid", struct ())
%!error <^grid is of class struct; it must be a struct of columns of one length$>
%! __ebit_check__ ("grid", struct ("p", {1, 2}))
%!error <^b is of class struct; it must be a bounds value$>
%! __ebit_check__ ("b", ebit.dephasing (0.1))
%!error id=ebit:argument __ebit_check__ ("b", 3)
