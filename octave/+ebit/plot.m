## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ebit} {} ebit.plot (@var{x})
## @deftypefnx {ebit} {} ebit.plot (@var{table}, @var{quantities})
## @deftypefnx {ebit} {} ebit.plot (@var{table}, @var{quantities}, @var{against})
## @deftypefnx {ebit} {@var{h} =} ebit.plot (@dots{})
## Draw the columns of a table, or the candidates of a bounds value.
##
## Of a table the cell @var{quantities} names columns, by default all that are
## numbers, but gaps and those that vary with the inputs alone; the name
## @qcode{"epr"} stands for the band between @code{epr_lower} and
## @code{epr_upper}, and so with every pair of this kind.  They are drawn against
## the column @var{against}, by default the first with the most values; where
## other inputs vary, there is a curve for each of their values.  Of a bounds
## value the candidates are drawn in their order, with the bracket.
##
## @var{h} are the handles of what was drawn.
##
## @example
## @group
## grid = ebit.grid ("gamma", 0:0.02:1, "thermal", [0 0.1]);
## rates = ebit.gadc_rates (grid.gamma, grid.thermal);
## ebit.plot (rates, @{"epr", "multi_rail"@});
## @end group
## @end example
## @seealso{ebit.show, ebit.summary, ebit.gadc_rates, ebit.channel_sweep}
## @end deftypefn

function h = plot (x, quantities, against)
  if (nargin < 1 || nargin > 3)
    print_usage ();
  endif
  kind = __ebit_kind__ (x);
  if (! (isstruct (x) && isscalar (x)))
    error ("ebit:argument", ["x is of class %s; it must be a table or a " ...
                             "bounds value with candidates"], class (x));
  elseif (strcmp (kind, "network"))
    error ("ebit:argument", ["x is a network; it must be a table or a bounds " ...
                             "value with candidates; ebit.plot_network draws it"]);
  elseif (isfield (x, "candidates"))
    drawn = plot_candidates (x);
  elseif (any (strcmp (kind, {"bounds", "channel"})))
    error ("ebit:argument", ["x is a value without candidates; it must be a " ...
                             "table or a bounds value with candidates"]);
  else
    if (nargin < 3)
      against = most_values (x);
    endif
    if (nargin < 2 || isempty (quantities))
      quantities = all_quantities (x, against);
    endif
    drawn = plot_table (x, cellstr (quantities), against);
  endif
  if (nargout > 0)
    h = drawn;
  endif
endfunction

## ---- Bounds values ----------------------------------------------------------

function h = plot_candidates (b)
  c = b.candidates;
  shown = find (isfinite (c.value));
  [~, order] = sort (c.value(shown));
  shown = shown(order);
  y = (1:numel (shown))';
  is_upper = strcmp (c.side(shown), "upper");
  is_lower = strcmp (c.side(shown), "lower");
  newplot ();
  box ("on");
  h = [line([b.lower b.lower], [0 numel(shown)+1], "color", "k", "linestyle", ":")
       line([b.upper b.upper], [0 numel(shown)+1], "color", "k", "linestyle", ":")
       marks(c.value(shown), y, is_upper, "v", "r")
       marks(c.value(shown), y, is_lower, "^", "b")
       marks(c.value(shown), y, ! is_upper & ! is_lower, "o", "k")];
  set (gca (), "ytick", y, "yticklabel", strrep (c.method(shown), "_", " "));
  ylim ([0, numel(shown) + 1]);
  xlabel (strrep (b.quantity, "_", " "));
  title (sprintf ("in [%.7g, %.7g], %s", b.lower, b.upper, b.status));
endfunction

function h = marks (x, y, chosen, marker, color)
  h = line (x(chosen), y(chosen), "linestyle", "none", "marker", marker, ...
            "color", color);
endfunction

## ---- Tables -----------------------------------------------------------------

function names = numeric_names (table)
  names = fieldnames (table)';
  names = names(cellfun (@(name) isnumeric (table.(name)), names));
endfunction

function name = most_values (table)
  names = inputs_of (table);
  if (isempty (names))
    names = numeric_names (table);
  endif
  counts = cellfun (@(name) numel (unique (table.(name))), names);
  [~, i] = max (counts);
  name = names{i};
endfunction

## What channels and calculators take: by these names a table has inputs.
function names = known_inputs ()
  persistent known = {};
  if (isempty (known))
    list = ebit.list_functions ();
    takes = strcmp (list.shape, "calculator") | strcmp (list.topic, "Channels");
    for name = list.name(takes)'
      described = ebit.describe (name{1});
      is_input = strcmp (described.role, "argument");
      known = union (known, described.name(is_input));
    endfor
  endif
  names = known;
endfunction

## The first columns, up to one that is no input; of a table of the user's own
## those with few values.
function names = inputs_of (table)
  all = numeric_names (table);
  is_input = ismember (regexprep (all, '_[IXYZ]$', ""), known_inputs ());
  if (! any (is_input(1:min (end, 1))))
    is_input = cellfun (@(name) numel (unique (table.(name))) * 2 ...
                                <= numel (table.(name)), all);
  endif
  names = all(1:find ([! is_input, true], 1)-1);
endfunction

## Ends of bounds as one, without the inputs.
function names = all_quantities (table, against)
  names = numeric_names (table);
  names = names(! ismember (names, [inputs_of(table), {against}]));
  names = names(cellfun (@isempty, regexp (names, '_gap$|^rails$')));
  names = unique (regexprep (names, '_(lower|upper)$', ""), "stable");
endfunction

function check_quantity (table, name)
  known = numeric_names (table);
  if (! any (strcmp (name, known)) ...
      && ! all (isfield (table, {[name "_lower"], [name "_upper"]})))
    error ("ebit:argument", ["quantity is \"%s\"; it must be one of the " ...
                             "columns %s"], name, strjoin (known, ", "));
  endif
endfunction

function h = plot_table (table, quantities, against)
  check_quantity (table, against);
  cellfun (@(name) check_quantity (table, name), quantities);
  x = table.(against)(:);
  groups = groups_of (table, against, numel (x));
  newplot ();
  box ("on");
  colors = get (gca (), "colororder");
  h = [];
  labels = {};
  for k = 1:numel (quantities)
    color = colors(1 + mod (k - 1, rows (colors)), :);
    for g = 1:max (groups)
      chosen = find (groups == g);
      [~, order] = sort (x(chosen));
      h(end+1) = draw (table, quantities{k}, chosen(order), x, color, g);
      hold ("on");
      if (g == 1)
        labels{k} = strrep (quantities{k}, "_", " ");
        firsts(k) = h(end);
      endif
    endfor
  endfor
  hold ("off");
  xlabel (strrep (against, "_", " "));
  if (numel (labels) > 1)
    legend (firsts, labels, "location", "northeastoutside");
  else
    ylabel (labels{1});
  endif
endfunction

## A number for each combination of the inputs, the columns before the first
## that is drawn, but the one that they are drawn against.
function groups = groups_of (table, against, n)
  others = setdiff (inputs_of (table), {against}, "stable");
  groups = ones (n, 1);
  if (! isempty (others))
    columns = cellfun (@(name) table.(name)(:), others, "UniformOutput", false);
    [~, ~, groups] = unique ([columns{:}], "rows");
  endif
endfunction

function h = draw (table, name, chosen, x, color, g)
  styles = {"-", "--", ":", "-."};
  style = styles{1 + mod(g - 1, 4)};
  if (isfield (table, name))
    h = line (x(chosen), table.(name)(:)(chosen), "linestyle", style, ...
              "color", color, "linewidth", 2);
    return;
  endif
  lower = table.([name "_lower"])(:)(chosen);
  upper = table.([name "_upper"])(:)(chosen);
  h = patch ([x(chosen); flipud(x(chosen))], [lower; flipud(upper)], color, ...
             "facealpha", 0.3, "edgecolor", color, "linestyle", style);
endfunction

%!demo
%! ## The EPR capacity of two equal channels lies in the band
%! grid = ebit.grid ("gamma", 0:0.02:1, "thermal", [0 0.1]);
%! rates = ebit.gadc_rates (grid.gamma, grid.thermal);
%! ebit.plot (rates, {"epr", "multi_rail"});

%!function figures = can_draw ()
%!  figures = ! isempty (available_graphics_toolkits ());
%!endfunction

%!test
%! if (can_draw ())
%!   f = figure ("visible", "off");
%!   unwind_protect
%!     grid = ebit.grid ("gamma", 0:0.1:1, "thermal", [0 0.1]);
%!     rates = ebit.gadc_rates (grid.gamma, grid.thermal);
%!     h = ebit.plot (rates, {"epr", "multi_rail"});
%!     assert (numel (h), 4);
%!     assert (get (h(3), "ydata")(:), rates.multi_rail(1:11));
%!     h = ebit.plot (rates);
%!     assert (numel (h) >= 10);
%!     clf ();
%!     h = ebit.plot (ebit.two_way_capacity (ebit.amplitude_damping (0.3)));
%!     assert (numel (h) >= 4);
%!   unwind_protect_cleanup
%!     close (f);
%!   end_unwind_protect
%! endif

%!error <Invalid call> ebit.plot ()
%!error <x is of class double; it must be a table or a bounds value> ebit.plot (3)
%!error <x is a value without candidates> ebit.plot (ebit.dephasing (0.1))
%!error <x is a value without candidates> ebit.plot (ebit.rains (eye (4) / 4))
%!error <x is a network; it must be a table .*; ebit.plot_network draws it>
%! ebit.plot (ebit.network (struct ("tail", 1, "head", 2, "lower", 1)));
