## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/kraus_channel.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {} {@var{v} =} ebit.stinespring (@var{channel})
## The isometry V = sum_a K_a (x) |a> of a channel, output first, environment
## second, so that N(rho) = Tr_E V rho V^dag; the complementary channel is Tr_B
## V rho V^dag.
##
## @table @asis
## @item @var{channel}
## a channel with Kraus operators, not a bosonic one.
## @end table
##
## @strong{Value}
##
## A complex matrix, @code{d_out} times the number of Kraus operators by
## @code{d_in}.
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
## v = ebit.stinespring (ebit.amplitude_damping (0.36))
## v' * v
## @end group
## @end example
## @seealso{ebit.kraus_channel, ebit.choi_channel, ebit.nearest_channel, ebit.kraus_operators, ebit.choi_state, ebit.apply_channel, ebit.complementary, ebit.dephasing, ebit.conventions}
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
