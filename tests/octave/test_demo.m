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
