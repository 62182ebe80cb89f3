## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for the functions of +ebit whose last argument is threads.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{given} =} __ebit_threads__ (@var{required}, @var{last}, @var{given})
## Arguments of which the last two may be @qcode{"threads"} and their number,
## which then is put where it is without its name.
## @end deftypefn

function given = __ebit_threads__ (required, last, given)
  n = numel (given);
  if (n >= 2 && strcmp (given{n-1}, "threads"))
    threads = given{n};
    given(n-1:n) = [];
    if (n - 2 < required)
      return; # too few
    elseif (n - 2 < last)
      given(n-1:last) = {[]};
      given{last} = threads;
    else
      given(last+1:last+2) = {"threads", threads}; # too many
    endif
  endif
endfunction

%!assert (__ebit_threads__ (1, 3, {1, "threads", 2}), {1, [], 2})
%!assert (__ebit_threads__ (2, 3, {1, "threads", 2}), {1})
%!assert (__ebit_threads__ (1, 3, {1, 2, 3}), {1, 2, 3})
%!assert (numel (__ebit_threads__ (1, 2, {1, 2, "threads", 3})), 4)
