## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{table} =} ebit.list_functions ()
## All functions of ebit, as a struct of cells of texts with the fields
## @code{name}, @code{topic}, @code{shape}, @code{usage} and @code{summary}.
##
## @code{shape} is @qcode{"calculator"} for a function that takes vectors and
## returns a row for each of their elements, and @qcode{"functional"} for the
## others.
##
## @example
## @group
## table = ebit.list_functions ();
## table.name(strcmp (table.topic, "Help"))
## @end group
## @end example
## @seealso{ebit.describe, ebit.help}
## @end deftypefn

function table = list_functions ()
  table = __ebit__ ("list_functions");
endfunction

%!test
%! table = ebit.list_functions ();
%! assert (any (strcmp (table.name, "gadc_rates")));
%! assert (numel (table.usage), numel (table.name));
%!error <called with too many inputs> ebit.list_functions (1)
