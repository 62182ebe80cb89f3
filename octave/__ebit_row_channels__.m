## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for the functions of +ebit that ask what a row is of.

## -*- texinfo -*-
## @deftypefn {ebit} {[@var{channels}, @var{message}] =} __ebit_row_channels__ (@var{table}, @var{name}, @var{family}, @var{quantities}, @var{at})
## A cell of the channels of the rows @var{at}, [] with a message where one
## cannot be made.  The table is the caller's argument @var{name}, and
## @var{quantities} are the columns that are not its inputs.
## @end deftypefn

function [channels, message] = __ebit_row_channels__ (table, name, family, ...
                                                      quantities, at)
  channels = cell (numel (at), 1);
  message = repmat ({""}, numel (at), 1);
  names = fieldnames (table);
  if (iscell (family))
    n = numel (table.(names{1}));
    if (numel (family) != n)
      error ("ebit:argument", ["family is a cell of %d; it must be a cell " ...
                               "of %d, a channel for each row"], ...
             numel (family), n);
    endif
    channels = family(at)(:);
    return;
  elseif (is_function_handle (family))
    inputs = names(1:find ([ismember(names, quantities); true], 1)-1);
    make = family;
  else
    described = ebit.describe (family);
    inputs = described.name(strcmp (described.role, "argument"));
    make = @(varargin) feval (["ebit." family], varargin{:});
  endif
  columns = cellfun (@(input) parameter (table, name, input, family), ...
                     inputs, "UniformOutput", false);
  for k = 1:numel (at)
    given = cellfun (@(column) item (column, at(k)), columns, ...
                     "UniformOutput", false);
    try
      channels{k} = make (given{:});
    catch err
      __ebit_rethrow_interrupt__ (err);
      message{k} = err.message;
    end_try_catch
  endfor
endfunction

## One number a row, or four weights.
function column = parameter (table, name, input, family)
  weights = strcat (input, {"_I", "_X", "_Y", "_Z"});
  if (isfield (table, input))
    column = table.(input)(:);
  elseif (all (isfield (table, weights)))
    column = cell2mat (cellfun (@(one) table.(one)(:), weights, ...
                                "UniformOutput", false));
  else
    error ("ebit:argument", ["%s is a table without %s; it must be one " ...
                             "that channel_sweep made of %s"], ...
           name, input, family);
  endif
endfunction

function value = item (column, i)
  if (iscell (column))
    value = column{i};
  else
    value = column(i,:);
  endif
endfunction

%!test
%! table = struct ("p", [0.1; 2], "rains_lower", [0; 0], "rains_upper", [1; 1]);
%! make = @(table, family, at) __ebit_row_channels__ (table, "x", family, ...
%!                                                    {"rains_lower"}, at);
%! [channels, message] = make (table, "dephasing", 1:2);
%! assert (channels, {ebit.dephasing(0.1); []});
%! assert (message, {""; "p is 2; it must be a number in [0, 1]"});
%! assert (make (table, @ebit.erasure, 1), {ebit.erasure(0.1)});
%! assert (make (table, {3, 4}, 2), {4});
%!error <family is a cell of 1; it must be a cell of 2, a channel for each row>
%! __ebit_row_channels__ (struct ("p", [1 2]), "x", {1}, {}, 1)
%!error <x is a table without gamma; it must be one that channel_sweep made of gadc>
%! __ebit_row_channels__ (struct ("p", [1 2]), "x", "gadc", {}, 1)
