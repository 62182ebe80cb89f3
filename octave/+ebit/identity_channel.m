## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/named_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{channel} =} ebit.identity_channel ()
## @deftypefnx {ebit} {@var{channel} =} ebit.identity_channel (@var{d})
## The channel that does nothing, rho -> rho.
##
## @table @asis
## @item @var{d}
## dimension, a whole number in [1, 32]; default @code{2}.
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
## channel = ebit.identity_channel (3);
## ebit.apply_channel (channel, diag ([0.5 0.3 0.2]))
##   @result{} ans =
##         0.5000        0        0
##              0   0.3000        0
##              0        0   0.2000
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
## @seealso{ebit.dephasing, ebit.depolarizing, ebit.pauli_channel, ebit.amplitude_damping, ebit.gadc, ebit.gadc_from_times, ebit.dephasing_from_times, ebit.damping_dephasing, ebit.memory_channel, ebit.erasure, ebit.kraus_channel, ebit.apply_channel, ebit.compose_channel, ebit.gadc_rates, ebit.pure_loss}
## @end deftypefn

function channel = identity_channel (varargin)
  if (nargin > 1)
    print_usage ();
  endif
  channel = __ebit__ ("identity_channel", varargin{:});
endfunction

%!test
%! channel = ebit.identity_channel ();
%! assert (channel.kraus, {eye(2)});
%! assert ([channel.d_in, channel.d_out], [2 2]);
%! assert (channel.family, "identity_channel");
%! assert (channel.parameters.d, 2);
%!assert (ebit.kraus_operators (ebit.identity_channel (1)), {1})
%!error <Invalid call> ebit.identity_channel (2, 3)
%!error <d is 0; it must be a whole number in \[1, 32\]>
%! ebit.identity_channel (0)
%!error <d is 2.5; it must be a whole number in \[1, 32\]>
%! ebit.identity_channel (2.5)
%!error id=ebit:argument ebit.identity_channel (33)
