## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Ctrl-C stops a computation, and what ends Octave ends it then too: in an
## Octave of its own, which gets the signal once the computation runs, and must
## end long before that would be done.

%!function write_script (name, place)
%!  file = fopen (name, "w");
%!  fprintf (file, "addpath ('%s');\n", ...
%!           fileparts (fileparts (which ("ebit.describe"))), ...
%!           fileparts (which ("__ebit__")));
%!  fprintf (file, "ebit.gadc_rates (0.1, 0.1);\n");
%!  fprintf (file, "fclose (fopen ('%s/began', 'w'));\n", place);
%!  fprintf (file, "try, ebit.gadc_rates (linspace (0, 1, 4e6), 0.1);\n");
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

%!function check_signal (number)
%!  place = tempname ();
%!  mkdir (place);
%!  unwind_protect
%!    write_script (fullfile (place, "run.m"), place);
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
%! check_signal ("INT");
%!testif ; ! ispc ()
%! check_signal ("TERM");
%!testif ; ! ispc ()
%! check_signal ("HUP");
