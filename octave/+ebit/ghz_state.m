## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/bell_state.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{rho} =} ebit.ghz_state (@var{n})
## @deftypefnx {ebit} {@var{rho} =} ebit.ghz_state (@var{n}, @var{d})
## The density matrix of the Greenberger-Horne-Zeilinger state sum_i |i i ...
## i>/sqrt d.
##
## @table @asis
## @item @var{n}
## number of systems, from 1.
## @item @var{d}
## dimension of each; d^n at most 4096; default @code{2}.
## @end table
##
## @strong{Value}
##
## A real matrix.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is not what is said above.
##
## @strong{Examples}
##
## @example
## @group
## ghz = ebit.ghz_state (3);
## ebit.partial_trace (ghz, [2 2 2], [1 2])
##   @result{} ans =
##         0.5000        0        0        0
##              0        0        0        0
##              0        0        0        0
##              0        0        0   0.5000
## @end group
## @end example
## @seealso{ebit.bell_state, ebit.bell_diagonal, ebit.bell_weights, ebit.werner_state, ebit.isotropic_state, ebit.pure_state, ebit.random_state, ebit.concurrence, ebit.negativity, ebit.fully_entangled_fraction, ebit.partial_trace, ebit.conventions}
## @end deftypefn

function rho = ghz_state (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  rho = __ebit__ ("ghz_state", varargin{:});
endfunction

%!assert (ebit.ghz_state (2), ebit.bell_state (1))
%!assert (ebit.ghz_state (1, 3), ones (3) / 3)
%!assert (ebit.ghz_state (3, 1), 1)
%!test
%! psi = [1; 0; 0; 0; 1; 0; 0; 0; 1];
%! assert (ebit.ghz_state (2, 3), psi * psi' / 3, 1e-16);
%!error <Invalid call> ebit.ghz_state ()
%!error <n is 0; it must be a whole number .= 1>
%! ebit.ghz_state (0)
%!error <n is 13; it must be so small that d\^n <= 4096, where d is 2>
%! ebit.ghz_state (13)
%!error <d is 2\.5; it must be a whole number .= 1>
%! ebit.ghz_state (2, 2.5)
