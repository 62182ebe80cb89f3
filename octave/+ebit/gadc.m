## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/named_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{channel} =} ebit.gadc (@var{gamma}, @var{thermal})
## The generalized amplitude damping channel of a qubit: with weight 1-T the
## pair diag(1, sqrt(1-gamma)), sqrt(gamma)|0><1|, with weight T the pair
## diag(sqrt(1-gamma), 1), sqrt(gamma)|1><0|, where T is @var{thermal}: 1/2 at
## infinite temperature.
##
## @table @asis
## @item @var{gamma}
## strength of the damping, in [0, 1].
## @item @var{thermal}
## weight of the Kraus pair that excites, in [0, 1]; 0 at zero temperature.
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
## channel = ebit.gadc (0.3, 0.1);
## ebit.apply_channel (channel, diag ([0 1]))
##   @result{} ans =
##         0.2700        0
##              0   0.7300
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
## @seealso{ebit.identity_channel, ebit.dephasing, ebit.depolarizing, ebit.pauli_channel, ebit.amplitude_damping, ebit.gadc_from_times, ebit.dephasing_from_times, ebit.damping_dephasing, ebit.memory_channel, ebit.erasure, ebit.kraus_channel, ebit.apply_channel, ebit.compose_channel, ebit.gadc_rates, ebit.pure_loss}
## @end deftypefn

function channel = gadc (varargin)
  if (nargin != 2)
    print_usage ();
  endif
  channel = __ebit__ ("gadc", varargin{:});
endfunction

%!test
%! channel = ebit.gadc (0.36, 0.25);
%! a = sqrt (0.75);
%! assert (channel.kraus, {a * diag([1 0.8]), a * [0 0.6; 0 0], ...
%!                         diag([0.4 0.5]), [0 0; 0.3 0]}, eps);
%! assert (channel.parameters.thermal, 0.25);
%! ## Two at zero temperature in sequence, one of them upside down.
%! b = ebit.compose_channel (ebit.gadc (0.09, 1), ebit.gadc (0.27 / 0.91, 0));
%! assert (ebit.choi_state (channel), ebit.choi_state (b), 1e-15);
%!assert (numel (ebit.kraus_operators (ebit.gadc (0, 0.3))), 1)
%!assert (numel (ebit.kraus_operators (ebit.gadc (1, 0.3))), 4)
%!error <Invalid call> ebit.gadc (0.1)
%!error <gamma is -1; it must be a number in \[0, 1\]> ebit.gadc (-1, 0)
%!error <thermal is 2; it must be a number in \[0, 1\]> ebit.gadc (0.1, 2)
