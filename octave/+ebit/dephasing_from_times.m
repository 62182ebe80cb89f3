## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/named_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {} {@var{channel} =} ebit.dephasing_from_times (@var{time}, @var{t2})
## The dephasing channel after a time t: @code{ebit.dephasing} with p = (1 -
## exp(-t/T_2))/2. Here @var{t2} is the time constant of dephasing alone, as the
## coherence decays by exp(-t/T_2). Relaxation takes exp(-t/(2 T_1)) of it
## besides: where a memory loses its coherence by exp(-t/T) in all, @var{t2} is
## 1/(1/T - 1/(2 T_1)).
##
## @table @asis
## @item @var{time}
## time spent, >= 0.
## @item @var{t2}
## dephasing time in the same unit, > 0.
## @end table
##
## Operators of weight zero are left out.
##
## @strong{Value}
##
## A struct with the fields @code{kraus} (cell of matrices), @code{d_in},
## @code{d_out}, @code{family} (the name of the constructor) and
## @code{parameters}. Its family is the name of the constructor, of the channels
## after some time @qcode{"gadc"} and @qcode{"dephasing"}.
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
## @seealso{ebit.identity_channel, ebit.dephasing, ebit.depolarizing, ebit.pauli_channel, ebit.amplitude_damping, ebit.gadc, ebit.gadc_from_times, ebit.erasure, ebit.kraus_channel, ebit.apply_channel, ebit.compose, ebit.gadc_rates, ebit.pure_loss}
## @end deftypefn

function channel = dephasing_from_times (varargin)
  if (nargin != 2)
    print_usage ();
  endif
  channel = __ebit__ ("dephasing_from_times", varargin{:});
endfunction

%!assert (ebit.dephasing_from_times (2, 5), ebit.dephasing (-expm1 (-0.4) / 2))
%!error <Invalid call> ebit.dephasing_from_times (1)
%!error <time is -1; it must be a number .= 0>
%! ebit.dephasing_from_times (-1, 1)
%!error <t2 is 0; it must be a number . 0> ebit.dephasing_from_times (1, 0)
