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
## Of a channel with complementary channel N^c it is the maximum over inputs of
## S(N(rho)) - S(N^c(rho)), or 0 where no input makes it positive: a bounds
## value, whose certificate is @code{channel}, @code{state} (the input) and,
## where it is the upper end, @code{rains}.
## Named channels have closed forms (@qcode{"exact"}); degradable channels are
## certified to 1e-9 by the largest eigenvalue of the gradient, anti-degradable
## ones have 0; for all others the best of many inputs is @qcode{"achievable"},
## and the Rains information bounds it from above.
##
## @example
## @group
## ebit.coherent_information (ebit.bell_diagonal ([0.9 0.1 0 0]))
## b = ebit.coherent_information (ebit.amplitude_damping (0.3));
## [b.lower, b.upper]
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
%!test
%! b = ebit.coherent_information (ebit.dephasing (0.1));
%! value = 1 + 0.1 * log2 (0.1) + 0.9 * log2 (0.9);
%! assert ([b.lower, b.upper], [value, value], 1e-15);
%! assert (b.status, "exact");
%! assert (ebit.verify (b));
%!test # a channel without a name: erasure of a qubit by its Kraus operators
%! kraus = {sqrt(0.7) * [1 0; 0 1; 0 0], sqrt(0.3) * [0 0; 0 0; 1 0], ...
%!          sqrt(0.3) * [0 0; 0 0; 0 1]};
%! b = ebit.coherent_information (ebit.kraus_channel (kraus));
%! value = 1 - 2 * 0.3;
%! assert (b.lower, value, 1e-9);
%! assert (b.lower <= value + 1e-12 && b.upper >= value - 1e-12);
%! assert (ebit.verify (b));
%!test # both ends meet, and rounding does not cross them
%! for gamma = [0.05 0.1 0.2 0.3 0.45]
%!   b = ebit.coherent_information (ebit.gadc (gamma, 1e-300));
%!   assert (b.lower <= b.upper && b.upper < b.lower + 1e-14);
%!   assert (ebit.verify (b));
%! endfor
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
%!error <dims is a vector of 2 numbers; it must be missing, since x is a channel>
%! ebit.coherent_information (ebit.dephasing (0.1), [2 2])
