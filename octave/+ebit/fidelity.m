## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/fidelity.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{f} =} ebit.fidelity (@var{rho}, @var{sigma})
## How close two states are: the square of the trace norm of sqrt(rho)
## sqrt(sigma).
##
## @table @asis
## @item @var{rho}
## density matrix, d x d x n stack of them, or ket. It is Hermitian, with trace
## 1 and no negative eigenvalue, each to 1e-10; real or complex. A ket, a vector
## of norm 1, stands for its state.
## @item @var{sigma}
## as rho; one state, or as many. It has the order of @var{rho}; one state of
## either is compared with all of the other.
## @end table
##
## @display
## F = (Tr sqrt(sqrt(rho) sigma sqrt(rho)))^2,
## @end display
##
## @noindent
## which is <psi|sigma|psi> where rho is pure. Other toolboxes have its square
## root, see @code{ebit.conventions}.
##
## It depends on the roots of eigenvalues: one of 1e-17 that should be zero
## would change it by 3e-9. Eigenvalues below 4.5e-16 are therefore taken for
## zeros, and states of low rank are as exact as others.
##
## @strong{Value}
##
## A number; of a stack of n states a vector of n numbers.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is not a state, or @var{sigma} has
## another order or length; the message names the argument, its value (such as
## its trace or its most negative eigenvalue) and what is allowed.
##
## @strong{Examples}
##
## @example
## @group
## rho = ebit.bell_diagonal ([0.7 0.3 0 0]);
## ebit.fidelity (ebit.bell_state (1), rho)
##   @result{} ans = 0.7000
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## A. Uhlmann, The "transition probability" in the state space of a *-algebra,
## Rep. Math. Phys. 9, 273 (1976).
## @end itemize
## @seealso{ebit.fully_entangled_fraction, ebit.relative_entropy}
## @end deftypefn

function f = fidelity (varargin)
  if (nargin != 2)
    print_usage ();
  endif
  f = __ebit__ ("fidelity", varargin{:});
endfunction

%!assert (ebit.fidelity (ebit.bell_state (1), ebit.bell_state (1)), 1, 1e-15)
%!assert (ebit.fidelity (ebit.bell_state (1), ebit.bell_state (2)), 0, 1e-30)
%!assert (ebit.fidelity (diag ([1 0]), diag ([0.3 0.7])), 0.3, 1e-16)
%!assert (ebit.fidelity (diag ([0.5 0.5 0]), diag ([0 0.5 0.5])), 0.25, ...
%!        1e-15)
%!test
%! psi = [1; 2i; 0.5; 1-1i; 3];
%! psi /= norm (psi);
%! sigma = toeplitz (5:-1:1) / 25;
%! f = real (psi' * sigma * psi);
%! assert (ebit.fidelity (psi * psi', sigma), f, 1e-15);
%! assert (ebit.fidelity (sigma, psi * psi'), f, 1e-15);
%! assert (ebit.fidelity (cat (3, sigma, psi * psi'), psi * psi'), ...
%!         [f; 1], 1e-15);
%!error <Invalid call> ebit.fidelity (1)
%!error <Invalid call> ebit.fidelity (1, 1, 1)
%!error <rho is a matrix of trace 2; it must be a state>
%! ebit.fidelity (eye (2), eye (2) / 2)
%!error <sigma is 1; it must be a 2 x 2 matrix, or a stack of them, as rho is>
%! ebit.fidelity (eye (2) / 2, 1)
