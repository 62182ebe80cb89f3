## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/prove.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{texts} =} ebit.outward_decimals (@var{x})
## @deftypefnx {ebit} {@var{texts} =} ebit.outward_decimals (@var{x}, @var{upward})
## @deftypefnx {ebit} {@var{texts} =} ebit.outward_decimals (@var{x}, @var{upward}, @var{digits})
## Decimals next to numbers that are not above them, or not below: what is
## printed of a proved end must not be better than the end.
##
## @table @asis
## @item @var{x}
## numbers.
## @item @var{upward}
## whether they are not to be below, as of upper ends; default @code{false}.
## @item @var{digits}
## how many significant digits, in [1, 15]; default @code{7}.
## @end table
##
## The proofs are those of @code{ebit.verify} with @code{rigorous}, where it is
## said what is trusted and what the ends are true of. A state of two qubits
## takes a millisecond, of two systems of four levels 20 to 30 ms.
##
## @strong{Value}
##
## Texts, one a number.
##
## @strong{Errors}
##
## @code{ebit:argument} if @code{b} is not a bounds value, or its certificate is
## malformed; @code{ebit:numeric} if the process does not round to nearest.
##
## @strong{Examples}
##
## @example
## @group
## ebit.outward_decimals (2 / 3, true, 3)
##   @result{} ans = 0.667
## ebit.outward_decimals (2 / 3, false, 3)
##   @result{} ans = 0.666
## @end group
## @end example
## @seealso{ebit.prove, ebit.verify, ebit.cite}
## @end deftypefn

function texts = outward_decimals (varargin)
  if (nargin < 1 || nargin > 3)
    print_usage ();
  endif
  texts = __ebit__ ("outward_decimals", varargin{:});
endfunction

%!test
%! assert (ebit.outward_decimals (2 / 3, false, 3), "0.666");
%! assert (ebit.outward_decimals (2 / 3, true, 3), "0.667");
%! assert (numel (cellstr (ebit.outward_decimals ([1/3, 0.5]))), 2);
%!error <digits is 16; it must be> ebit.outward_decimals (1, true, 16)
%!error <x is missing|Invalid call> ebit.outward_decimals ()
