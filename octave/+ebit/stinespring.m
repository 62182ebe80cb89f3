## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{v} =} ebit.stinespring (@var{channel})
## The isometry V = sum_a K_a (x) |a> of a @var{channel} that is not bosonic,
## output first, environment second: the channel is rho -> Tr_E V rho V^dag, its
## complementary channel rho -> Tr_B V rho V^dag.
##
## @example
## @group
## v = ebit.stinespring (ebit.amplitude_damping (0.36))
## v' * v
## @end group
## @end example
## @seealso{ebit.complementary, ebit.kraus_operators}
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
