## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## No call keeps memory: how far the process has grown after 5000 calls of
## functions of each shape, which have run before, and of one that fails.
## Linux says how large it is.  It may make pages larger meanwhile, so that a
## process grows once by itself; what a call keeps it keeps each time.

%!function kb = resident ()
%!  text = fileread ("/proc/self/status");
%!  kb = str2double (regexp (text, 'VmRSS:\s*(\d+)', "tokens"){1}{1});
%!endfunction

%!function repeat (call, n)
%!  for i = 1:n
%!    try
%!      call ();
%!    catch
%!    end_try_catch
%!  endfor
%!endfunction

%!function flat (call)
%!  repeat (call, 1000);
%!  grown = Inf;
%!  for trial = 1:3
%!    if (grown >= 100)
%!      before = resident ();
%!      repeat (call, 5000);
%!      grown = resident () - before;
%!    endif
%!  endfor
%!  assert (grown < 100, "%s: %d kB more after 5000 calls", ...
%!          func2str (call), grown);
%!endfunction

%!testif ; exist ("/proc/self/status", "file")
%! rho = ebit.inept_state (0.8, 0.6);
%! channel = ebit.gadc (0.2, 0.1);
%! weights = [0.7 0.1 0.1 0.1; 0.4 0.3 0.2 0.1];
%! sizes = struct ("p", 0.1, "d", [2 3 5 8]);
%! bounds = ebit.two_way_capacity (channel);
%! flat (@() ebit.entropy (rho));
%! flat (@() ebit.bell_weights (rho));
%! flat (@() ebit.partial_trace (1i * eye (4), [2 2], 1));
%! flat (@() ebit.bell_diagonal (weights));
%! flat (@() ebit.is_degradable (channel));
%! flat (@() ebit.gadc (0.2, 0.1));
%! flat (@() ebit.kraus_operators (channel));
%! flat (@() ebit.kraus_channel ({diag([1 1i])}));
%! flat (@() ebit.rains (channel));
%! flat (@() ebit.two_way_capacity (channel));
%! flat (@() ebit.verify (bounds));
%! flat (@() ebit.gadc_rates ([0.1 0.2], 0.1));
%! flat (@() ebit.channel_sweep ("depolarizing", sizes, {"is_degradable", ...
%!                               "coherent_information"}));
%! flat (@() ebit.describe ("gadc_rates"));
%! flat (@() ebit.entropy (2 * rho));
