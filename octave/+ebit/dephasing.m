## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/named_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{channel} =} ebit.dephasing (@var{p})
## The dephasing channel of a qubit, rho -> (1-p) rho + p Z rho Z; dephasing is
## complete at p = 1/2.
##
## @table @asis
## @item @var{p}
## probability of Z, in [0, 1].
## @end table
##
## Operators of weight zero are left out.
##
## A number that rounding has taken beyond its range, by no more than 1e-12,
## counts as the end of the range: @code{dephasing(1 - 0.9 - 0.1)} is the
## identity, and the field @code{parameters} has the 0. @code{Inf} for a time
## and for the time constant at once has no limit, and is refused.
##
## @strong{Value}
##
## A struct with the fields @code{kraus} (cell of matrices), @code{d_in},
## @code{d_out}, @code{family} (the name of the constructor) and
## @code{parameters}. Its family is the name of the constructor, of the channels
## after some time @qcode{"gadc"}, @qcode{"dephasing"} and
## @qcode{"damping_dephasing"}.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is out of its range.
##
## @strong{Examples}
##
## @example
## @group
## channel = ebit.dephasing (0.1);
## ebit.apply_channel (channel, [0.5 0.5; 0.5 0.5])
##   @result{} ans =
##         0.5000   0.4000
##         0.4000   0.5000
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## S. Khatri, K. Sharma, M. M. Wilde, Information-theoretic aspects of the
## generalized amplitude-damping channel, Phys. Rev. A 102, 012401 (2020),
## doi:10.1103/PhysRevA.102.012401.
## @end itemize
## @seealso{ebit.identity_channel, ebit.depolarizing, ebit.pauli_channel, ebit.amplitude_damping, ebit.gadc, ebit.gadc_from_times, ebit.dephasing_from_times, ebit.damping_dephasing, ebit.memory_channel, ebit.erasure, ebit.kraus_channel, ebit.apply_channel, ebit.compose_channel, ebit.gadc_rates, ebit.pure_loss}
## @end deftypefn

function channel = dephasing (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  channel = __ebit__ ("dephasing", varargin{:});
endfunction

%!test
%! channel = ebit.dephasing (0.25);
%! assert (channel.kraus, {sqrt(0.75) * eye(2), 0.5 * diag([1 -1])}, eps);
%! assert (channel.family, "dephasing");
%! assert (channel.parameters.p, 0.25);
%!assert (numel (ebit.kraus_operators (ebit.dephasing (0))), 1)
%!assert (numel (ebit.kraus_operators (ebit.dephasing (1))), 1)
%!error <Invalid call> ebit.dephasing ()
%!error <p is 1.5; it must be a number in \[0, 1\]> ebit.dephasing (1.5)
%!error <p is NaN; it must be a number in \[0, 1\]> ebit.dephasing (NaN)
%!error <p is a vector of 2 numbers; it must be a number in \[0, 1\]>
%! ebit.dephasing ([0.1 0.2])
