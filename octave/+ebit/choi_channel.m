## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/kraus_channel.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{channel} =} ebit.choi_channel (@var{choi})
## @deftypefnx {ebit} {@var{channel} =} ebit.choi_channel (@var{choi}, @var{dims})
## The channel of a given Choi state. The Kraus operators are its eigenvectors
## with eigenvalues above 1e-13 of the largest: a minimal set.
##
## @table @asis
## @item @var{choi}
## Choi state: trace 1, reference first, maximally mixed there, to 1e-10;
## Hermitian, no eigenvalue below -1e-10. What it misses beyond rounding is made
## up for, so that the channel preserves the trace.
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
## A channel as of @code{ebit.kraus_channel}.
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
## rho = ebit.choi_state (ebit.erasure (0.3));
## channel = ebit.choi_channel (rho, [2 3]);
## numel (channel.kraus)
##   @result{} ans = 3
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
## @seealso{ebit.kraus_channel, ebit.nearest_channel, ebit.kraus_operators, ebit.choi_state, ebit.stinespring, ebit.apply_channel, ebit.complementary, ebit.dephasing, ebit.conventions}
## @end deftypefn

function channel = choi_channel (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  channel = __ebit__ ("choi_channel", varargin{:});
endfunction

%!test
%! rho = ebit.choi_state (ebit.erasure (0.3));
%! channel = ebit.choi_channel (rho, [2 3]);
%! assert ([channel.d_in, channel.d_out], [2 3]);
%! assert (numel (channel.kraus), 3);
%! assert (ebit.choi_state (channel), rho, 1e-15);
%!error <Invalid call> ebit.choi_channel ()
%!error <choi is of trace 2; it must be a Choi state, of trace 1 \(the Choi matrix divided by the dimension of the input\)>
%! ebit.choi_channel (eye (4) / 2)
%!error <choi is a state whose marginal on subsystem 1 differs from 1/2 by 0.5; it must be maximally mixed there: the reference comes first>
%! ebit.choi_channel (diag ([1 0 0 0]))
%!error <choi is a matrix 1 away from Hermitian; it must be Hermitian to 1e-10>
%! ebit.choi_channel ([0.5 1; 0 0.5], [2 1])
%!error <choi is a matrix with the eigenvalue -0.25; it must be positive to 1e-10>
%! ebit.choi_channel (eye (4) / 4 + [0 0 0 0.5; 0 0 0 0; 0 0 0 0; 0.5 0 0 0])
%!error <choi is a 2 x 3 matrix of numbers; it must be a square matrix>
%! ebit.choi_channel (ones (2, 3))
%!error <dims is 2 x 3 = 6; it must be two whole numbers \[dA dB\] with dA dB = 4>
%! ebit.choi_channel (eye (4) / 4, [2 3])
%!error <dims is missing; it must be given as \[dA dB\] with dA dB = 6, which is not a square>
%! ebit.choi_channel (eye (6) / 6)
