## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{channel} =} ebit.kraus_channel (@var{kraus})
## The channel rho -> sum K rho K^dag of the Kraus operators in the cell
## @var{kraus}: matrices of one size, output by input, real or complex, with sum
## K^dag K = 1 to 1e-10 times the dimension of the input.  The set may be
## redundant.
##
## @var{channel} is a struct with the fields @code{kraus} (cell of matrices),
## @code{d_in}, @code{d_out}, @code{family} (the name of the constructor) and
## @code{parameters}.  @code{family} is @qcode{"kraus_channel"}.
##
## @example
## @group
## k = @{sqrt(0.9) * eye(2), sqrt(0.1) * [0 1; 1 0]@};
## channel = ebit.kraus_channel (k);
## real (ebit.choi_state (channel))
## @end group
## @end example
## @seealso{ebit.choi_channel, ebit.kraus_operators, ebit.dephasing}
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
%!error <kraus\[2\] is 3 x 3; it must be 2 x 2, as the first is>
%! ebit.kraus_channel ({eye(2), eye(3)})
%!error <kraus is a 2 x 2 matrix of numbers; it must be a list of matrices of one size>
%! ebit.kraus_channel (eye (2))
%!error <kraus\[1\] is "a"; it must be a matrix of numbers>
%! ebit.kraus_channel ({"a"})
%!error <kraus\[1\]\[4\] is NaN; it must be finite>
%! ebit.kraus_channel ({diag([1 NaN])})
%!error <kraus is a list of 0; it must be a list of matrices of one size>
%! ebit.kraus_channel ({})
