## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/describe.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.list_functions ()
## All functions of ebit.
##
## @strong{Value}
##
## A struct of cells of texts: @code{name}, @code{topic}, @code{shape},
## @code{usage} and @code{summary}. The shape is @qcode{"calculator"} for a
## function that takes vectors and returns one row for each of their elements,
## and @qcode{"functional"} for the others.
##
## @strong{Errors}
##
## @code{ebit:argument} if there is no function of that name.
##
## @strong{Examples}
##
## @example
## @group
## table = ebit.list_functions ();
## table.name(strcmp (table.topic, "Help"))
##   @result{} ans =
##      @{
##        [1,1] = list_functions
##        [2,1] = describe
##      @}
## @end group
## @end example
## @seealso{ebit.describe, ebit.help}
## @end deftypefn

function table = list_functions (varargin)
  if (nargin > 0)
    print_usage ();
  endif
  table = __ebit__ ("list_functions", varargin{:});
endfunction

%!test
%! table = ebit.list_functions ();
%! assert (any (strcmp (table.name, "gadc_rates")));
%! assert (numel (table.usage), numel (table.name));
%!error <Invalid call> ebit.list_functions (1)
