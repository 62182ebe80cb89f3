## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/named_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{channel} =} ebit.pauli_channel (@var{weights})
## The channel of a qubit that makes the errors I, X, Y, Z with given
## probabilities, rho -> sum_k w_k sigma_k rho sigma_k.
##
## @table @asis
## @item @var{weights}
## probabilities of I, X, Y, Z: four numbers in [0, 1], sum 1.
## @end table
##
## Operators of weight zero are left out.
##
## A number that rounding has taken beyond its range, by no more than 1e-12,
## counts as the end of the range: @code{dephasing(1 - 0.9 - 0.1)} is the
## identity, and the field @code{parameters} has the 0. @code{Inf} for a time
## and for the time constant at once has no limit, and is refused.
##
## @strong{Value}
##
## A struct with the fields @code{kraus} (cell of matrices), @code{d_in},
## @code{d_out}, @code{family} (the name of the constructor) and
## @code{parameters}. Its family is the name of the constructor, of the channels
## after some time @qcode{"gadc"}, @qcode{"dephasing"} and
## @qcode{"damping_dephasing"}.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is out of its range.
##
## @strong{Examples}
##
## @example
## @group
## channel = ebit.pauli_channel ([0.9 0.05 0 0.05]);
## real (ebit.choi_state (channel))
##   @result{} ans =
##         0.4750        0        0   0.4250
##              0   0.0250   0.0250        0
##              0   0.0250   0.0250        0
##         0.4250        0        0   0.4750
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## S. Khatri, K. Sharma, M. M. Wilde, Information-theoretic aspects of the
## generalized amplitude-damping channel, Phys. Rev. A 102, 012401 (2020),
## doi:10.1103/PhysRevA.102.012401.
## @end itemize
## @seealso{ebit.identity_channel, ebit.dephasing, ebit.depolarizing, ebit.amplitude_damping, ebit.gadc, ebit.gadc_from_times, ebit.dephasing_from_times, ebit.damping_dephasing, ebit.memory_channel, ebit.erasure, ebit.kraus_channel, ebit.apply_channel, ebit.compose_channel, ebit.gadc_rates, ebit.pure_loss}
## @end deftypefn

function channel = pauli_channel (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  channel = __ebit__ ("pauli_channel", varargin{:});
endfunction

%!test
%! channel = ebit.pauli_channel ([0.4 0.3 0.2 0.1]);
%! assert (channel.kraus, ...
%!         {sqrt(0.4) * eye(2), sqrt(0.3) * [0 1; 1 0], ...
%!          sqrt(0.2) * [0 -i; i 0], sqrt(0.1) * diag([1 -1])}, eps);
%! assert (channel.parameters.weights(:), [0.4; 0.3; 0.2; 0.1]);
%!error <Invalid call> ebit.pauli_channel ()
%!error <weights is of sum 0.9; it must be of sum 1>
%! ebit.pauli_channel ([0.6 0.1 0.1 0.1])
%!error <weights\(2\) is -0.1; it must be a number in \[0, 1\]>
%! ebit.pauli_channel ([0.9 -0.1 0.1 0.1])
%!error <weights is a vector of 3 numbers; it must be of length 4>
%! ebit.pauli_channel ([0.5 0.25 0.25])
