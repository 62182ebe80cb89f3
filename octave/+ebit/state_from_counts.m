## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/state_from_counts.md: the help.

## -*- texinfo -*-
## @deftypefn {ebit} {[@var{rho}, @var{log_likelihood}] =} ebit.state_from_counts (@var{counts}, @var{settings})
## The state that makes counts most likely.
##
## @table @asis
## @item @var{counts}
## matrix with a row for each setting and a column for each outcome, or a list
## of vectors; numbers in [0, 1e8]. Counts may be weighted, but not to be drawn
## anew.
## @item @var{settings}
## Pauli words such as "XZ", a letter X, Y or Z for each qubit; or a list of
## measurements, lists of positive matrices with sum 1. Outcomes of a word are
## ordered as computational states, with 0 for the eigenvalue 1 of each letter:
## @qcode{"XZ"} has the outcomes ++, +-, -+, --. Of a list of measurements each
## is a list of positive matrices with sum 1, in the order of their outcomes.
## @end table
##
## The likelihood is concave: at the end a linear bound says how far any other
## state or channel could be above, which is less than 1e-4 in the logarithm for
## some thousand counts. It is a natural logarithm, without the multinomial
## coefficients. Where the settings do not tell all states apart the estimate is
## one of several. States of up to 5 qubits, Choi states of order 64; time goes
## with the fourth power of the order, two qubits take some milliseconds.
##
## @strong{Value}
##
## A density matrix, and two numbers: the logarithm of the likelihood there, and
## what that of no other state exceeds.
##
## @strong{Errors}
##
## @code{ebit:argument}. Counts are named by setting and outcome:
## @code{counts(3,2) is -1; it must be a number in [0, 1e8]}.
##
## @strong{Examples}
##
## @example
## @group
## counts = [60 40; 25 75; 80 20];
## words = @{"X", "Y", "Z"@};
## [rho, log_likelihood] = ebit.state_from_counts (counts, words);
## rho
##   @result{} rho =
##         0.8000 +      0i   0.1000 + 0.2500i
##         0.1000 - 0.2500i   0.2000 +      0i
## diff (log_likelihood) < 1e-6
##   @result{} ans = 1
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## Z. Hradil, Quantum-state estimation, Phys. Rev. A 55, R1561 (1997).
## @item
## A. I. Lvovsky, Iterative maximum-likelihood reconstruction in quantum
## homodyne tomography, J. Opt. B 6, S556 (2004).
## @end itemize
## @seealso{ebit.channel_from_counts, ebit.resample_counts, ebit.nearest_state, ebit.nearest_channel, ebit.sample_parameters}
## @end deftypefn

function [rho, log_likelihood] = state_from_counts (varargin)
  if (nargin != 2)
    print_usage ();
  endif
  fit = __ebit__ ("state_from_counts", varargin{:});
  rho = fit.state;
  log_likelihood = [fit.log_likelihood, fit.log_likelihood_upper];
endfunction

%!test # where linear inversion gives a state, it is the most likely one
%! [rho, l] = ebit.state_from_counts ([60 40; 25 75; 80 20], {"X", "Y", "Z"});
%! assert (rho, [0.8, 0.1+0.25i; 0.1-0.25i, 0.2], 1e-8);
%! assert (l(1), 60 * log (0.6) + 40 * log (0.4) + 25 * log (0.25) ...
%!               + 75 * log (0.75) + 80 * log (0.8) + 20 * log (0.2), 1e-9);
%! assert (l(2) >= l(1) && l(2) - l(1) < 1e-5);

%!test # measurements of one's own, a single setting
%! effects = {{[1 0; 0 0], [0 0; 0 1]}};
%! rho = ebit.state_from_counts ([30 70], effects);
%! assert (real (diag (rho)), [0.3; 0.7], 1e-7);

%!error <Invalid call> ebit.state_from_counts (1)
%!error <counts\(3,2\) is -1; it must be a number in \[0, 1e8\]>
%! ebit.state_from_counts ([1 2; 3 4; 5 -1], {"X", "Y", "Z"})
%!error <settings\{2\} is "W"; it must be a word of the letters X, Y and Z>
%! ebit.state_from_counts ([1 2; 3 4], {"X", "W"})
