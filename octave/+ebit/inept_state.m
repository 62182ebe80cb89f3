## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rho} =} ebit.inept_state (@var{success}, @var{amplitude})
## The state that an inept delivery service hands over.
##
## Pairs psi = a|00> + sqrt(1-a^2)|11> were sent out, a = @var{amplitude} in
## [0, 1], and arrive whole with probability S = @var{success} in [0, 1]:
## @var{rho} = S psi + (1-S) (Tr_B psi) x (Tr_A psi), in the basis 00, 01, 10,
## 11.  This is no linear map of psi: a qubit that went astray comes from a pair
## of the same kind.
##
## @var{rho} is 4 x 4; of several inputs 4 x 4 x n, which the measures for two
## qubits take as it is.
##
## @example
## @group
## rho = ebit.inept_state (0.3, 0.2);
## ebit.concurrence (rho)
## @end group
## @end example
##
## Source: S. J. Jones, H. M. Wiseman, D. T. Pope (2005), @cite{Entanglement
## distribution by an arbitrarily inept delivery service},
## arXiv:quant-ph/0504112, equation (2.1).
## @seealso{ebit.inept_delivery, ebit.concurrence, ebit.chsh, ebit.negativity}
## @end deftypefn

function rho = inept_state (varargin)
  if (nargin < 2 || nargin > 2)
    print_usage ();
  endif
  rho = __ebit__ ("inept_state", varargin{:});
endfunction

%!test
%! psi = [0.2; 0; 0; sqrt(0.96)];
%! marginal = diag ([0.04, 0.96]);
%! rho = 0.3 * (psi * psi') + 0.7 * kron (marginal, marginal);
%! assert (ebit.inept_state (0.3, 0.2), rho, 1e-15);

%!test
%! rho = ebit.inept_state ([0.3 0.6], 0.2);
%! assert (size (rho), [4 4 2]);
%! assert (rho(:, :, 2), ebit.inept_state (0.6, 0.2));

%!assert (size (ebit.inept_state (zeros (0, 1), 0.5)), [4 4 0])
%!error <Invalid call> ebit.inept_state (0.5)
%!error <success is 2; it must be a number in \[0, 1\]>
%! ebit.inept_state (2, 0.5)
%!error <amplitude is NaN; it must be a number in \[0, 1\]>
%! ebit.inept_state (0.5, NaN)
%!error <amplitude is of length 3; it must be of length 1 or 2, as success is>
%! ebit.inept_state ([0.1 0.2], [0.1 0.2 0.3])
