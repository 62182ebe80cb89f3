## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/bosonic_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{channel} =} ebit.bosonic_dephasing (@var{variance})
## A mode of light whose phase is random, a normal law of that variance wrapped
## around the circle. It has one capacity for all tasks, with communication or
## without, of entanglement and of keys: log2 2 pi - h with the entropy h of the
## phase's density.
##
## @table @asis
## @item @var{variance}
## of the phase, a wrapped normal, in rad^2, >= 0; Inf: any phase is as likely.
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
## b = ebit.two_way_capacity (ebit.bosonic_dephasing (0.5), "key");
## b.upper
##   @result{} ans = 1.1044
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## L. Lami, M. M. Wilde, Exact solution for the quantum and private capacities
## of bosonic dephasing channels, Nat. Photon. 17, 525 (2023),
## doi:10.1038/s41566-023-01190-4.
## @end itemize
## @seealso{ebit.pure_loss, ebit.thermal_loss, ebit.amplifier, ebit.fiber_channel, ebit.erasure, ebit.two_way_capacity}
## @end deftypefn

function channel = bosonic_dephasing (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  channel = __ebit__ ("bosonic_dephasing", varargin{:});
endfunction

%!test # the theory's table: Lami, Wilde (2023)
%! variance = [0.1 0.5 1 2];
%! exact = [2.2653645917 1.1044387396 0.6113579057 0.2073811101];
%! for i = 1:4
%!   b = ebit.two_way_capacity (ebit.bosonic_dephasing (variance(i)));
%!   assert ([b.lower b.upper], exact(i) * [1 1], 1e-10);
%! endfor
%!error <Invalid call> ebit.bosonic_dephasing ()
%!error <variance is -1; it must be> ebit.bosonic_dephasing (-1)
