## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/coherent_information.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{i} =} ebit.reverse_coherent_information (@var{x})
## @deftypefnx {ebit} {@var{i} =} ebit.reverse_coherent_information (@var{x}, @var{dims})
## @deftypefnx {ebit} {@var{i} =} ebit.reverse_coherent_information (@var{x}, @var{dims}, @var{tol})
## @deftypefnx {ebit} {@var{i} =} ebit.reverse_coherent_information (@var{x}, @var{dims}, @var{tol}, @var{time_limit_s})
## The reverse coherent information S(A) - S(AB) of a state in ebits per copy,
## which one-way distillation attains with messages from B to A.
##
## Of a channel with complementary channel N^c it is max S(rho) - S(N^c(rho)) in
## ebits per use, attained with a message backwards after all uses, or 0 where
## no input makes it positive. Named channels have closed forms
## (@qcode{"exact"}). It is concave in the input, so that the largest eigenvalue
## of its gradient certifies the maximum, to 1e-9.
##
## @table @asis
## @item @var{x}
## density matrix, or d x d x n stack of them; or a channel. A state is
## Hermitian, with trace 1 and no negative eigenvalue, each to 1e-10; real or
## complex.
## @item @var{dims}
## dimensions @code{[dA dB]} of the two subsystems; default @code{[d d]}. With
## the default the matrix is d^2 x d^2. Channels have none.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-9}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## @strong{Value}
##
## A number; of a stack of n states a vector of n numbers; of a channel a bounds
## value (see @code{ebit.conventions}) with the certificate @code{channel} and
## @code{state} (the input).
##
## @strong{Errors}
##
## @code{ebit:argument} if there is neither a state nor, for
## @code{coherent_information} and @code{reverse_coherent_information}, a
## channel, or @var{dims} do not fit; the message names the argument, its value
## (such as its trace or its most negative eigenvalue) and what is allowed.
##
## @strong{Examples}
##
## @example
## @group
## rho = ebit.bell_diagonal ([0.9 0.1 0 0]);
## ebit.reverse_coherent_information (rho)
##   @result{} ans = 0.5310
## b = ebit.reverse_coherent_information (ebit.amplitude_damping (0.3));
## [b.lower, b.upper]
##   @result{} ans =
##         0.4495   0.4495
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## R. García-Patrón, S. Pirandola, S. Lloyd, J. H. Shapiro, Reverse coherent
## information, Phys. Rev. Lett. 102, 210501 (2009),
## doi:10.1103/PhysRevLett.102.210501.
## @end itemize
## @seealso{ebit.coherent_information, ebit.hashing, ebit.rains, ebit.verify, ebit.entropy, ebit.conventions}
## @end deftypefn

function i = reverse_coherent_information (varargin)
  if (nargin < 1 || nargin > 4)
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
%!error <Invalid call> ebit.reverse_coherent_information (1, 2, 3, 4, 5)
%!error <x is a matrix of trace 4; it must be a state>
%! ebit.reverse_coherent_information (eye (4))
%!error <dims is missing; it must be given as \[dA dB\] with dA dB = 6, which is not a square>
%! ebit.reverse_coherent_information (eye (6) / 6)
%!error <dims is 2 x 2 = 4; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.reverse_coherent_information (eye (6) / 6, [2 2])
%!error <dims\(2\) is 1\.5; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.reverse_coherent_information (eye (6) / 6, [4 1.5])
%!error <dims is a vector of 2 numbers; it must be missing, since x is a channel>
%! ebit.reverse_coherent_information (ebit.dephasing (0.1), [2 2])
