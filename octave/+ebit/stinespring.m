## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/kraus_channel.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{v} =} ebit.stinespring (@var{channel})
## The isometry V = sum_a K_a (x) |a> of a channel, output first, environment
## second, so that N(rho) = Tr_E V rho V^dag; the complementary channel is Tr_B
## V rho V^dag.
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
## A complex matrix, @code{d_out} times the number of Kraus operators by
## @code{d_in}.
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
## v = ebit.stinespring (ebit.amplitude_damping (0.36))
##   @result{} v =
##         1.0000        0
##              0   0.6000
##              0   0.8000
##              0        0
## v' * v
##   @result{} ans =
##         1   0
##         0   1
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
## @seealso{ebit.kraus_channel, ebit.choi_channel, ebit.nearest_channel, ebit.kraus_operators, ebit.choi_state, ebit.apply_channel, ebit.complementary, ebit.dephasing, ebit.conventions}
## @end deftypefn

function v = stinespring (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  v = __ebit__ ("stinespring", varargin{:});
endfunction

%!test
%! v = ebit.stinespring (ebit.amplitude_damping (0.36));
%! assert (v, [1 0; 0 0.6; 0 0.8; 0 0], eps);
%! v = ebit.stinespring (ebit.erasure (0.3, 3));
%! assert (size (v), [16 3]);
%! assert (v' * v, eye (3), 1e-15);
%!error <Invalid call> ebit.stinespring ()
%!error <channel is 3; it must be a channel, as the constructors make it>
%! ebit.stinespring (3)
