## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/distill.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{result} =} ebit.distill (@var{x}, @var{protocol}, @var{target} = 0.998, @var{max_rounds} = 200, @var{limit} = FALSE, @var{gate_fidelity} = 1, @var{measurement_error} = 0, @var{wait} = 0, @var{t1} = Inf, @var{t2} = Inf)
## Pairs are turned into fewer, better ones, two into one in each round, until
## their fidelity with phi+ reaches a target: how many rounds that takes, and
## what is left.
##
## @table @asis
## @item @var{x}
## the pairs: weights of phi+ phi- psi+ psi-, n x 4 of them, or a 4 x 4 state. A
## 4 x 4 matrix is taken for four rows of weights where each of its rows has sum
## 1, or where it is not symmetric.
## @item @var{protocol}
## @qcode{"dejmps"}, @qcode{"bbpssw"}, @qcode{"bbpssw_improved"}, @qcode{"mfi"}
## or @qcode{"cnot"}.
## @item @var{target}
## the fidelity with phi+ to be reached, in (0.5, 1]; default @code{0.998}.
## @item @var{max_rounds}
## the most rounds, a whole number in [0, 10000]; default @code{200}.
## @item @var{limit}
## whether the history has, beside each round, what no protocol exceeds; default
## @code{false}; of one input alone.
## @item @var{gate_fidelity}
## of each node's two-qubit gate, which is depolarizing, in (0, 1]; default
## @code{1}, as of @code{ebit.distill_step}.
## @item @var{measurement_error}
## probability that a result is flipped, in [0, 0.5]; default @code{0}, as of
## @code{ebit.distill_step}.
## @item @var{wait}
## how long the kept pair waits after a step, >= 0; default @code{0}, as of
## @code{ebit.distill_step}.
## @item @var{t1}
## lifetime of a memory in the same unit, > 0; default @code{Inf}, as of
## @code{ebit.distill_step}.
## @item @var{t2}
## coherence time of a memory, > 0, at most 2 t1; default @code{Inf}, as of
## @code{ebit.distill_step}.
## @end table
##
## In each round all pairs are as the one that was kept before. With perfect
## operations rounds of @qcode{"dejmps"} lead from every fidelity above 1/2 to
## 1, though not each of them raises it. With imperfect ones there is a fidelity
## that cannot be exceeded, and one below which all is lost
## (@code{ebit.distill_fixed_points}).
##
## Pairs that are given as states, or decay (@var{t1}), go through circuits of
## four qubits; @code{hashing} and @code{key_fraction} then are those of the
## weights of the Bell states in them. Rounds are counted until the fidelity
## after the wait is reached.
##
## With @var{limit} each round has beside it the fidelity that no protocol
## exceeds: the upper end of @code{ebit.distillation_limit} for the 2^r copies
## of the input that go into a pair of round r, and for the probability that all
## steps behind that pair succeed, p_1^(2^(r-1)) p_2^(2^(r-2)) ... p_r. It
## bounds what can be done with the input, by whatever operations, and so what
## imperfect ones do as well. It is @code{NaN} from the fourth round on, that is
## beyond eight copies (which take about a second), and where the input is a
## state that is not diagonal in the Bell basis, to 1e-10: of such states the
## bound knows nothing.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input: @code{phi_plus},
## @code{phi_minus}, @code{psi_plus}, @code{psi_minus} (weights of the input, of
## a state those of the Bell states in it), @code{target}, @code{gate_fidelity},
## @code{measurement_error}, @code{wait}, @code{t1}, @code{t2} and the columns
## below. Of one input it is a struct of the same, with a table @code{history}:
## for each round @code{round}, @code{probability} of keeping a pair,
## @code{yield} so far, @code{fidelity} and weights @code{phi_plus},
## @code{phi_minus}, @code{psi_plus}, @code{psi_minus}, with @code{limit = true}
## also @code{limit}.
##
## @table @asis
## @item @code{rounds}
## rounds that reach the target, -1 where none do: 0 where the input is so good
## already, -1 also where its fidelity is at most 1/2, or @code{max_rounds} do
## not do.
## @item @code{yield}
## pairs kept a pair put in, 0 where the target is not reached: each round keeps
## p/2 pairs of one.
## @item @code{fidelity}
## with phi+ after the last round, or of the input.
## @item @code{hashing} (ebit)
## 1 - H(w) of the pair then, may be negative.
## @item @code{key_fraction} (bit)
## secret key of the pair then, max(0, 1 - h2(bit errors) - h2(phase errors)).
## @end table
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is out of its range, lengths do not fit,
## or limits are wanted of several inputs.
##
## @strong{Examples}
##
## @example
## @group
## result = ebit.distill ([0.8 0.1 0.06 0.04], "dejmps");
## result.rounds
##   @result{} ans = 4
## result.history.fidelity
##   @result{} ans =
##         0.8775
##         0.9506
##         0.9894
##         0.9983
## % Could another protocol do better?
## result = ebit.distill ([0.8 0.1 0.06 0.04], "mfi", 0.998, 200, true);
## [result.history.fidelity, result.history.limit]
##   @result{} ans =
##         0.8477   0.9124
##         0.9498   0.9961
##         0.9872   1.0000
##         0.9976      NaN
##         0.9999      NaN
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## H. McAleese, A. Agrawal, V. Vasan, C. J. Campbell, A. G. Hawkins, D. C.
## Kilper, M. Paternostro, M. Ruffini, Strategies for entanglement distribution
## in optical fiber networks, arXiv:2411.07306 (2024), section V.
## @item
## C. H. Bennett, D. P. DiVincenzo, J. A. Smolin, W. K. Wootters, Mixed-state
## entanglement and quantum error correction, Phys. Rev. A 54, 3824 (1996),
## doi:10.1103/PhysRevA.54.3824.
## @item
## D. Deutsch, A. Ekert, R. Jozsa, C. Macchiavello, S. Popescu, A. Sanpera,
## Quantum privacy amplification and the security of quantum cryptography over
## noisy channels, Phys. Rev. Lett. 77, 2818 (1996),
## doi:10.1103/PhysRevLett.77.2818.
## @item
## E. M. Rains, A semidefinite program for distillable entanglement, IEEE Trans.
## Inf. Theory 47, 2921 (2001), doi:10.1109/18.959270.
## @end itemize
## @seealso{ebit.distill_step, ebit.distribute, ebit.distill_fixed_points, ebit.distillation_limit}
## @end deftypefn

function result = distill (varargin)
  if (nargin < 2 || nargin > 10)
    print_usage ();
  endif
  result = __ebit__ ("distill", varargin{:});
endfunction

%!test # one input, with its history
%! result = ebit.distill ([0.8 0.1 0.06 0.04], "dejmps");
%! h = result.history;
%! assert (h.round(end), result.rounds);
%! assert (h.yield, cumprod (h.probability / 2), eps);
%! assert (h.fidelity(end), result.fidelity);
%! assert (h.fidelity(end-1) < 0.998 && result.fidelity >= 0.998);
%! assert (h.phi_plus, h.fidelity);

%!test # several inputs
%! table = ebit.distill ([0.8 0.1 0.06 0.04; 0.5 0.5 0 0; 1 0 0 0], "bbpssw");
%! assert (table.rounds(2:3), [-1; 0]);
%! assert (table.yield(2:3), [0; 1]);
%! assert (table.fidelity(2), 0.5);
%! assert (isfield (table, "history"), false);
%! table = ebit.distill ([0.8 0.1 0.06 0.04], "dejmps", [0.9 0.99]);
%! assert (table.rounds(1) < table.rounds(2));

%!test # imperfect gates and memories
%! w = [0.8 0.1 0.06 0.04];
%! bad = ebit.distill (w, "dejmps", 0.998, 50, false, 0.99);
%! assert (bad.rounds, -1);
%! assert (numel (bad.history.round), 50);
%! decays = ebit.distill (w, "dejmps", 0.9, 200, false, 1, 0, 0.01, 1, 1);
%! dephases = ebit.distill (w, "dejmps", 0.9, 200, false, 1, 0, 0.01, Inf, 1);
%! assert (decays.fidelity < dephases.fidelity);

%!test # limits beside the rounds
%! w = [0.8 0.1 0.06 0.04];
%! result = ebit.distill (w, "mfi", 0.998, 2, true);
%! h = result.history;
%! assert (fieldnames (h){end}, "limit");
%! p = h.probability;
%! b = {ebit.distillation_limit(w, 2, p(1)), ...
%!      ebit.distillation_limit(w, 4, p(1)^2 * p(2))};
%! assert (h.limit, [b{1}.upper; b{2}.upper], 1e-9);
%! assert (all (h.fidelity <= h.limit));

%!error <Invalid call> ebit.distill ([1 0 0 0])
%!error <^limit is true; it must be false where there are several inputs,>
%! ebit.distill ([1 0 0 0; 1 0 0 0], "mfi", 0.9, 200, true)
%!error <^target is 2; it must be a number in \(0.5, 1\]$>
%! ebit.distill ([1 0 0 0], "mfi", 2)
%!error <^protocol is "epl_d"; it must be "dejmps", "bbpssw", "bbpssw_improved",>
%! ebit.distill ([1 0 0 0], "epl_d")
