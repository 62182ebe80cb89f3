## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/named_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{channel} =} ebit.amplitude_damping (@var{gamma})
## The amplitude damping channel of a qubit: |1> decays to |0> with the
## probability @var{gamma}, as @code{ebit.gadc} at zero temperature.
##
## @table @asis
## @item @var{gamma}
## probability of decay, in [0, 1].
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
## channel = ebit.amplitude_damping (0.3);
## ebit.apply_channel (channel, diag ([0 1]))
##   @result{} ans =
##         0.3000        0
##              0   0.7000
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
## @seealso{ebit.identity_channel, ebit.dephasing, ebit.depolarizing, ebit.pauli_channel, ebit.gadc, ebit.gadc_from_times, ebit.dephasing_from_times, ebit.damping_dephasing, ebit.memory_channel, ebit.erasure, ebit.kraus_channel, ebit.apply_channel, ebit.compose_channel, ebit.gadc_rates, ebit.pure_loss}
## @end deftypefn

function channel = amplitude_damping (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  channel = __ebit__ ("amplitude_damping", varargin{:});
endfunction

%!test
%! channel = ebit.amplitude_damping (0.36);
%! assert (channel.kraus, {diag([1 0.8]), [0 0.6; 0 0]}, eps);
%! assert (channel.parameters.gamma, 0.36);
%!error <Invalid call> ebit.amplitude_damping ()
%!error <gamma is 2; it must be a number in \[0, 1\]>
%! ebit.amplitude_damping (2)
