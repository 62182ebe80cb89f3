## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/kraus_channel.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{channel} =} ebit.kraus_channel (@var{kraus})
## The channel rho -> sum_a K_a rho K_a^dag of given Kraus operators.
##
## @table @asis
## @item @var{kraus}
## list of d_out x d_in matrices, sum K^dag K = 1 to 1e-10 d_in. Real matrices
## will do, and a set may be redundant.
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
## A channel: a struct with the fields @code{kraus} (cell of matrices),
## @code{d_in}, @code{d_out}, @code{family} and @code{parameters}. Its family is
## @qcode{"kraus_channel"}.
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
## k = @{sqrt(0.9) * eye(2), sqrt(0.1) * [0 1; 1 0]@};
## channel = ebit.kraus_channel (k);
## real (ebit.choi_state (channel))
##   @result{} ans =
##         0.4500        0        0   0.4500
##              0   0.0500   0.0500        0
##              0   0.0500   0.0500        0
##         0.4500        0        0   0.4500
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
## @seealso{ebit.choi_channel, ebit.nearest_channel, ebit.kraus_operators, ebit.choi_state, ebit.stinespring, ebit.apply_channel, ebit.complementary, ebit.dephasing, ebit.conventions}
## @end deftypefn

function channel = kraus_channel (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  channel = __ebit__ ("kraus_channel", varargin{:});
endfunction

%!test
%! k = {[1 0; 0 0.8], [0 0.6; 0 0]};
%! channel = ebit.kraus_channel (k);
%! assert (channel.kraus, k);
%! assert (channel.family, "kraus_channel");
%! assert (isempty (fieldnames (channel.parameters)));
%! assert (ebit.choi_state (channel), ...
%!         ebit.choi_state (ebit.amplitude_damping (0.36)), eps);
%!test # integers, one level, a redundant set
%! channel = ebit.kraus_channel ({int8([0 1; 1 0])});
%! assert (channel.kraus, {[0 1; 1 0]});
%! channel = ebit.kraus_channel ({1});
%! assert ([channel.d_in, channel.d_out], [1 1]);
%! k = {0.6 * eye(2), 0.8 * eye(2)};
%! assert (numel (ebit.kraus_operators (ebit.kraus_channel (k))), 2);
%!error <Invalid call> ebit.kraus_channel ()
%!error <kraus is a set whose sum of K\^dag K differs from the identity by 1; it must be trace preserving to 2e-10>
%! ebit.kraus_channel ({eye(2), eye(2)})
%!error <kraus\{2\} is 3 x 3; it must be 2 x 2, as the first is>
%! ebit.kraus_channel ({eye(2), eye(3)})
%!error <kraus is a 2 x 2 matrix of numbers; it must be a list of matrices of one size>
%! ebit.kraus_channel (eye (2))
%!error <kraus\{1\} is "a"; it must be a matrix of numbers>
%! ebit.kraus_channel ({"a"})
%!error <kraus\{1\}\(2,2\) is NaN; it must be finite>
%! ebit.kraus_channel ({diag([1 NaN])})
%!error <kraus is a list of 0; it must be a list of matrices of one size>
%! ebit.kraus_channel ({})
