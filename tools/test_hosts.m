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

## The table NAME.csv in the folder as a struct with one field per column:
## numbers as a column vector, anything else as a cell array of strings.  Empty
## fields and NA are NaN in a column of numbers.
function columns = oracle (folder, name)
  text = fileread (fullfile (folder, [name ".csv"]));
  lines = strsplit (strtrim (strrep (text, "\r", "")), "\n");
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

## ---- Words of the calls -----------------------------------------------------

function x = numbers (varargin)
  x = [varargin{:}];
endfunction

function x = texts (varargin)
  x = varargin;
endfunction

function x = items (varargin)
  x = varargin;
endfunction

function x = list (varargin)
  x = varargin;
endfunction

## All quantities of damping channels whose formulas call no LAPACK.
function names = damping_formulas ()
  known = ebit.describe ("channel_sweep");
  chosen = strcmp (known.role, "column") & strcmp (known.unit, "ebit per use") ...
           & ! strcmp (known.name, "squashed_entanglement_bound");
  names = known.name(chosen);
endfunction

## The state of order n in the columns re_i_j and im_i_j, or re_ij and im_ij.
function rho = state (row, n)
  joint = {"", "_"}{1 + isfield (row, "re_0_0")};
  rho = zeros (n);
  for i = 1:n
    for j = 1:n
      at = sprintf ("_%d%s%d", i - 1, joint, j - 1);
      rho(i,j) = complex (row.(["re" at]), row.(["im" at]));
    endfor
  endfor
endfunction

## The operators of a qubit channel in the columns re_k_i_j and im_k_i_j.
function operators = kraus (row)
  operators = cell (1, row.nkraus);
  for k = 1:row.nkraus
    for i = 1:2
      for j = 1:2
        at = sprintf ("_%d_%d_%d", k - 1, i - 1, j - 1);
        operators{k}(i,j) = complex (row.(["re" at]), row.(["im" at]));
      endfor
    endfor
  endfor
endfunction

function part = ends (bounds)
  part = struct ("lower", bounds.lower, "upper", bounds.upper, ...
                 "status", bounds.status);
endfunction

function x = several (varargin)
  x = varargin;
endfunction

## What verify says of the rows of a table, from the second of which `cut` is
## taken off an upper end.
function valid = verified (family, grid, quantities, rigorous, slack, cut)
  table = ebit.channel_sweep (family, grid, quantities);
  name = [cellstr(quantities){1} "_upper"];
  table.(name)(2) -= cut;
  valid = ebit.verify (table, family, rigorous == 1, slack);
endfunction

## What is proved of a bounds value with rounding included.
function proved = proved (b, slack)
  [valid, ~, proof] = ebit.verify (b, true, slack);
  proved = struct ("valid", valid, "verdict", proof.verdict, ...
                   "lower", proof.lower, "upper", proof.upper);
endfunction

## ---- Results as lines -------------------------------------------------------

## Every number with 17 digits, which name a double exactly, and every text,
## each behind where in the value it stands.
function text = flatten (value, place)
  if (ischar (value))
    value = {value};
  endif
  n = numel (value);
  at = [repmat({place}, 1, n); num2cell(1:n)];
  if (n == 0 || (isstruct (value) && numfields (value) == 0))
    text = sprintf ("%s is empty\n", place);
  elseif (isstruct (value) || (iscell (value) && ! iscellstr (value)))
    text = flatten_parts (value, place);
  elseif (iscellstr (value))
    lines = [at; reshape(value, 1, n)];
    text = sprintf ("%s[%d] %s\n", lines{:});
  elseif (iscomplex (value) && any (imag (value(:))))
    lines = [at; num2cell(real (value(:).')); num2cell(imag (value(:).'))];
    text = sprintf ("%s[%d] %.17g %.17g\n", lines{:});
  else
    value = double (real (value(:).'));
    value(isnan (value)) = NaN;
    lines = [at; num2cell(value)];
    text = sprintf ("%s[%d] %.17g\n", lines{:});
  endif
endfunction

function text = flatten_parts (value, place)
  if (isstruct (value))
    names = fieldnames (value);
    value = struct2cell (value);
  else
    names = arrayfun (@num2str, 1:numel (value), "UniformOutput", false);
  endif
  texts = cellfun (@(part, name) flatten (part, [place "." name]), ...
                   value(:), names(:), "UniformOutput", false);
  text = [texts{:}];
endfunction

## ---- Calls ------------------------------------------------------------------

## The value of a call in which the fields of `columns` are variables.
function value = evaluate (call, columns, row)
  threads = 2;
  for [column, name] = columns
    if (! isempty (regexp (call, ['\<' name '\>'])))
      eval ([name " = column;"]);
    endif
  endfor
  value = eval (call);
endfunction

## The call once with whole columns, or once for each row of them.
function text = call_all (call, table, by_row)
  if (! by_row)
    text = flatten (evaluate (call, table), "value");
    return;
  endif
  text = "";
  for i = 1:numel (struct2cell (table){1})
    row = structfun (@(column) column(i), table, "UniformOutput", false);
    text = [text, flatten(evaluate (call, row, row), num2str (i))];
  endfor
endfunction

given = argv ();
load_installed (given{1});
tests = given{2};
known = ebit.list_functions ();
ours = ['\<(' strjoin(known.name', "|") ') \('];
lines = strsplit (strtrim (fileread (fullfile (tests, "hosts.csv"))), "\n");
for i = 2:numel (lines)
  case_of = regexp (lines{i}, '^[^,]*,(\w*),(\w*),"(.*)"$', "tokens"){1};
  table = struct ();
  if (! isempty (case_of{1}))
    table = oracle (fullfile (tests, "oracle"), case_of{1});
  endif
  call = regexprep (case_of{3}, ours, 'ebit.$1 (');
  text = call_all (call, table, strcmp (case_of{2}, "each"));
  file = fopen (fullfile (given{3}, num2str (i - 1)), "w");
  fputs (file, text);
  fclose (file);
endfor
