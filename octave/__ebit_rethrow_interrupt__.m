## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for the functions of +ebit that go on where a row fails.

## -*- texinfo -*-
## @deftypefn {ebit} {} __ebit_rethrow_interrupt__ (@var{err})
## Throws an interrupt again, which is no failure of a row.
## @end deftypefn

function __ebit_rethrow_interrupt__ (err)
  if (strcmp (err.identifier, "ebit:interrupt"))
    rethrow (err);
  endif
endfunction

%!error id=ebit:interrupt
%! try
%!   error ("ebit:interrupt", "interrupted");
%! catch err
%!   __ebit_rethrow_interrupt__ (err);
%! end_try_catch
%!test
%! try
%!   error ("ebit:argument", "p is 2");
%! catch err
%!   __ebit_rethrow_interrupt__ (err);
%! end_try_catch
