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
