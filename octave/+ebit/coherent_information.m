## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/coherent_information.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{i} =} ebit.coherent_information (@var{x})
## @deftypefnx {ebit} {@var{i} =} ebit.coherent_information (@var{x}, @var{dims})
## @deftypefnx {ebit} {@var{i} =} ebit.coherent_information (@var{x}, @var{dims}, @var{copies})
## @deftypefnx {ebit} {@var{i} =} ebit.coherent_information (@var{x}, @var{dims}, @var{copies}, @var{tol})
## @deftypefnx {ebit} {@var{i} =} ebit.coherent_information (@var{x}, @var{dims}, @var{copies}, @var{tol}, @var{time_limit_s})
## The coherent information S(B) - S(AB) of a state in ebits per copy, which
## one-way distillation attains with messages from A to B.
##
## Of a channel N with complementary channel N^c it is max S(N(rho)) -
## S(N^c(rho)) in ebits per use, attained without communication, or 0 where no
## input makes it positive. Named channels, and channels that are one but for
## unitaries (see @code{ebit.kraus_channel}), have closed forms
## (@qcode{"exact"}). Of degradable channels it is concave in the input, so that
## the largest eigenvalue of its gradient certifies the maximum, to 1e-9; it is
## 0 for anti-degradable ones; for all others the best of many inputs, the same
## on every machine, is @qcode{"achievable"}, and the Rains information bounds
## it from above.
##
## With @code{copies = 2} it is half of the coherent information of two uses of
## a channel with up to three levels, which is more for some: of
## @code{ebit.gadc} with dephasing, of depolarizing channels near their
## threshold. What the search finds is attained, hence @qcode{"achievable"}; the
## upper end is that of @code{ebit.quantum_capacity}.
##
## @table @asis
## @item @var{x}
## density matrix, or d x d x n stack of them; or a channel. A state is
## Hermitian, with trace 1 and no negative eigenvalue, each to 1e-10; real or
## complex.
## @item @var{dims}
## dimensions @code{[dA dB]} of the two subsystems; default @code{[d d]}. With
## the default the matrix is d^2 x d^2. Channels have none.
## @item @var{copies}
## uses of the channel that an input is for, 1 or 2; default @code{1}, of a
## channel from 2 or 3 levels; of states 1.
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
## value (see @code{ebit.conventions}) with the certificate @code{channel},
## @code{state} (the input, of both uses where @code{copies} is 2) and, where it
## is the upper end, @code{rains}; for two uses @code{copies}, and
## @code{upper_bounds} with the quantum capacity.
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
## ebit.coherent_information (ebit.bell_diagonal ([0.9 0.1 0 0]))
##   @result{} ans = 0.5310
## b = ebit.coherent_information (ebit.amplitude_damping (0.3));
## [b.lower, b.upper]
##   @result{} ans =
##         0.3280   0.3280
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## B. Schumacher, M. A. Nielsen, Quantum data processing and error correction,
## Phys. Rev. A 54, 2629 (1996).
## @item
## I. Devetak, P. W. Shor, The capacity of a quantum channel for simultaneous
## transmission of classical and quantum information, Commun. Math. Phys. 256,
## 287 (2005), for degradable channels, doi:10.1007/s00220-005-1317-6.
## @end itemize
## @seealso{ebit.reverse_coherent_information, ebit.hashing, ebit.rains, ebit.verify, ebit.entropy, ebit.conventions}
## @end deftypefn

function i = coherent_information (varargin)
  if (nargin < 1 || nargin > 5)
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
%!error <Invalid call> ebit.coherent_information (1, 2, 3, 4, 5, 6)
%!error <x is a matrix of trace 4; it must be a state>
%! ebit.coherent_information (eye (4))
%!error <dims is missing; it must be given as \[dA dB\] with dA dB = 6, which is not a square>
%! ebit.coherent_information (eye (6) / 6)
%!error <dims is 2 x 2 = 4; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.coherent_information (eye (6) / 6, [2 2])
%!error <dims\(2\) is 1\.5; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.coherent_information (eye (6) / 6, [4 1.5])
%!error <dims is a vector of 2 numbers; it must be missing, since x is a channel>
%! ebit.coherent_information (ebit.dephasing (0.1), [2 2])
