## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/named_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{channel} =} ebit.dephasing_from_times (@var{time}, @var{t2})
## The dephasing channel after a time t: @code{ebit.dephasing} with p = (1 -
## exp(-t/T_phi))/2, where @var{t2} is the time of pure dephasing, T_phi.
## Relaxation takes exp(-t/(2 T_1)) of the coherence besides: a memory whose
## coherence decays with the time T_2 in all, as it is measured, is a
## @code{ebit.memory_channel}. With @code{t2 = Inf} nothing decays; @code{time =
## Inf} leaves no coherence.
##
## @table @asis
## @item @var{time}
## time spent, >= 0; Inf: until no coherence is left.
## @item @var{t2}
## time of pure dephasing in the same unit, > 0, without what relaxation adds;
## Inf: no dephasing.
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
## channel = ebit.dephasing_from_times (5, 30);
## channel.parameters
##   @result{} ans =
##        scalar structure containing the fields:
##          p = 0.076759
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
## @seealso{ebit.identity_channel, ebit.dephasing, ebit.depolarizing, ebit.pauli_channel, ebit.amplitude_damping, ebit.gadc, ebit.gadc_from_times, ebit.damping_dephasing, ebit.memory_channel, ebit.erasure, ebit.kraus_channel, ebit.apply_channel, ebit.compose_channel, ebit.gadc_rates, ebit.pure_loss}
## @end deftypefn

function channel = dephasing_from_times (varargin)
  if (nargin != 2)
    print_usage ();
  endif
  channel = __ebit__ ("dephasing_from_times", varargin{:});
endfunction

%!assert (ebit.dephasing_from_times (2, 5), ebit.dephasing (-expm1 (-0.4) / 2))
%!error <Invalid call> ebit.dephasing_from_times (1)
%!error <time is -1; it must be a number .= 0, or Inf>
%! ebit.dephasing_from_times (-1, 1)
%!error <t2 is 0; it must be a number . 0, or Inf>
%! ebit.dephasing_from_times (1, 0)
%!assert (ebit.dephasing_from_times (1, Inf), ebit.dephasing (0))
%!assert (ebit.dephasing_from_times (Inf, 1), ebit.dephasing (0.5))
