## One part of a sweep, for jobs that know nothing of each other: those of a
## Slurm array, or of GNU parallel.  sweep_part.R is the same in R, and either
## goes on with the other's files.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
##   sbatch --array=1-10 --wrap 'octave sweep_part.m rates.csv'
##   parallel octave sweep_part.m rates.csv '{}' 10 ::: $(seq 10)
##   octave sweep_part.m rates.csv
##
## The last line, when all jobs have ended, collects their rows in rates.csv,
## and computes what is missing.  A job that was killed goes on where it was with
## the same arguments; part 3 of an array is `octave sweep_part.m rates.csv 3 10`.

1;

function bounds = rate (rows)
  one = @(gamma, p) ebit.two_way_capacity (ebit.damping_dephasing (gamma, p));
  bounds = arrayfun (one, rows.gamma, rows.p, "UniformOutput", false);
endfunction

if (! exist ("__ebit__"))
  pkg load ebit
endif

## Quotients of whole numbers are the same in every language, and so are the
## keys of the rows.
grid = ebit.grid ("gamma", (1:19) / 20, "p", (0:4) / 20);

given = argv ();
part = str2double (given(2:end))';
if (isempty (part) && ! isempty (getenv ("SLURM_ARRAY_TASK_ID")))
  part = [str2double(getenv ("SLURM_ARRAY_TASK_ID")), ...
          str2double(getenv ("SLURM_ARRAY_TASK_COUNT"))];
endif
rates = ebit.run_sweep (grid, @rate, given{1}, [], true, part);
printf ("%d rows, %d failed\n", numel (rates.gamma), ...
        sum (! cellfun (@isempty, rates.message)));
