## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{table} =} ebit.describe (@var{name})
## The arguments and the columns of the function @var{name}, with their units.
##
## @var{table} is a struct of cells of texts: @code{role} (@qcode{"argument"}
## or @qcode{"column"}), @code{name}, @code{unit}, @code{range},
## @code{default} and @code{meaning}.
##
## @example
## @group
## table = ebit.describe ("gadc_rates");
## table.name
## @end group
## @end example
## @seealso{ebit.list_functions, ebit.help}
## @end deftypefn

function table = describe (name)
  if (nargin != 1)
    print_usage ();
  endif
  table = __ebit__ ("describe", name);
endfunction

%!test
%! table = ebit.describe ("describe");
%! assert (table.name, {"name"});
%! assert (table.role, {"argument"});
%!error <Invalid call> ebit.describe ()
%!error <name is 3; it must be the name of a function> ebit.describe (3)
%!error <name is "no"; it must be the name of a function> ebit.describe ("no")
