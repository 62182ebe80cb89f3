## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/purify_dephasing_memoryless.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{table} =} ebit.purify_dephasing_memoryless (@var{p}, @var{pairs}, @var{rounds})
## @deftypefnx {ebit} {@var{table} =} ebit.purify_dephasing_memoryless (@var{p}, @var{pairs}, @var{rounds}, @var{gate_fidelity})
## @deftypefnx {ebit} {@var{table} =} ebit.purify_dephasing_memoryless (@var{p}, @var{pairs}, @var{rounds}, @var{gate_fidelity}, @var{measurement_error})
## @deftypefnx {ebit} {@var{table} =} ebit.purify_dephasing_memoryless (@var{p}, @var{pairs}, @var{rounds}, @var{gate_fidelity}, @var{measurement_error}, @var{frame})
## @deftypefnx {ebit} {@var{table} =} ebit.purify_dephasing_memoryless (@var{p}, @var{pairs}, @var{rounds}, @var{gate_fidelity}, @var{measurement_error}, @var{frame}, @var{threads})
## Error, fidelity and yield of dephased pairs, round by round.
##
## @table @asis
## @item @var{p}
## probabilities of a phase flip of each pair, in [0, 1/2].
## @item @var{pairs}
## numbers of pairs that meet in each round, whole, in [2, 1e6].
## @item @var{rounds}
## number of rounds, a whole number in [1, 40].
## @item @var{gate_fidelity}
## 1 minus the depolarizing of each node's gate, in (0, 1]; below 1 for pairs =
## 2 only; default @code{1}: after each node's gate its two qubits are replaced
## by noise with probability @code{1 - gate_fidelity}.
## @item @var{measurement_error}
## probability that a result is flipped, in [0, 1/2]; above 0 for pairs = 2
## only; default @code{0}.
## @item @var{frame}
## @qcode{"fixed"}: every round looks for phase errors; @qcode{"alternate"}:
## bases are exchanged as in DEJMPS, pairs = 2; default @qcode{"fixed"}. In the
## fixed frame bit errors that gates make are never seen, and double from round
## to round.
## @item @var{threads}
## number of threads, a whole number in [1, 1024]; default @code{1}. Any number
## gives the same bits.
## @end table
##
## With x = 1-2p a round of perfect operations makes of the error p
##
## @display
## p' = p (1-x^(m-1))/(1+x^m)
## @end display
##
## @noindent
## with probability (1+x^m)/2, about (m-1) p^2 for small p. With m = 2 it is one
## step of @qcode{"dejmps"}, which @code{ebit.distill_step} has for any weights.
## When m p is large hardly anything is purified, and thousands of rounds may be
## needed.
##
## With imperfect operations the map of two pairs is the step of recurrence of
## @code{ebit.distill_step}: each node's gate depolarizes with probability
## @code{1 - gate_fidelity}, each result is flipped with probability
## @var{measurement_error}. Of more pairs no such map is known, since a failed
## gate makes the control's bit errors common to all later targets.
##
## @code{best_purification} tries 2, 3, ... up to 1e6 pairs and stops when more
## cannot help: with more pairs a round succeeds less often and leaves more
## errors.
##
## @strong{Errors}
##
## @code{ebit:argument}, such as @code{pairs is 3; it must be 2 where
## gate_fidelity is not 1 or measurement_error not 0}.
##
## @strong{Examples}
##
## @example
## @group
## table = ebit.purify_dephasing_memoryless (0.1, 2, 5, 0.99);
## table.fidelity'
##   @result{} ans =
##         0.9788   0.9857   0.9751   0.9538   0.9139
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## O. Erkilic, M. S. Winnel, A. Das, S. Kish, P. K. Lam, J. Zhao, S. M. Assad,
## Capacity-achieving entanglement purification protocol for Pauli dephasing
## channel, arXiv:2411.14573 (2024), (30), (31) and (61) to (63).
## @item
## D. Deutsch, A. Ekert, R. Jozsa, C. Macchiavello, S. Popescu, A. Sanpera,
## Quantum privacy amplification and the security of quantum cryptography over
## noisy channels, Phys. Rev. Lett. 77, 2818 (1996),
## doi:10.1103/PhysRevLett.77.2818.
## @end itemize
## @seealso{ebit.rounds_needed, ebit.best_purification, ebit.purify_dephasing, ebit.distill, ebit.swap_chain}
## @end deftypefn

function table = purify_dephasing_memoryless (varargin)
  varargin = __ebit_threads__ (3, 7, varargin);
  if (numel (varargin) < 3 || numel (varargin) > 7)
    print_usage ();
  endif
  table = __ebit__ ("purify_dephasing_memoryless", varargin{:});
endfunction

%!test # the alternative protocol of table 2 of arXiv:2411.14573
%! table = ebit.purify_dephasing_memoryless (0.1, 3, 3);
%! assert (table.fidelity, [0.97619048; 0.99881235; 0.99999717], 5e-9);
%! assert (table.yield, cumprod (table.success_probability * 2 / 3), -1e-15);
%! assert (table.phi_minus, table.error);
%! assert (table.psi_plus, zeros (3, 1));

%!test # gates that make bit errors, unseen in the fixed frame
%! table = ebit.purify_dephasing_memoryless (0.1, 2, 5, 0.99);
%! assert (table.fidelity, [0.9788; 0.9857; 0.9751; 0.9538; 0.9139], 5e-5);
%! w = [table.phi_plus, table.phi_minus, table.psi_plus, table.psi_minus];
%! assert (sum (w, 2), ones (5, 1), 1e-15);
%! other = ebit.purify_dephasing_memoryless (0.1, 2, 5, 0.99, 0, "alternate");
%! assert (other.fidelity(5) > 0.97);
%! step = ebit.distill_step ([0.9 0.1 0 0], "dejmps");
%! other = ebit.purify_dephasing_memoryless (0.1, 2, 1, 1, 0, "alternate");
%! assert (other.fidelity, step.weights(1), 1e-15);

%!test # several inputs, threads
%! table = ebit.purify_dephasing_memoryless ([0.1; 0.2], 2, 3, [1; 0.99], 0.01);
%! assert (table.gate_fidelity, [1; 1; 1; 0.99; 0.99; 0.99]);
%! assert (ebit.purify_dephasing_memoryless ([0.1; 0.2], 2, 3, [1; 0.99], ...
%!                                           0.01, "fixed", 2), table);

%!error <Invalid call> ebit.purify_dephasing_memoryless (0.1, 3)
%!error <^pairs is 3; it must be 2 where gate_fidelity is not 1 or measurement_>
%! ebit.purify_dephasing_memoryless (0.1, 3, 2, 0.9)
%!error <^pairs is 3; it must be 2 in the frame "alternate"$>
%! ebit.purify_dephasing_memoryless (0.1, 3, 2, 1, 0, "alternate")
%!error <^frame is "both"; it must be "fixed" or "alternate"$>
%! ebit.purify_dephasing_memoryless (0.1, 2, 2, 1, 0, "both")
%!error <^measurement_error is 0.6; it must be a number in \[0, 0.5\]$>
%! ebit.purify_dephasing_memoryless (0.1, 2, 2, 1, 0.6)
