## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/nearest_state.md: the help.

## -*- texinfo -*-
## @deftypefn {ebit} {[@var{rho}, @var{distance}] =} ebit.nearest_state (@var{rho})
## For data with noise, or of seven to nine digits, which are not quite a state.
##
## The density matrix that is nearest to a square matrix in the Frobenius norm,
## and how far it is. The Hermitian part is diagonalised; all eigenvalues are
## lowered, or raised, by one number and those that become negative are 0, so
## that the sum is 1.
##
## @table @asis
## @item @var{rho}
## square matrix, of noisy or rounded data, complex or real, with any trace. A
## vector stands for its projector.
## @end table
##
## @strong{Value}
##
## A matrix, real where @code{rho} is, and the distance ||rho - data||_2 =
## sqrt(sum_ij |rho_ij - data_ij|^2).
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{rho} is not a square matrix of numbers of at
## most 1e100.
##
## @strong{Examples}
##
## @example
## @group
## data = single ([0.6 0.2; 0.2 0.4]);
## [rho, distance] = ebit.nearest_state (data);
## ebit.entropy (rho)
##   @result{} ans = 0.8505
## distance
##   @result{} distance = 2.1073e-08
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## J. A. Smolin, J. M. Gambetta, G. Smith, Efficient method for computing the
## maximum-likelihood quantum state from measurements with additive Gaussian
## noise, Phys. Rev. Lett. 108, 070502 (2012).
## @end itemize
## @seealso{ebit.nearest_channel, ebit.entropy, ebit.conventions}
## @end deftypefn

function [rho, distance] = nearest_state (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  found = __ebit__ ("nearest_state", varargin{:});
  rho = found.state;
  distance = found.distance;
endfunction

%!test
%! [rho, distance] = ebit.nearest_state ([0.7 0.1; 0.1 0.4]);
%! assert (rho, [0.65 0.1; 0.1 0.35], 2e-16);
%! assert (distance, sqrt (2) * 0.05, 2e-16);
%!test
%! x = single ([0.7 0.2i; -0.2i 0.3]);
%! rho = ebit.nearest_state (x);
%! assert (class (rho), "double");
%! assert (trace (rho), 1, 1e-15);
%! assert (double (x), rho, 1e-7);
%! assert (ebit.nearest_state (sparse (double (x))), rho);
%!assert (ebit.nearest_state ([3; 4i] / 5), [9 -12i; 12i 16] / 25, 1e-15)
%!error <Invalid call> ebit.nearest_state ()
%!error <Invalid call> ebit.nearest_state (1, 2)
%!error <rho is a 2 x 3 matrix of numbers; it must be a square matrix>
%! ebit.nearest_state (ones (2, 3))
