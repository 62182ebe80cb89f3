## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/kraus_channel.md: the help.

## -*- texinfo -*-
## @deftypefn  {ebit} {[@var{channel}, @var{distance}] =} ebit.nearest_channel (@var{choi})
## @deftypefnx {ebit} {[@var{channel}, @var{distance}] =} ebit.nearest_channel (@var{choi}, @var{dims})
## The channel whose Choi state is nearest to a matrix, in the Frobenius norm:
## for data with noise, or of seven to nine digits, which
## @code{ebit.choi_channel} and @code{ebit.kraus_channel} refuse. A list of
## operators that are nearly a Kraus set stands for its Choi state. Elements
## beyond 1e6, of nothing that is near a Choi state, are refused.
##
## Positive matrices and matrices with the marginal 1/d on the reference are two
## convex sets; alternating projections with Dykstra's correction lead to the
## nearest point that they share. Here each step of them is one down the
## gradient of a convex function of a d x d matrix, whose minimum Newton's
## method finds faster. It ends where the marginal is met to rounding, or fails
## with @code{ebit:solver} where it is not met to 1e-11. Two qubits take a
## millisecond, two systems of four levels some milliseconds.
##
## @table @asis
## @item @var{choi}
## matrix near a Choi state (trace 1, reference first), or list of operators
## near a Kraus set, to 1e-10; Hermitian, no eigenvalue below -1e-10. What it
## misses beyond rounding is made up for, so that the channel preserves the
## trace.
## @item @var{dims}
## @code{[d_in d_out]}, dimensions of the subsystems; default @code{[d d]}.
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
## A channel as of @code{ebit.kraus_channel}, and the distance of its Choi state
## from what was given.
##
## @strong{Errors}
##
## @code{ebit:argument} if matrices are not what is said above, or
## @code{channel} is bosonic.
##
## @strong{Examples}
##
## @example
## @group
## choi = ebit.choi_state (ebit.amplitude_damping (0.4));
## choi = round (1e4 * choi) / 1e4;
## [channel, distance] = ebit.nearest_channel (choi);
## distance
##   @result{} distance = 1.9788e-06
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## R. L. Dykstra, An algorithm for restricted least squares regression, J. Am.
## Stat. Assoc. 78, 837 (1983).
## @item
## H. Qi, D. Sun, A quadratically convergent Newton method for computing the
## nearest correlation matrix, SIAM J. Matrix Anal. Appl. 28, 360 (2006).
## @item
## D. Leung, G. Smith, Continuity of quantum channel capacities, Commun. Math.
## Phys. 292, 201 (2009).
## @end itemize
## @seealso{ebit.kraus_channel, ebit.choi_channel, ebit.kraus_operators, ebit.choi_state, ebit.stinespring, ebit.apply_channel, ebit.complementary, ebit.dephasing, ebit.conventions}
## @end deftypefn

function [channel, distance] = nearest_channel (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  found = __ebit__ ("nearest_channel", varargin{:});
  channel = found.channel;
  distance = found.distance;
endfunction

%!test
%! choi = ebit.choi_state (ebit.amplitude_damping (0.4));
%! [channel, distance] = ebit.nearest_channel (round (1e4 * choi) / 1e4);
%! assert (channel.family, "kraus_channel");
%! assert (ebit.choi_state (channel), choi, 1e-3);
%! assert (distance > 1e-7 && distance < 1e-4);
%! [~, distance] = ebit.nearest_channel (choi);
%! assert (distance, 0, 1e-14);
%!test
%! x = ebit.erasure (0.3);
%! kraus = cellfun (@single, x.kraus, "UniformOutput", false);
%! [channel, distance] = ebit.nearest_channel (kraus);
%! assert (channel.d_out, 3);
%! assert (distance, 0, 1e-7);
%! choi = single (ebit.choi_state (x));
%! assert (ebit.choi_state (ebit.nearest_channel (choi, [2 3])), ...
%!         ebit.choi_state (channel), 1e-7);
%!error <Invalid call> ebit.nearest_channel ()
%!error <Invalid call> ebit.nearest_channel (1, 2, 3)
%!error <dims is a vector of 2 numbers; it must be missing, since choi is a list of operators>
%! ebit.nearest_channel ({eye(2)}, [2 2])
