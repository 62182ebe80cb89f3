## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{s} =} ebit.chsh (@var{rho})
## Largest CHSH value of two qubits over all measurements: local models reach
## 2, quantum theory 2 sqrt (2).
##
## @var{rho} is a state of two qubits, 4 x 4, or a 4 x 4 x n stack of them; the
## result is a vector then.
##
## @example
## @group
## ebit.chsh (ebit.bell_diagonal ([0.9 0.1 0 0]))
## @end group
## @end example
##
## Source: R., P. and M. Horodecki (1995), @cite{Physics Letters A} 200, 340.
## @seealso{ebit.concurrence, ebit.inept_delivery}
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
