## What run_sweep costs beside the plain call, with and without a file; and, on
## the standard error, how much memory a sweep of many rows takes, as in
## run_sweep.R.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

1;

function measure (way, rows, run)
  for i = 1:7
    start = cputime ();
    run ();
    printf ("%s\t%d\t%.9g\n", way, rows, cputime () - start);
  endfor
endfunction

function grid = grid_of (n)
  grid = struct ("gamma", (1:n)' / n, "thermal", repmat (0.1, n, 1));
endfunction

function table = double_rate (rows)
  table = struct ("rate", 2 * rows.gamma + rows.thermal);
endfunction

## What this session had at most, in MiB.
function peak = peak_mib ()
  text = fileread ("/proc/self/status");
  peak = str2double (regexp (text, 'VmHWM:\s+(\d+)', "tokens", "once"){1}) ...
         / 1024;
endfunction

given = argv ();
addpath (given{1});
file = [tempname() ".csv"];
if (exist ("/proc/self/status", "file"))
  grown = [];
  for n = [1e4 1e6]
    grid = grid_of (n);
    before = peak_mib ();
    ebit.run_sweep (grid, @double_rate, file, [], false);
    grown(end+1) = peak_mib () - before;
    fprintf (stderr, "Octave, %g rows: with the grid %.0f MiB, with its ", ...
             n, before);
    fprintf (stderr, "sweep %.0f\n", before + grown(end));
  endfor
  fprintf (stderr, "Octave: %.0f bytes a row beside the grid\n", ...
           diff (grown) * 2 ^ 20 / (1e6 - 1e4));
endif

n = 1e4;
grid = grid_of (n);
measure ("the plain call", n, @() double_rate (grid));
measure ("ebit, run_sweep", n, @() ebit.run_sweep (grid, @double_rate));
measure ("ebit, run_sweep with a file", n, ...
         @() ebit.run_sweep (grid, @double_rate, file, [], false));
unlink (file);
