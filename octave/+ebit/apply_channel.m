## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/apply_channel.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{y} =} ebit.apply_channel (@var{channel}, @var{rho})
## What a channel makes of a state or, the map being linear, of any other
## operator; of a ket, the state it stands for; of a stack each of its states.
##
## @table @asis
## @item @var{channel}
## a channel with Kraus operators.
## @item @var{rho}
## d_in x d_in matrix, a state or any other operator, a stack of them, or a ket.
## @end table
##
## @strong{Value}
##
## A complex matrix; of a stack of n states as many, one behind the other.
##
## @strong{Errors}
##
## @code{ebit:argument} if a channel is bosonic, or sizes do not fit.
##
## @strong{Examples}
##
## @example
## @group
## ebit.apply_channel (ebit.amplitude_damping (0.3), diag ([0 1]))
##   @result{} ans =
##         0.3000        0
##              0   0.7000
## @end group
## @end example
## @seealso{ebit.compose_channel, ebit.tensor_channel, ebit.complementary, ebit.kraus_channel, ebit.stinespring, ebit.is_degradable}
## @end deftypefn

function y = apply_channel (varargin)
  if (nargin != 2)
    print_usage ();
  endif
  y = __ebit__ ("apply_channel", varargin{:});
endfunction

%!test
%! channel = ebit.gadc (0.3, 0.1);
%! x = [1 2i; 3 4 - i];
%! y = zeros (2);
%! for k = channel.kraus
%!   y += k{1} * x * k{1}';
%! endfor
%! assert (ebit.apply_channel (channel, x), y, 1e-15);
%!error <Invalid call> ebit.apply_channel (ebit.dephasing (0.1))
%!error <rho is 3 x 3; it must be 2 x 2, as the channel's input is>
%! ebit.apply_channel (ebit.dephasing (0.1), eye (3))
%!assert (ebit.apply_channel (ebit.dephasing (0.1), speye (2)), eye (2), 1e-15)
%!assert (ebit.apply_channel (ebit.dephasing (0.5), [3; 4] / 5), ...
%!        diag ([9 16]) / 25, 1e-15)
%!error <channel is a bosonic channel \(pure_loss\); it must be one with Kraus operators>
%! ebit.apply_channel (ebit.pure_loss (0.5), eye (2))
%!test # a stack, one by one
%! channel = ebit.gadc (0.3, 0.1);
%! x = cat (3, [1 2i; 3 4 - i], eye (2));
%! y = ebit.apply_channel (channel, x);
%! for k = 1:2
%!   assert (y(:,:,k), ebit.apply_channel (channel, x(:,:,k)));
%! endfor
