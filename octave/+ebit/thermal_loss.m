## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/bosonic_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{channel} =} ebit.thermal_loss (@var{transmissivity}, @var{photons})
## The thermal loss channel of a mode of light: a beam splitter with a thermal
## state at its other port.
##
## @table @asis
## @item @var{transmissivity}
## of the beam splitter, in [0, 1].
## @item @var{photons}
## mean number of photons in the environment, >= 0.
## @end table
##
## With a finite @code{mean_photons} n a pure loss has the quantum capacity
## G(eta n) - G((1-eta) n), or 0, and with two-way communication at least G(n) -
## G((1-eta) n), at most -log2(1-eta) and G((1+eta) n/2) - G((1-eta) n/2); G(x)
## = (x+1) log2(x+1) - x log2 x. All are concave in n, so that it may be an
## average over the uses.
##
## @strong{Value}
##
## A struct as of @code{ebit.dephasing}, but without Kraus operators, whose
## dimensions are @code{Inf}. It has capacities in closed form; what needs Kraus
## operators refuses it with @code{ebit:argument}.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is out of its range.
##
## @strong{Examples}
##
## @example
## @group
## channel = ebit.thermal_loss (0.7, 0.1);
## ebit.is_entanglement_breaking (channel)
##   @result{} ans = 0
## @end group
## @end example
## @seealso{ebit.pure_loss, ebit.amplifier, ebit.bosonic_dephasing, ebit.fiber_channel, ebit.erasure, ebit.two_way_capacity}
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
