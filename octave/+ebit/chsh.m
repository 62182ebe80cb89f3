## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/concurrence.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{s} =} ebit.chsh (@var{rho})
## The largest value of the CHSH expression over all measurements: local models
## reach 2, quantum theory 2 sqrt(2).
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
## ebit.chsh (ebit.bell_diagonal ([0.9 0.1 0 0]))
##   @result{} ans = 2.5612
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## R. Horodecki, P. Horodecki, M. Horodecki, Violating Bell inequality by mixed
## spin-1/2 states: necessary and sufficient condition, Phys. Lett. A 200, 340
## (1995).
## @end itemize
## @seealso{ebit.concurrence, ebit.entanglement_of_formation, ebit.fully_entangled_fraction, ebit.negativity, ebit.hashing, ebit.bell_weights, ebit.inept_state, ebit.inept_delivery}
## @end deftypefn

function s = chsh (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  s = __ebit__ ("chsh", varargin{:});
endfunction

%!assert (ebit.chsh (ebit.bell_state (1)), 2 * sqrt (2))
%!assert (ebit.chsh (eye (4) / 4), 0)
%!assert (ebit.chsh (diag ([1 0 0 0])), 2)
%!assert (ebit.chsh (ebit.bell_diagonal ([0.9 0.1 0 0])), ...
%!        2 * sqrt (1.64), 1e-15)
%!error <Invalid call> ebit.chsh ()
%!error <Invalid call> ebit.chsh (1, 2)
%!error <rho is a 3 x 3 matrix of numbers; it must be a state of two qubits, a 4 x 4 matrix, or a 4 x 4 x n stack of them>
%! ebit.chsh (eye (3) / 3)
%!error <rho is a matrix of trace 4; it must be a state>
%! ebit.chsh (eye (4))
%!error <state 2 of rho is a matrix of trace 4; it must be a state>
%! ebit.chsh (cat (3, eye (4) / 4, eye (4)))
