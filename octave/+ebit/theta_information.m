## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/theta_information.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.theta_information (@var{channel})
## @deftypefnx {ebit} {@var{b} =} ebit.theta_information (@var{channel}, @var{task})
## @deftypefnx {ebit} {@var{b} =} ebit.theta_information (@var{channel}, @var{task}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.theta_information (@var{channel}, @var{task}, @var{tol}, @var{time_limit_s})
## Certified bounds on the Theta information of a channel, an upper bound on the
## entanglement, or on the secret key, that any protocol distributes over it,
## with classical communication between the uses of the channel too.
##
## @table @asis
## @item @var{channel}
## a channel.
## @item @var{task}
## @qcode{"entanglement"} or @qcode{"key"}; default @qcode{"entanglement"}. For
## keys the map must have a separable Choi matrix.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-9}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## With the Choi matrices J of the channel N and K of a completely positive map
## M (reference first) the Belavkin-Staszewski divergence of the two is
##
## @display
## D^(N||M) = lambda_max(Tr_B G), G = J^(1/2) log2(J^(1/2) K^-1 J^(1/2)) J^(1/2)
## @end display
##
## @noindent
## and the Theta information its minimum over all maps,
##
## @display
## min_M D^(N||M) + log2 ||T o M||_diamond,
## @end display
##
## T the transposition; for keys K is separable, and the norm is ||Tr_B K||. Any
## one map proves a bound, for any number of uses, since the divergence obeys a
## chain rule. It lies between @code{ebit.rains}, which is not known to bound
## what is done with communication between the uses, and @code{ebit.max_rains}.
##
## One map serves all inputs of the channel. Where the map may depend on the
## input, the number is smaller, goes by the name of geometric Rains
## information, and bounds the capacity without communication alone: 0.25819 for
## @code{gadc(0.5, 0.1)}, of which the Theta information is 0.38500. It is not
## computed here, as @code{ebit.rains} is never above it.
##
## Damping, with and without dephasing after it, has two unknowns, which
## Newton's method finds: five microseconds a channel in tables, and both tasks
## have one value. Without noise it is the max-Rains information log2(2-gamma).
## Of Pauli, dephasing, depolarizing and erasure channels, and of damping at T =
## 1/2, it is the relative entropy of entanglement of the Choi state; of
## channels that break entanglement 0. Other channels go to a barrier method of
## ebit's own, up to @code{d_in * d_out} 16: one or two milliseconds for qubits,
## a twentieth of a second for 3 x 3, half a second for 4 x 4. For keys
## @code{d_in * d_out} is at most 6 then, where a positive partial transpose
## proves that K is separable.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with the certificate
## @code{channel}, @code{map} (K), @code{positive_part} and @code{negative_part}
## (V, Y >= 0 with V - Y = K^TB, whose ||Tr_B (V + Y)|| is the norm; not for
## keys), and of the lower end @code{state} (an input), @code{dual} and
## @code{weight}: f(K) = Tr r Tr_B G is convex, and with L = -df at the
## @code{map} and any Z >= L, -w (x) 1 <= Z^TB <= w (x) 1 it is at least f -
## log2 Tr w. @code{status} is @qcode{"exact"} of a closed form,
## @qcode{"certified"} where the gap is at most @code{tol}, else
## @qcode{"bracket"}: of channels with few Kraus operators, whose best map is
## almost singular, the gap stays between 1e-8 and 1e-6.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{channel} is not a channel, if it is a bosonic
## one, or larger than said above.
##
## @strong{Examples}
##
## @example
## @group
## b = ebit.theta_information (ebit.gadc (0.5, 0.3));
## ebit.show (b)
##   @result{} theta_information: in [0.2211456, 0.2211456] (certified, ga...
##        of gadc (gamma = 0.5, thermal = 0.3): 2 to 2 levels, 4 Kr...
##        lower end: theta_dual
##        upper end: theta_map
## ebit.verify (b)
##   @result{} ans = 1
## c = ebit.two_way_capacity (ebit.gadc (0.5, 0.3));
## c.upper_method
##   @result{} ans = theta_capacity
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## K. Fang, H. Fawzi, Geometric Rényi divergence and its applications in quantum
## channel capacities, Commun. Math. Phys. 384, 1615 (2021),
## doi:10.1007/s00220-021-04064-4.
## @item
## K. Fang, O. Fawzi, R. Renner, D. Sutter, Chain rule for the quantum relative
## entropy, Phys. Rev. Lett. 124, 100501 (2020),
## doi:10.1103/PhysRevLett.124.100501.
## @end itemize
## @seealso{ebit.max_rains, ebit.squashed_entanglement_bound, ebit.two_way_capacity, ebit.verify}
## @end deftypefn

function b = theta_information (varargin)
  if (nargin < 1 || nargin > 4)
    print_usage ();
  endif
  b = __ebit__ ("theta_information", varargin{:});
endfunction

%!test
%! b = ebit.theta_information (ebit.gadc (0.5, 0.3));
%! assert (b.upper, 0.221145585841383, 1e-12);
%! assert (b.lower, b.upper, 1e-12);
%! assert (b.status, "certified");
%! assert (ebit.verify (b));
%! b.upper -= 1e-6;
%! assert (! ebit.verify (b));
%!test
%! b = ebit.theta_information (ebit.amplitude_damping (0.3), "key");
%! assert ([b.lower, b.upper], log2 (1.7) * [1 1], 1e-14);
%! assert (b.status, "exact");
%! assert (b.task, "key");
%! assert (ebit.verify (b));
%!test # any channel
%! b = ebit.theta_information (ebit.kraus_channel ...
%!                             (ebit.kraus_operators (ebit.gadc (0.5, 0.3))));
%! assert (b.upper, 0.221145585841383, 1e-8);
%! assert (size (b.map), [4 4]);
%! assert (ebit.verify (b));
%!error <Invalid call> ebit.theta_information ()
%!error <channel is 1; it must be a channel, as the constructors make it>
%! ebit.theta_information (1)
%!error <task is "keys"; it must be "entanglement" or "key">
%! ebit.theta_information (ebit.dephasing (0.1), "keys")
