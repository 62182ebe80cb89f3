## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{environment} =} ebit.complementary (@var{channel})
## The complementary channel N^c(rho)_ab = Tr K_a rho K_b^dag of a @var{channel}
## that is not bosonic: what its environment gets, of the Kraus operators as
## they are given.  It has as many levels at its output as there are operators.
## Twice complementary is the channel itself.
##
## @example
## @group
## y = ebit.complementary (ebit.amplitude_damping (0.3));
## ebit.choi_state (y) - ebit.choi_state (ebit.amplitude_damping (0.7))
## @end group
## @end example
## @seealso{ebit.stinespring, ebit.is_degradable}
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
