## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/rains.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.rains (@var{x})
## @deftypefnx {ebit} {@var{b} =} ebit.rains (@var{x}, @var{dims})
## @deftypefnx {ebit} {@var{b} =} ebit.rains (@var{x}, @var{dims}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.rains (@var{x}, @var{dims}, @var{tol}, @var{time_limit_s})
## Certified lower and upper bounds on the Rains relative entropy of a bipartite
## state, or on the Rains information of a channel: the best known computable
## upper bounds on the entanglement that can be distilled from the state, and
## distributed over the channel with classical communication after its uses.
##
## @table @asis
## @item @var{x}
## a state, a d x d x n stack of them, or a channel. The state is a real or
## complex Hermitian matrix with trace 1.
## @item @var{dims}
## dimensions @code{[dA dB]} of the state's subsystems; of a channel none;
## default @code{[d d]}. With the default the matrix is d^2 x d^2.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1] (of a channel by default 1e-8); default @code{1e-9}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## The Rains relative entropy is
##
## @display
## R(rho) = min @{ D(rho || sigma) : sigma >= 0, ||sigma^TB||_1 <= 1 @}
## @end display
##
## @noindent
## (Rains, 2001), in bits. It is at least the hashing rates S(B) - S(AB) and
## S(A) - S(AB), and equals the relative entropy of entanglement with respect to
## states of positive partial transpose wherever one subsystem is a qubit. The
## Rains information of a channel is its maximum over the channel's outputs on
## one half of a pure state (Tomamichel, Wilde, Winter, 2017).
##
## A barrier method follows a path of sigma > 0 and dual matrices Y with Y^TB >=
## D ln[sigma](rho); any such pair proves
##
## @display
## D(rho || sigma) - log2 ||Y|| <= R(rho)
##   <= D(rho || sigma) + log2 ||sigma^TB||_1.
## @end display
##
## Pure states and states with positive partial transpose are exact. The work
## grows as the sixth power of the order of the matrix: about half a millisecond
## for two qubits, a tenth of a second for order 16, half a second for order 25.
## Real matrices of order 16 take a third of that, since their @code{sigma} is
## real too.
##
## What counts is the order on the supports of the marginals, of a channel that
## of its outputs: a state of two qubits takes no longer as one of 2 x 12, nor a
## channel to six levels as one to 24, and the bounds are the same. The
## certificate has the given dimensions; it is evaluated on the supports, to
## which a weight e outside adds h2(e) + e log2 n at most, n the order of the
## matrix.
##
## Of a channel, the value is concave in the input, and its tangent bounds it
## for all inputs; a channel of qubits takes some milliseconds, one of four
## levels about a second. Where the best input of three or more levels is almost
## of lower rank, rounding errors of the tangent may keep the gap at 1e-7, and
## the status is @qcode{"bracket"}.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with the certificate
## @code{state} (of a channel its input), @code{dims} (or @code{channel}),
## @code{sigma} and @code{dual} (Y); of a channel whose value is a closed form
## both are empty, and of a bosonic one @code{state} is too. @code{status} is
## @qcode{"exact"}, @qcode{"certified"} (gap at most @code{tol}) or
## @qcode{"bracket"} (both ends valid, gap larger). Of a stack of n states, d x
## d x n, a struct array of n bounds values.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{x} is not a state or a channel, @var{dims} do
## not fit it, or @var{tol} is out of range.
##
## @strong{Examples}
##
## @example
## @group
## phi = [1; 0; 0; 1] / sqrt (2);
## b = ebit.rains (0.9 * (phi * phi') + 0.1 * eye (4) / 4);
## [b.lower, b.upper]
##   @result{} ans =
##         0.6157   0.6157
## ebit.verify (b)
##   @result{} ans = 1
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## E. M. Rains, A semidefinite program for distillable entanglement, IEEE Trans.
## Inf. Theory 47, 2921 (2001), doi:10.1109/18.959270.
## @item
## M. Tomamichel, M. M. Wilde, A. Winter, Strong converse rates for quantum
## communication, IEEE Trans. Inf. Theory 63, 715 (2017),
## doi:10.1109/TIT.2016.2615847.
## @end itemize
## @seealso{ebit.verify, ebit.cite, ebit.max_rains, ebit.distillable_entanglement}
## @end deftypefn

function b = rains (varargin)
  if (nargin < 1 || nargin > 4)
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
