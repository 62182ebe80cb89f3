## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/kraus_channel.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{rho} =} ebit.choi_state (@var{channel})
## The Choi state of a channel: what becomes of the maximally entangled state
## when the channel acts on its second half,
##
## @display
## (1/d) sum_ij |i><j| (x) N(|i><j|) = (1/d) sum_a v_a v_a^dag,
## @end display
##
## @noindent
## where v_a is K_a read column by column, @code{K(:)}. It has trace 1, the
## reference first, the output second.
##
## @table @asis
## @item @var{channel}
## a channel with Kraus operators, not a bosonic one.
## @end table
##
## @strong{Which channels are recognised}
##
## A channel without a name that is @code{ebit.identity_channel},
## @code{ebit.dephasing}, @code{ebit.depolarizing}, @code{ebit.pauli_channel},
## @code{ebit.amplitude_damping}, @code{ebit.gadc} or @code{ebit.erasure} but
## for a unitary on its input and a unitary, or an isometry into more levels, on
## its output has the rates and capacities of the named one, and they are
## computed as of it; the flag of an erasure may be any state, pure or mixed,
## that is orthogonal to the data. Up to 8 levels in, 64 out and 96 operators
## are looked at.
##
## Recognition is proved, not guessed: unitaries and parameters are found, the
## Kraus operators of the named channel are put together with them, and those
## that were given must be mixtures of these by a unitary to 8e-15 (the norm of
## the difference of the two isometries into output and environment). What is so
## close has quantum capacities that differ by less than 1e-12 (Leung and
## Smith), which is what @code{ebit.verify} takes for rounding; capacities with
## two-way communication are not known to be continuous, and are those of the
## named channel. A parameter within rounding of a number of twelve decimals is
## taken for that number. Channels that are farther off are optimised like any
## other; @code{family} stays @qcode{"kraus_channel"} in any case.
##
## @strong{Value}
##
## A complex matrix, @code{d_in * d_out} square.
##
## @strong{Errors}
##
## @code{ebit:argument} if matrices are not what is said above, or @var{channel}
## is bosonic.
##
## @strong{Examples}
##
## @example
## @group
## channel = ebit.dephasing (0.1);
## rho = ebit.choi_state (channel)
##   @result{} rho =
##         0.5000        0        0   0.4000
##              0        0        0        0
##              0        0        0        0
##         0.4000        0        0   0.5000
## v = [channel.kraus@{1@}(:), channel.kraus@{2@}(:)];
## v * v' / 2
##   @result{} ans =
##         0.5000        0        0   0.4000
##              0        0        0        0
##              0        0        0        0
##         0.4000        0        0   0.5000
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## D. Leung, G. Smith, Continuity of quantum channel capacities, Commun. Math.
## Phys. 292, 201 (2009).
## @end itemize
## @seealso{ebit.kraus_channel, ebit.choi_channel, ebit.nearest_channel, ebit.kraus_operators, ebit.stinespring, ebit.apply_channel, ebit.complementary, ebit.dephasing, ebit.conventions}
## @end deftypefn

function rho = choi_state (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  rho = __ebit__ ("choi_state", varargin{:});
endfunction

%!test
%! rho = ebit.choi_state (ebit.dephasing (0.1));
%! expected = zeros (4);
%! expected([1 4], [1 4]) = [0.5 0.4; 0.4 0.5];
%! assert (rho, expected, eps);
%!error <Invalid call> ebit.choi_state ()
%!error <channel is a list of 1; it must be a channel, as the constructors make it>
%! ebit.choi_state ({eye(2)})
