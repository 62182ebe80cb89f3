## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/concurrence.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{c} =} ebit.concurrence (@var{rho})
## The concurrence C = max(0, l_1 - l_2 - l_3 - l_4) with the square roots l of
## the eigenvalues of rho (Y x Y) rho* (Y x Y) in descending order: 0 of
## separable states, 1 of Bell states.
##
## It is computed from singular values of a factor of the state, with
## eigenvalues below 4.5e-16 taken for zeros, and of X-shaped states from a
## closed form; states of low rank are as exact as others.
##
## @table @asis
## @item @var{rho}
## density matrix of two qubits, 4 x 4, 4 x 4 x n stack, or ket. It is
## Hermitian, with trace 1 and no negative eigenvalue, each to 1e-10; real or
## complex. A ket, a vector of norm 1, stands for its state.
## @end table
##
## No function here uses LAPACK: R and Octave give the same bits.
##
## @strong{Value}
##
## A number; of a stack of n states a vector of n numbers.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{rho} is not a state of two qubits; the message
## names the argument, its value (such as its trace or its most negative
## eigenvalue) and what is allowed.
##
## @strong{Examples}
##
## @example
## @group
## ebit.concurrence (ebit.bell_diagonal ([0.7 0.3 0 0]))  # 0.4
##   @result{} ans = 0.4000
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## W. K. Wootters, Entanglement of formation of an arbitrary state of two
## qubits, Phys. Rev. Lett. 80, 2245 (1998), arXiv:quant-ph/9709029.
## @end itemize
## @seealso{ebit.entanglement_of_formation, ebit.fully_entangled_fraction, ebit.chsh, ebit.negativity, ebit.hashing, ebit.bell_weights, ebit.inept_state, ebit.inept_delivery}
## @end deftypefn

function c = concurrence (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  c = __ebit__ ("concurrence", varargin{:});
endfunction

%!assert (ebit.concurrence (ebit.bell_state (2)), 1)
%!assert (ebit.concurrence (eye (4) / 4), 0)
%!test
%! psi = [1; 2i; 0.5; 1-1i];
%! psi /= norm (psi);
%! c = 2 * abs (psi(1) * psi(4) - psi(2) * psi(3));
%! assert (ebit.concurrence (psi * psi'), c, 1e-15);
%! mixed = cat (3, psi * psi', ebit.bell_state (1), eye (4) / 4);
%! assert (ebit.concurrence (mixed), [c; 1; 0], 1e-15);
%!test
%! ## A rank of 2, turned: what rounding leaves in its kernel must not count.
%! rho = 0.3 * ebit.bell_state (1) + 0.7 * diag ([0 1 0 0]);
%! u = kron ([cos(1) -sin(1); sin(1) cos(1)], [3 4i; 4i 3] / 5);
%! assert (ebit.concurrence (u * rho * u'), 0.3, 1e-14);
%!error <Invalid call> ebit.concurrence ()
%!error <Invalid call> ebit.concurrence (1, 2)
%!error <rho is a 3 x 3 matrix of numbers; it must be a state of two qubits, a 4 x 4 matrix, or a 4 x 4 x n stack of them>
%! ebit.concurrence (eye (3) / 3)
%!error <rho is a matrix of trace 4; it must be a state>
%! ebit.concurrence (eye (4))
%!error <state 2 of rho is a matrix of trace 4; it must be a state>
%! ebit.concurrence (cat (3, eye (4) / 4, eye (4)))
