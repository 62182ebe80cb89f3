## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{c} =} ebit.concurrence (@var{rho})
## Concurrence of two qubits: 0 of separable states, 1 of Bell states.
##
## It comes from singular values of a factor of the state, with eigenvalues
## below 4.5e-16 taken for zeros; of states that are X-shaped from a closed
## form.
##
## @var{rho} is a state of two qubits, 4 x 4, or a 4 x 4 x n stack of them; the
## result is a vector then.
##
## @example
## @group
## ebit.concurrence (ebit.bell_diagonal ([0.7 0.3 0 0]))  # 0.4
## @end group
## @end example
##
## Source: W. K. Wootters (1998), @cite{Physical Review Letters} 80, 2245.
## @seealso{ebit.entanglement_of_formation, ebit.negativity}
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
