## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{n} =} ebit.negativity (@var{rho})
## @deftypefnx {} {@var{n} =} ebit.negativity (@var{rho}, @var{dims})
## Negativity (||rho^TB||_1 - 1) / 2 of a state: minus the sum of the negative
## eigenvalues of the partial transpose, 1/2 of a Bell state.
##
## @var{dims} are the dimensions [dA dB] of the two subsystems; without them
## both are equal.  @var{rho} may be a d x d x n stack of states; the result is
## a vector then.
##
## @example
## @group
## ebit.negativity (ebit.bell_diagonal ([0.7 0.3 0 0]))  # 0.2
## @end group
## @end example
##
## Source: G. Vidal, R. F. Werner (2002), @cite{Physical Review A} 65, 032314.
## @seealso{ebit.log_negativity, ebit.concurrence, ebit.partial_transpose}
## @end deftypefn

function n = negativity (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  n = __ebit__ ("negativity", varargin{:});
endfunction

%!assert (ebit.negativity (ebit.bell_state (1)), 0.5)
%!assert (ebit.negativity (eye (6) / 6, [2 3]), 0)
%!assert (ebit.negativity (ebit.bell_diagonal ([0.7 0.3 0 0])), 0.2, 1e-15)
%!assert (ebit.negativity (ebit.ghz_state (2, 3)), 1, 1e-15)
%!assert (ebit.negativity (ebit.ghz_state (3), [2 4]), 0.5, 1e-15)
%!error <Invalid call> ebit.negativity ()
%!error <Invalid call> ebit.negativity (1, 2, 3)
%!error <rho is a matrix of trace 4; it must be a state>
%! ebit.negativity (eye (4))
%!error <dims is missing; it must be given as \[dA dB\] with dA dB = 6, which is not a square>
%! ebit.negativity (eye (6) / 6)
%!error <dims is a vector of 2 numbers; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.negativity (eye (6) / 6, [2 2])
%!error <dims\[2\] is 1\.5; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.negativity (eye (6) / 6, [4 1.5])
