## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/assisted_distillation.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.assisted_distillation (@var{channel1}, @var{channel2})
## @deftypefnx {ebit} {@var{b} =} ebit.assisted_distillation (@var{channel1}, @var{channel2}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.assisted_distillation (@var{channel1}, @var{channel2}, @var{tol}, @var{time_limit_s})
## The best rate, in one shot, of a source that sends halves of maximally
## entangled states over both channels, measures the other halves together, and
## tells the receivers, who hash: a lower end of the EPR capacity by Theorem 1
## of the source.
##
## @table @asis
## @item @var{channel1}
## a channel from the source, with Kraus operators; both inputs have at most 16
## levels together.
## @item @var{channel2}
## another channel from the source, with Kraus operators; both inputs have at
## most 16 levels together.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-8}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## For a projective measurement with outcomes m_i the receivers get (N1 (x)
## N2)(psi_i), psi_i the conjugate of m_i, each with the same probability, and
## the rate is the mean of max(0, S(A1) - S(A1 A2), S(A2) - S(A1 A2)). It is
## maximised over all orthonormal bases by ascents on the unitary group, from
## the Bell basis, tilted ones and others that look random and are always the
## same: what is found is attained, but may not be the best. A few hundredths of
## a second for two qubits.
##
## On all channels that were tried @code{ebit.epr_capacity} has a better bound.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), of status
## @qcode{"achievable"}, with @code{channel1}, @code{channel2}, @code{basis}
## (the outcomes in its columns), @code{winners} and @code{upper_bounds} as in
## @code{ebit.epr_capacity}.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is no channel with Kraus operators, or
## the inputs have more than 16 levels together.
##
## @strong{Examples}
##
## @example
## @group
## ad = ebit.amplitude_damping (0.2);
## b = ebit.assisted_distillation (ad, ad);
## ebit.show (b)
##   @result{} assisted_distillation: in [0.1958012, 0.6339363] (achievabl...
##        of amplitude_damping (gamma = 0.2): 2 to 2 levels, 2 Krau...
##        of amplitude_damping (gamma = 0.2): 2 to 2 levels, 2 Krau...
##        lower end: assisted_measurement
##        upper end: rains_capacity
## ebit.verify (b)
##   @result{} ans = 1
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## X. Chen, S. Chessa, I. George, F. Leditzky, E. Chitambar, Capacities of
## entanglement distribution from a central source, arXiv:2411.04977 (2024).
## @end itemize
## @seealso{ebit.epr_capacity}
## @end deftypefn

function b = assisted_distillation (varargin)
  if (nargin < 2 || nargin > 4)
    print_usage ();
  endif
  b = __ebit__ ("assisted_distillation", varargin{:});
endfunction

%!test
%! b = ebit.assisted_distillation (ebit.dephasing (0.05), ebit.dephasing (0.1));
%! assert (b.lower, 0.41576118835714426, 1e-9);
%! assert (b.status, "achievable");
%! assert (ebit.verify (b));
%! b.basis(1) += 0.1;
%! assert (! ebit.verify (b));
%!test # above the Bell basis and above tilted ones
%! ad = ebit.amplitude_damping (0.2);
%! b = ebit.assisted_distillation (ad, ad);
%! assert (b.lower >= 0.19580117817626905 - 1e-6);
%! assert (ebit.verify (b));
%!error <Invalid call> ebit.assisted_distillation ()
%!error <channel1 is a bosonic channel \(pure_loss\); it must be>
%! ebit.assisted_distillation (ebit.pure_loss (0.5), ebit.dephasing (0.1))
%!error <channel1 and channel2 are of 32 input levels together; they must be of at most 16>
%! ebit.assisted_distillation (ebit.erasure (0.1, 4), ebit.erasure (0.1, 8))
