## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/apply_channel.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{environment} =} ebit.complementary (@var{channel})
## The complementary channel N^c(rho)_ab = Tr K_a rho K_b^dag: what the
## environment gets, of the Kraus operators as they are given. Its output has as
## many levels as there are operators. Twice complementary is the channel
## itself.
##
## @table @asis
## @item @var{channel}
## a channel with Kraus operators.
## @end table
##
## @strong{Value}
##
## A channel, which has no name.
##
## @strong{Errors}
##
## @code{ebit:argument} if a channel is bosonic, or sizes do not fit.
##
## @strong{Examples}
##
## @example
## @group
## y = ebit.complementary (ebit.amplitude_damping (0.3));
## ebit.choi_state (y) - ebit.choi_state (ebit.amplitude_damping (0.7))
##   @result{} ans =
##                  0            0            0  ...
##                  0            0            0            0
##                  0            0            0            0
##        ...            0            0  ...
## @end group
## @end example
## @seealso{ebit.apply_channel, ebit.compose_channel, ebit.tensor_channel, ebit.kraus_channel, ebit.stinespring, ebit.is_degradable}
## @end deftypefn

function environment = complementary (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  environment = __ebit__ ("complementary", varargin{:});
endfunction

%!test
%! y = ebit.complementary (ebit.amplitude_damping (0.3));
%! assert (ebit.choi_state (y), ...
%!         ebit.choi_state (ebit.amplitude_damping (0.7)), eps);
%! channel = ebit.erasure (0.3);
%! y = ebit.complementary (channel);
%! assert (y.d_out, 3);
%! assert (ebit.kraus_operators (ebit.complementary (y)), channel.kraus);
%!error <Invalid call> ebit.complementary ()
%!error <channel is 3; it must be a channel, as the constructors make it>
%! ebit.complementary (3)
