## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/bell_state.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{rho} =} ebit.bell_state (@var{k})
## The density matrix of a Bell state: phi+- = (|00> +- |11>)/sqrt 2, psi+- =
## (|01> +- |10>)/sqrt 2.
##
## @table @asis
## @item @var{k}
## 1 to 4, or "phi+", "phi-", "psi+", "psi-"; of n of them a stack of n states.
## @end table
##
## @strong{Value}
##
## A real matrix; of n numbers or names a 4 x 4 x n stack.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is not what is said above.
##
## @strong{Examples}
##
## @example
## @group
## ebit.bell_state (4)
##   @result{} ans =
##              0        0        0        0
##              0   0.5000  -0.5000        0
##              0  -0.5000   0.5000        0
##              0        0        0        0
## @end group
## @end example
## @seealso{ebit.bell_diagonal, ebit.bell_weights, ebit.werner_state, ebit.isotropic_state, ebit.ghz_state, ebit.pure_state, ebit.random_state, ebit.concurrence, ebit.negativity, ebit.fully_entangled_fraction, ebit.partial_trace, ebit.conventions}
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
%!assert (ebit.bell_state ("psi-"), ebit.bell_state (4))
%!assert (ebit.bell_state ({"phi-", "phi+"}), ebit.bell_state ([2 1]))
%!error <k is "phi"; it must be a whole number in \[1, 4\], "phi\+", "phi-", >
%! ebit.bell_state ("phi")
