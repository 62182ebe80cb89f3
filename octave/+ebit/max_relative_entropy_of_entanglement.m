## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/max_relative_entropy_of_entanglement.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.max_relative_entropy_of_entanglement (@var{channel})
## @deftypefnx {ebit} {@var{b} =} ebit.max_relative_entropy_of_entanglement (@var{channel}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.max_relative_entropy_of_entanglement (@var{channel}, @var{tol}, @var{time_limit_s})
## Certified bounds on the max-relative entropy of entanglement of a channel, an
## upper bound on the entanglement and on the secret key that any protocol
## distributes over it, with classical communication between the uses too.
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
## With the Choi matrix J (of trace @code{d_in}, reference first)
##
## @display
## E_max = log2 min @{ ||Tr_B S|| : S separable, S >= J @}.
## @end display
##
## Separable operators have positive partial transposes; the minimum over those
## is a semidefinite program whose dual gives the lower end. Where @code{d_in *
## d_out} is at most 6 all such operators are separable and the program's
## solution gives the upper end; the named channels have closed forms with
## separable witnesses in any dimension. For all other channels the upper end is
## that of an explicit sum of products, S = sum_k a_k a_k^* (x) b_k b_k^*, which
## is searched near the program's solution where @code{d_in * d_out} is at most
## 16 (half a second for 3 x 3) and is a pinching of J beyond. It need not be
## optimal: the status is then @qcode{"bracket"}, with a gap of about 0.001
## where the program's solution is separable.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with the certificate
## @code{channel}, @code{state} (the input), @code{dual}, @code{sigma} (S), and
## for a bracket @code{factors_a} and @code{factors_b}, whose columns are the
## a_k and b_k.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{channel} is not a channel, or bosonic.
##
## @strong{Examples}
##
## @example
## @group
## b = ebit.max_relative_entropy_of_entanglement (ebit.gadc (0.2, 0.1));
## ebit.show (b)
##   @result{} max_relative_entropy_of_entanglement: 0.8463912 (exact)
##        of gadc (gamma = 0.2, thermal = 0.1): 2 to 2 levels, 4 Kr...
##        lower end: max_relative_entropy_dual
##        upper end: max_relative_entropy_primal
## ebit.verify (b)
##   @result{} ans = 1
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## M. Christandl, A. Müller-Hermes, Relative entropy bounds on quantum, private
## and repeater capacities, Commun. Math. Phys. 353, 821 (2017),
## doi:10.1007/s00220-017-2885-y.
## @end itemize
## @seealso{ebit.max_rains, ebit.verify}
## @end deftypefn

function b = max_relative_entropy_of_entanglement (varargin)
  if (nargin < 1 || nargin > 3)
    print_usage ();
  endif
  b = __ebit__ ("max_relative_entropy_of_entanglement", varargin{:});
endfunction

%!test
%! b = ebit.max_relative_entropy_of_entanglement (ebit.gadc (0.2, 0.1));
%! c = ebit.max_rains (ebit.gadc (0.2, 0.1));
%! assert ([b.lower, b.upper], [c.lower, c.upper]);
%! assert (ebit.verify (b));
%! d = ebit.max_relative_entropy_of_entanglement ...
%!       (ebit.kraus_channel (b.channel.kraus));
%! assert (d.status, "certified");
%! assert (d.upper, b.upper, 1e-9);
%! assert (ebit.verify (d));
%!test
%! channel = ebit.kraus_channel ({diag([1 1 0]), diag([0 0 1])});
%! b = ebit.max_relative_entropy_of_entanglement (channel);
%! assert (b.lower, 1, 1e-9);
%! assert (b.upper <= log2 (3) + 1e-12);
%! assert (ebit.verify (b));
%!error <Invalid call> ebit.max_relative_entropy_of_entanglement ()
%!error <channel is 1; it must be a channel, as the constructors make it>
%! ebit.max_relative_entropy_of_entanglement (1)
