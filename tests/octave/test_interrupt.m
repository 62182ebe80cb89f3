## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Ctrl-C stops a computation: in an Octave of its own, which gets the signal
## once the computation runs, and must end long before that would be done.

%!testif ; ! ispc ()
%! place = tempname ();
%! mkdir (place);
%! unwind_protect
%!   script = fullfile (place, "run.m");
%!   file = fopen (script, "w");
%!   fprintf (file, "addpath ('%s');\n", ...
%!            fileparts (fileparts (which ("ebit.describe"))), ...
%!            fileparts (which ("__ebit__")));
%!   fprintf (file, "ebit.gadc_rates (0.1, 0.1);\n");
%!   fprintf (file, "fclose (fopen ('%s/began', 'w'));\n", place);
%!   fprintf (file, "ebit.gadc_rates (linspace (0, 1, 4e6), 0.1);\n");
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
