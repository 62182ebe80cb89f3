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

## What this session had at most, in bytes.
function peak = peak_bytes ()
  text = fileread ("/proc/self/status");
  peak = 1024 * str2double (regexp (text, 'VmHWM:\s+(\d+)', "tokens", ...
                                    "once"){1});
endfunction

## Of the table there are beside the grid a number and a text, which takes the
## place of a number.
function bytes = bytes_beside (n, file)
  grid = grid_of (n);
  before = peak_bytes ();
  table = ebit.run_sweep (grid, @double_rate, file, [], false);
  bytes = peak_bytes () - before - 16 * n;
endfunction

given = argv ();
addpath (given{1});
file = [tempname() ".csv"];
if (exist ("/proc/self/status", "file"))
  n = [1e6 3e6];
  taken = arrayfun (@(rows) bytes_beside (rows, file), n);
  fprintf (stderr, ["Octave, from %g to %g rows: %.0f bytes a row beside " ...
                    "grid and table\n"], n, diff (taken) / diff (n));
endif

n = 1e5;
grid = grid_of (n);
measure ("the plain call", n, @() double_rate (grid));
measure ("ebit, run_sweep", n, @() ebit.run_sweep (grid, @double_rate));
measure ("ebit, run_sweep with a file", n, ...
         @() ebit.run_sweep (grid, @double_rate, file, [], false));
unlink (file);
