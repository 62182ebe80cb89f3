## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{answer} =} ebit.is_teleportation_covariant (@var{channel})
## Whether a @var{channel} N is teleportation covariant: to every U of some set
## of teleportation unitaries there is a unitary V with N(U rho U^dag) = V
## N(rho) V^dag.  Two-way capacities are then bounded by what the Choi state
## has.  The property is sufficient for simulation by teleportation, not
## necessary.
##
## @var{answer} is true or false where that is proved, and @code{NaN} where
## neither is.  Named channels are answered in closed form from their
## parameters, bosonic ones included; other channels from their Kraus operators:
## true where a channel from qubit to qubit is unital, or a channel is covariant
## under the Weyl operators of the computational basis, or under products of
## those of subsystems whose dimensions are the prime factors, to 1e-9; false
## where the spectrum of the output for the maximally mixed input forbids it for
## every set of teleportation unitaries, by more than 1e-8; @code{NaN} else, and
## for outputs of more than 16 levels.  A constant channel is covariant, with V
## = 1.
##
## @example
## @group
## ebit.is_teleportation_covariant (ebit.gadc (0.3, 0.5))
## @end group
## @end example
## @seealso{ebit.is_degradable, ebit.choi_state}
## @end deftypefn

function answer = is_teleportation_covariant (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  answer = __ebit__ ("is_teleportation_covariant", varargin{:});
endfunction

%!assert (ebit.is_teleportation_covariant (ebit.gadc (0.3, 0.5)), true)
%!assert (ebit.is_teleportation_covariant (ebit.gadc (0.3, 0.4)), false)
%!assert (ebit.is_teleportation_covariant (ebit.erasure (0.3, 3)), true)
%!assert (ebit.is_teleportation_covariant (ebit.amplifier (3)), true)
%!test # the same from the operators
%! k = ebit.kraus_operators (ebit.gadc (0.3, 0.5));
%! assert (ebit.is_teleportation_covariant (ebit.kraus_channel (k)), true);
%! k = ebit.kraus_operators (ebit.gadc (0.3, 0.500001));
%! assert (ebit.is_teleportation_covariant (ebit.kraus_channel (k)), false);
%! k = ebit.kraus_operators (ebit.erasure (0.3, 3));
%! assert (ebit.is_teleportation_covariant (ebit.kraus_channel (k)), true);
%!test # products: subsystems of two and three levels, in either order
%! a = ebit.depolarizing (0.1);
%! b = ebit.erasure (0.2, 3);
%! channels = {ebit.tensor_channel(a, a), ebit.tensor_channel(a, b), ...
%!             ebit.tensor_channel(b, a)};
%! for i = 1:3
%!   assert (ebit.is_teleportation_covariant (channels{i}), true);
%! endfor
%! channel = ebit.tensor_channel (a, ebit.amplitude_damping (0.1));
%! assert (ebit.is_teleportation_covariant (channel), false);
%!error <Invalid call> ebit.is_teleportation_covariant ()
%!error <channel is 3; it must be a channel, as the constructors make it>
%! ebit.is_teleportation_covariant (3)
