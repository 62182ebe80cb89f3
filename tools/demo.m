## The table of tools/demo once more: demo.m BUILD-TREE TABLE
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

1;

function write_exactly (table, name)
  ## 17 digits name a double exactly, so equal files are equal bits.
  columns = fieldnames (table);
  texts = cell (numel (table.(columns{1})), numel (columns));
  for j = 1:numel (columns)
    column = table.(columns{j});
    if (! iscell (column))
      column = arrayfun (@(x) sprintf ("%.17g", x), column, ...
                         "UniformOutput", false);
    endif
    texts(:, j) = column;
  endfor
  file = fopen (name, "w");
  fprintf (file, "%s\n", strjoin (columns', ","));
  for i = 1:rows (texts)
    fprintf (file, "%s\n", strjoin (texts(i, :), ","));
  endfor
  fclose (file);
endfunction

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
[gamma, thermal] = ndgrid ((0:100)' / 100, [0, 0.1, 0.25, 0.5]);
table = ebit.gadc_rates (gamma(:), thermal(:));
write_exactly (table, given{2});
show (table, 102:10:202);
