## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/bell_state.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{rho} =} ebit.werner_state (@var{fidelity})
## The Bell state phi+ in white noise: F phi+ + (1-F) (1 - phi+)/3. It is
## entangled where F > 1/2. In ebit a fidelity is always that with phi+; the
## Werner state of the singlet is this one, turned by a Pauli Y on one qubit.
##
## @table @asis
## @item @var{fidelity}
## fidelity with phi+, in [0, 1]; of n numbers a stack of n states.
## @end table
##
## @strong{Value}
##
## A real matrix; of n numbers a 4 x 4 x n stack.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is not what is said above.
##
## @strong{Examples}
##
## @example
## @group
## ebit.negativity (ebit.werner_state ([0.5 0.75 1]))
##   @result{} ans =
##         ...
##         2.5000e-01
##         5.0000e-01
## @end group
## @end example
## @seealso{ebit.bell_state, ebit.bell_diagonal, ebit.bell_weights, ebit.isotropic_state, ebit.ghz_state, ebit.pure_state, ebit.random_state, ebit.concurrence, ebit.negativity, ebit.fully_entangled_fraction, ebit.partial_trace, ebit.conventions}
## @end deftypefn

function rho = werner_state (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  rho = __ebit__ ("werner_state", varargin{:});
endfunction

%!test # Phi+ with that weight, the other Bell states with equal ones
%! rho = ebit.werner_state (0.7);
%! pair = [1; 0; 0; 1] / sqrt (2);
%! projector = pair * pair';
%! assert (rho, 0.7 * projector + 0.1 * (eye (4) - projector), 1e-15);
%! assert (ebit.concurrence (rho), 0.4, 1e-14);

%!error <fidelity is 1.5> ebit.werner_state (1.5)
%!error <Invalid call> ebit.werner_state ()
