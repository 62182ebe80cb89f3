## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{f} =} ebit.fully_entangled_fraction (@var{rho})
## Fully entangled fraction of two qubits: the largest fidelity with a
## maximally entangled state.
##
## @var{rho} is a state of two qubits, 4 x 4, or a 4 x 4 x n stack of them; the
## result is a vector then.
##
## @example
## @group
## ebit.fully_entangled_fraction (ebit.bell_diagonal ([0.7 0.3 0 0]))  # 0.7
## @end group
## @end example
##
## Source: C. H. Bennett, D. P. DiVincenzo, J. A. Smolin, W. K. Wootters
## (1996), @cite{Physical Review A} 54, 3824.
## @seealso{ebit.fidelity, ebit.bell_weights}
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
