## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{channel} =} ebit.erasure (@var{p})
## @deftypefnx {} {@var{channel} =} ebit.erasure (@var{p}, @var{d})
## The erasure channel: the input of @var{d} levels (a whole number from 1 to
## 32, 2 if omitted) arrives with the probability 1-@var{p}; otherwise the
## output is a flag, the last of its d+1 levels.
##
## @var{channel} is a struct with the fields @code{kraus} (cell of matrices),
## @code{d_in}, @code{d_out}, @code{family} (the name of the constructor) and
## @code{parameters}.
##
## @example
## @group
## channel = ebit.erasure (0.3);
## ebit.apply_channel (channel, [0.5 0.5; 0.5 0.5])
## @end group
## @end example
## @seealso{ebit.depolarizing, ebit.pure_loss, ebit.kraus_channel}
## @end deftypefn

function channel = erasure (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  channel = __ebit__ ("erasure", varargin{:});
endfunction

%!test
%! for d = 1:4
%!   channel = ebit.erasure (0.3, d);
%!   assert ([channel.d_in, channel.d_out], [d, d + 1]);
%!   rho = ones (d) / d;
%!   y = ebit.apply_channel (channel, rho);
%!   assert (y, [0.7 * rho, zeros(d, 1); zeros(1, d), 0.3], 1e-15);
%! endfor
%!assert (numel (ebit.kraus_operators (ebit.erasure (0))), 1)
%!assert (numel (ebit.kraus_operators (ebit.erasure (1))), 2)
%!error <Invalid call> ebit.erasure ()
%!error <p is 1.5; it must be a number in \[0, 1\]> ebit.erasure (1.5)
%!error <d is 40; it must be a whole number in \[1, 32\]>
%! ebit.erasure (0.1, 40)
