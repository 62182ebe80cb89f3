## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{i} =} ebit.reverse_coherent_information (@var{x})
## @deftypefnx {} {@var{i} =} ebit.reverse_coherent_information (@var{x}, @var{dims})
## Reverse coherent information S(A) - S(AB) of a state in ebits per copy, what
## one-way distillation attains with messages from B to A.
##
## @var{dims} are the dimensions [dA dB] of the two subsystems; without them
## both are equal.  @var{x} may be a d x d x n stack of states; the result is a
## vector then.
##
## @example
## @group
## ebit.reverse_coherent_information (ebit.bell_diagonal ([0.9 0.1 0 0]))
## @end group
## @end example
##
## Source: R. Garcia-Patron, S. Pirandola, S. Lloyd, J. H. Shapiro (2009),
## @cite{Physical Review Letters} 102, 210501.
## @seealso{ebit.coherent_information, ebit.hashing}
## @end deftypefn

function i = reverse_coherent_information (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  i = __ebit__ ("reverse_coherent_information", varargin{:});
endfunction

%!assert (ebit.reverse_coherent_information (ebit.bell_state (2)), 1)
%!assert (ebit.reverse_coherent_information (eye (6) / 6, [2 3]), -log2 (3), ...
%!        1e-14)
%!error <Invalid call> ebit.reverse_coherent_information ()
%!error <Invalid call> ebit.reverse_coherent_information (1, 2, 3)
%!error <x is a matrix of trace 4; it must be a state>
%! ebit.reverse_coherent_information (eye (4))
%!error <dims is missing; it must be given as \[dA dB\] with dA dB = 6, which is not a square>
%! ebit.reverse_coherent_information (eye (6) / 6)
%!error <dims is a vector of 2 numbers; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.reverse_coherent_information (eye (6) / 6, [2 2])
%!error <dims\[2\] is 1\.5; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.reverse_coherent_information (eye (6) / 6, [4 1.5])
