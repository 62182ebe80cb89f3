## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rate} =} ebit.hashing (@var{rho})
## @deftypefnx {} {@var{rate} =} ebit.hashing (@var{rho}, @var{dims})
## Hashing bound max (0, S(A) - S(AB), S(B) - S(AB)) of a state, in ebits per
## copy: what one-way distillation attains in the better direction.
##
## @var{dims} are the dimensions [dA dB] of the two subsystems; without them
## both are equal.  @var{rho} may be a d x d x n stack of states; the result is
## a vector then.
##
## @example
## @group
## ebit.hashing (ebit.bell_diagonal ([0.9 0.1 0 0]))
## @end group
## @end example
##
## Source: I. Devetak, A. Winter (2005), @cite{Proceedings of the Royal Society
## A} 461, 207.
## @seealso{ebit.coherent_information, ebit.reverse_coherent_information}
## @end deftypefn

function rate = hashing (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  rate = __ebit__ ("hashing", varargin{:});
endfunction

%!assert (ebit.hashing (ebit.bell_state (3)), 1)
%!assert (ebit.hashing (eye (4) / 4), 0)
%!assert (ebit.hashing (ebit.bell_diagonal ([0.9 0.1 0 0])), ...
%!        1 + 0.9 * log2 (0.9) + 0.1 * log2 (0.1), 1e-15)
%!error <Invalid call> ebit.hashing ()
%!error <Invalid call> ebit.hashing (1, 2, 3)
%!error <rho is a matrix of trace 4; it must be a state>
%! ebit.hashing (eye (4))
%!error <dims is missing; it must be given as \[dA dB\] with dA dB = 6, which is not a square>
%! ebit.hashing (eye (6) / 6)
%!error <dims is a vector of 2 numbers; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.hashing (eye (6) / 6, [2 2])
%!error <dims\[2\] is 1\.5; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.hashing (eye (6) / 6, [4 1.5])
