## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{rho} =} ebit.choi_state (@var{channel})
## The Choi state of a @var{channel} that is not bosonic: what becomes of the
## maximally entangled state when the channel acts on its second half.  It has
## trace 1, the reference first, the output second.
##
## With v_a the Kraus operator K_a read column by column, @code{K(:)}, it is the
## sum of v_a v_a^dag divided by @code{d_in}.
##
## @example
## @group
## channel = ebit.dephasing (0.1);
## rho = ebit.choi_state (channel)
## v = [channel.kraus@{1@}(:), channel.kraus@{2@}(:)];
## v * v' / 2
## @end group
## @end example
## @seealso{ebit.choi_channel, ebit.kraus_operators, ebit.conventions}
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
