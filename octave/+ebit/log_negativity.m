## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{e} =} ebit.log_negativity (@var{rho})
## @deftypefnx {} {@var{e} =} ebit.log_negativity (@var{rho}, @var{dims})
## Logarithmic negativity log2 ||rho^TB||_1 of a state in ebits, an upper bound
## on what can be distilled from it.
##
## @var{dims} are the dimensions [dA dB] of the two subsystems; without them
## both are equal.  @var{rho} may be a d x d x n stack of states; the result is
## a vector then.
##
## @example
## @group
## ebit.log_negativity (ebit.bell_diagonal ([0.7 0.3 0 0]))
## @end group
## @end example
##
## Source: G. Vidal, R. F. Werner (2002), @cite{Physical Review A} 65, 032314.
## @seealso{ebit.negativity, ebit.rains}
## @end deftypefn

function e = log_negativity (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  e = __ebit__ ("log_negativity", varargin{:});
endfunction

%!assert (ebit.log_negativity (ebit.bell_state (1)), 1)
%!assert (ebit.log_negativity (ebit.ghz_state (2, 3)), log2 (3), 1e-15)
%!assert (ebit.log_negativity (eye (6) / 6, [3 2]), 0)
%!error <Invalid call> ebit.log_negativity ()
%!error <Invalid call> ebit.log_negativity (1, 2, 3)
%!error <rho is a matrix of trace 4; it must be a state>
%! ebit.log_negativity (eye (4))
%!error <dims is missing; it must be given as \[dA dB\] with dA dB = 6, which is not a square>
%! ebit.log_negativity (eye (6) / 6)
%!error <dims is a vector of 2 numbers; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.log_negativity (eye (6) / 6, [2 2])
%!error <dims\[2\] is 1\.5; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.log_negativity (eye (6) / 6, [4 1.5])
