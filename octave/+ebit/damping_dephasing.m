## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/named_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{channel} =} ebit.damping_dephasing (@var{gamma}, @var{p})
## @deftypefnx {ebit} {@var{channel} =} ebit.damping_dephasing (@var{gamma}, @var{p}, @var{thermal})
## The generalized amplitude damping channel of a qubit, then dephasing:
## @code{dephasing(p)} after @code{gadc(gamma, thermal)}. The two commute. The
## populations are those of @code{ebit.gadc}, the coherence shrinks by (1-2p)
## sqrt(1-gamma).
##
## @table @asis
## @item @var{gamma}
## strength of the damping, in [0, 1].
## @item @var{p}
## probability of Z after the damping, in [0, 1].
## @item @var{thermal}
## weight of the Kraus pair that excites, in [0, 1]; default @code{0}.
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
## channel = ebit.damping_dephasing (0.05, 0.1);
## b = ebit.two_way_capacity (channel);
## [b.lower, b.upper]
##   @result{} ans =
##         0.3877   0.5139
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
## @seealso{ebit.identity_channel, ebit.dephasing, ebit.depolarizing, ebit.pauli_channel, ebit.amplitude_damping, ebit.gadc, ebit.gadc_from_times, ebit.dephasing_from_times, ebit.memory_channel, ebit.erasure, ebit.kraus_channel, ebit.apply_channel, ebit.compose_channel, ebit.gadc_rates, ebit.pure_loss}
## @end deftypefn

function channel = damping_dephasing (varargin)
  if (nargin < 2 || nargin > 3)
    print_usage ();
  endif
  channel = __ebit__ ("damping_dephasing", varargin{:});
endfunction

%!test
%! channel = ebit.damping_dephasing (0.3, 0.1, 0.2);
%! both = ebit.compose_channel (ebit.dephasing (0.1), ebit.gadc (0.3, 0.2));
%! assert (ebit.choi_state (channel), ebit.choi_state (both), 1e-15);
%! assert (channel.parameters, struct ("gamma", 0.3, "p", 0.1, "thermal", 0.2));
%! b = ebit.two_way_capacity (channel);
%! assert (ebit.verify (b));
%!error <Invalid call> ebit.damping_dephasing (1)
%!error <p is 2; it must be a number in \[0, 1\]>
%! ebit.damping_dephasing (1, 2)
