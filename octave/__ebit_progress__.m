## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: the option "progress" of ebit.options, and what the core calls.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{stop} =} __ebit_progress__ (@var{fraction})
## @deftypefnx {ebit} {@var{old} =} __ebit_progress__ (@var{value}, "option")
## @deftypefnx {ebit} {} __ebit_progress__ ("rethrow")
## Tells the fraction done as the user has asked for; or sets what is asked for;
## or fails as the user's function did.
## @end deftypefn

function result = __ebit_progress__ (given, varargin)
  persistent asked = false;
  persistent failure = [];
  persistent started = 0;
  persistent begun = false;
  persistent last = 0;
  result = false;
  if (nargin == 1 && strcmp (given, "option"))
    result = asked;
  elseif (nargin == 2)
    if (! (is_function_handle (given) ...
           || (islogical (given) && isscalar (given))))
      error ("ebit:argument", ["progress is of class %s; it must be true, " ...
                               "false or a function"], class (given));
    endif
    result = asked;
    asked = given;
    __ebit__ ("options", "is_told", double (! islogical (given) || given));
  elseif (ischar (given))
    rethrow (failure);
  elseif (is_function_handle (asked))
    try
      asked (given);
    catch failure
      result = true;
    end_try_catch
  else
    ## The line begins a second after the first report of the call.
    now_s = time ();
    if (started == 0 || given < last)
      begun = false;
      started = now_s;
    endif
    if (now_s - started > 1)
      begun = true;
      fprintf (stderr, "\rebit: %3.0f %%", 100 * given);
    endif
    last = given;
    if (given >= 1)
      if (begun)
        fprintf (stderr, "\n");
      endif
      started = 0;
      begun = false;
    endif
  endif
endfunction

%!test
%! assert (__ebit_progress__ ("option"), false);
%! assert (__ebit_progress__ (true, "option"), false);
%! assert (__ebit_progress__ (0.5), false);
%! assert (__ebit_progress__ (1), false);
%! assert (__ebit_progress__ (false, "option"), true);
