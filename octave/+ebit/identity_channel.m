## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{channel} =} ebit.identity_channel ()
## @deftypefnx {} {@var{channel} =} ebit.identity_channel (@var{d})
## The channel that does nothing, on @var{d} levels: a whole number from 1 to
## 32, 2 if omitted.
##
## @var{channel} is a struct with the fields @code{kraus} (cell of matrices),
## @code{d_in}, @code{d_out}, @code{family} (the name of the constructor) and
## @code{parameters}.
##
## @example
## @group
## channel = ebit.identity_channel (3);
## ebit.apply_channel (channel, diag ([0.5 0.3 0.2]))
## @end group
## @end example
## @seealso{ebit.dephasing, ebit.kraus_channel, ebit.apply_channel}
## @end deftypefn

function channel = identity_channel (varargin)
  if (nargin > 1)
    print_usage ();
  endif
  channel = __ebit__ ("identity_channel", varargin{:});
endfunction

%!test
%! channel = ebit.identity_channel ();
%! assert (channel.kraus, {eye(2)});
%! assert ([channel.d_in, channel.d_out], [2 2]);
%! assert (channel.family, "identity_channel");
%! assert (channel.parameters.d, 2);
%!assert (ebit.kraus_operators (ebit.identity_channel (1)), {1})
%!error <Invalid call> ebit.identity_channel (2, 3)
%!error <d is 0; it must be a whole number in \[1, 32\]>
%! ebit.identity_channel (0)
%!error <d is 2.5; it must be a whole number in \[1, 32\]>
%! ebit.identity_channel (2.5)
%!error id=ebit:argument ebit.identity_channel (33)
