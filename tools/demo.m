## The table of tools/demo once more: demo.m BUILD-TREE TABLE
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

1;

function show (table, rows)
  printf (["Entanglement from two equal generalized amplitude damping " ...
           "channels with thermal = 0.1,\n" ...
           "in ebits per use, computed in Octave:\n"]);
  shown = {"gamma", "coherent_information", ...
           "reverse_coherent_information", "multi_rail", "epr_lower", ...
           "epr_upper"};
  short = {"gamma", "I_c", "I_R", "multi_rail", "epr_lower", "epr_upper"};
  printf ("%12s", short{:});
  printf ("\n");
  for i = rows
    printf ("%12.5f", cellfun (@(name) table.(name)(i), shown));
    printf ("\n");
  endfor
endfunction

given = argv ();
addpath (given{1});
grid = ebit.grid ("gamma", (0:100) / 100, "thermal", [0, 0.1, 0.25, 0.5]);
table = ebit.gadc_rates (grid.gamma, grid.thermal);
ebit.write_csv (given{2}, table);
show (table, 102:10:202);
