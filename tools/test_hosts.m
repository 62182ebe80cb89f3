## What tools/test-hosts runs in Octave: test_hosts.m BUILD TESTS FOLDER
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

1;

function load_installed (build)
  prefix = fullfile (build, "octave-prefix");
  pkg ("prefix", prefix, prefix);
  pkg ("local_list", fullfile (prefix, "list"));
  pkg ("global_list", fullfile (prefix, "global-list"));
  pkg ("load", "ebit");
endfunction

## Of damping channels all quantities whose formulas call no LAPACK.
function table = sweep_damping (gamma, thermal)
  known = ebit.describe ("channel_sweep");
  chosen = strcmp (known.role, "column") & strcmp (known.unit, "ebit per use") ...
           & ! strcmp (known.name, "squashed_entanglement_bound");
  grid = struct ("gamma", gamma, "thermal", thermal);
  table = ebit.channel_sweep ("gadc", grid, known.name(chosen), 2);
endfunction

## The calculator on two threads: what lies between the inputs and threads is
## left out.
function table = calculate (name, inputs)
  known = ebit.describe (name);
  last = find (strcmp (known.name, "threads"), 1);
  all_inputs = cell (1, last);
  all_inputs(1:numel (inputs)) = inputs;
  all_inputs{last} = 2;
  table = feval (["ebit." name], all_inputs{:});
endfunction

given = argv ();
load_installed (given{1});
tests = given{2};
addpath (fullfile (tests, "octave"));
lines = strsplit (strtrim (fileread (fullfile (tests, "hosts.csv"))), "\n");
for i = 2:numel (lines)
  parts = strsplit (lines{i}, ",");
  table = oracle (parts{2});
  inputs = cellfun (@(name) table.(name), strsplit (parts{3}, " "), ...
                    "UniformOutput", false);
  file = fullfile (given{3}, [parts{1} "-" parts{2} ".csv"]);
  if (strcmp (parts{1}, "channel_sweep"))
    ebit.write_csv (file, sweep_damping (inputs{:}));
  else
    ebit.write_csv (file, calculate (parts{1}, inputs));
  endif
endfor
