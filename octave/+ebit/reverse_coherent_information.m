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
## Of a channel with complementary channel N^c it is the maximum over inputs of
## S(rho) - S(N^c(rho)), or 0 where no input makes it positive: a bounds
## value, whose certificate is @code{channel}, @code{state} (the input).
## Named channels have closed forms (@qcode{"exact"}); the others are certified to
## 1e-9 by the largest eigenvalue of the gradient, since it is concave in the
## input.
##
## @example
## @group
## ebit.reverse_coherent_information (ebit.bell_diagonal ([0.9 0.1 0 0]))
## b = ebit.reverse_coherent_information (ebit.amplitude_damping (0.3));
## [b.lower, b.upper]
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
%!test
%! b = ebit.reverse_coherent_information (ebit.dephasing (0.1));
%! value = 1 + 0.1 * log2 (0.1) + 0.9 * log2 (0.9);
%! assert ([b.lower, b.upper], [value, value], 1e-15);
%! assert (b.status, "exact");
%! assert (ebit.verify (b));
%!test # a channel without a name: erasure of a qubit by its Kraus operators
%! kraus = {sqrt(0.7) * [1 0; 0 1; 0 0], sqrt(0.3) * [0 0; 0 0; 1 0], ...
%!          sqrt(0.3) * [0 0; 0 0; 0 1]};
%! b = ebit.reverse_coherent_information (ebit.kraus_channel (kraus));
%! value = 0;
%! assert (b.lower, value, 1e-9);
%! assert (b.lower <= value + 1e-12 && b.upper >= value - 1e-12);
%! assert (ebit.verify (b));
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
%!error <dims is a vector of 2 numbers; it must be missing, since x is a channel>
%! ebit.reverse_coherent_information (ebit.dephasing (0.1), [2 2])
