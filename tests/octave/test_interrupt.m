## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Ctrl-C stops a computation of each slow kind: in an Octave of its own, which
## gets the signal once the computation runs, and must end long before that
## would be done.

%!function check_stops (call)
%! place = tempname ();
%! mkdir (place);
%! unwind_protect
%!   script = fullfile (place, "run.m");
%!   file = fopen (script, "w");
%!   fprintf (file, "addpath ('%s');\n", ...
%!            fileparts (fileparts (which ("ebit.describe"))), ...
%!            fileparts (which ("__ebit__")));
%!   fprintf (file, "g = randn (64) + i * randn (64);\n");
%!   fprintf (file, "rho = g * g' / trace (g * g');\n");
%!   fprintf (file, "[q, ~] = qr (randn (32, 8) + i * randn (32, 8), 0);\n");
%!   fprintf (file, "c = ebit.kraus_channel (mat2cell (q, [8 8 8 8], 8)');\n");
%!   fprintf (file, "fclose (fopen ('%s/began', 'w'));\n", place);
%!   fprintf (file, "%s;\n", call);
%!   fprintf (file, "fclose (fopen ('%s/finished', 'w'));\n", place);
%!   fclose (file);
%!   octave = fullfile (OCTAVE_EXEC_HOME (), "bin", ["octave-cli" "-" version()]);
%!   if (! exist (octave, "file"))
%!     octave = fullfile (OCTAVE_EXEC_HOME (), "bin", "octave-cli");
%!   endif
%!   [~, text] = system (sprintf (["cd '%s'; XDG_DATA_HOME=. " ...
%!     "'%s' --norc --quiet --no-history run.m >log 2>&1 & pid=$!; " ...
%!     "n=0; while [ ! -f '%s/began' ] && [ $n -lt 100 ]; do " ...
%!     "sleep 0.1; n=$((n+1)); done; sleep 0.5; kill -INT $pid; date +%%s; wait $pid; " ...
%!     "date +%%s"], ...
%!     place, octave, place));
%!   assert (exist (fullfile (place, "began"), "file"), 2);
%!   assert (exist (fullfile (place, "finished"), "file"), 0);
%!   assert (diff (sscanf (text, "%d")) <= 4);
%! unwind_protect_cleanup
%!   confirm_recursive_rmdir (false, "local");
%!   rmdir (place, "s");
%! end_unwind_protect
%!endfunction

%!testif ; ! ispc ()
%! check_stops ("ebit.gadc_rates (linspace (0, 1, 4e6), 0.1)");

%!testif ; ! ispc ()
%! check_stops ("ebit.rains (rho)");

%!testif ; ! ispc ()
%! check_stops ("ebit.max_rains (c)");

%!testif ; ! ispc ()
%! check_stops ("ebit.quantum_capacity (c)");
