## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/apply_channel.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{channel} =} ebit.tensor_channel (@var{a}, @var{b})
## Two channels side by side, @var{a} on subsystem 1 and @var{b} on subsystem 2,
## in the order of @code{kron (rho1, rho2)}, both at the input and at the
## output. Where the products of the Kraus operators are more than @code{d_in *
## d_out}, they are replaced by a minimal set.
##
## @table @asis
## @item @var{a}
## channel with Kraus operators, of subsystem 1.
## @item @var{b}
## channel with Kraus operators, of subsystem 2.
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
## ## One half of a Bell pair sent through: the Choi state
## x = ebit.tensor_channel (ebit.identity_channel (), ...
##                          ebit.gadc (0.3, 0.1));
## bell = zeros (4);
## bell([1 4], [1 4]) = 1/2;
## ebit.apply_channel (x, bell)
##   @result{} ans =
##         0.4850        0        0   0.4183
##              0   0.0150        0        0
##              0        0   0.1350        0
##         0.4183        0        0   0.3650
## @end group
## @end example
## @seealso{ebit.apply_channel, ebit.compose_channel, ebit.complementary, ebit.kraus_channel, ebit.stinespring, ebit.is_degradable}
## @end deftypefn

function channel = tensor_channel (varargin)
  if (nargin != 2)
    print_usage ();
  endif
  channel = __ebit__ ("tensor_channel", varargin{:});
endfunction

%!test
%! a = ebit.erasure (0.3);
%! b = ebit.amplitude_damping (0.2);
%! x = [0.3 0.1+0.2i; 0.1-0.2i 0.7];
%! y = [0.6 0.2i; -0.2i 0.4];
%! both = ebit.tensor_channel (a, b);
%! assert ([both.d_in, both.d_out], [4 6]);
%! expected = kron (ebit.apply_channel (a, x), ebit.apply_channel (b, y));
%! assert (ebit.apply_channel (both, kron (x, y)), expected, 1e-15);
%!test
%! bell = zeros (4);
%! bell([1 4], [1 4]) = 1/2;
%! channel = ebit.gadc (0.3, 0.1);
%! both = ebit.tensor_channel (ebit.identity_channel (), channel);
%! assert (ebit.apply_channel (both, bell), ebit.choi_state (channel), 1e-15);
%!error <Invalid call> ebit.tensor_channel (ebit.dephasing (0.1))
%!error <b is 1; it must be a channel, as the constructors make it>
%! ebit.tensor_channel (ebit.dephasing (0.1), 1)
%!error <a is a bosonic channel \(amplifier\); it must be one with Kraus operators>
%! ebit.tensor_channel (ebit.amplifier (2), ebit.dephasing (0.1))
%!error <the result needs 16 GiB; memory_limit allows 4 GiB>
%! a = ebit.identity_channel (32);
%! ebit.tensor_channel (a, ebit.tensor_channel (a, a));
