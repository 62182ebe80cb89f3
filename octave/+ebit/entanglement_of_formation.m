## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/concurrence.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{e} =} ebit.entanglement_of_formation (@var{rho})
## The entanglement of formation h_2((1 + sqrt(1 - C^2))/2) in ebits, with the
## concurrence C: what it takes to make the state, per copy, from pure states of
## that average entanglement.
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
## ebit.entanglement_of_formation (ebit.bell_diagonal ([0.7 0.3 0 0]))
##   @result{} ans = 0.2502
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
## @seealso{ebit.concurrence, ebit.fully_entangled_fraction, ebit.chsh, ebit.negativity, ebit.hashing, ebit.bell_weights, ebit.inept_state, ebit.inept_delivery}
## @end deftypefn

function e = entanglement_of_formation (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  e = __ebit__ ("entanglement_of_formation", varargin{:});
endfunction

%!assert (ebit.entanglement_of_formation (ebit.bell_state (1)), 1)
%!assert (ebit.entanglement_of_formation (eye (4) / 4), 0)
%!test
%! x = (1 + sqrt (1 - 0.4 ^ 2)) / 2;
%! rho = ebit.bell_diagonal ([0.7 0.3 0 0]);
%! assert (ebit.entanglement_of_formation (rho), ...
%!         -x * log2 (x) - (1 - x) * log2 (1 - x), 1e-15);
%!error <Invalid call> ebit.entanglement_of_formation ()
%!error <Invalid call> ebit.entanglement_of_formation (1, 2)
%!error <rho is a 3 x 3 matrix of numbers; it must be a state of two qubits, a 4 x 4 matrix, or a 4 x 4 x n stack of them>
%! ebit.entanglement_of_formation (eye (3) / 3)
%!error <rho is a matrix of trace 4; it must be a state>
%! ebit.entanglement_of_formation (eye (4))
%!error <state 2 of rho is a matrix of trace 4; it must be a state>
%! ebit.entanglement_of_formation (cat (3, eye (4) / 4, eye (4)))
