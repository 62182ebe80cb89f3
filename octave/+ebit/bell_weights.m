## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{w} =} ebit.bell_weights (@var{rho})
## Weights of the Bell states phi+ phi- psi+ psi- in a state of two qubits: the
## diagonal of @var{rho} in their basis.
##
## Of a 4 x 4 x n stack of states the result is n x 4.
##
## @example
## @group
## ebit.bell_weights (ebit.bell_diagonal ([0.7 0.1 0.1 0.1]))
## @end group
## @end example
## @seealso{ebit.bell_diagonal, ebit.fully_entangled_fraction}
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
