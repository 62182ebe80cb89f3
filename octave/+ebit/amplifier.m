## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{channel} =} ebit.amplifier (@var{gain})
## The quantum-limited amplifier of a mode of light, with the @var{gain} at
## least 1 in photon number.
##
## @var{channel} is a struct as of @code{ebit.dephasing}, but bosonic: it has
## capacities and no Kraus operators, and what needs those fails with
## @code{ebit:argument}.
##
## @example
## @group
## channel = ebit.amplifier (2);
## ebit.is_antidegradable (channel)
## @end group
## @end example
## @seealso{ebit.pure_loss, ebit.thermal_loss}
## @end deftypefn

function channel = amplifier (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  channel = __ebit__ ("amplifier", varargin{:});
endfunction

%!test
%! channel = ebit.amplifier (2);
%! assert (channel.parameters.gain, 2);
%!error <Invalid call> ebit.amplifier ()
%!error <gain is 0.5; it must be a number .= 1> ebit.amplifier (0.5)
