## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/bosonic_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{channel} =} ebit.pure_loss (@var{transmissivity})
## @deftypefnx {ebit} {@var{channel} =} ebit.pure_loss (@var{transmissivity}, @var{mean_photons})
## The pure loss channel of a mode of light: a beam splitter with vacuum at its
## other port.
##
## @table @asis
## @item @var{transmissivity}
## of the beam splitter, in [0, 1].
## @item @var{mean_photons}
## mean number of photons that a use may send, an average, >= 0; default
## @code{Inf}.
## @end table
##
## With a finite @var{mean_photons} n a pure loss has the quantum capacity G(eta
## n) - G((1-eta) n), or 0, and with two-way communication at least G(n) -
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
## channel = ebit.pure_loss (0.7);
## ebit.is_degradable (channel)
##   @result{} ans = 1
## ebit.show (ebit.two_way_capacity (ebit.pure_loss (0.7, 1)))
##   @result{} two_way_capacity: in [0.9868452, 1.198793] (bracket, gap ...)
##        of pure_loss (transmissivity = 0.7, mean_photons = 1): bo...
##        lower end: reverse_code
##        upper end: squashed_photons
## @end group
## @end example
## @seealso{ebit.thermal_loss, ebit.amplifier, ebit.bosonic_dephasing, ebit.fiber_channel, ebit.erasure, ebit.two_way_capacity}
## @end deftypefn

function channel = pure_loss (varargin)
  if (nargin < 1 || nargin > 2)
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
