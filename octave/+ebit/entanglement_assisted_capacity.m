## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/entanglement_assisted_capacity.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.entanglement_assisted_capacity (@var{channel})
## @deftypefnx {ebit} {@var{b} =} ebit.entanglement_assisted_capacity (@var{channel}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.entanglement_assisted_capacity (@var{channel}, @var{tol}, @var{time_limit_s})
## Certified bounds on the number of bits per use that a channel carries between
## ends that share as much entanglement as they like.
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
## It is the greatest mutual information,
##
## @display
## C_EA = max_r S(r) + S(N(r)) - S(N^c(r)),
## @end display
##
## @noindent
## which is concave in the input r: the largest eigenvalue of its gradient at
## any r of full rank bounds it from above. Covariant named channels have closed
## forms: 2 log2 d, less the entropy of the errors; 2(1-p) log2 d for erasure.
## Bosonic channels have no finite value without a limit on the energy and are
## refused.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with the certificate
## @code{channel} and @code{state}, the input. The status is @qcode{"exact"} of
## a closed form, @qcode{"certified"} where the gap is at most 1e-9, else
## @qcode{"bracket"}.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{channel} is not a channel, or bosonic.
##
## @strong{Examples}
##
## @example
## @group
## b = ebit.entanglement_assisted_capacity (ebit.gadc (0.2, 0.1));
## ebit.show (b)
##   @result{} entanglement_assisted_capacity: in [1.454823, 1.454823] (ce...
##        of gadc (gamma = 0.2, thermal = 0.1): 2 to 2 levels, 4 Kr...
##        lower end: mutual_input_state
##        upper end: mutual_tangent
## ebit.verify (b)
##   @result{} ans = 1
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## C. H. Bennett, P. W. Shor, J. A. Smolin, A. V. Thapliyal,
## Entanglement-assisted capacity of a quantum channel and the reverse Shannon
## theorem, IEEE Trans. Inf. Theory 48, 2637 (2002),
## doi:10.1109/TIT.2002.802612.
## @end itemize
## @seealso{ebit.squashed_entanglement_bound, ebit.verify}
## @end deftypefn

function b = entanglement_assisted_capacity (varargin)
  if (nargin < 1 || nargin > 3)
    print_usage ();
  endif
  b = __ebit__ ("entanglement_assisted_capacity", varargin{:});
endfunction

%!test
%! b = ebit.entanglement_assisted_capacity (ebit.identity_channel (3));
%! assert ([b.lower, b.upper], 2 * log2 (3) * [1 1], 1e-14);
%! assert (b.status, "exact");
%! assert (ebit.verify (b));
%!test
%! b = ebit.entanglement_assisted_capacity (ebit.gadc (0.2, 0.1));
%! assert (b.status, "certified");
%! assert (b.upper - b.lower <= 1e-9);
%! assert (ebit.verify (b));
%! b.state = [0.3 0.2; 0.2 0.7];
%! assert (! ebit.verify (b));
%!error <Invalid call> ebit.entanglement_assisted_capacity ()
%!error <channel is 1; it must be a channel, as the constructors make it>
%! ebit.entanglement_assisted_capacity (1)
%!error <channel is a bosonic channel \(pure_loss\); it must be one with Kraus>
%! ebit.entanglement_assisted_capacity (ebit.pure_loss (0.5))
