## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/bell_state.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{rho} =} ebit.isotropic_state (@var{fidelity}, @var{d})
## The same of two systems of d levels: F phi+ + (1-F) (1 - phi+)/(d^2-1) with
## phi+ = sum_i |i i>/sqrt d. It is entangled where F > 1/d.
##
## @table @asis
## @item @var{fidelity}
## fidelity with phi+, in [0, 1]; of n numbers a stack of n states.
## @item @var{d}
## levels of each system, a whole number in [2, 64].
## @end table
##
## @strong{Value}
##
## A real matrix; of n fidelities a d^2 x d^2 x n stack.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is not what is said above.
##
## @strong{Examples}
##
## @example
## @group
## rho = ebit.isotropic_state (0.9, 3);
## ebit.log_negativity (rho)
##   @result{} ans = 1.4330
## @end group
## @end example
## @seealso{ebit.bell_state, ebit.bell_diagonal, ebit.bell_weights, ebit.werner_state, ebit.ghz_state, ebit.pure_state, ebit.random_state, ebit.concurrence, ebit.negativity, ebit.fully_entangled_fraction, ebit.partial_trace, ebit.conventions}
## @end deftypefn

function rho = isotropic_state (varargin)
  if (nargin != 2)
    print_usage ();
  endif
  rho = __ebit__ ("isotropic_state", varargin{:});
endfunction

%!test # the maximally entangled state with that weight, noise for the rest
%! rho = ebit.isotropic_state (0.6, 3);
%! psi = eye (3)(:) / sqrt (3);
%! projector = psi * psi';
%! assert (rho, 0.6 * projector + 0.4 / 8 * (eye (9) - projector), 1e-15);

%!error <fidelity is -1> ebit.isotropic_state (-1, 2)
%!error <d is 1> ebit.isotropic_state (0.5, 1)
%!error <Invalid call> ebit.isotropic_state ()
