## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for ebit.verify.

## -*- texinfo -*-
## @deftypefn {ebit} {[@var{valid}, @var{message}] =} __ebit_verify_table__ (@var{table}, @var{family}, @var{rigorous}, @var{slack})
## Whether the rows of a table say no more than is proved: each quantity is
## computed anew, its bounds are verified, and the ends of the table are not
## beyond those.  With rounding included: not beyond what is proved so.
## @end deftypefn

function [valid, message] = __ebit_verify_table__ (table, family, rigorous, ...
                                                   slack)
  series = find_series (table);
  n = numel (struct2cell (table){1});
  table = structfun (@(column) column(:), table, "UniformOutput", false);
  channels = row_channels (table, family, series, n);
  valid = true (n, 1);
  message = repmat ({""}, n, 1);
  for one = series
    lower = double (table.(one.lower));
    upper = double (table.(one.upper));
    at = find (! isnan (lower)); # what failed says nothing
    calls = cellfun (@(channel) __ebit_quantity_call__ (one.name, channel), ...
                     channels(at), "UniformOutput", false);
    proofs = __ebit__ ("map_function", one.name, calls);
    [holds, why] = compare (lower(at), upper(at), proofs(:), ...
                            strcmp (one.lower, one.upper), rigorous, slack);
    wrong = at(! holds);
    first = cellfun (@isempty, message(wrong));
    message(wrong(first)) = strcat ({[one.stem ": "]}, ...
                                     why(! holds)(first));
    valid(wrong) = false;
  endfor
endfunction

## The columns that are about a function of a channel: its two ends, or one
## column alone, which is one of the ends, or what the function says.
function series = find_series (table)
  names = fieldnames (table);
  known = ebit.list_functions ();
  known = known.name(strcmp (known.shape, "functional"));
  stems = unique (regexprep (names, '_(lower|upper)$', ""), "stable");
  series = struct ("stem", {}, "name", {}, "lower", {}, "upper", {});
  for stem = stems'
    name = regexprep (stem{1}, '^epr$', "epr_capacity");
    ends = strcat (stem{1}, {"_lower", "_upper"});
    if (! all (ismember (ends, names)))
      ends = stem([1 1]);
    endif
    if (any (strcmp (name, known)) && isfield (table, ends{1}) ...
        && ! iscell (table.(ends{1})))
      series(end+1) = struct ("stem", stem{1}, "name", name, ...
                              "lower", ends{1}, "upper", ends{2});
    endif
  endfor
endfunction

## The channel of each row, [] where it cannot be made.
function channels = row_channels (table, family, series, n)
  if (iscell (family))
    if (numel (family) != n)
      error ("ebit:argument", ["family is a cell of %d; it must be a cell " ...
                               "of %d, a channel for each row"], ...
             numel (family), n);
    endif
    channels = family(:);
    return;
  endif
  names = fieldnames (table);
  if (is_function_handle (family))
    first = find (ismember (names, [{series.lower}, {series.upper}]), 1);
    inputs = names(1:first-1);
    make = family;
  else
    described = ebit.describe (family);
    inputs = described.name(strcmp (described.role, "argument"));
    make = @(varargin) feval (["ebit." family], varargin{:});
  endif
  columns = cellfun (@(name) parameter (table, name, family), inputs, ...
                     "UniformOutput", false);
  channels = cell (n, 1);
  for i = 1:n
    given = cellfun (@(column) item (column, i), columns, ...
                     "UniformOutput", false);
    try
      channels{i} = make (given{:});
    catch err
      __ebit_rethrow_interrupt__ (err);
    end_try_catch
  endfor
endfunction

## One number a row, or four weights.
function column = parameter (table, name, family)
  weights = strcat (name, {"_I", "_X", "_Y", "_Z"});
  if (isfield (table, name))
    column = table.(name);
  elseif (all (isfield (table, weights)))
    column = cell2mat (cellfun (@(one) table.(one), weights, ...
                                "UniformOutput", false));
  else
    error ("ebit:argument", ["b is a table without %s; it must be one that " ...
                             "channel_sweep made of %s"], name, family);
  endif
endfunction

function value = item (column, i)
  if (iscell (column))
    value = column{i};
  else
    value = column(i,:);
  endif
endfunction

## The rounding of two roads to one number is relative to its size.
function [holds, why] = compare (lower, upper, proofs, is_alone, rigorous, ...
                                 slack)
  rounding = 1e-12;
  is_bounds = cellfun (@isstruct, proofs);
  holds = false (size (proofs));
  why = repmat ({"no bounds value, which has no such proof"}, size (proofs));
  if (! all (is_bounds) && ! rigorous)
    said = cellfun (@double, proofs(! is_bounds));
    room = rounding * max (1, abs (said));
    holds(! is_bounds) = abs (lower(! is_bounds) - said) <= room;
    why(! is_bounds) = arrayfun (@(x) sprintf ("it is %.15g", x), said, ...
                                 "UniformOutput", false);
  endif
  if (! any (is_bounds))
    return;
  endif
  calls = cellfun (@(b) {b, rigorous, slack}, proofs(is_bounds), ...
                   "UniformOutput", false);
  answers = __ebit__ ("map_function", "verify", calls);
  if (rigorous)
    room = slack * (1 + abs (lower(is_bounds)));
    ends = answers;
    sound = true (size (answers));
  else
    room = rounding * max (1, abs (lower(is_bounds)));
    ends = proofs(is_bounds);
    sound = cellfun (@(answer) answer.valid, answers);
  endif
  attained = lower(is_bounds) <= cellfun (@(b) b.lower, ends(:)) + room;
  bounded = upper(is_bounds) >= cellfun (@(b) b.upper, ends(:)) - room;
  if (is_alone)
    attained = bounded = attained | bounded;
  endif
  holds(is_bounds) = attained & bounded & sound(:);
  why(is_bounds) = cellfun (@(b) sprintf (["an end is beyond what is " ...
                                           "proved, [%.15g, %.15g]"], ...
                                          b.lower, b.upper), ends(:), ...
                            "UniformOutput", false);
endfunction

%!test
%! table = ebit.channel_sweep ("erasure", struct ("p", [0.1; 0.2]), "rains");
%! [valid, message] = __ebit_verify_table__ (table, "erasure", false, 0);
%! assert (valid, [true; true]);
%! assert (message, {""; ""});
