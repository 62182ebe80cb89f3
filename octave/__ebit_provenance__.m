## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for the functions of +ebit that make tables of quantities.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{from} =} __ebit_provenance__ (@var{calculator}, @var{family}, @var{quantities}, @var{table})
## @deftypefnx {ebit} {@var{from} =} __ebit_provenance__ (@var{calculator}, @var{family}, @var{quantities}, @var{table}, @var{tol})
## Where a table comes from: a struct of version, call, tol (of each quantity
## that has one), unit (of each column) and date.  Without @var{tol} the table
## is of channels.
## @end deftypefn

function from = __ebit_provenance__ (calculator, family, quantities, table, tol)
  quantities = cellstr (quantities)(:)';
  from.version = __ebit__ ("options", "version");
  from.call = sprintf ("%s (%s, grid, {%s})", calculator, family, ...
                       strjoin (strcat ("\"", quantities, "\""), ", "));
  if (nargin < 5)
    tol = tols_of_channels (table);
  endif
  from.tol = tol;
  described = ebit.describe (calculator);
  from.unit = struct ();
  for name = fieldnames (table)'
    stem = regexprep (name{1}, '_(lower|upper)$', "");
    row = find (strcmp (described.name, stem), 1);
    from.unit.(name{1}) = "";
    if (! isempty (row) && ! strcmp (described.unit{row}, "1"))
      from.unit.(name{1}) = described.unit{row};
    endif
  endfor
  from.date = datestr (now (), "yyyy-mm-dd");
endfunction

## A table of a named family has no bounds values: each function says what its
## tol is of a channel, be it the simplest.
function tol = tols_of_channels (table)
  tol = struct ();
  names = regexp (fieldnames (table)', '^(.*)_status$', "tokens", "once");
  channel = __ebit__ ("identity_channel", 2);
  for name = [names{:}]
    given = __ebit_quantity_call__ (name{1}, channel);
    tol.(name{1}) = __ebit__ (name{1}, given{:}).tol;
  endfor
endfunction

%!test
%! from = __ebit_provenance__ ("channel_sweep", "family", "rains", ...
%!                             struct ("p", 1, "rains_upper", 1), ...
%!                             struct ("rains", 1e-8));
%! assert (from.unit, struct ("p", "", "rains_upper", "ebit per use"));
%! assert (from.tol, struct ("rains", 1e-8));
%! assert (from.call, "channel_sweep (family, grid, {\"rains\"})");
