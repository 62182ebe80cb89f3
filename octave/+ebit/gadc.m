## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{channel} =} ebit.gadc (@var{gamma}, @var{thermal})
## The generalized amplitude damping channel of a qubit, with the strength
## @var{gamma} and the weight @var{thermal} of the Kraus pair that excites, both
## in [0, 1]; @var{thermal} is 0 at zero temperature and 1/2 at infinite
## temperature.
##
## With weight 1-T the pair diag (1, sqrt (1-gamma)), sqrt (gamma)|0><1|; with
## weight T the pair diag (sqrt (1-gamma), 1), sqrt (gamma)|1><0|.
##
## @var{channel} is a struct with the fields @code{kraus} (cell of matrices),
## @code{d_in}, @code{d_out}, @code{family} (the name of the constructor) and
## @code{parameters}.
##
## Source: S. Khatri, K. Sharma, M. M. Wilde (2020), Physical Review A 102,
## 012401.
##
## @example
## @group
## channel = ebit.gadc (0.3, 0.1);
## ebit.apply_channel (channel, diag ([0 1]))
## @end group
## @end example
## @seealso{ebit.amplitude_damping, ebit.gadc_from_times, ebit.gadc_rates}
## @end deftypefn

function channel = gadc (varargin)
  if (nargin != 2)
    print_usage ();
  endif
  channel = __ebit__ ("gadc", varargin{:});
endfunction

%!test
%! channel = ebit.gadc (0.36, 0.25);
%! a = sqrt (0.75);
%! assert (channel.kraus, {a * diag([1 0.8]), a * [0 0.6; 0 0], ...
%!                         diag([0.4 0.5]), [0 0; 0.3 0]}, eps);
%! assert (channel.parameters.thermal, 0.25);
%! ## Two at zero temperature in sequence, one of them upside down.
%! b = ebit.compose (ebit.gadc (0.09, 1), ebit.gadc (0.27 / 0.91, 0));
%! assert (ebit.choi_state (channel), ebit.choi_state (b), 1e-15);
%!assert (numel (ebit.kraus_operators (ebit.gadc (0, 0.3))), 1)
%!assert (numel (ebit.kraus_operators (ebit.gadc (1, 0.3))), 4)
%!error <Invalid call> ebit.gadc (0.1)
%!error <gamma is -1; it must be a number in \[0, 1\]> ebit.gadc (-1, 0)
%!error <thermal is 2; it must be a number in \[0, 1\]> ebit.gadc (0.1, 2)
