## What tools/test-octave runs: test_octave.m BUILD TESTS SHARE SHARES COUNTS
## Files SHARE, SHARE + SHARES, ... of the list; "passed failed" goes to COUNTS.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

1;

function package = load_installed (build)
  prefix = fullfile (build, "octave-prefix");
  pkg ("prefix", prefix, prefix);
  pkg ("local_list", fullfile (prefix, "list"));
  pkg ("global_list", fullfile (prefix, "global-list"));
  pkg ("load", "ebit");
  package = pkg ("list", "ebit"){1};
endfunction

function names = files_below (folder, pattern)
  names = {};
  for entry = dir (fullfile (folder, pattern))'
    names{end+1} = fullfile (folder, entry.name);
  endfor
endfunction

function [passed, failed] = run_file (name)
  log = tempname ();
  [passed, total, known, bugs, skipped, missing] = test (name, "quiet", log);
  ## Skipped blocks are not in the total; expected failures are.
  failed = total - passed - known - bugs;
  if (total + skipped + missing == 0)
    printf ("%s: no test\n", name);
    failed += 1;
  elseif (failed > 0)
    printf ("%s: %d of %d failed\n%s\n", name, failed, total, fileread (log));
  endif
  if (exist (log, "file"))
    delete (log);
  endif
endfunction

given = argv ();
build = given{1};
tests = fullfile (given{2}, "octave");
package = load_installed (build);
addpath (tests);
names = [files_below(fullfile (package.dir, "+ebit"), "*.m"), ...
         files_below(package.dir, "*.m"), ...
         files_below(tests, "test_*.m")];
passed = 0;
failed = 0;
for i = str2double (given{3}):str2double (given{4}):numel (names)
  [p, f] = run_file (names{i});
  passed += p;
  failed += f;
endfor
file = fopen (given{5}, "w");
fprintf (file, "%d %d\n", passed, failed);
fclose (file);
