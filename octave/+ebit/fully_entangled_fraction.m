## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/concurrence.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{f} =} ebit.fully_entangled_fraction (@var{rho})
## The fully entangled fraction: the largest fidelity with a maximally entangled
## state.
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
## rho = ebit.bell_diagonal ([0.7 0.3 0 0]);
## ebit.fully_entangled_fraction (rho)  # 0.7
##   @result{} ans = 0.7000
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## C. H. Bennett, D. P. DiVincenzo, J. A. Smolin, W. K. Wootters, Mixed-state
## entanglement and quantum error correction, Phys. Rev. A 54, 3824 (1996),
## doi:10.1103/PhysRevA.54.3824.
## @end itemize
## @seealso{ebit.concurrence, ebit.entanglement_of_formation, ebit.chsh, ebit.negativity, ebit.hashing, ebit.bell_weights, ebit.inept_state, ebit.inept_delivery}
## @end deftypefn

function f = fully_entangled_fraction (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  f = __ebit__ ("fully_entangled_fraction", varargin{:});
endfunction

%!assert (ebit.fully_entangled_fraction (ebit.bell_state (3)), 1)
%!assert (ebit.fully_entangled_fraction (eye (4) / 4), 0.25)
%!assert (ebit.fully_entangled_fraction (diag ([1 0 0 0])), 0.5)
%!test
%! u = kron ([1 1; 1 -1] / sqrt (2), [1 0; 0 1i]);
%! rho = u * ebit.bell_diagonal ([0.1 0.2 0.6 0.1]) * u';
%! assert (ebit.fully_entangled_fraction (rho), 0.6, 1e-15);
%!error <Invalid call> ebit.fully_entangled_fraction ()
%!error <Invalid call> ebit.fully_entangled_fraction (1, 2)
%!error <rho is a 3 x 3 matrix of numbers; it must be a state of two qubits, a 4 x 4 matrix, or a 4 x 4 x n stack of them>
%! ebit.fully_entangled_fraction (eye (3) / 3)
%!error <rho is a matrix of trace 4; it must be a state>
%! ebit.fully_entangled_fraction (eye (4))
%!error <state 2 of rho is a matrix of trace 4; it must be a state>
%! ebit.fully_entangled_fraction (cat (3, eye (4) / 4, eye (4)))
