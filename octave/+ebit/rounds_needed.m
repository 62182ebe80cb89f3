## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/purify_dephasing_memoryless.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.rounds_needed (@var{p}, @var{pairs}, @var{infidelity}, @var{threads} = 1)
## How many rounds of perfect operations an infidelity takes.
##
## @table @asis
## @item @var{p}
## probability of a phase flip of each pair, a number in [0, 0.5].
## @item @var{pairs}
## number of pairs that meet in each round, a whole number in [2, 1000000].
## @item @var{infidelity}
## largest infidelity of a kept pair, a number in (0, 1).
## @item @var{threads}
## number of threads, a whole number in [1, 1024]. Any number gives the same
## bits.
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
## @code{measurement_error}. Of more pairs no such map is known, since a failed
## gate makes the control's bit errors common to all later targets.
##
## @code{best_purification} tries 2, 3, ... up to 1e6 pairs and stops when more
## cannot help: with more pairs a round succeeds less often and leaves more
## errors.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input: @code{p}, @code{pairs},
## @code{infidelity} and
##
## @table @asis
## @item @code{rounds}
## of perfect operations; Inf where 5e6 are not enough.
## @item @code{yield}
## kept pairs a pair put in, failures taken off. It may underflow to 0.
## @item @code{success_probability}
## of all rounds.
## @end table
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
## table = ebit.rounds_needed (0.1, [2; 5; 10; 16], 1e-6);
## table.rounds'
##   @result{} ans =
##          3    4    6   11
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
## @seealso{ebit.purify_dephasing_memoryless, ebit.best_purification, ebit.purify_dephasing, ebit.distill, ebit.swap_chain}
## @end deftypefn

function table = rounds_needed (varargin)
  varargin = __ebit_threads__ (3, 4, varargin);
  if (numel (varargin) < 3 || numel (varargin) > 4)
    print_usage ();
  endif
  table = __ebit_table__ ("rounds_needed", [1 2 3], varargin);
endfunction

%!test # as many as the map takes
%! table = ebit.rounds_needed (0.1, [2; 5; 10; 16; 24; 32], 1e-6);
%! assert (table.rounds, [3; 4; 6; 11; 27; 95]);
%! rounds = ebit.purify_dephasing_memoryless (0.1, 10, 6);
%! assert (rounds.error(5) > 1e-6 && rounds.error(6) <= 1e-6);
%! assert (table.yield(3), rounds.yield(6), -1e-13);

%!test # none, and never
%! table = ebit.rounds_needed ([0; 0.5], 3, 1e-6);
%! assert (table.rounds, [0; Inf]);
%! assert (table.yield, [1; 0]);

%!error <Invalid call> ebit.rounds_needed (0.1, 3)
%!error <^infidelity is 0; it must be a number in \(0, 1\)$>
%! ebit.rounds_needed (0.1, 3, 0)
%!error id=ebit:argument ebit.rounds_needed (0.1, 2.5, 1e-6)
