## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{answer} =} ebit.is_degradable (@var{channel})
## Whether a @var{channel} N is degradable: its complementary channel is N^c = D
## o N for some channel D.  The coherent information is then concave, and its
## maximum the quantum capacity.
##
## @var{answer} is true or false where that is proved, and @code{NaN} where
## neither is.  Named channels are answered in closed form from their
## parameters, bosonic ones included; other channels from their Kraus operators:
## from qubit to qubit by the criterion of J. Chen, Z. Ji, D. Kribs, N.
## Luetkenhaus and B. Zeng (arXiv:1310.3530) for symmetric extensions, true to
## 1e-12 and false beyond 1e-9; otherwise by the linear map from the one to the
## other transfer matrix, true where it reproduces N^c to 1e-9 and its Choi
## matrix has no eigenvalue below -1e-10, false where none does to 1e-7, the
## only one has an eigenvalue below -1e-7, or ranks or entropies of outputs
## forbid it (T. S. Cubitt, M. B. Ruskai, G. Smith, arXiv:0802.1360).
##
## @example
## @group
## ebit.is_degradable (ebit.amplitude_damping (0.3))
## @end group
## @end example
## @seealso{ebit.is_antidegradable, ebit.complementary}
## @end deftypefn

function answer = is_degradable (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  answer = __ebit__ ("is_degradable", varargin{:});
endfunction

%!assert (ebit.is_degradable (ebit.amplitude_damping (0.3)), true)
%!assert (ebit.is_degradable (ebit.amplitude_damping (0.6)), false)
%!assert (ebit.is_degradable (ebit.gadc (0.3, 0.1)), false)
%!assert (ebit.is_degradable (ebit.depolarizing (0.1, 3)), false)
%!assert (ebit.is_degradable (ebit.erasure (0.5)), true)
%!assert (ebit.is_degradable (ebit.pure_loss (0.5)), true)
%!assert (ebit.is_degradable (ebit.thermal_loss (0.9, 0.1)), NaN)
%!test # the same without its name
%! k = ebit.kraus_operators (ebit.amplitude_damping (0.3));
%! assert (ebit.is_degradable (ebit.kraus_channel (k)), true);
%! ## Unitaries in front and behind, a redundant set
%! u = [1 1; 1 -1] / sqrt (2);
%! k = {0.6 * u * k{1} * u, 0.6 * u * k{2} * u, ...
%!      0.8 * u * k{1} * u, 0.8 * u * k{2} * u};
%! assert (ebit.is_degradable (ebit.kraus_channel (k)), true);
%!error <Invalid call> ebit.is_degradable ()
%!error <channel is 3; it must be a channel, as the constructors make it>
%! ebit.is_degradable (3)
