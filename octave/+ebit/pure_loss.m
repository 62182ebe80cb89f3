## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/bosonic_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{channel} =} ebit.pure_loss (@var{transmissivity})
## The pure loss channel of a mode of light: a beam splitter with vacuum at its
## other port.
##
## @table @asis
## @item @var{transmissivity}
## of the beam splitter, in [0, 1].
## @end table
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
## @end group
## @end example
## @seealso{ebit.thermal_loss, ebit.amplifier, ebit.fiber_channel, ebit.erasure, ebit.two_way_capacity}
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
