## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{f} =} ebit.fidelity (@var{rho}, @var{sigma})
## Fidelity (Tr sqrt (sqrt(rho) sigma sqrt(rho)))^2 of two states; note the
## square: it is <psi|sigma|psi> where @var{rho} is pure.
##
## Eigenvalues below 4.5e-16 are taken for the zeros that rounding made of
## them, so that states of low rank are exact too.
##
## Either argument may be a d x d x n stack, to be compared with one state or
## with a stack of as many.
##
## @example
## @group
## ebit.fidelity (ebit.bell_state (1), ebit.bell_diagonal ([0.7 0.3 0 0]))
## @end group
## @end example
##
## Source: A. Uhlmann (1976), @cite{Reports on Mathematical Physics} 9, 273.
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
