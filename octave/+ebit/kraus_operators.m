## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{kraus} =} ebit.kraus_operators (@var{channel})
## The Kraus operators of a @var{channel} that is not bosonic, as a cell of
## @code{d_out} x @code{d_in} matrices.
##
## @example
## @group
## ebit.kraus_operators (ebit.amplitude_damping (0.36))
## @end group
## @end example
## @seealso{ebit.kraus_channel, ebit.choi_state, ebit.stinespring}
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
