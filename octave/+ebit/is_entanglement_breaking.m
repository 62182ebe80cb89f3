## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{answer} =} ebit.is_entanglement_breaking (@var{channel})
## Whether a @var{channel} is entanglement breaking: its Choi state is
## separable, and no entanglement can be sent through it.
##
## @var{answer} is true or false where that is proved, and @code{NaN} where
## neither is.  Named channels are answered in closed form from their
## parameters, bosonic ones included; other channels from their Kraus operators:
## false where the partial transpose of the Choi state has an eigenvalue below
## -1e-10; true where it has none below -1e-12 and the dimensions multiply to at
## most 6, its rank is at most the larger local rank, or its purity at most
## 1/(n-1) for n levels; true where all Kraus operators as given have rank 1.
##
## @example
## @group
## ebit.is_entanglement_breaking (ebit.depolarizing (2/3))
## @end group
## @end example
## @seealso{ebit.is_antidegradable, ebit.choi_state}
## @end deftypefn

function answer = is_entanglement_breaking (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  answer = __ebit__ ("is_entanglement_breaking", varargin{:});
endfunction

%!assert (ebit.is_entanglement_breaking (ebit.depolarizing (2/3)), true)
%!assert (ebit.is_entanglement_breaking (ebit.depolarizing (0.66)), false)
%!assert (ebit.is_entanglement_breaking (ebit.depolarizing (3/4, 3)), true)
%!assert (ebit.is_entanglement_breaking (ebit.pauli_channel ([0.5 0.2 0.2 0.1])), true)
%!assert (ebit.is_entanglement_breaking (ebit.gadc (0.85, 0.5)), true)
%!assert (ebit.is_entanglement_breaking (ebit.gadc (0.8, 0.5)), false)
%!assert (ebit.is_entanglement_breaking (ebit.thermal_loss (0.5, 1)), true)
%!test # measuring a qutrit
%! k = {diag([1 0 0]), diag([0 1 0]), diag([0 0 1])};
%! assert (ebit.is_entanglement_breaking (ebit.kraus_channel (k)), true);
%!test # positive partial transpose beyond 2 x 3, nothing proved
%! k = ebit.kraus_operators (ebit.depolarizing (0.75, 3));
%! assert (ebit.is_entanglement_breaking (ebit.kraus_channel (k)), NaN);
%!error <Invalid call> ebit.is_entanglement_breaking ()
%!error <channel is 3; it must be a channel, as the constructors make it>
%! ebit.is_entanglement_breaking (3)
