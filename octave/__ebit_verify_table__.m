## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for ebit.verify.

## -*- texinfo -*-
## @deftypefn {ebit} {[@var{valid}, @var{message}] =} __ebit_verify_table__ (@var{table}, @var{family}, @var{rigorous}, @var{slack})
## Whether the rows of a table say no more than is proved: each quantity is
## computed anew, what the table says of it takes the place of what was computed,
## and that bounds value is verified.  With rounding included: no more than is
## proved so.
## @end deftypefn

function [valid, message] = __ebit_verify_table__ (table, family, rigorous, ...
                                                   slack)
  claims = find_claims (table, ischar (family));
  n = numel (struct2cell (table){1});
  table = structfun (@(column) column(:), table, "UniformOutput", false);
  channels = __ebit_row_channels__ (table, "b", family, ...
                                    [{claims.columns}{:}], 1:n);
  valid = true (n, 1);
  message = repmat ({""}, n, 1);
  for name = unique ({claims.name}, "stable")
    own = claims(strcmp ({claims.name}, name{1}));
    own = arrayfun (@(claim) read_claim (claim, table), own);
    at = find (any ([own.said], 2));
    proofs = cell (n, 1);
    proofs(at) = __ebit_ask_all__ (name{1}, channels(at), 1);
    for claim = own
      at = find (claim.said);
      [holds, why] = check_claim (claim, at, proofs(at), rigorous, slack);
      if (any (strcmp (claim.stem, rail_columns ())))
        is_anew = check_rails (table, family, claim, at);
        why(holds & ! is_anew) = {"it is another number when computed anew"};
        holds &= is_anew;
      endif
      wrong = at(! holds);
      first = cellfun (@isempty, message(wrong));
      message(wrong(first)) = strcat ({[claim.stem ": "]}, ...
                                       why(! holds)(first));
      valid(wrong) = false;
    endfor
  endfor
endfunction

## What tables have of rails is attained by two equal channels.
function names = rail_columns ()
  names = {"dual_rail", "multi_rail", "rails"};
endfunction

## Which end of its quantity a column is that stands alone; "" of a number.
function end_name = end_of_column (stem)
  lower = {"coherent_information", "reverse_coherent_information", ...
           "dual_rail", "multi_rail"};
  upper = {"rains", "max_rains", "theta_information"};
  end_name = {"", "lower", "upper"}{1 + any(strcmp (stem, lower)) ...
                                   + 2 * any(strcmp (stem, upper))};
endfunction

## The quantities of the table, by the names that their columns have in common,
## and the functions that prove them.
function claims = find_claims (table, is_of_family)
  names = fieldnames (table);
  known = ebit.list_functions ();
  known = known.name(strcmp (known.shape, "functional"));
  stems = unique (regexprep (names, '_(lower|upper)$', ""), "stable");
  claims = struct ("stem", {}, "name", {}, "columns", {});
  for stem = stems'
    name = regexprep (stem{1}, '^epr$', "epr_capacity");
    if (is_of_family && any (strcmp (name, rail_columns ())))
      name = "epr_capacity";
    endif
    columns = strcat (stem{1}, {"_lower", "_upper"});
    columns = columns(isfield (table, columns));
    if (isempty (columns))
      columns = stem;
    endif
    if (any (strcmp (name, known)) && isfield (table, columns{1}) ...
        && ! iscell (table.(columns{1})))
      claims(end+1) = struct ("stem", stem{1}, "name", name, ...
                              "columns", {columns});
    endif
  endfor
endfunction

## The ends that the table has of a quantity, in which rows it says any; the
## value of a column that stands alone; the status.
function claim = read_claim (claim, table)
  claim.ends = struct ();
  claim.value = [];
  claim.end_name = end_of_column (claim.stem);
  first = double (table.(claim.columns{1}));
  gap = [claim.stem "_gap"];
  if (! strcmp (claim.columns{1}, claim.stem))
    for column = claim.columns
      claim.ends.(column{1}(end-4:end)) = double (table.(column{1}));
    endfor
  elseif (isempty (claim.end_name))
    claim.ends = struct ("lower", first, "upper", first);
    claim.value = first;
  elseif (isfield (table, gap))
    claim.ends = struct ("lower", first, "upper", first);
    if (strcmp (claim.end_name, "upper"))
      claim.ends.lower -= table.(gap);
    else
      claim.ends.upper += table.(gap);
    endif
  else
    claim.ends.(claim.end_name) = first;
    claim.value = first;
  endif
  claim.said = any (! isnan ([struct2cell(claim.ends){:}]), 2);
  claim.status = repmat ({"bracket"}, size (first));
  if (isfield (table, [claim.stem "_status"]))
    claim.status = cellstr (table.([claim.stem "_status"]));
  endif
endfunction

## The bounds value with what the table says in row i in the place of what was
## computed.
function b = put_claim (b, claim, i)
  said = fieldnames (claim.ends)';
  for one = said
    b.(one{1}) = claim.ends.(one{1})(i);
  endfor
  if (isequal (said, {"lower"}))
    b.upper = max (b.lower, b.upper);
  elseif (isequal (said, {"upper"}))
    b.lower = min (b.lower, b.upper);
  endif
  b.status = claim.status{i};
endfunction

## The rounding of two roads to one number is relative to its size.
function near = is_near (x, y, tolerance)
  near = x == y | (isfinite (y) ...
                   & abs (x - y) <= tolerance * max (1, abs (y)));
endfunction

## Numbers and answers have no proof with rounding included.
function [holds, why] = check_claim (claim, at, proofs, rigorous, slack)
  rounding = 1e-12;
  search = 1e-9; # tables and functions are not farther apart
  holds = false (size (proofs));
  why = repmat ({"no bounds value, which has no such proof"}, size (proofs));
  if (strcmp (claim.stem, "rails"))
    holds(:) = true;
    return;
  endif
  is_bounds = cellfun (@isstruct, proofs);
  is_missing = cellfun (@isempty, proofs);
  why(is_missing) = {"it cannot be computed of this row"};
  is_number = ! is_bounds & ! is_missing;
  if (any (is_number) && ! rigorous)
    said = cellfun (@(x) double (x(1)), proofs(is_number));
    holds(is_number) = is_near (claim.value(at(is_number)), said, rounding);
    why(is_number) = arrayfun (@(x) sprintf ("it is %.15g", x), said, ...
                               "UniformOutput", false);
  endif
  if (! any (is_bounds))
    return;
  endif
  claimed = cellfun (@(b, i) put_claim (b, claim, i), proofs(is_bounds), ...
                     num2cell (at(is_bounds)), "UniformOutput", false);
  calls = cellfun (@(b) {b, rigorous, slack}, claimed, ...
                   "UniformOutput", false);
  answers = __ebit__ ("map_function", "verify", calls)(:);
  valid = cellfun (@(answer) answer.valid, answers);
  told = cellfun (@(answer) answer.message, answers, "UniformOutput", false);
  if (! isempty (claim.value) && ! isempty (claim.end_name) ...
      && ! any (strcmp (claim.stem, rail_columns ())))
    found = cellfun (@(b) b.(claim.end_name), proofs(is_bounds));
    is_anew = is_near (claim.value(at(is_bounds)), found, search);
    told(valid & ! is_anew) = {"it is another number when computed anew"};
    valid &= is_anew;
  endif
  holds(is_bounds) = valid;
  why(is_bounds) = told;
endfunction

## Rails are computed as the table was, whatever more proves them.
function is_anew = check_rails (table, family, claim, at)
  is_anew = true (size (at));
  if (isempty (at))
    return;
  elseif (isfield (table, "rails"))
    anew = ebit.gadc_rates (table.gamma(at), table.thermal(at));
  else
    described = ebit.describe (family);
    inputs = [described.name', strcat("weights_", {"I", "X", "Y", "Z"})];
    inputs = inputs(isfield (table, inputs));
    given = cellfun (@(name) table.(name)(at), inputs, ...
                     "UniformOutput", false);
    anew = ebit.channel_sweep (family, cell2struct (given, inputs, 2), ...
                               claim.stem);
  endif
  is_anew = is_near (claim.value(at), anew.(claim.stem)(:), 1e-12);
endfunction

%!test
%! table = ebit.channel_sweep ("erasure", struct ("p", [0.1; 0.2]), "rains");
%! [valid, message] = __ebit_verify_table__ (table, "erasure", false, 0);
%! assert (valid, [true; true]);
%! assert (message, {""; ""});
