## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ebit} {} ebit.show (@var{x})
## @deftypefnx {ebit} {@var{text} =} ebit.show (@var{x})
## Show a bounds value, a channel or a table in a few lines.
##
## A bounds value with both ends, their gap, its status and what it is of; a
## channel with its parameters; of a table the first and the last rows in
## aligned columns; of a cell or an array of bounds values a line each.
##
## @example
## @group
## ebit.show (ebit.gadc (0.1, 0.05))
##   @result{} gadc (gamma = 0.1, thermal = 0.05): 2 to 2 levels, 4 Kraus operators
## ebit.show (ebit.rains (ebit.erasure (0.25)))
##   @result{} rains: 0.75 (exact)
##        of erasure (p = 0.25, d = 2): 2 to 3 levels, 3 Kraus operators
##        lower end: erasure_closed_form
##        upper end: erasure_closed_form
## @end group
## @end example
## @seealso{ebit.summary, ebit.plot, ebit.cite}
## @end deftypefn

function text = show (x)
  if (nargin != 1)
    print_usage ();
  endif
  if (isstruct (x) && numel (x) > 1)
    x = num2cell (x);
  endif
  is_bounds = @(x) strcmp (__ebit_kind__ (x), "bounds");
  if (iscell (x) && ! isempty (x) && all (cellfun (is_bounds, x(:))))
    told = strjoin (cellfun (@ends_of, x(:)', "UniformOutput", false), "");
  else
    told = show_one (x);
  endif
  if (nargout > 0)
    text = told;
  else
    printf ("%s", told);
  endif
endfunction

function told = show_one (x)
  switch (__ebit_kind__ (x))
    case "bounds"
      if (isfield (x, "tree"))
        told = show_pairs (x);
      else
        told = show_bounds (x);
      endif
    case "channel"
      told = [channel_line(x) "\n"];
    case "network"
      told = show_network (x);
    case "table"
      told = show_table (x);
    otherwise
      error ("ebit:argument", ["x is of class %s; it must be a bounds " ...
                               "value, a channel or a table"], class (x));
  endswitch
endfunction

function text = ends_of (b)
  if (isfield (b, "proof"))
    ends = {ebit.outward_decimals(b.lower), ...
            ebit.outward_decimals(b.upper, true)};
    text = sprintf ("%s: in [%s, %s] (%s, proved with %s)\n", ...
                    b.quantity, ends{:}, b.status, b.proof);
  elseif (b.lower == b.upper)
    text = sprintf ("%s: %.7g (%s)\n", b.quantity, b.lower, b.status);
  else
    text = sprintf ("%s: in [%.7g, %.7g] (%s, gap %.2g)\n", b.quantity, ...
                    b.lower, b.upper, b.status, b.upper - b.lower);
  endif
endfunction

function text = show_network (net)
  text = sprintf ("a network of %d nodes for %s, its edges\n%s", ...
                  numel (net.nodes), net.task, show_table (net.edges));
endfunction

## All pairs of a network, each with its two ends; proved ones outward.
function text = show_pairs (b)
  ends = struct ("from", {b.from}, "to", {b.to}, "lower", b.lower, ...
                 "upper", b.upper);
  told = b.status;
  if (isfield (b, "proof"))
    ends.lower = ebit.outward_decimals (b.lower);
    ends.upper = ebit.outward_decimals (b.upper, true);
    told = [told, ", proved with ", b.proof];
  endif
  text = sprintf ("%s: per %s, %s\n%s", b.quantity, b.per, told, ...
                  show_table (ends));
endfunction

function text = show_bounds (b)
  text = ends_of (b);
  if (isfield (b, "state") && ! isfield (b, "channel"))
    text = [text, sprintf("  of a state of %s levels\n", ...
                          strjoin (cellstr (num2str (b.dims(:))), " x "))];
  endif
  if (isfield (b, "network"))
    text = [text, sprintf("  of a network of %d nodes, per %s\n", ...
                          numel (b.network.nodes), b.per)];
  endif
  for name = {"channel", "channel1", "channel2"}
    if (isfield (b, name{1}))
      text = [text, sprintf("  of %s\n", channel_line (b.(name{1})))];
    endif
  endfor
  if (isfield (b, "channels"))
    for i = 1:numel (b.channels)
      text = [text, sprintf("  of %s\n", channel_line (b.channels{i}))];
    endfor
  endif
  text = [text, sprintf("  lower end: %s\n  upper end: %s\n", ...
                        b.lower_method, b.upper_method)];
endfunction

function text = channel_line (x)
  names = fieldnames (x.parameters);
  told = cellfun (@(name) parameter (name, x.parameters.(name)), names, ...
                  "UniformOutput", false);
  text = x.family;
  if (! isempty (told))
    text = sprintf ("%s (%s)", text, strjoin (told', ", "));
  endif
  if (isinf (x.d_in))
    text = [text ": bosonic"];
  else
    n = numel (x.kraus);
    text = sprintf ("%s: %d to %d levels, %d Kraus operator%s", text, x.d_in, ...
                    x.d_out, n, {"s", ""}{1 + (n == 1)});
  endif
endfunction

function text = parameter (name, value)
  if (isscalar (value))
    text = sprintf ("%s = %.7g", name, value);
  else
    numbers = strtrim (sprintf ("%.7g ", value));
    text = sprintf ("%s = [%s]", name, numbers);
  endif
endfunction

## ---- Tables -----------------------------------------------------------------

## The first rows and the last, as many columns beside each other as fit.
function text = show_table (table)
  most = 10;
  names = fieldnames (table);
  n = numel (table.(names{1}));
  chosen = 1:n;
  if (n > most + 3)
    chosen = [1:most-3, n-2:n];
  endif
  labels = cellstr (num2str (chosen(:)));
  width = columns (labels{end});
  blocks = {{}};
  used = width;
  for j = 1:numel (names)
    cells = cells_of (table.(names{j}), chosen, names{j});
    if (used + columns (cells) + 2 > 79 && ! isempty (blocks{end}))
      blocks{end+1} = {};
      used = width;
    endif
    blocks{end}{end+1} = cells;
    used += columns (cells) + 2;
  endfor
  rows_of = [{""}; labels];
  text = sprintf ("a table of %d rows\n", n);
  for block = blocks
    gap = repmat ("  ", rows (block{1}{1}), 1);
    lines = char (strjust (char (rows_of), "right"));
    for cells = block{1}
      lines = [lines, gap, cells{1}];
    endfor
    lines = cellstr (lines)';
    if (numel (chosen) < n)
      lines = [lines(1:most-2), {"..."}, lines(most-1:end)];
    endif
    text = [text, strjoin(lines, "\n"), "\n"];
  endfor
endfunction

## A name and what is below it, to the right.
function cells = cells_of (column, chosen, name)
  picked = column(:)(chosen);
  if (iscellstr (picked))
    texts = picked;
  elseif (islogical (picked))
    texts = {"false"; "true"}(1 + picked);
  else
    texts = arrayfun (@(x) sprintf ("%.5g", x), double (picked), ...
                      "UniformOutput", false);
  endif
  cells = strjust (char ([{name}; texts(:)]), "right");
endfunction

%!test
%! text = ebit.show (ebit.rains (ebit.amplitude_damping (0.3)));
%! lines = strsplit (text, "\n");
%! assert (regexp (lines{1}, ['^rains: in \[0.5269349, 0.5269349\] ' ...
%!                            '\(certified, gap .*\)$']), 1);
%! assert (lines{2}, ["  of amplitude_damping (gamma = 0.3): 2 to 2 " ...
%!                    "levels, 2 Kraus operators"]);
%!test # of states, pairs, groups
%! text = ebit.show (ebit.rains (ebit.bell_state (1)));
%! assert (! isempty (strfind (text, "of a state of 2 x 2 levels")));
%! x = ebit.dephasing (0.1);
%! text = ebit.show (ebit.epr_capacity (x, ebit.pure_loss (0.5)));
%! assert (! isempty (strfind (text, "of dephasing (p = 0.1)")));
%! assert (! isempty (strfind (text, "mean_photons = Inf): bosonic")));
%! assert (numel (strfind (ebit.show (ebit.ghz_capacity ({x, x})), ...
%!                         "of dephasing")), 2);
%!test # a line each
%! bounds = cellfun (@ebit.rains, {ebit.dephasing(0.1), ebit.gadc(0.1, 0.1)});
%! assert (numel (strfind (ebit.show (bounds), "\n")), 2);
%!test # a table is short, and fits
%! text = ebit.show (ebit.gadc_rates (0:0.001:1, 0.1));
%! lines = strsplit (text, "\n");
%! assert (numel (lines) < 60); # four blocks of fourteen
%! assert (all (cellfun (@numel, lines) < 80));
%! assert (lines{1}, "a table of 1001 rows");
%! text = ebit.show (ebit.inept_thresholds (0.5));
%! assert (! isempty (strfind (text, "success_entangled")));
%! assert (evalc ("ebit.show (ebit.inept_pairs (1:3))"), ...
%!         ebit.show (ebit.inept_pairs (1:3)));
%!test # networks, and their answers
%! edges = struct ("tail", {{"a"; "b"}}, "head", {{"b"; "c"}}, "lower", [1; 0.5]);
%! net = ebit.network (edges);
%! text = ebit.show (net);
%! assert (strncmp (text, "a network of 3 nodes for entanglement, its edges\n", 49));
%! assert (! isempty (strfind (text, "a table of 2 rows\n")));
%! text = ebit.show (ebit.pair_capacity (net, "a", "c"));
%! assert (! isempty (strfind (text, "\n  of a network of 3 nodes, per channel use\n")));
%! text = ebit.show (ebit.all_pairs_capacity (net, "flooding"));
%! assert (strncmp (text, "all_pairs_capacity: per network use, ", 37));
%! text = ebit.show (ebit.prove (ebit.all_pairs_capacity (net, "flooding")));
%! assert (! isempty (strfind (text, "proved with rounding included")));
%! assert (! isempty (strfind (text, "a table of 3 rows\n")));
%!test # a stack of states has an array of answers
%! b = ebit.rains (cat (3, ebit.bell_state (1), ebit.werner_state (0.8)));
%! assert (size (b), [2 1]);
%! assert (strncmp (ebit.show (b), "rains: 1 (exact)\nrains: ", 24));
%!error <Invalid call> ebit.show ()
%!error <x is of class double; it must be a bounds value, a channel or a table>
%! ebit.show (3)
