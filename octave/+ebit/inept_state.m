## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/inept_state.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{rho} =} ebit.inept_state (@var{success}, @var{amplitude})
## The density matrix of the two qubits that a couple of customers holds when
## pairs psi_a = a|00> + sqrt(1-a^2)|11> were sent out and arrive whole with
## probability @var{success}.
##
## @table @asis
## @item @var{success}
## probabilities of joint arrival, in [0, 1].
## @item @var{amplitude}
## a of a|00> + sqrt(1 - a^2)|11>, in [0, 1].
## @end table
##
## With S for @var{success}
##
## @display
## rho = S psi_a + (1-S) Tr_B psi_a (x) Tr_A psi_a
## @end display
##
## @noindent
## is no linear map of psi_a: a qubit that went astray comes from a pair of the
## same kind. In the basis 00, 01, 10, 11 it is real and X-shaped.
##
## @strong{Value}
##
## A 4 x 4 matrix; of several inputs a 4 x 4 x n stack, which the measures for
## two qubits take as it is.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is out of its range, or lengths do not
## fit.
##
## @strong{Examples}
##
## @example
## @group
## rho = ebit.inept_state (0.3, 0.2);
## ebit.concurrence (rho)
##   @result{} ans = 0.063816
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## S. J. Jones, H. M. Wiseman, D. T. Pope, Entanglement distribution by an
## arbitrarily inept delivery service, arXiv:quant-ph/0504112 (2005), equation
## (2.1).
## @end itemize
## @seealso{ebit.inept_delivery, ebit.concurrence, ebit.chsh, ebit.negativity, ebit.fully_entangled_fraction}
## @end deftypefn

function rho = inept_state (varargin)
  if (nargin != 2)
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
