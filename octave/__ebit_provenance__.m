## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for the functions of +ebit that make tables of quantities.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{from} =} __ebit_provenance__ (@var{calculator}, @var{family}, @var{quantities}, @var{table})
## Where a table comes from: a struct of version, call, tol (of each quantity
## that has one), unit (of each column) and date.
## @end deftypefn

function from = __ebit_provenance__ (calculator, family, quantities, table)
  quantities = cellstr (quantities)(:)';
  from.version = __ebit__ ("options", "version");
  from.call = sprintf ("%s (%s, grid, {%s})", calculator, family, ...
                       strjoin (strcat ("\"", quantities, "\""), ", "));
  from.tol = struct ();
  known = ebit.list_functions ();
  for name = quantities
    usage = known.usage(strcmp (known.name, name{1}));
    tol = regexp ([usage{:}], 'tol = ([-0-9.e]+)', "tokens", "once");
    if (! isempty (tol))
      from.tol.(name{1}) = str2double (tol{1});
      ## The default of rains is that of states; of channels it is this one.
      if (strcmp (name{1}, "rains") && family(1) == "\"")
        from.tol.rains = 1e-8;
      endif
    endif
  endfor
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

%!test
%! from = __ebit_provenance__ ("channel_sweep", "family", "rains", ...
%!                             struct ("p", 1, "rains_upper", 1));
%! assert (from.unit, struct ("p", "", "rains_upper", "ebit per use"));
%! assert (from.call, "channel_sweep (family, grid, {\"rains\"})");
