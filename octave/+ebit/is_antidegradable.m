## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{answer} =} ebit.is_antidegradable (@var{channel})
## Whether a @var{channel} N is antidegradable: N = D o N^c for some channel D,
## of its complementary channel N^c.  Its quantum capacity is then 0.
##
## @var{answer} is true or false where that is proved, and @code{NaN} where
## neither is.  Named channels are answered in closed form from their
## parameters, bosonic ones included; other channels from their Kraus operators:
## from qubit to qubit by the criterion of J. Chen, Z. Ji, D. Kribs, N.
## Luetkenhaus and B. Zeng (arXiv:1310.3530) for symmetric extensions, true to
## 1e-12 and false beyond 1e-9; otherwise as in @code{ebit.is_degradable}, with
## the roles of the two channels exchanged, and true where
## @code{ebit.is_entanglement_breaking} is.
##
## @example
## @group
## ebit.is_antidegradable (ebit.gadc (0.5, 0.2))
## @end group
## @end example
## @seealso{ebit.is_degradable, ebit.is_entanglement_breaking}
## @end deftypefn

function answer = is_antidegradable (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  answer = __ebit__ ("is_antidegradable", varargin{:});
endfunction

%!assert (ebit.is_antidegradable (ebit.gadc (0.5, 0.2)), true)
%!assert (ebit.is_antidegradable (ebit.gadc (0.49, 0.2)), false)
%!assert (ebit.is_antidegradable (ebit.depolarizing (1/3)), true)
%!assert (ebit.is_antidegradable (ebit.depolarizing (0.33)), false)
%!assert (ebit.is_antidegradable (ebit.depolarizing (3/8, 3)), true)
%!assert (ebit.is_antidegradable (ebit.depolarizing (0.37, 3)), false)
%!assert (ebit.is_antidegradable (ebit.thermal_loss (0.55, 0.2)), true)
%!assert (ebit.is_antidegradable (ebit.amplifier (3)), false)
%!error <Invalid call> ebit.is_antidegradable ()
%!error <channel is 3; it must be a channel, as the constructors make it>
%! ebit.is_antidegradable (3)
