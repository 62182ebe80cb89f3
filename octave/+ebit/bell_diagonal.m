## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/bell_state.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{rho} =} ebit.bell_diagonal (@var{weights})
## The mixture of the Bell states with given weights. Relative to phi+ they are
## those of the errors I, Z, X, Y.
##
## @table @asis
## @item @var{weights}
## weights of phi+ phi- psi+ psi-, sum 1; n x 4: a stack of n states. None is
## negative, and the sum is 1 to 1e-10.
## @end table
##
## @strong{Value}
##
## A real matrix; of an n x 4 matrix of weights a 4 x 4 x n stack.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is not what is said above.
##
## @strong{Examples}
##
## @example
## @group
## rho = ebit.bell_diagonal ([0.7 0.1 0.1 0.1]);
## ebit.negativity (rho)
##   @result{} ans = 0.2000
## @end group
## @end example
## @seealso{ebit.bell_state, ebit.bell_weights, ebit.werner_state, ebit.isotropic_state, ebit.ghz_state, ebit.pure_state, ebit.random_state, ebit.concurrence, ebit.negativity, ebit.fully_entangled_fraction, ebit.partial_trace, ebit.conventions}
## @end deftypefn

function rho = bell_diagonal (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  rho = __ebit__ ("bell_diagonal", varargin{:});
endfunction

%!assert (ebit.bell_diagonal ([0 0 0 1]), ebit.bell_state (4))
%!assert (ebit.bell_diagonal ([0.25; 0.25; 0.25; 0.25]), eye (4) / 4)
%!test
%! w = [0.7 0.1 0.15 0.05; 0 0.5 0.5 0];
%! rho = ebit.bell_diagonal (w);
%! assert (size (rho), [4 4 2]);
%! assert (rho(:, :, 2), (ebit.bell_state (2) + ebit.bell_state (3)) / 2);
%! assert (ebit.bell_weights (rho), w, 1e-16);
%!error <Invalid call> ebit.bell_diagonal ()
%!error <weights\(2\) is -0\.1; it must be a number in \[0, 1\]>
%! ebit.bell_diagonal ([1.1 -0.1 0 0] - [0.1 0 0 0])
%!error <weights is of sum 0\.5; it must be 4 numbers .= 0 with sum 1, or an n x 4 matrix of such rows>
%! ebit.bell_diagonal ([0.5 0 0 0])
%!error <weights is of sum 0\.5 in row 2; it must be 4 numbers .= 0 with sum 1, or an n x 4 matrix of such rows>
%! ebit.bell_diagonal ([1 0 0 0; 0.5 0 0 0])
%!error <weights is a vector of 3 numbers; it must be 4 numbers .= 0 with sum 1>
%! ebit.bell_diagonal ([1 0 0])
