## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/describe.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.describe (@var{name})
## The arguments of a function of ebit, with their units and ranges, and the
## columns of the table that it returns, or what its value is.
##
## @table @asis
## @item @var{name}
## name of a function, a text.
## @end table
##
## @strong{Value}
##
## A struct of cells of texts: @code{role} (@qcode{"argument"}, @qcode{"column"}
## or @qcode{"value"}), @code{name}, @code{unit}, @code{range}, @code{default}
## and @code{meaning}.
##
## @strong{Errors}
##
## @code{ebit:argument} if there is no function of that name.
##
## @strong{Examples}
##
## @example
## @group
## table = ebit.describe ("gadc_rates");
## table.name
##   @result{} ans =
##      @{
##        [1,1] = gamma
##        [2,1] = thermal
##        [3,1] = threads
##        [4,1] = coherent_information
##      ...
## @end group
## @end example
## @seealso{ebit.list_functions, ebit.help}
## @end deftypefn

function table = describe (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  table = __ebit__ ("describe", varargin{:});
endfunction

%!test
%! table = ebit.describe ("describe");
%! assert (table.name{1}, "name");
%! assert (table.role{1}, "argument");
%!error <Invalid call> ebit.describe ()
%!error <name is 3; it must be the name of a function> ebit.describe (3)
%!error <name is "no"; it must be the name of a function> ebit.describe ("no")
