## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/bosonic_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{channel} =} ebit.amplifier (@var{gain})
## The quantum-limited amplifier of a mode of light.
##
## @table @asis
## @item @var{gain}
## factor on the photon number, >= 1.
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
## channel = ebit.amplifier (2);
## ebit.is_antidegradable (channel)
##   @result{} ans = 0
## @end group
## @end example
## @seealso{ebit.pure_loss, ebit.thermal_loss, ebit.bosonic_dephasing, ebit.fiber_channel, ebit.erasure, ebit.two_way_capacity}
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
