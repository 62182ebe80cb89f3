## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## The demonstration of inept delivery prints and draws.

%!testif ; ! isempty (available_graphics_toolkits ())
%! before = get (0, "children");
%! visible = get (0, "defaultfigurevisible");
%! set (0, "defaultfigurevisible", "off");
%! state = warning ("off", "all");
%! unwind_protect
%!   printed = evalc ("ebit.demo ('inept_delivery');");
%!   figures = setdiff (get (0, "children"), before);
%!   assert (numel (figures), 2);
%!   assert (! isempty (strfind (printed, "rebuilds the state")));
%!   close (figures);
%! unwind_protect_cleanup
%!   warning (state);
%!   set (0, "defaultfigurevisible", visible);
%! end_unwind_protect

%!test # without a graphics toolkit it says so, and prints as before
%! folder = tempname ();
%! mkdir (folder);
%! out = fopen (fullfile (folder, "available_graphics_toolkits.m"), "w");
%! fputs (out, "function r = available_graphics_toolkits ()\n  r = {};\nend\n");
%! fclose (out);
%! state = warning ("off", "Octave:shadowed-function");
%! before = get (0, "children");
%! unwind_protect
%!   addpath (folder);
%!   printed = evalc ("ebit.demo ('gadc_rates');");
%! unwind_protect_cleanup
%!   rmpath (folder);
%!   warning (state);
%!   delete (fullfile (folder, "available_graphics_toolkits.m"));
%!   rmdir (folder);
%! end_unwind_protect
%! assert (! isempty (strfind (printed,
%!   "There are no figures here: Octave has no graphics toolkit.")));
%! assert (! isempty (strfind (printed, "rails win from gamma")));
%! assert (get (0, "children"), before);
