## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{i} =} ebit.coherent_information (@var{x})
## @deftypefnx {} {@var{i} =} ebit.coherent_information (@var{x}, @var{dims})
## Coherent information S(B) - S(AB) of a state in ebits per copy, what one-way
## distillation attains with messages from A to B.
##
## @var{dims} are the dimensions [dA dB] of the two subsystems; without them
## both are equal.  @var{x} may be a d x d x n stack of states; the result is a
## vector then.
##
## @example
## @group
## ebit.coherent_information (ebit.bell_diagonal ([0.9 0.1 0 0]))
## @end group
## @end example
##
## Source: B. Schumacher, M. A. Nielsen (1996), @cite{Physical Review A} 54,
## 2629.
## @seealso{ebit.reverse_coherent_information, ebit.hashing, ebit.conditional_entropy}
## @end deftypefn

function i = coherent_information (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  i = __ebit__ ("coherent_information", varargin{:});
endfunction

%!assert (ebit.coherent_information (ebit.bell_state (1)), 1)
%!test
%! rho = kron (diag ([1 0]), eye (3) / 3);
%! assert (ebit.coherent_information (rho, [2 3]), 0, 1e-14);
%! assert (ebit.reverse_coherent_information (rho, [2 3]), -log2 (3), 1e-14);
%!error <Invalid call> ebit.coherent_information ()
%!error <Invalid call> ebit.coherent_information (1, 2, 3)
%!error <x is a matrix of trace 4; it must be a state>
%! ebit.coherent_information (eye (4))
%!error <dims is missing; it must be given as \[dA dB\] with dA dB = 6, which is not a square>
%! ebit.coherent_information (eye (6) / 6)
%!error <dims is a vector of 2 numbers; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.coherent_information (eye (6) / 6, [2 2])
%!error <dims\[2\] is 1\.5; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.coherent_information (eye (6) / 6, [4 1.5])
