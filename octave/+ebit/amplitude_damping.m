## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{channel} =} ebit.amplitude_damping (@var{gamma})
## The amplitude damping channel of a qubit: |1> decays to |0> with the
## probability @var{gamma} in [0, 1], as at zero temperature.
##
## @var{channel} is a struct with the fields @code{kraus} (cell of matrices),
## @code{d_in}, @code{d_out}, @code{family} (the name of the constructor) and
## @code{parameters}.
##
## @example
## @group
## channel = ebit.amplitude_damping (0.3);
## ebit.apply_channel (channel, diag ([0 1]))
## @end group
## @end example
## @seealso{ebit.gadc, ebit.gadc_from_times, ebit.kraus_channel}
## @end deftypefn

function channel = amplitude_damping (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  channel = __ebit__ ("amplitude_damping", varargin{:});
endfunction

%!test
%! channel = ebit.amplitude_damping (0.36);
%! assert (channel.kraus, {diag([1 0.8]), [0 0.6; 0 0]}, eps);
%! assert (channel.parameters.gamma, 0.36);
%!error <Invalid call> ebit.amplitude_damping ()
%!error <gamma is 2; it must be a number in \[0, 1\]>
%! ebit.amplitude_damping (2)
