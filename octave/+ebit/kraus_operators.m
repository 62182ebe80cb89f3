## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/kraus_channel.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{kraus} =} ebit.kraus_operators (@var{channel})
## The Kraus operators of a channel.
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
## A cell of matrices of @code{d_out} rows and @code{d_in} columns.
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
## ebit.kraus_operators (ebit.amplitude_damping (0.36))
##   @result{} ans =
##      @{
##        [1,1] =
##           1.0000        0
##                0   0.8000
##        [1,2] =
##                0   0.6000
##                0        0
##      @}
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
## @seealso{ebit.kraus_channel, ebit.choi_channel, ebit.nearest_channel, ebit.choi_state, ebit.stinespring, ebit.apply_channel, ebit.complementary, ebit.dephasing, ebit.conventions}
## @end deftypefn

function kraus = kraus_operators (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  kraus = __ebit__ ("kraus_operators", varargin{:});
endfunction

%!assert (ebit.kraus_operators (ebit.amplitude_damping (0.36)), ...
%!        {[1 0; 0 0.8], [0 0.6; 0 0]}, eps)
%!error <Invalid call> ebit.kraus_operators ()
%!error <channel is 3; it must be a channel, as the constructors make it>
%! ebit.kraus_operators (3)
%!error <channel is a bosonic channel \(amplifier\); it must be one with Kraus operators>
%! ebit.kraus_operators (ebit.amplifier (2))
%!test # a channel that was edited
%! channel = ebit.dephasing (0.1);
%! channel.parameters.p = 0.2;
%! fail ("ebit.kraus_operators (channel)", ...
%!       "channel is a channel \\(dephasing\\) whose Kraus operators are not those");
%! channel = ebit.dephasing (0.1);
%! channel.family = "none";
%! fail ("ebit.kraus_operators (channel)", ...
%!       ['channel.family is "none"; it must be the name of a family ' ...
%!        'of channels, or "kraus_channel"']);
%! channel = ebit.dephasing (0.1);
%! channel.d_in = 3;
%! fail ("ebit.kraus_operators (channel)", ...
%!       "channel.d_in is 3; it must be 2, as its Kraus operators say");
%! channel = ebit.dephasing (0.1);
%! channel.parameters = struct ();
%! fail ("ebit.kraus_operators (channel)", ...
%!       'channel.p is missing; it must be a number in \[0, 1\]');
