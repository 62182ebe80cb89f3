## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/squashed_entanglement_bound.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.squashed_entanglement_bound (@var{channel})
## @deftypefnx {ebit} {@var{b} =} ebit.squashed_entanglement_bound (@var{channel}, @var{squash})
## @deftypefnx {ebit} {@var{b} =} ebit.squashed_entanglement_bound (@var{channel}, @var{squash}, @var{dims})
## @deftypefnx {ebit} {@var{b} =} ebit.squashed_entanglement_bound (@var{channel}, @var{squash}, @var{dims}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.squashed_entanglement_bound (@var{channel}, @var{squash}, @var{dims}, @var{tol}, @var{time_limit_s})
## Bounds on the squashed entanglement of a channel, which is an upper bound on
## the entanglement and on the secret key that any protocol distributes over it,
## with classical communication between the uses too. What bounds those rates is
## the upper end.
##
## @table @asis
## @item @var{channel}
## a channel.
## @item @var{squash}
## @qcode{"best"}, with a search for an isometry of the environment, or
## @qcode{"fixed"}, by formulas alone; default @qcode{"best"}.
## @item @var{dims}
## dimensions of the two parts to which the isometry takes the environment;
## default @code{[4 4]}: of dimensions whose product is less than that of the
## environment there is no isometry, and without @var{dims} the search is left
## out then.
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
## 0 for entanglement-breaking channels;
## @item
## where @var{squash} is @qcode{"best"}, what an isometry V from the environment
## to two parts E' and F proves: with the channel's isometry before it, (S(B|E')
## + S(B|F))/2 is concave in the input, so that the largest eigenvalue of its
## gradient at any input is a bound. Where all Kraus operators of a qubit
## channel commute or anticommute with Z diagonal inputs are enough, and for
## Pauli channels the mixed one. V is found by descents from four starts, always
## the same ones; any V is valid, and the least may be missed.
## @end itemize
##
## How much the search gains, and what larger parts would:
##
## @multitable @columnfractions 0.222 0.153 0.125 0.125 0.125 0.125
## @headitem gamma, thermal @tab @qcode{"fixed"} @tab 2 x 2 @tab 3 x 3 @tab 4 x 4 @tab 5 x 5
## @item 0.1, 0.1 @tab 0.84149 @tab 0.83515 @tab 0.81820 @tab 0.81751
## @item 0.5, 0.1 @tab 0.43857 @tab 0.43637 @tab 0.35428 @tab 0.34244 @tab 0.34121
## @item 0.5, 0.3 @tab 0.40868 @tab 0.36735 @tab 0.30686 @tab 0.28230 @tab 0.27983
## @end multitable
##
## At zero temperature it finds Q(A_@{gamma/2@}) again. With 4 x 4 it takes some
## 0.02 s of a damping channel, 0.1 s of any qubit channel. Capacities and
## tables take the formulas alone; @code{ebit.two_way_capacity} takes the search
## on request.
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
## winner: where it is @qcode{"squashed_isometry"} there are @code{isometry} (V,
## whose rows are those of E' and F, F the least significant, and whose columns
## are the Kraus operators of the channel as @code{ebit.kraus_channel}
## recognises it), @code{isometry_dims} and @code{isometry_state} (the input of
## the gradient). What counts is the polar factor of @code{isometry}. The status
## is @qcode{"exact"}, @qcode{"certified"} or, mostly, @qcode{"bracket"}.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{channel} is not a channel, or if @var{dims} are
## not two whole numbers from 1 to 64 whose product is at least the dimension of
## the channel's environment.
##
## @strong{Examples}
##
## @example
## @group
## b = ebit.squashed_entanglement_bound (ebit.amplitude_damping (0.5));
## ebit.show (b)
##   @result{} squashed_entanglement_bound: in [0.2715533, 0.4150375] (bra...
##        of amplitude_damping (gamma = 0.5): 2 to 2 levels, 2 Krau...
##        lower end: reverse_input_state
##        upper end: squashed_damping
## ebit.verify (b)
##   @result{} ans = 1
## channel = ebit.gadc (0.5, 0.1);
## b = ebit.squashed_entanglement_bound (channel, "best", [3 3]);
## ebit.show (b)
##   @result{} squashed_entanglement_bound: in [0.05352626, 0.3542818] (br...
##        of gadc (gamma = 0.5, thermal = 0.1): 2 to 2 levels, 4 Kr...
##        lower end: reverse_input_state
##        upper end: squashed_isometry
## b = ebit.squashed_entanglement_bound (channel, "fixed");
## ebit.show (b)
##   @result{} squashed_entanglement_bound: in [0.05352626, 0.438574] (bra...
##        of gadc (gamma = 0.5, thermal = 0.1): 2 to 2 levels, 4 Kr...
##        lower end: reverse_input_state
##        upper end: squashed_damping
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
## @item
## M. M. Wilde, Squashed entanglement and approximate private states, Quantum
## Inf. Process. 15, 4563 (2016), doi:10.1007/s11128-016-1432-7.
## @end itemize
## @seealso{ebit.max_rains, ebit.max_relative_entropy_of_entanglement, ebit.entanglement_assisted_capacity, ebit.verify}
## @end deftypefn

function b = squashed_entanglement_bound (varargin)
  if (nargin < 1 || nargin > 5)
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
%!test # by a search, and by formulas alone
%! channel = ebit.gadc (0.5, 0.1);
%! b = ebit.squashed_entanglement_bound (channel, "best", [3 3]);
%! assert (b.upper, 0.35428, 1e-5);
%! assert (b.upper_method, "squashed_isometry");
%! assert (size (b.isometry), [9 4]);
%! assert (b.isometry_dims(:)', [3 3]);
%! assert (ebit.verify (b));
%! b.isometry(2, 2) += 0.1;
%! assert (! ebit.verify (b));
%! b = ebit.squashed_entanglement_bound (channel, "fixed");
%! assert (isempty (b.isometry));
%!error <dims is a vector of 2 numbers; it must be two whose product is at least 4>
%! ebit.squashed_entanglement_bound (ebit.gadc (0.5, 0.1), "best", [1 2])
%!error <Invalid call> ebit.squashed_entanglement_bound ()
%!error <channel is 1; it must be a channel, as the constructors make it>
%! ebit.squashed_entanglement_bound (1)
