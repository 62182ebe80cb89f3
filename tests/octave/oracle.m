## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## columns = oracle (NAME): the table tests/oracle/NAME.csv as a struct with
## one field per column: numbers as a column vector, anything else as a cell
## array of strings.  Empty fields and NA are NaN in a column of numbers.
## `oracle ()` is the folder.
##
## How tests here work: each test_*.m is a file of %! blocks, which
## tools/test-octave runs with the installed package loaded.

function columns = oracle (name)

  folder = fullfile (fileparts (fileparts (mfilename ("fullpath"))), "oracle");
  if (nargin == 0)
    columns = folder;
    return;
  endif

  lines = strsplit (strtrim (strrep (fileread (fullfile (folder, ...
                                                         [name ".csv"])), ...
                                     "\r", "")), "\n");
  header = strtrim (strsplit (lines{1}, ","));
  cells = cell (numel (lines) - 1, numel (header));
  for i = 2:numel (lines)
    cells(i-1, :) = strtrim (strsplit (lines{i}, ",", ...
                                       "CollapseDelimiters", false));
  endfor

  columns = struct ();
  for j = 1:numel (header)
    texts = cells(:, j);
    x = str2double (texts);
    blank = ismember (texts, {"", "NA", "NaN", "nan"});
    if (any (isnan (x) & ! blank))
      columns.(header{j}) = texts;
    else
      columns.(header{j}) = x;
    endif
  endfor

endfunction
