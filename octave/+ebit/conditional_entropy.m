## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{s} =} ebit.conditional_entropy (@var{rho})
## @deftypefnx {} {@var{s} =} ebit.conditional_entropy (@var{rho}, @var{dims})
## Conditional entropy S(A|B) = S(AB) - S(B) of a state in bits; negative for
## some entangled states.
##
## @var{dims} are the dimensions [dA dB] of the two subsystems; without them
## both are equal.  @var{rho} may be a d x d x n stack of states; the result is
## a vector then.
##
## @example
## @group
## ebit.conditional_entropy (ebit.bell_state (1))  # -1
## @end group
## @end example
##
## Source: N. J. Cerf, C. Adami (1997), @cite{Physical Review Letters} 79,
## 5194.
## @seealso{ebit.entropy, ebit.mutual_information, ebit.coherent_information}
## @end deftypefn

function s = conditional_entropy (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  s = __ebit__ ("conditional_entropy", varargin{:});
endfunction

%!assert (ebit.conditional_entropy (ebit.bell_state (1)), -1)
%!assert (ebit.conditional_entropy (eye (6) / 6, [3 2]), log2 (3), 1e-14)
%!assert (ebit.conditional_entropy (eye (6) / 6, [2 3]), 1, 1e-14)
%!error <Invalid call> ebit.conditional_entropy ()
%!error <Invalid call> ebit.conditional_entropy (1, 2, 3)
%!error <rho is a matrix of trace 4; it must be a state>
%! ebit.conditional_entropy (eye (4))
%!error <dims is missing; it must be given as \[dA dB\] with dA dB = 6, which is not a square>
%! ebit.conditional_entropy (eye (6) / 6)
%!error <dims is a vector of 2 numbers; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.conditional_entropy (eye (6) / 6, [2 2])
%!error <dims\[2\] is 1\.5; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.conditional_entropy (eye (6) / 6, [4 1.5])
