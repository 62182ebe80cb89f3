## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for ebit.channel_sweep.

## -*- texinfo -*-
## @deftypefn {ebit} {[@var{table}, @var{tol}, @var{unit}] =} __ebit_own_sweep__ (@var{family}, @var{grid}, @var{quantities}, @var{threads})
## Quantities of the channels of a cell, or of what a function makes of the rows
## of @var{grid}: channels, cells of two of them, or states.  @var{tol} has a
## field for each quantity of bounds: the tol that they were computed with, each
## one where rows differ, as those of states and of channels may.  @var{unit} has
## one for each of their columns.
## @end deftypefn

function [table, tol, unit] = __ebit_own_sweep__ (family, grid, quantities, ...
                                                  threads)
  quantities = check_quantities (quantities);
  [items, table, message] = make_subjects (family, grid);
  tol = unit = struct ();
  for name = quantities
    [values, why] = __ebit_ask_all__ (name{1}, items, threads);
    first = cellfun (@isempty, message) & ! cellfun (@isempty, why);
    message(first) = strcat ({[name{1} ": "]}, why(first));
    columns = as_columns (name{1}, values);
    for column = fieldnames (columns)'
      table.(column{1}) = columns.(column{1});
      unit.(column{1}) = "";
      if (! iscell (columns.(column{1})))
        unit.(column{1}) = unit_of (name{1}, values);
      endif
    endfor
    bounds = values(cellfun (@isstruct, values));
    if (! isempty (bounds))
      tol.(name{1}) = unique (cellfun (@(b) b.tol, bounds))';
    endif
  endfor
  table.message = message;
endfunction

function quantities = check_quantities (quantities)
  allowed = "names of functions of a channel, of two, or of a state";
  if (ischar (quantities))
    quantities = {quantities};
  endif
  if (! iscellstr (quantities) || isempty (quantities))
    error ("ebit:argument", "quantities is of class %s; it must be %s", ...
           class (quantities), allowed);
  endif
  quantities = quantities(:)';
  known = ebit.list_functions ();
  first = regexp (known.usage, '^\w+', "match", "once");
  known = known.name(ismember (first, {"x", "rho", "channel", "channel1"}));
  wrong = setdiff (quantities, known);
  if (! isempty (wrong))
    error ("ebit:argument", "quantities is \"%s\"; it must be %s", ...
           wrong{1}, allowed);
  endif
endfunction

## The subject of each row, [] with a message where it cannot be made.
function [items, table, message] = make_subjects (family, grid)
  if (iscell (family))
    n = numel (family);
    table = struct ("channel", (1:n)');
    if (! isempty (grid))
      table = structfun (@(column) column(:), grid, "UniformOutput", false);
    endif
    if (any (structfun (@numel, table) != n))
      error ("ebit:argument", ["grid is a table of other rows; it must be " ...
                               "one of %d rows, as many as channels"], n);
    endif
    items = family(:);
    message = repmat ({""}, n, 1);
    return;
  endif
  __ebit_check__ ("grid", grid);
  n = max (structfun (@numel, grid));
  table = structfun (@(column) repmat (column(:), n / numel (column), 1), ...
                     grid, "UniformOutput", false);
  items = cell (n, 1);
  message = repmat ({""}, n, 1);
  for i = 1:n
    given = struct2cell (structfun (@(column) column(i), table, ...
                                    "UniformOutput", false));
    is_cell = cellfun (@iscell, given);
    given(is_cell) = cellfun (@(x) x{1}, given(is_cell), ...
                              "UniformOutput", false);
    try
      items{i} = family (given{:});
    catch err
      message{i} = own_message (err);
    end_try_catch
  endfor
endfunction

function text = own_message (err)
  __ebit_rethrow_interrupt__ (err);
  text = strtrim (regexprep (err.message, '\s+', " "));
endfunction

## Of channels per use, of states not.
function unit = unit_of (name, values)
  known = [values(! cellfun (@isempty, values)); {[]}]{1};
  table = ebit.describe ("channel_sweep");
  row = strcmp (table.role, "column") & strcmp (table.name, name);
  if (any (row))
    unit = table.unit{row};
    if (! isstruct (known) || ! any (strncmp (fieldnames (known), "channel", 7)))
      unit = strrep (unit, " per use", "");
    endif
  elseif (any (strcmp (name, {"discord", "distillable_entanglement"})))
    unit = {"bit", "ebit"}{1 + strcmp(name, "distillable_entanglement")};
  else
    table = ebit.describe (name);
    unit = [table.unit(strcmp (table.role, "value")); {""}]{1};
  endif
  if (strcmp (unit, "1"))
    unit = "";
  endif
endfunction

## Ends and status of bounds; a number or a decision as it is.
function columns = as_columns (name, values)
  columns = struct ();
  known = values(! cellfun (@isempty, values));
  n = numel (values);
  there = ! cellfun (@isempty, values);
  if (! isempty (known) && isstruct (known{1}))
    for part = {"lower", "upper"}
      column = NaN (n, 1);
      column(there) = cellfun (@(b) b.(part{1}), known);
      columns.([name "_" part{1}]) = column;
    endfor
    column = repmat ({""}, n, 1);
    column(there) = cellfun (@(b) b.status, known, "UniformOutput", false);
    columns.([name "_status"]) = column;
  else
    column = NaN (n, 1);
    column(there) = cellfun (@double, known);
    if (all (there) && ! isempty (known) && all (cellfun (@islogical, known)))
      column = logical (column);
    endif
    columns.(name) = column;
  endif
endfunction

%!test
%! table = __ebit_own_sweep__ (@(p) ebit.dephasing (p), ...
%!                             struct ("p", [0.1 2]), "rains", 1);
%! assert (isnan (table.rains_upper), [false; true]);
%! assert (table.message{2}, "p is 2; it must be a number in [0, 1]");

%!test # units: of states not per use
%! states = {ebit.werner_state(0.9); ebit.werner_state(0.8)};
%! names = {"rains", "log_negativity", "discord", "distillable_entanglement", ...
%!          "coherent_information", "concurrence"};
%! [~, ~, unit] = __ebit_own_sweep__ (states, [], names, 1);
%! assert (unit.rains_lower, "ebit");
%! assert (unit.rains_status, "");
%! assert (unit.log_negativity, "ebit");
%! assert (unit.discord_upper, "bit");
%! assert (unit.distillable_entanglement_upper, "ebit");
%! assert (unit.coherent_information, "ebit");
%! assert (unit.concurrence, "");
%! [~, ~, unit] = __ebit_own_sweep__ ({ebit.erasure(0.2)}, [], {"rains"}, 1);
%! assert (unit.rains_lower, "ebit per use");

%!test # each tol of rows that differ, none of what is no bounds value
%! items = {ebit.werner_state(0.8), ebit.gadc(0.3, 0.1), 3};
%! names = {"rains", "max_rains", "is_degradable", "quantum_capacity"};
%! [~, tol] = __ebit_own_sweep__ (items, [], names, 1);
%! assert (tol, struct ("rains", [1e-9 1e-8], "max_rains", 1e-9, ...
%!                      "quantum_capacity", 1e-8));
%! [~, tol] = __ebit_own_sweep__ (items(1), [], "coherent_information", 1);
%! assert (tol, struct ());
