## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Demonstrations print and draw.

%!function check_demo (name, n_figures, words)
%!  before = get (0, "children");
%!  visible = get (0, "defaultfigurevisible");
%!  set (0, "defaultfigurevisible", "off");
%!  state = warning ("off", "all");
%!  unwind_protect
%!    printed = evalc (sprintf ("ebit.demo ('%s');", name));
%!    figures = setdiff (get (0, "children"), before);
%!    assert (numel (figures), n_figures);
%!    assert (! isempty (strfind (printed, words)));
%!    close (figures);
%!  unwind_protect_cleanup
%!    warning (state);
%!    set (0, "defaultfigurevisible", visible);
%!  end_unwind_protect
%!endfunction

%!testif ; ! isempty (available_graphics_toolkits ())
%! check_demo ("inept_delivery", 2, "rebuilds the state");

%!testif ; ! isempty (available_graphics_toolkits ())
%! check_demo ("fiber_protocols", 5, "a = 0.7500, b = 1.0000, c = -0.2500");

%!testif ; ! isempty (available_graphics_toolkits ())
%! check_demo ("purification", 5, "2    0.998812352   0.999383663");

%!testif ; ! isempty (available_graphics_toolkits ())
%! check_demo ("quantum_networks", 4, "per network use         0.535714    2.142857");

%!testif ; ! isempty (available_graphics_toolkits ())
%! check_demo ("lab_numbers", 2, "less than half an ebit after 9 ms");

%!testif ; ! isempty (available_graphics_toolkits ())
%! check_demo ("sweeps", 2, "Rails are ahead in 69 of 312 points");

%!testif ; ! isempty (available_graphics_toolkits ())
%! check_demo ("fiber_map", 2, "55 pairs of cities, from 23.10 to 42.04");

%!testif ; ! isempty (available_graphics_toolkits ())
%! check_demo ("how_tight", 2, "Upper bounds on the quantum capacity");

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
