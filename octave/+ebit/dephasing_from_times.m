## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{channel} =} ebit.dephasing_from_times (@var{time}, @var{t2})
## The dephasing channel after a @var{time} at least 0, of a qubit whose
## coherence decays as exp (-time/@var{t2}): @code{ebit.dephasing} with p = (1 -
## exp (-time/t2))/2.  @var{t2} is the time constant of dephasing alone, in the
## unit of @var{time}.
##
## @example
## @group
## channel = ebit.dephasing_from_times (5, 30);
## channel.parameters
## @end group
## @end example
## @seealso{ebit.dephasing, ebit.gadc_from_times, ebit.compose}
## @end deftypefn

function channel = dephasing_from_times (varargin)
  if (nargin != 2)
    print_usage ();
  endif
  channel = __ebit__ ("dephasing_from_times", varargin{:});
endfunction

%!assert (ebit.dephasing_from_times (2, 5), ebit.dephasing (-expm1 (-0.4) / 2))
%!error <Invalid call> ebit.dephasing_from_times (1)
%!error <time is -1; it must be a number .= 0>
%! ebit.dephasing_from_times (-1, 1)
%!error <t2 is 0; it must be a number . 0> ebit.dephasing_from_times (1, 0)
