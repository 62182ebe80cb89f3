## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{b} =} ebit.rains (@var{x})
## @deftypefnx {} {@var{b} =} ebit.rains (@var{x}, @var{dims})
## @deftypefnx {} {@var{b} =} ebit.rains (@var{x}, @var{dims}, @var{tol})
## Bounds on the Rains relative entropy of a state, or on the Rains information
## of a channel: the best known computable upper bounds on the entanglement
## that can be distilled from the state, and distributed over the channel with
## classical communication after its uses.
##
## @var{x} is a state (a complex or real Hermitian matrix with trace 1) or a
## channel; @var{dims} are the dimensions @code{[dA dB]} of the state's two
## subsystems (omitted or @code{[]}, the matrix must be d^2 x d^2 and they are
## @code{[d d]}; channels have none).  @var{tol} is the gap
## @code{upper - lower} to reach, in ebits, from 1e-12 to 1; 1e-9 if omitted,
## 1e-8 for channels.
##
## The Rains relative entropy is the minimum of D(rho || sigma) over all
## positive semidefinite sigma whose partial transpose has trace norm at most 1
## (Rains, IEEE Trans. Inf. Theory 47, 2921), in bits.  It is at least the
## hashing rates S(B) - S(AB) and S(A) - S(AB), and equals the relative entropy
## of entanglement with respect to states of positive partial transpose
## wherever one subsystem is a qubit.  The Rains information of a channel is
## its maximum over the channel's outputs on one half of a pure state
## (Tomamichel, Wilde, Winter, IEEE Trans. Inf. Theory 63, 715).
##
## @var{b} is a bounds value: a struct with @code{lower}, @code{upper},
## @code{status} (@qcode{"exact"} for pure states and states with positive
## partial transpose, @qcode{"certified"}, or @qcode{"bracket"} where the gap
## stays above @var{tol}), @code{lower_method}, @code{upper_method},
## @code{task}, and the certificate @code{state} (of a channel its input),
## @code{dims} (or @code{channel}), @code{sigma} and @code{dual}, with which
##
## @example
## @group
## D (state || sigma) - log2 (norm (dual))
##   <= R <= D (state || sigma) + log2 (trace norm of sigma^TB)
## @end group
## @end example
##
## @noindent
## The work grows as the sixth power of the matrix's order: about half a
## millisecond for two qubits, a tenth of a second for order 16, half a second
## for order 25.  A channel of qubits takes some milliseconds, one of four
## levels about a second; where its best input of three or more levels is almost
## of lower rank, rounding errors may keep the gap at 1e-7, and the status is
## @qcode{"bracket"}.  Errors have the identifier @code{ebit:argument}.
##
## @example
## @group
## phi = [1; 0; 0; 1] / sqrt (2);
## b = ebit.rains (0.9 * (phi * phi') + 0.1 * eye (4) / 4);
## [b.lower, b.upper]
## @end group
## @end example
## @seealso{ebit.verify, ebit.cite}
## @end deftypefn

function b = rains (varargin)
  if (nargin < 1 || nargin > 3)
    print_usage ();
  endif
  b = __ebit__ ("rains", varargin{:});
endfunction

%!test
%! phi = [1; 0; 0; 1] / sqrt (2);
%! b = ebit.rains (0.9 * (phi * phi') + 0.1 * eye (4) / 4);
%! f = 0.925;
%! assert (b.upper, 1 + f * log2 (f) + (1 - f) * log2 (1 - f), 1e-9);
%! assert (b.lower <= b.upper);
%! assert (b.status, "certified");
%! assert (ebit.verify (b));
%!test
%! b = ebit.rains (diag ([1 0 0 0]));
%! assert ([b.lower, b.upper], [0 0]);
%! assert (b.status, "exact");
%! psi = [0.6; 0; 0; 0.8];
%! b = ebit.rains (psi * psi');
%! assert (b.lower, -0.36 * log2 (0.36) - 0.64 * log2 (0.64), 1e-14);
%! assert (b.status, "exact");
%! assert (ebit.verify (b));
%!test
%! b = ebit.rains (eye (6) / 6, [2 3]);
%! assert (b.upper, 0);
%! assert (b.dims(:)', [2 3]);
%!error <Invalid call> ebit.rains ()
%!error <x is a matrix of trace 3; it must be a state> ebit.rains (3)
%!error <dims is missing; it must be given as \[dA dB\]> ebit.rains (eye (6) / 6)
%!error <tol is 0; it must be a number in \[1e-12, 1\]>
%! ebit.rains (eye (4) / 4, [2 2], 0)
