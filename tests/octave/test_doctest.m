## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Examples pass Octave's package doctest, where that and makeinfo are there: one
## or two functions of each kind, since it takes half a second for each, and
## test_examples.m runs all.

## The tests have a package list of their own, which doctest is not in.
%!function folder = doctest_folder ()
%!  own = {pkg("local_list"), pkg("global_list")};
%!  unwind_protect
%!    pkg ("local_list", tempname ());
%!    pkg ("global_list", fullfile (OCTAVE_HOME (), "share", "octave", ...
%!                                  "octave_packages"));
%!    found = pkg ("list", "doctest");
%!  unwind_protect_cleanup
%!    pkg ("local_list", own{1});
%!    pkg ("global_list", own{2});
%!  end_unwind_protect
%!  folder = "";
%!  if (! isempty (found) ...
%!      && ! isempty (file_in_path (getenv ("PATH"), "makeinfo")))
%!    folder = found{1}.dir;
%!  endif
%!endfunction

%!testif ; ! isempty (doctest_folder ())
%! names = {"cite", "conventions", "gadc_rates", "grid", "help", "network", ...
%!          "rains", "show", "summary", "to_csv", "verify"};
%! folder = doctest_folder ();
%! addpath (folder);
%! unwind_protect
%!   told = evalc ("[passed, total] = doctest (strcat ('ebit.', names));");
%! unwind_protect_cleanup
%!   rmpath (folder);
%! end_unwind_protect
%! assert (total >= numel (names));
%! assert (passed == total, told);
