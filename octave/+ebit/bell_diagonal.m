## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rho} =} ebit.bell_diagonal (@var{weights})
## Mixture of the Bell states phi+ phi- psi+ psi- with these @var{weights},
## whose sum is 1; relative to phi+ these are the errors I, Z, X, Y.
##
## Of an n x 4 matrix of weights the result is a 4 x 4 x n stack of states.
##
## @example
## @group
## rho = ebit.bell_diagonal ([0.7 0.1 0.1 0.1]);
## ebit.negativity (rho)
## @end group
## @end example
## @seealso{ebit.bell_weights, ebit.bell_state}
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
%!error <weights\[2\] is -0\.1; it must be a number in \[0, 1\]>
%! ebit.bell_diagonal ([1.1 -0.1 0 0] - [0.1 0 0 0])
%!error <weights is of sum 0\.5; it must be 4 numbers .= 0 with sum 1, or an n x 4 matrix of such rows>
%! ebit.bell_diagonal ([0.5 0 0 0])
%!error <weights is of sum 0\.5 in row 2; it must be 4 numbers .= 0 with sum 1, or an n x 4 matrix of such rows>
%! ebit.bell_diagonal ([1 0 0 0; 0.5 0 0 0])
%!error <weights is a vector of 3 numbers; it must be 4 numbers .= 0 with sum 1>
%! ebit.bell_diagonal ([1 0 0])
