## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/named_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{channel} =} ebit.erasure (@var{p})
## @deftypefnx {ebit} {@var{channel} =} ebit.erasure (@var{p}, @var{d})
## The erasure channel: the input arrives with probability 1-p; otherwise the
## output is a flag, the last of its d+1 levels.
##
## @table @asis
## @item @var{p}
## probability of loss, in [0, 1].
## @item @var{d}
## dimension of the input, a whole number in [1, 32]; the output has one more,
## the flag last; default @code{2}.
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
## channel = ebit.erasure (0.3);
## ebit.apply_channel (channel, [0.5 0.5; 0.5 0.5])
##   @result{} ans =
##         0.3500   0.3500        0
##         0.3500   0.3500        0
##              0        0   0.3000
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
## @seealso{ebit.identity_channel, ebit.dephasing, ebit.depolarizing, ebit.pauli_channel, ebit.amplitude_damping, ebit.gadc, ebit.gadc_from_times, ebit.dephasing_from_times, ebit.damping_dephasing, ebit.memory_channel, ebit.kraus_channel, ebit.apply_channel, ebit.compose_channel, ebit.gadc_rates, ebit.pure_loss}
## @end deftypefn

function channel = erasure (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  channel = __ebit__ ("erasure", varargin{:});
endfunction

%!test
%! for d = 1:4
%!   channel = ebit.erasure (0.3, d);
%!   assert ([channel.d_in, channel.d_out], [d, d + 1]);
%!   rho = ones (d) / d;
%!   y = ebit.apply_channel (channel, rho);
%!   assert (y, [0.7 * rho, zeros(d, 1); zeros(1, d), 0.3], 1e-15);
%! endfor
%!assert (numel (ebit.kraus_operators (ebit.erasure (0))), 1)
%!assert (numel (ebit.kraus_operators (ebit.erasure (1))), 2)
%!error <Invalid call> ebit.erasure ()
%!error <p is 1.5; it must be a number in \[0, 1\]> ebit.erasure (1.5)
%!error <d is 40; it must be a whole number in \[1, 32\]>
%! ebit.erasure (0.1, 40)
