## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/protocol_state.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{rho} =} ebit.protocol_state (@var{protocol}, @var{stage}, @var{noise})
## The density matrix of all qubits that take part in a protocol of
## @code{ebit.distribute} when one of its steps is over, made by its circuit.
##
## @table @asis
## @item @var{protocol}
## @qcode{"ded"}, @qcode{"edss1"} or @qcode{"edss2"}.
## @item @var{stage}
## @qcode{"initial"}, @qcode{"encoded"}, @qcode{"sent"} or @qcode{"decoded"}.
## @item @var{noise}
## noise on the way, (noise per km)(km), numbers >= 0; of several a stack of
## states.
## @end table
##
## The qubits are A, B and the carrier, in this order; @qcode{"ded"} has A and B
## alone, and B is what is sent.
##
## @multitable @columnfractions 0.181 0.653
## @headitem stage @tab what has happened
## @item @qcode{"initial"} @tab local rotations, and for @qcode{"ded"} the pair
## @item @qcode{"encoded"} @tab the sender's gate between A and the carrier
## @item @qcode{"sent"} @tab the noise on the carrier
## @item @qcode{"decoded"} @tab the receiver's gate between B and the carrier
## @end multitable
##
## The last step, a measurement of the carrier in the basis H, V
## (@qcode{"edss1"}) or D, A (@qcode{"edss2"}), leaves the pairs of
## @code{ebit.distribute}. After the encoding the carrier is not entangled with
## A and B, nor B with A and the carrier, whatever the noise.
##
## @strong{Value}
##
## A complex matrix, 8 x 8, of @qcode{"ded"} 4 x 4; of n noises a stack.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is not what is said above.
##
## @strong{Examples}
##
## @example
## @group
## rho = ebit.protocol_state ("edss1", "sent", 0.2);
## [ebit.negativity(rho, [2 4]), ebit.negativity(rho, [4 2])]
##   @result{} ans =
##         0.1213        0
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## H. McAleese, A. Agrawal, V. Vasan, C. J. Campbell, A. G. Hawkins, D. C.
## Kilper, M. Paternostro, M. Ruffini, Strategies for entanglement distribution
## in optical fiber networks, arXiv:2411.07306 (2024), (1) to (5), (14), (22)
## and table 2.
## @end itemize
## @seealso{ebit.distribute, ebit.negativity, ebit.partial_trace}
## @end deftypefn

function rho = protocol_state (varargin)
  if (nargin != 3)
    print_usage ();
  endif
  rho = __ebit__ ("protocol_state", varargin{:});
endfunction

%!test # the carrier is never entangled
%! for protocol = {"edss1", "edss2"}
%!   for stage = {"initial", "encoded", "sent", "decoded"}
%!     rho = ebit.protocol_state (protocol{1}, stage{1}, 0.2);
%!     assert (trace (rho), 1, 2 * eps);
%!     assert (ebit.negativity (rho, [4 2]), 0, 1e-15);
%!   endfor
%! endfor
%! rho = ebit.protocol_state ("edss1", "encoded", 0);
%! assert (ebit.negativity (rho, [2 4]), 1/6, 1e-15);

%!test # direct pairs; a stack
%! rho = ebit.protocol_state ("ded", "sent", [0, 0.3]);
%! assert (size (rho), [4 4 2]);
%! table = ebit.distribute ("ded", [0; 0.3]);
%! n = ebit.negativity (rho);
%! assert (n(:), table.negativity, 1e-15);

%!error <Invalid call> ebit.protocol_state ("ded")
%!error <^stage is "x"; it must be "initial", "encoded", "sent" or "decoded"$>
%! ebit.protocol_state ("ded", "x", 0)
