## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{channel} =} ebit.pure_loss (@var{transmissivity})
## The pure loss channel of a mode of light: a beam splitter of the
## @var{transmissivity} in [0, 1], with vacuum at its other port.
##
## @var{channel} is a struct as of @code{ebit.dephasing}, but bosonic: it has
## capacities and no Kraus operators, and what needs those fails with
## @code{ebit:argument}.
##
## @example
## @group
## channel = ebit.pure_loss (0.7);
## ebit.is_degradable (channel)
## @end group
## @end example
## @seealso{ebit.fiber_channel, ebit.thermal_loss, ebit.amplifier, ebit.erasure}
## @end deftypefn

function channel = pure_loss (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  channel = __ebit__ ("pure_loss", varargin{:});
endfunction

%!test
%! channel = ebit.pure_loss (0.7);
%! assert (channel.kraus, cell (1, 0));
%! assert ([channel.d_in, channel.d_out], [Inf Inf]);
%! assert (channel.parameters.transmissivity, 0.7);
%!error <Invalid call> ebit.pure_loss ()
%!error <transmissivity is 1.5; it must be a number in \[0, 1\]>
%! ebit.pure_loss (1.5)
%!error <channel is a bosonic channel \(pure_loss\); it must be one with Kraus operators>
%! ebit.choi_state (ebit.pure_loss (0.7))
