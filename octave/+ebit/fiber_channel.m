## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/bosonic_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{channel} =} ebit.fiber_channel (@var{length_km})
## @deftypefnx {ebit} {@var{channel} =} ebit.fiber_channel (@var{length_km}, @var{attenuation_db_per_km})
## The pure loss channel of an optical fiber: a @code{ebit.pure_loss} of
## transmissivity 10^(-a L/10), with the attenuation a and the length L. At
## @code{length_km = Inf} all is lost.
##
## @table @asis
## @item @var{length_km}
## length in km, >= 0; Inf: all lost.
## @item @var{attenuation_db_per_km}
## in dB/km, >= 0; default @code{0.2}.
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
## channel = ebit.fiber_channel (50);
## channel.parameters.transmissivity
##   @result{} ans = 0.1000
## @end group
## @end example
## @seealso{ebit.pure_loss, ebit.thermal_loss, ebit.amplifier, ebit.bosonic_dephasing, ebit.erasure, ebit.two_way_capacity}
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
%!error <length_km is -1; it must be a number .= 0, or Inf>
%! ebit.fiber_channel (-1)
%!assert (ebit.fiber_channel (Inf), ebit.pure_loss (0))
%!error <attenuation_db_per_km is -1; it must be a number .= 0>
%! ebit.fiber_channel (1, -1)
