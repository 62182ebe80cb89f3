## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Ctrl-C stops a computation of each slow kind, and what ends Octave ends it
## then too: in an Octave of its own, which gets the signal once the
## computation runs, and must end long before that would be done.

%!function write_script (name, place, call)
%!  file = fopen (name, "w");
%!  fprintf (file, "addpath ('%s');\n", ...
%!           fileparts (fileparts (which ("ebit.describe"))), ...
%!           fileparts (which ("__ebit__")));
%!  fprintf (file, "randn ('state', 64);\n");
%!  fprintf (file, "g = randn (64) + i * randn (64);\n");
%!  fprintf (file, "rho = g * g' / trace (g * g');\n");
%!  fprintf (file, "[q, ~] = qr (randn (32, 8) + i * randn (32, 8), 0);\n");
%!  fprintf (file, "c = ebit.kraus_channel (mat2cell (q, [8 8 8 8], 8)');\n");
%!  fprintf (file, "fclose (fopen ('%s/began', 'w'));\n", place);
%!  fprintf (file, "try, %s;\n", call);
%!  fprintf (file, "catch, end\n");
%!  fprintf (file, "fclose (fopen ('%s/finished', 'w'));\n", place);
%!  fclose (file);
%!endfunction

%!function name = this_octave ()
%!  name = fullfile (OCTAVE_EXEC_HOME (), "bin", ["octave-cli" "-" version()]);
%!  if (! exist (name, "file"))
%!    name = fullfile (OCTAVE_EXEC_HOME (), "bin", "octave-cli");
%!  endif
%!endfunction

%!function check_signal (number, call)
%!  place = tempname ();
%!  mkdir (place);
%!  unwind_protect
%!    write_script (fullfile (place, "run.m"), place, call);
%!    [~, text] = system (sprintf (["cd '%s'; XDG_DATA_HOME=. " ...
%!      "'%s' --norc --quiet --no-history run.m >log 2>&1 & pid=$!; " ...
%!      "n=0; while [ ! -f '%s/began' ] && [ $n -lt 100 ]; do " ...
%!      "sleep 0.1; n=$((n+1)); done; sleep 0.5; kill -%s $pid; " ...
%!      "date +%%s; wait $pid; date +%%s"], ...
%!      place, this_octave (), place, number));
%!    assert (exist (fullfile (place, "began"), "file"), 2);
%!    assert (exist (fullfile (place, "finished"), "file"), 0);
%!    assert (diff (sscanf (text, "%d")) <= 4);
%!  unwind_protect_cleanup
%!    confirm_recursive_rmdir (false, "local");
%!    rmdir (place, "s");
%!  end_unwind_protect
%!endfunction

%!testif ; ! ispc ()
%! check_signal ("INT", "ebit.gadc_rates (linspace (0, 1, 4e6), 0.1)");

%!testif ; ! ispc ()
%! check_signal ("INT", "ebit.rains (rho)");

%!testif ; ! ispc ()
%! check_signal ("INT", "ebit.max_rains (c)");

%!testif ; ! ispc ()
%! check_signal ("INT", "ebit.quantum_capacity (c)");

%!testif ; ! ispc ()
%! check_signal ("TERM", "ebit.gadc_rates (linspace (0, 1, 4e6), 0.1)");

%!testif ; ! ispc ()
%! check_signal ("HUP", "ebit.gadc_rates (linspace (0, 1, 4e6), 0.1)");
