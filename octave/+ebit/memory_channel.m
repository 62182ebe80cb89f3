## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/named_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{channel} =} ebit.memory_channel (@var{time}, @var{t1}, @var{t2})
## @deftypefnx {ebit} {@var{channel} =} ebit.memory_channel (@var{time}, @var{t1}, @var{t2}, @var{thermal})
## A qubit memory with the relaxation time T_1 and the coherence time T_2, after
## a time t: a @code{ebit.damping_dephasing} with gamma = 1 - exp(-t/T_1) and p
## = (1 - exp(-t/T_2 + t/(2 T_1)))/2. The coherence is exp(-t/T_2) of what it
## was, relaxation included, so that T_2 <= 2 T_1: a larger @var{t2} is refused.
## At T_2 = 2 T_1 there is no dephasing of its own. @code{t1 = Inf} does not
## relax, and with @code{t2 = Inf} besides nothing decays; @code{time = Inf} is
## equilibrium.
##
## @table @asis
## @item @var{time}
## time spent, >= 0; Inf: until equilibrium.
## @item @var{t1}
## relaxation time T1 in the same unit, > 0; Inf: no decay.
## @item @var{t2}
## coherence time T2 in the same unit, in (0, 2 t1], relaxation included: the
## coherence is exp(-time/t2); Inf: no decay.
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
## channel = ebit.memory_channel (5, 100, 30);
## choi = ebit.choi_state (channel);
## 2 * real (choi(4, 1))  # exp (-5 / 30)
##   @result{} ans = 0.8465
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
## @seealso{ebit.identity_channel, ebit.dephasing, ebit.depolarizing, ebit.pauli_channel, ebit.amplitude_damping, ebit.gadc, ebit.gadc_from_times, ebit.dephasing_from_times, ebit.damping_dephasing, ebit.erasure, ebit.kraus_channel, ebit.apply_channel, ebit.compose_channel, ebit.gadc_rates, ebit.pure_loss}
## @end deftypefn

function channel = memory_channel (varargin)
  if (nargin < 3 || nargin > 4)
    print_usage ();
  endif
  channel = __ebit__ ("memory_channel", varargin{:});
endfunction

%!test
%! channel = ebit.memory_channel (5, 100, 30);
%! choi = ebit.choi_state (channel);
%! assert (2 * choi(4,1), exp (-5 / 30), 1e-15);
%! assert (ebit.choi_state (ebit.memory_channel (5, 100, 200, 0.1)), ...
%!         ebit.choi_state (ebit.gadc_from_times (5, 100, 0.1)), 1e-15);
%! assert (ebit.choi_state (ebit.memory_channel (5, Inf, Inf)), ...
%!         ebit.choi_state (ebit.identity_channel ()));
%!error <Invalid call> ebit.memory_channel (1, 2)
%!error <t2 is 250; it must be at most 2 t1 = 200>
%! ebit.memory_channel (1, 100, 250)
%!error <time is Inf; it must be finite, since nothing decays with a time constant of Inf>
%! ebit.memory_channel (Inf, Inf, 1)
