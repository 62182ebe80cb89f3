## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ebit} {} ebit.summary (@var{x})
## @deftypefnx {ebit} {@var{text} =} ebit.summary (@var{x})
## What a bounds value rests on, or what is in the columns of a table.
##
## Of a bounds value what @code{ebit.show} says, the theorem behind each end in a
## sentence, and the candidates, those that won marked with an asterisk.  Of a
## table the least and the greatest number of each column, how many of each text
## and how many @code{true}; of a network so of its edges.
##
## @example
## @group
## ebit.summary (ebit.two_way_capacity (ebit.amplitude_damping (0.3)))
##   @result{} two_way_capacity: in [0.4495391, 0.6033114] (bracket, gap ...)
##        of amplitude_damping (gamma = 0.3): 2 to 2 levels, 2 Krau...
##        lower end: reverse_code
##        upper end: squashed_damping
##      Lower end: Reverse reconciliation, with messages from the r...
##      Upper end: Squashing half of the environment of an amplitud...
##      ...
## ebit.summary (ebit.gadc_rates (0:0.1:1, 0.05))
##   @result{} a table of 11 rows
##        gamma                             0 to 1
##        thermal                           0.05 to 0.05
##        coherent_information              0 to 1
##        reverse_coherent_information      0 to 1
##        reverse_coherent_information_gap  0 to...
##      ...
## @end group
## @end example
## @seealso{ebit.show, ebit.plot, ebit.cite, ebit.describe}
## @end deftypefn

function text = summary (x)
  if (nargin != 1)
    print_usage ();
  endif
  told = ebit.show (x);
  switch (__ebit_kind__ (x))
    case "bounds"
      told = summary_of_bounds (x, told);
    case "network"
      told = [regexp(told, '^[^\n]*\n', "match", "once"), ...
              summary_of_table(x.edges)];
    case "table"
      told = summary_of_table (x);
  endswitch
  if (nargout > 0)
    text = told;
  else
    printf ("%s", told);
  endif
endfunction

function text = summary_of_bounds (b, text)
  cited = ebit.cite (b);
  text = [text, "\nLower end: ", cited.lower, "\nUpper end: ", cited.upper, "\n"];
  if (! isfield (b, "candidates") || isempty (b.candidates))
    return;
  endif
  c = b.candidates;
  text = [text, "\nCandidates\n"];
  for side = unique (c.side)'
    rows = find (strcmp (c.side, side{1}));
    [~, order] = sort (c.value(rows), ...
                       {"ascend", "descend"}{1 + strcmp(side{1}, "lower")});
    for i = rows(order)'
      text = [text, sprintf("%s %-9s %-12.7g %s\n", winner (b, c, i), ...
                            side{1}, c.value(i), c.method{i})];
    endfor
  endfor
endfunction

function mark = winner (b, c, i)
  names = struct ("lower", b.lower_method, "upper", b.upper_method);
  won = isfield (names, c.side{i}) && strcmp (names.(c.side{i}), c.method{i}) ...
        && c.value(i) == b.(c.side{i});
  mark = {" ", "*"}{1 + won};
endfunction

function text = summary_of_table (table)
  names = fieldnames (table);
  text = sprintf ("a table of %d rows\n", numel (table.(names{1})));
  width = max (cellfun (@numel, names));
  for i = 1:numel (names)
    text = [text, sprintf("  %-*s  %s\n", width, names{i}, ...
                          summary_of_column (table.(names{i})(:)))];
  endfor
endfunction

function text = summary_of_column (column)
  if (iscellstr (column))
    [texts, ~, which_one] = unique (column);
    counts = accumarray (which_one(:), 1);
    parts = arrayfun (@(i) sprintf ("%s: %d", texts{i}, counts(i)), ...
                      1:numel (texts), "UniformOutput", false);
    text = strjoin (parts(1:min (end, 6)), ", ");
  elseif (islogical (column))
    text = sprintf ("true: %d, false: %d", sum (column), sum (! column));
  else
    text = sprintf ("%.5g to %.5g", min (column), max (column));
    if (any (isnan (column)))
      text = sprintf ("%s, NaN: %d", text, sum (isnan (column)));
    endif
  endif
endfunction

%!test
%! text = ebit.summary (ebit.two_way_capacity (ebit.amplitude_damping (0.3)));
%! assert (! isempty (strfind (text, "\nUpper end: ")));
%! assert (! isempty (regexp (text, '\n\* upper +\S+ +\S+\n')));
%! assert (! isempty (regexp (text, '\n\* lower +\S+ +\S+\n')));
%! text = ebit.summary (ebit.rains (ebit.dephasing (0.1)));
%! assert (strfind (text, "Candidates"), []);
%!test
%! text = ebit.summary (ebit.gadc_rates (0:0.1:1, 0.05));
%! assert (! isempty (regexp (text, '\n  gamma +0 to 1\n')));
%! assert (! isempty (regexp (text, 'certified: \d+, exact: \d+\n')));
%! text = ebit.summary (ebit.inept_delivery ([0.1 0.9], 0.5));
%! assert (! isempty (regexp (text, 'entangled +true: \d, false: \d\n')));
%!test # a network's edges, which name methods and are no bounds value
%! edges = struct ("tail", {{"a"; "b"}}, "head", {{"b"; "c"}}, "lower", [1; 0.5]);
%! net = ebit.network (edges);
%! text = ebit.summary (net);
%! assert (strncmp (text, "a network of 3 nodes for entanglement, its edges\n", 49));
%! assert (! isempty (regexp (text, '\n  lower +0\.5 to 1\n')));
%! assert (text(50:end), ebit.summary (net.edges));
%! text = ebit.summary (ebit.pair_capacity (net, "a", "c"));
%! assert (! isempty (strfind (text, "\nUpper end: ")));
%!error <Invalid call> ebit.summary ()
%!error <x is of class double; it must be a bounds value, a channel or a table>
%! ebit.summary (3)
