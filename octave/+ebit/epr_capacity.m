## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/epr_capacity.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.epr_capacity (@var{channel1}, @var{channel2})
## @deftypefnx {ebit} {@var{b} =} ebit.epr_capacity (@var{channel1}, @var{channel2}, @var{one_shot})
## @deftypefnx {ebit} {@var{b} =} ebit.epr_capacity (@var{channel1}, @var{channel2}, @var{one_shot}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.epr_capacity (@var{channel1}, @var{channel2}, @var{one_shot}, @var{tol}, @var{time_limit_s})
## Bounds on the EPR capacity E(N1, N2): the ebits that two receivers share per
## use of both channels, when a source between them sends any state and they
## communicate classically afterwards.
##
## @table @asis
## @item @var{channel1}
## a channel from the source.
## @item @var{channel2}
## another channel from the source.
## @item @var{one_shot}
## whether to try measurements of the source as well; default @code{false}:
## @code{ebit.assisted_distillation}, which takes longer and has never been the
## best on channels that were tried.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-8}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## Lower ends (@code{method}):
##
## @table @asis
## @item @code{epr_relay}
## The source shares states with one receiver, and a quantum code over the other
## channel passes on what it kept. The code has to carry all that is kept until
## the receivers communicate: as many qubits as ebits for a quantum code on both
## sides, the entropy of the input for reverse reconciliation. Ways to share are
## mixed in time so that the capacity of the code is enough; damping and pure
## loss are taken with the input, or the energy, that is best then, damping
## mixed with a code or with rails, pure loss with a code.
## @item @code{epr_rails}
## Rails (@code{ebit.multirail}), of damping channels.
## @item @code{epr_erasures}
## Two erasure channels, or one and a noiseless channel. Of one dimension
## exactly (1-p1)(1-p2) log2 d (Theorem 3). Of d1 <= d2 the source puts halves
## of maximally entangled systems of d1 levels into channel 1, and mixes a code
## over channel 2 with as many whole systems a use as fit.
## @item @code{epr_announced}
## Hashing of what an erasure channel beside another one has left.
## @item @code{epr_composition}
## Of Pauli channels: recurrence and hashing of what both leave of a maximally
## entangled state, which is the Choi state of their composition.
## @item @code{epr_one_shot}
## Theorem 1 with a measurement in one shot.
## @end table
##
## Upper ends are those of @code{ebit.cpp_capacity} of either channel, since
## E(N1, N2) <= E_cpp(Ni), and
##
## @table @asis
## @item @code{epr_dimension}
## (log2 d + Q)/2, d the lesser dimension of input and output of one channel and
## Q an upper bound on the quantum capacity of the other.
## @item @code{epr_beside_erasure}
## (1-p)(log2 d + Q)/2 beside an erasure channel.
## @item @code{epr_erasures}
## The same for two erasures, where it gives Theorem 3, with what exchange of
## inputs adds. It meets the lower end for d2 = d1^k where p2 <= 1/2 or 1/(1-p2)
## is whole.
## @end table
##
## @strong{What is printed and not so}
##
## Theorem 4 is printed as E >= min(Q(N1), E_cpp(N2)), and is false: it counts
## the ebits that are made in the end, while the code has to carry all that the
## source keeps until then. For a noiseless qubit and an erasure channel of d =
## 4, p = 1/2 it says 1, and 1/2 is the capacity; for two erasure channels of
## qubits, p = 0.1 and 0.5, it says 0.5, and 0.45 is the capacity. So it never
## is an end here. It is true where the code carries all that is kept: where
## Q(N1) <= Q(N2), as for equal channels and for two dephasing channels, and
## beside a noiseless channel of no fewer levels than the other channel's input;
## neither a noiseless side alone nor a pair of Pauli channels is enough. Where
## its value differs from the relay's, it is among the @code{candidates} with
## the side @qcode{"printed"}, or @qcode{"disproved"} where it exceeds the upper
## end.
##
## Lemma 1, from which Theorem 3 is derived, is false as well: k ebits between
## source and receiver 1 and n erasures to receiver 2 are to give no more than k
## (1-p) ebits, but two of them, sent on in the code [[4, 2, 2]], which corrects
## one erasure, give at least 2 (0.9^4 + 4 * 0.1 * 0.9^3) = 1.8954 for n = 4 and
## p = 0.1, not 1.8. The theorem is true, by the proof below.
##
## @strong{Proofs}
##
## Receivers who are left with A B make at most E_sq(A:B) <= I(A:B)/2 = (S(A) +
## S(B) - S(AB))/2 ebits, by squashed entanglement. Here A and B are what n uses
## of both channels leave of psi on S1^n S2^n, pure without loss of generality.
##
## Any channel beside N2: S(A) <= n log2 d, and S(B) - S(AB) is a coherent
## information, convex in what is sent and so at most n Q; hence (log2 d + Q)/2.
##
## Beside an erasure: let s = 1-p, X the random set of inputs that arrive, and E
## the environment of N2^n. The mean of S(S1_X) is at most s n log2 d. The mean
## f(t) of S(S1_X B) over sets of density t is concave in t by strong
## subadditivity, f(0) = S(B) and f(1) = S(E), so that f(s) >= (1-s) S(B) + s
## S(E). Hence the mean of I(S1_X : B)/2 is at most s (n log2 d + S(B) - S(E))/2
## <= s n (log2 d + Q)/2.
##
## Theorem 3: for p2 <= 1/2 this with Q = (1 - 2 p2) log2 d is (1-p1)(1-p2) log2
## d. Else let m be the whole part of 1/(1-p2): there are m disjoint sets of
## inputs like the one that arrives, exchangeable, so that by the chain rule one
## of them has, given those before it, at most 1/m of the mutual information of
## S1_X with all, which are the output of an erasure channel that lets m (1-p2)
## >= 1/2 through; its bound is m times that of the theorem.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with @code{channel1},
## @code{channel2}; @code{winners}, the channel of either end (0: both; of a
## relay the one with the code, of @code{epr_dimension} and
## @code{epr_beside_erasure} the one whose Q it is); @code{candidates},
## @code{lower_bounds} and @code{upper_bounds} as in @code{ebit.cpp_capacity},
## the column @code{channel} saying which of both, and @code{side} also
## @qcode{"printed"} or @qcode{"disproved"}. Of rows of one method that differ
## by rounding alone there is one. @code{status} is @qcode{"exact"} where lower
## and upper end are closed forms that meet.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is no channel, or @var{one_shot} no
## logical.
##
## @strong{Examples}
##
## @example
## @group
## b = ebit.epr_capacity (ebit.amplitude_damping (0.1), ...
##                        ebit.amplitude_damping (0.5));
## ebit.show (b)
##   @result{} epr_capacity: in [0.2681023, 0.3548656] (bracket, gap ...)
##        of amplitude_damping (gamma = 0.1): 2 to 2 levels, 2 Krau...
##        of amplitude_damping (gamma = 0.5): 2 to 2 levels, 2 Krau...
##        lower end: epr_relay
##        upper end: rains_capacity
## ebit.show (b.candidates)
##   @result{} a table of 18 rows
##             side    value                method...
##       1    lower   0.2681             epr_relay         Chen2024...
##       2  printed  0.27155         epr_theorem_4...
##       3    lower        0             epr_relay         Chen2024...
##       4    lower  0.23774             epr_rails        Chen2024,...
##       5    upper  0.76994        rains_capacity           Tomami...
##       6    upper    0.926        theta_capacity            FangF...
##      ...
##      16        2
##      17        1
##      18        2
## b = ebit.epr_capacity (ebit.erasure (0.2, 2), ebit.erasure (0.3, 4));
## ebit.show (b)
##   @result{} epr_capacity: 0.72 (exact)
##        of erasure (p = 0.2, d = 2): 2 to 3 levels, 3 Kraus operators
##        of erasure (p = 0.3, d = 4): 4 to 5 levels, 5 Kraus operators
##        lower end: epr_erasures
##        upper end: epr_erasures
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## X. Chen, S. Chessa, I. George, F. Leditzky, E. Chitambar, Capacities of
## entanglement distribution from a central source, arXiv:2411.04977 (2024).
## @item
## M. Christandl, A. Winter, Squashed entanglement: an additive entanglement
## measure, J. Math. Phys. 45, 829 (2004), doi:10.1063/1.1643788.
## @item
## E. H. Lieb, M. B. Ruskai, Proof of the strong subadditivity of
## quantum-mechanical entropy, J. Math. Phys. 14, 1938 (1973),
## doi:10.1063/1.1666274.
## @item
## C. H. Bennett, D. P. DiVincenzo, J. A. Smolin, Capacities of quantum erasure
## channels, Phys. Rev. Lett. 78, 3217 (1997), doi:10.1103/PhysRevLett.78.3217.
## @end itemize
## @seealso{ebit.gadc_rates, ebit.channel_sweep, ebit.ghz_capacity, ebit.multirail}
## @end deftypefn

function b = epr_capacity (varargin)
  if (nargin < 2 || nargin > 5)
    print_usage ();
  endif
  b = __ebit__ ("epr_capacity", varargin{:});
endfunction

%!test # equal damping channels: coherent information, then rails
%! ad = @(g) ebit.amplitude_damping (g);
%! b = ebit.epr_capacity (ad (0.2), ad (0.2));
%! assert (b.lower, 0.5062152409272132, 1e-12);
%! assert (b.upper, 0.633936316004838, 1e-10);
%! assert (b.lower_method, "epr_relay");
%! assert (ebit.verify (b));
%! b = ebit.epr_capacity (ad (0.5), ad (0.5));
%! assert (b.lower, 0.25 * log2 (3) / 3, 1e-14);
%! assert (b.lower_method, "epr_rails");
%! assert (ebit.verify (b));
%!test # unequal: the code of channel 1 carries less than is kept
%! b = ebit.epr_capacity (ebit.amplitude_damping (0.1), ...
%!                        ebit.amplitude_damping (0.5));
%! printed = strcmp (b.candidates.side, "printed");
%! assert (b.candidates.value(printed), 0.2715533031636111, 1e-12);
%! assert (b.lower < 0.2715 && b.lower > 0.268);
%! assert (ebit.verify (b));
%!test # erasure and dephasing: exact
%! b = ebit.epr_capacity (ebit.erasure (0.1, 3), ebit.erasure (0.5, 3));
%! assert ([b.lower, b.upper], 0.45 * log2 (3) * [1 1], 1e-15);
%! assert (b.status, "exact");
%! assert (ebit.verify (b));
%! b = ebit.epr_capacity (ebit.dephasing (0.05), ebit.dephasing (0.9));
%! assert ([b.lower, b.upper], 0.5310044064107189 * [1 1], 1e-15);
%! assert (b.status, "exact");
%!test # a noiseless qubit cannot carry what is kept of four levels
%! b = ebit.epr_capacity (ebit.identity_channel (), ebit.erasure (0.5, 4));
%! assert ([b.lower, b.upper], [0.5 0.5], 1e-15);
%! assert (any (strcmp (b.candidates.side, "disproved")));
%! assert (ebit.verify (b));
%!test # beside an erasure
%! b = ebit.epr_capacity (ebit.erasure (0.3), ebit.dephasing (0.05));
%! assert (b.upper, 0.35 * 1.7136030428840439, 1e-14);
%! assert (b.upper_method, "epr_beside_erasure");
%! assert (ebit.verify (b));
%!test # one shot
%! b = ebit.epr_capacity (ebit.dephasing (0.05), ebit.dephasing (0.1), true);
%! assert (any (strcmp (b.candidates.method, "epr_one_shot")));
%!error <Invalid call> ebit.epr_capacity ()
%!error <channel2 is 3; it must be>
%! ebit.epr_capacity (ebit.dephasing (0.1), 3)
%!error <one_shot is 2; it must be true or false>
%! ebit.epr_capacity (ebit.dephasing (0.1), ebit.dephasing (0.1), 2)
%!error <tol is "all"; it must be a number in \[1e-12, 1\]>
%! ebit.epr_capacity (ebit.dephasing (0.1), ebit.dephasing (0.1), 0, "all")
