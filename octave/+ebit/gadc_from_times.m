## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{channel} =} ebit.gadc_from_times (@var{time}, @var{t1})
## @deftypefnx {} {@var{channel} =} ebit.gadc_from_times (@var{time}, @var{t1}, @var{thermal})
## The generalized amplitude damping channel after a @var{time} at least 0, of a
## qubit with the relaxation time @var{t1} in the same unit: @code{ebit.gadc}
## with gamma = 1 - exp (-time/t1).  @var{thermal} is the weight of the Kraus
## pair that excites, in [0, 1], 0 if omitted.
##
## @example
## @group
## channel = ebit.gadc_from_times (20, 100, 0.05);
## channel.parameters
## @end group
## @end example
## @seealso{ebit.gadc, ebit.dephasing_from_times, ebit.compose}
## @end deftypefn

function channel = gadc_from_times (varargin)
  if (nargin < 2 || nargin > 3)
    print_usage ();
  endif
  channel = __ebit__ ("gadc_from_times", varargin{:});
endfunction

%!test
%! channel = ebit.gadc_from_times (2, 5, 0.1);
%! assert (channel, ebit.gadc (-expm1 (-0.4), 0.1));
%! assert (ebit.gadc_from_times (2, 5), ebit.gadc (-expm1 (-0.4), 0));
%!error <Invalid call> ebit.gadc_from_times (1)
%!error <time is -1; it must be a number .= 0> ebit.gadc_from_times (-1, 1)
%!error <t1 is 0; it must be a number . 0> ebit.gadc_from_times (1, 0)
%!error <thermal is 2; it must be a number in \[0, 1\]>
%! ebit.gadc_from_times (1, 1, 2)
