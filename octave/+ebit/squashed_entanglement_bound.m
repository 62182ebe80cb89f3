## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/squashed_entanglement_bound.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.squashed_entanglement_bound (@var{channel})
## @deftypefnx {ebit} {@var{b} =} ebit.squashed_entanglement_bound (@var{channel}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.squashed_entanglement_bound (@var{channel}, @var{tol}, @var{time_limit_s})
## Bounds on the squashed entanglement of a channel, which is an upper bound on
## the entanglement and on the secret key that any protocol distributes over it,
## with classical communication between the uses too. What bounds those rates is
## the upper end.
##
## @table @asis
## @item @var{channel}
## a channel.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-9}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## The upper end is the least of what is known for the channel:
##
## @itemize
## @item
## half of @code{ebit.entanglement_assisted_capacity}, for any channel;
## @item
## Q(A_@{g'/2@}) for damping channels, the quantum capacity of the amplitude
## damping channel of half the damping g' = gamma (1-T)/(1 - gamma T) (with T <=
## 1/2; else 1-T takes its place);
## @item
## (1-p) log2 d for erasure, which is attained;
## @item
## the entanglement of formation of the Choi state for covariant channels of a
## qubit (Pauli channels in any bases);
## @item
## log2((1+k)/|1-k|) for bosonic channels of transmissivity or gain k; with n
## thermal photons a loss counts as a pure one of eta/((1-eta)n+1);
## @item
## 0 for entanglement-breaking channels.
## @end itemize
##
## The lower end is what hashing distils from the channel's output on one input,
## or a rate that is attained with two-way communication.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with the certificate
## @code{channel}, @code{state} (the input whose mutual information certifies
## the assisted capacity) and @code{lower_state} (the input of the lower end);
## of a bosonic channel only @code{channel}. @code{upper_method} names the
## winner. The status is @qcode{"exact"}, @qcode{"certified"} or, mostly,
## @qcode{"bracket"}.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{channel} is not a channel.
##
## @strong{Examples}
##
## @example
## @group
## b = ebit.squashed_entanglement_bound (ebit.amplitude_damping (0.5))
## ebit.verify (b)
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## M. Takeoka, S. Guha, M. M. Wilde, The squashed entanglement of a quantum
## channel, IEEE Trans. Inf. Theory 60, 4987 (2014),
## doi:10.1109/TIT.2014.2330313.
## @item
## K. Goodenough, D. Elkouss, S. Wehner, Assessing the performance of quantum
## repeaters for all phase-insensitive Gaussian bosonic channels, New J. Phys.
## 18, 063005 (2016), doi:10.1088/1367-2630/18/6/063005.
## @end itemize
## @seealso{ebit.max_rains, ebit.max_relative_entropy_of_entanglement, ebit.entanglement_assisted_capacity, ebit.verify}
## @end deftypefn

function b = squashed_entanglement_bound (varargin)
  if (nargin < 1 || nargin > 3)
    print_usage ();
  endif
  b = __ebit__ ("squashed_entanglement_bound", varargin{:});
endfunction

%!test
%! b = ebit.squashed_entanglement_bound (ebit.amplitude_damping (0.5));
%! assert (b.upper, 0.41503749927884, 1e-12);
%! assert (b.lower <= b.upper);
%! assert (b.upper_method, "squashed_damping");
%! assert (ebit.verify (b));
%! b.upper -= 1e-6;
%! assert (! ebit.verify (b));
%!test
%! b = ebit.squashed_entanglement_bound (ebit.erasure (0.25, 4));
%! assert ([b.lower, b.upper], [1.5, 1.5], 1e-14);
%! assert (b.status, "exact");
%!test
%! b = ebit.squashed_entanglement_bound (ebit.pure_loss (0.5));
%! assert ([b.lower, b.upper], [1, log2(3)], 1e-14);
%! assert (ebit.verify (b));
%!error <Invalid call> ebit.squashed_entanglement_bound ()
%!error <channel is 1; it must be a channel, as the constructors make it>
%! ebit.squashed_entanglement_bound (1)
