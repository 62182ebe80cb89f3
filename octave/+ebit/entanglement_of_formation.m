## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{e} =} ebit.entanglement_of_formation (@var{rho})
## Entanglement of formation of two qubits in ebits: h2 ((1 + sqrt (1 - C^2)) /
## 2) with the concurrence C.
##
## @var{rho} is a state of two qubits, 4 x 4, or a 4 x 4 x n stack of them; the
## result is a vector then.
##
## @example
## @group
## ebit.entanglement_of_formation (ebit.bell_diagonal ([0.7 0.3 0 0]))
## @end group
## @end example
##
## Source: W. K. Wootters (1998), @cite{Physical Review Letters} 80, 2245.
## @seealso{ebit.concurrence, ebit.hashing}
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
