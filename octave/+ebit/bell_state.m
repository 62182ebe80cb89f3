## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rho} =} ebit.bell_state (@var{k})
## Density matrix of a Bell state: @var{k} = 1 to 4 are phi+ phi- psi+ psi-,
## with phi+- = (|00> +- |11>)/sqrt 2 and psi+- = (|01> +- |10>)/sqrt 2.
##
## @example
## @group
## ebit.bell_state (4)
## @end group
## @end example
## @seealso{ebit.bell_diagonal, ebit.bell_weights, ebit.ghz_state}
## @end deftypefn

function rho = bell_state (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  rho = __ebit__ ("bell_state", varargin{:});
endfunction

%!test
%! psi = {[1; 0; 0; 1], [1; 0; 0; -1], [0; 1; 1; 0], [0; 1; -1; 0]};
%! for k = 1:4
%!   assert (ebit.bell_state (k), psi{k} * psi{k}' / 2);
%! endfor
%!error <Invalid call> ebit.bell_state ()
%!error <k is 0; it must be a whole number in \[1, 4\]>
%! ebit.bell_state (0)
%!error <k is "phi\+"; it must be a whole number in \[1, 4\]>
%! ebit.bell_state ("phi+")
