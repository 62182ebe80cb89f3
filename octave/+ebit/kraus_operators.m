## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/kraus_channel.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {} {@var{kraus} =} ebit.kraus_operators (@var{channel})
## The Kraus operators of a channel.
##
## @table @asis
## @item @var{channel}
## a channel with Kraus operators, not a bosonic one.
## @end table
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
## @end group
## @end example
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
%!       "channel is a dephasing channel whose Kraus operators are not those");
%! channel = ebit.dephasing (0.1);
%! channel.family = "none";
%! fail ("ebit.kraus_operators (channel)", ...
%!       ['family of channel is "none"; it must be the name of a family ' ...
%!        'of channels, or "kraus_channel"']);
%! channel = ebit.dephasing (0.1);
%! channel.d_in = 3;
%! fail ("ebit.kraus_operators (channel)", ...
%!       "d_in of channel is 3; it must be 2, as its Kraus operators say");
%! channel = ebit.dephasing (0.1);
%! channel.parameters = struct ();
%! fail ("ebit.kraus_operators (channel)", ...
%!       'p of channel is missing; it must be a number in \[0, 1\]');
