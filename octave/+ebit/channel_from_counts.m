## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/state_from_counts.md: the help.

## -*- texinfo -*-
## @deftypefn {ebit} {[@var{channel}, @var{log_likelihood}] =} ebit.channel_from_counts (@var{counts}, @var{inputs}, @var{settings})
## The channel that makes counts most likely, of known states that were sent.
##
## @table @asis
## @item @var{counts}
## matrix with a row for each setting of the first input, then of the second,
## and a column for each outcome, or a list of vectors; numbers in [0, 1e8].
## Counts may be weighted, but not to be drawn anew.
## @item @var{inputs}
## list of the states that were sent, matrices or kets. The rows of @var{counts}
## are the settings of the first, then of the second, and so on.
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
## A channel, and two numbers as above.
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
## inputs = @{[1; 0], [0; 1], [1; 1] / sqrt(2), [1; 1i] / sqrt(2)@};
## p = [0.5 0.5 1 0.5 0.5 0 0.9 0.5 0.5 0.5 0.9 0.5]';
## counts = round (100 * [p, 1 - p]);
## words = @{"X", "Y", "Z"@};
## channel = ebit.channel_from_counts (counts, inputs, words);
## getfield (ebit.rains (channel), "upper")
##   @result{} ans = 0.5310
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
## @seealso{ebit.state_from_counts, ebit.resample_counts, ebit.nearest_state, ebit.nearest_channel, ebit.sample_parameters}
## @end deftypefn

function [channel, log_likelihood] = channel_from_counts (varargin)
  if (nargin != 3)
    print_usage ();
  endif
  fit = __ebit__ ("channel_from_counts", varargin{:});
  channel = fit.channel;
  log_likelihood = [fit.log_likelihood, fit.log_likelihood_upper];
endfunction

%!test # exact frequencies are explained by the channel itself
%! channel = ebit.gadc (0.3, 0.2);
%! inputs = {[1; 0], [0; 1], [1; 1] / sqrt(2), [1; 1i] / sqrt(2)};
%! axes = {[0 1; 1 0], [0 -1i; 1i 0], [1 0; 0 -1]};
%! counts = zeros (0, 2);
%! for i = 1:4
%!   out = ebit.apply_channel (channel, inputs{i});
%!   for s = 1:3
%!     mean = real (trace (out * axes{s}));
%!     counts(end+1,:) = 500 * [1 + mean, 1 - mean];
%!   endfor
%! endfor
%! [found, l] = ebit.channel_from_counts (counts, inputs, {"X", "Y", "Z"});
%! assert (ebit.choi_state (found), ebit.choi_state (channel), 1e-5);
%! assert (l(2) >= l(1) && l(2) - l(1) < 1e-4);

%!error <Invalid call> ebit.channel_from_counts (1, 2)
%!error <inputs is 1; it must be a list of states>
%! ebit.channel_from_counts ([1 2], 1, {"Z"})
