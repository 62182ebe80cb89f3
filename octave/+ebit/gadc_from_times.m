## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/named_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{channel} =} ebit.gadc_from_times (@var{time}, @var{t1})
## @deftypefnx {ebit} {@var{channel} =} ebit.gadc_from_times (@var{time}, @var{t1}, @var{thermal})
## The generalized amplitude damping channel after a time t, of a qubit with the
## relaxation time T_1: @code{ebit.gadc} with gamma = 1 - exp(-t/T_1). With
## @code{t1 = Inf} nothing decays; @code{time = Inf} is equilibrium.
##
## @table @asis
## @item @var{time}
## time spent, >= 0; Inf: until equilibrium.
## @item @var{t1}
## relaxation time T1 in the same unit, > 0; Inf: no decay.
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
## channel = ebit.gadc_from_times (20, 100, 0.05);
## channel.parameters
##   @result{} ans =
##        scalar structure containing the fields:
##          gamma = 0.1813
##          thermal = 0.050000
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
## @seealso{ebit.identity_channel, ebit.dephasing, ebit.depolarizing, ebit.pauli_channel, ebit.amplitude_damping, ebit.gadc, ebit.dephasing_from_times, ebit.damping_dephasing, ebit.memory_channel, ebit.erasure, ebit.kraus_channel, ebit.apply_channel, ebit.compose_channel, ebit.gadc_rates, ebit.pure_loss}
## @end deftypefn

function channel = gadc_from_times (varargin)
  if (nargin < 2 || nargin > 3)
    print_usage ();
  endif
  channel = __ebit__ ("gadc_from_times", varargin{:});
endfunction

%!test
%! channel = ebit.gadc_from_times (2, 5, 0.1);
%! assert (channel, ebit.gadc (-expm1 (-0.4), 0.1));
%! assert (ebit.gadc_from_times (2, 5), ebit.gadc (-expm1 (-0.4), 0));
%! assert (ebit.gadc_from_times (Inf, 5, 0.1), ebit.gadc (1, 0.1));
%! assert (ebit.gadc_from_times (1, Inf), ebit.gadc (0, 0));
%!error <Invalid call> ebit.gadc_from_times (1)
%!error <time is -1; it must be a number .= 0, or Inf> ebit.gadc_from_times (-1, 1)
%!error <t1 is 0; it must be a number . 0, or Inf> ebit.gadc_from_times (1, 0)
%!error <thermal is 2; it must be a number in \[0, 1\]>
%! ebit.gadc_from_times (1, 1, 2)
