## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/bell_state.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{w} =} ebit.bell_weights (@var{rho})
## The weights of the Bell states in a state of two qubits: the diagonal of its
## matrix in the Bell basis. Only a Bell-diagonal state has nothing besides.
##
## @table @asis
## @item @var{rho}
## density matrix of two qubits, 4 x 4, 4 x 4 x n stack, or ket.
## @end table
##
## @strong{Value}
##
## Four numbers; of a stack of n states an n x 4 matrix.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is not what is said above.
##
## @strong{Examples}
##
## @example
## @group
## ebit.bell_weights (ebit.bell_diagonal ([0.7 0.1 0.1 0.1]))
##   @result{} ans =
##         0.7000
##         0.1000
##         0.1000
##         0.1000
## @end group
## @end example
## @seealso{ebit.bell_state, ebit.bell_diagonal, ebit.werner_state, ebit.isotropic_state, ebit.ghz_state, ebit.pure_state, ebit.random_state, ebit.concurrence, ebit.negativity, ebit.fully_entangled_fraction, ebit.partial_trace, ebit.conventions}
## @end deftypefn

function w = bell_weights (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  w = __ebit__ ("bell_weights", varargin{:});
endfunction

%!assert (ebit.bell_weights (ebit.bell_state (2)), [0; 1; 0; 0])
%!assert (ebit.bell_weights (diag ([0.5 0.2 0.3 0])), [1; 1; 1; 1] / 4, 1e-16)
%!assert (size (ebit.bell_weights (repmat (eye (4) / 4, [1 1 3]))), [3 4])
%!error <Invalid call> ebit.bell_weights ()
%!error <rho is a 3 x 3 matrix of numbers; it must be a state of two qubits, a 4 x 4 matrix, or a 4 x 4 x n stack of them>
%! ebit.bell_weights (eye (3) / 3)
%!error <rho is a matrix of trace 4; it must be a state>
%! ebit.bell_weights (eye (4))
