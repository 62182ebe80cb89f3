## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/write_lp.md: the help.

## -*- texinfo -*-
## @deftypefn  {ebit} {} ebit.write_lp (net, file, problem, pairs)
## @deftypefnx {ebit} {} ebit.write_lp (net, file, problem, pairs, usage, format)
## @deftypefnx {ebit} {} ebit.write_lp (net, file, problem, pairs, usage, format, weights)
## Writes the linear program of the best flow of several pairs of users to a
## file that other solvers read.
##
## @code{ebit.network_to_lp} makes the text, and says what stands in it. GLPK's
## program @code{glpsol} reads it with @code{--freemps} or @code{--lp}.
##
## @strong{Value}
##
## Nothing.
##
## @strong{Errors}
##
## @code{ebit:argument} if the file cannot be written, and as of
## @code{ebit.network_to_lp}.
##
## @strong{Examples}
##
## @example
## @group
## net = ebit.network (struct ("tail", [1 2], "head", [2 3], ...
##                             "lower", [1 1]));
## file = [tempname(), ".mps"];
## ebit.write_lp (net, file, "worst_case", [1 2; 1 3]);
## delete (file);
## @end group
## @end example
## @seealso{ebit.network_to_lp, ebit.worst_case_capacity}
## @end deftypefn

function write_lp (net, file, problem, pairs, usage = [], format = [], ...
                   weights = [])
  if (nargin < 4 || nargin > 7)
    print_usage ();
  endif
  __ebit_check__ ("file", file);
  text = __ebit__ ("network_to_lp", net, problem, pairs, usage, format, ...
                   weights);
  [out, why] = fopen (file, "wb");
  if (out < 0)
    error ("ebit:argument", "%s cannot be written: %s", file, why);
  endif
  unwind_protect
    fwrite (out, text);
  unwind_protect_cleanup
    fclose (out);
  end_unwind_protect
endfunction

%!test
%! net = ebit.network (struct ("tail", 1, "head", 2, "lower", 0.5));
%! file = tempname ();
%! unwind_protect
%!   ebit.write_lp (net, file, "total", [1 2], "flooding", "lp");
%!   text = ebit.network_to_lp (net, "total", [1 2], "flooding", "lp");
%!   assert (fileread (file), text);
%!   ebit.write_lp (net, file, "weighted", [1 2], "flooding", "lp", 3);
%!   assert (any (strfind (fileread (file), "3 ")));
%! unwind_protect_cleanup
%!   unlink (file);
%! end_unwind_protect

%!error <Invalid call> ebit.write_lp (1)
%!error <file is of class double; it must be a file name>
%! ebit.write_lp (ebit.chord_network (1, 1, 1), 1, "total", [0 1])
%!error <problem is "least"; it must be "worst_case", "total" or "weighted">
%! ebit.write_lp (ebit.chord_network (1, 1, 1), tempname (), "least", [0 1])
%!error <cannot be written>
%! ebit.write_lp (ebit.chord_network (1, 1, 1), ...
%!                fullfile (tempname (), "none.lp"), "total", [0 1])
%!error <weights is 1; it must be left out>
%! ebit.write_lp (ebit.chord_network (1, 1, 1), tempname (), "total", ...
%!                [0 1], [], [], 1)
