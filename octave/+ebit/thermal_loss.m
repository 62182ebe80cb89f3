## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{channel} =} ebit.thermal_loss (@var{transmissivity}, @var{photons})
## The thermal loss channel of a mode of light: a beam splitter of the
## @var{transmissivity} in [0, 1], with a thermal state of the mean photon
## number @var{photons}, at least 0, at its other port.
##
## @var{channel} is a struct as of @code{ebit.dephasing}, but bosonic: it has
## capacities and no Kraus operators, and what needs those fails with
## @code{ebit:argument}.
##
## @example
## @group
## channel = ebit.thermal_loss (0.7, 0.1);
## ebit.is_entanglement_breaking (channel)
## @end group
## @end example
## @seealso{ebit.pure_loss, ebit.amplifier}
## @end deftypefn

function channel = thermal_loss (varargin)
  if (nargin != 2)
    print_usage ();
  endif
  channel = __ebit__ ("thermal_loss", varargin{:});
endfunction

%!test
%! channel = ebit.thermal_loss (0.7, 0.1);
%! assert (channel.parameters.transmissivity, 0.7);
%! assert (channel.parameters.photons, 0.1);
%!error <Invalid call> ebit.thermal_loss (0.5)
%!error <transmissivity is 1.5; it must be a number in \[0, 1\]>
%! ebit.thermal_loss (1.5, 0)
%!error <photons is -1; it must be a number .= 0> ebit.thermal_loss (0.5, -1)
