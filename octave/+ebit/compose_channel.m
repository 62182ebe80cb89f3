## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/apply_channel.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{channel} =} ebit.compose_channel (@var{second}, @var{first})
## The channel rho -> second(first(rho)), with the products of the Kraus
## operators; the output of the one is the input of the other. Where the
## products are more than @code{d_in * d_out}, they are replaced by a minimal
## set.
##
## A memory with the times T1 and T2 is a @code{ebit.memory_channel}: @code{t2}
## of @code{ebit.dephasing_from_times} is the time of pure dephasing alone.
##
## @table @asis
## @item @var{second}
## channel with Kraus operators, applied last.
## @item @var{first}
## channel with Kraus operators, applied first.
## @end table
##
## @strong{Value}
##
## A channel, which has no name even where both have one.
##
## @strong{Errors}
##
## @code{ebit:argument} if a channel is bosonic, or sizes do not fit.
##
## @strong{Examples}
##
## @example
## @group
## ## Pauli errors after damping
## flips = ebit.pauli_channel ([0.9 0.05 0 0.05]);
## damping = ebit.amplitude_damping (0.05);
## channel = ebit.compose_channel (flips, damping);
## ebit.show (channel)
##   @result{} kraus_channel: 2 to 2 levels, 4 Kraus operators
## @end group
## @end example
## @seealso{ebit.apply_channel, ebit.tensor_channel, ebit.complementary, ebit.kraus_channel, ebit.stinespring, ebit.is_degradable}
## @end deftypefn

function channel = compose_channel (varargin)
  if (nargin != 2)
    print_usage ();
  endif
  channel = __ebit__ ("compose_channel", varargin{:});
endfunction

%!test
%! a = ebit.gadc (0.3, 0.1);
%! b = ebit.dephasing (0.2);
%! rho = [0.3 0.1+0.2i; 0.1-0.2i 0.7];
%! both = ebit.compose_channel (b, a);
%! expected = ebit.apply_channel (b, ebit.apply_channel (a, rho));
%! assert (ebit.apply_channel (both, rho), expected, 1e-15);
%! assert (numel (both.kraus), 4);
%! erased = ebit.compose_channel (ebit.erasure (0.1), ebit.dephasing (0.2));
%! assert ([erased.d_in, erased.d_out, numel(erased.kraus)], [2 3 6]);
%!error <Invalid call> ebit.compose_channel (ebit.dephasing (0.1))
%!error <first is a channel to dimension 3; it must be to dimension 2, where second begins>
%! ebit.compose_channel (ebit.dephasing (0.1), ebit.erasure (0.1))
%!error <second is a bosonic channel \(pure_loss\); it must be one with Kraus operators>
%! ebit.compose_channel (ebit.pure_loss (0.5), ebit.pure_loss (0.5))
