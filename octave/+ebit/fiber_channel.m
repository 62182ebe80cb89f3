## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{channel} =} ebit.fiber_channel (@var{length_km})
## @deftypefnx {} {@var{channel} =} ebit.fiber_channel (@var{length_km}, @var{attenuation_db_per_km})
## The pure loss channel of an optical fiber of @var{length_km} km with the
## attenuation @var{attenuation_db_per_km}, in dB/km, 0.2 if omitted: its
## transmissivity is 10^(-attenuation length/10).
##
## @var{channel} is a struct as of @code{ebit.dephasing}, but bosonic: it has
## capacities and no Kraus operators, and what needs those fails with
## @code{ebit:argument}.
##
## @example
## @group
## channel = ebit.fiber_channel (50);
## channel.parameters.transmissivity
## @end group
## @end example
## @seealso{ebit.pure_loss, ebit.thermal_loss}
## @end deftypefn

function channel = fiber_channel (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  channel = __ebit__ ("fiber_channel", varargin{:});
endfunction

%!test
%! channel = ebit.fiber_channel (50);
%! assert (channel.family, "pure_loss");
%! assert (channel.parameters.transmissivity, 0.1, eps);
%! channel = ebit.fiber_channel (50, 0.17);
%! assert (channel.parameters.transmissivity, 10 ^ -0.85, eps);
%!error <Invalid call> ebit.fiber_channel ()
%!error <length_km is -1; it must be a number .= 0> ebit.fiber_channel (-1)
%!error <attenuation_db_per_km is -1; it must be a number .= 0>
%! ebit.fiber_channel (1, -1)
