## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/named_channels.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{channel} =} ebit.depolarizing (@var{p})
## @deftypefnx {ebit} {@var{channel} =} ebit.depolarizing (@var{p}, @var{d})
## The depolarizing channel, rho -> (1-p) rho + p 1/d. The probability of an
## error is p (d^2-1)/d^2; @var{p} may exceed 1 up to the value where no weight
## is left on the identity. The Kraus operators are multiples of I, X, Y, Z for
## a qubit, and of X^a Z^b with X|j> = |j+1>, Z|j> = exp(2 pi i j/d)|j>
## otherwise.
##
## @table @asis
## @item @var{p}
## weight of 1/d, in [0, d^2/(d^2 - 1)].
## @item @var{d}
## dimension, a whole number in [1, 32]; default @code{2}.
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
## channel = ebit.depolarizing (0.1, 3);
## ebit.apply_channel (channel, diag ([1 0 0]))
##   @result{} ans =
##         0.9333        0        0
##              0   0.0333        0
##              0        0   0.0333
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
## @seealso{ebit.identity_channel, ebit.dephasing, ebit.pauli_channel, ebit.amplitude_damping, ebit.gadc, ebit.gadc_from_times, ebit.dephasing_from_times, ebit.damping_dephasing, ebit.memory_channel, ebit.erasure, ebit.kraus_channel, ebit.apply_channel, ebit.compose_channel, ebit.gadc_rates, ebit.pure_loss}
## @end deftypefn

function channel = depolarizing (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  channel = __ebit__ ("depolarizing", varargin{:});
endfunction

%!test
%! for d = 1:4
%!   rho = diag ([1, zeros(1, d - 1)]);
%!   expected = 0.8 * rho + 0.2 * eye (d) / d;
%!   y = ebit.apply_channel (ebit.depolarizing (0.2, d), rho);
%!   assert (y, expected, 1e-15);
%!   rho = ones (d) / d;
%!   expected = 0.8 * rho + 0.2 * eye (d) / d;
%!   y = ebit.apply_channel (ebit.depolarizing (0.2, d), rho);
%!   assert (y, expected, 1e-15);
%! endfor
%!assert (numel (ebit.kraus_operators (ebit.depolarizing (4/3))), 3)
%!assert (numel (ebit.kraus_operators (ebit.depolarizing (0, 3))), 1)
%!error <Invalid call> ebit.depolarizing ()
%!error <p is 1.5; it must be a number in \[0, 1.33333333333333\]>
%! ebit.depolarizing (1.5)
%!error <p is -0.1; it must be a number in \[0, 1.125\]>
%! ebit.depolarizing (-0.1, 3)
%!error <d is 0; it must be a whole number in \[1, 32\]>
%! ebit.depolarizing (0.1, 0)
