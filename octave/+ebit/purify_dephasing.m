## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/purify_dephasing.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{table} =} ebit.purify_dephasing (@var{p}, @var{pairs}, @var{rounds})
## @deftypefnx {ebit} {@var{table} =} ebit.purify_dephasing (@var{p}, @var{pairs}, @var{rounds}, @var{threads})
## What each round of purification makes of dephased Bell pairs.
##
## @table @asis
## @item @var{p}
## probabilities of a phase flip of each pair, in [0, 1/2].
## @item @var{pairs}
## numbers of pairs that meet in each round, whole, in [2, 1e6].
## @item @var{rounds}
## number of rounds, a whole number in [1, 40]. The table has a row for each
## input and each round up to that.
## @item @var{threads}
## number of threads, a whole number in [1, 1024]; default @code{1}. Any number
## gives the same bits.
## @end table
##
## In each round m pairs meet. One of them controls CNOTs on the others, at both
## ends, and is measured in the basis of the Hadamard gate: the results differ
## if an odd number of the m phases has flipped. Success means that they agree.
## Round r+1 brings together m blocks of what round r has kept, pair by pair, so
## that after n rounds of success the flips of the m^n pairs are words of the
## product of n parity codes, of length m^n, dimension (m-1)^n and least weight
## 2^n.
##
## With q = 1-p, x = 1-2p and C = 1 - h2(p) a first round succeeds with
## probability (1+x^m)/2, leaves the error p (1-x^(m-1))/(1+x^m) and, success or
## not, C - [1 - h2((1-x^m)/2)]/m ebits a pair. Later rounds are sums of
## positive terms: of round 2 with success a closed one for any number of pairs,
## of all branches of round 2 a Markov chain, from round 3 on the weights of the
## code, counted exactly, and the laws of whole blocks.
##
## What is computed, and what it costs on one core:
##
## @multitable @columnfractions 0.153 0.125 0.153 0.153 0.153 0.042 0.153
## @headitem  @tab round 1 @tab 2 @tab 3 @tab 4 @tab 5 @tab more
## @item success: fidelity @tab any @tab any @tab @var{pairs} up to 7: 1 s, once @tab 4: 3 s, once @tab 3 @tab 2
## @item @code{rate_paper} @tab any @tab 256: 0.05 s @tab 5: 0.1 s; 6: 17 s @tab 3 @tab 3 @tab 2
## @item @code{rate_sorted} @tab any @tab 256 @tab 5 @tab - @tab - @tab 2
## @item rates with every syndrome @tab any @tab 256: 0.2 s @tab 3 @tab - @tab - @tab 2, to 20 rounds
## @end multitable
##
## Beyond these the columns are NaN and the brackets hold: the infidelity is at
## least what words of least weight contribute and at most that of
## @code{ebit.purify_dephasing_memoryless} (proved by an inequality of
## Griffiths, Kelly and Sherman, since further even lines can only lower the
## error); the rate is at least ((m-1)/m)^n C, what is left without any
## syndrome.
##
## The rates of the three averages differ by more than rounding: the source's
## average is C/m below C in round 2 when m p is large, because it merges the
## failing syndromes; with every syndrome kept the gap shrinks as x^(2m)/m.
##
## @strong{Errors}
##
## @code{ebit:argument}, such as @code{p is 0.6; it must be a number in [0,
## 0.5]} or @code{rounds is 4; it must be 1, 2 for pairs <= 256, 3 for pairs <=
## 6, 4 or 5 for pairs = 3, or at most 16 for pairs = 2}.
##
## @strong{Examples}
##
## @example
## @group
## table = ebit.purify_dephasing (0.1, 3, 2);
## table.infidelity
##   @result{} ans =
##         2.3810e-02
##         6.1634e-04
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## O. Erkilic, M. S. Winnel, A. Das, S. Kish, P. K. Lam, J. Zhao, S. M. Assad,
## Capacity-achieving entanglement purification protocol for Pauli dephasing
## channel, arXiv:2411.14573 (2024), (5) to (23) and (42) to (44); the sums for
## more pairs and rounds, and the brackets, are worked out here.
## @end itemize
## @seealso{ebit.purification_branches, ebit.purification_spectrum, ebit.purify_dephasing_memoryless, ebit.purification_finite, ebit.swap_chain}
## @end deftypefn

function table = purify_dephasing (varargin)
  varargin = __ebit_threads__ (3, 4, varargin);
  if (numel (varargin) < 3 || numel (varargin) > 4)
    print_usage ();
  endif
  table = __ebit__ ("purify_dephasing", varargin{:});
endfunction

%!test # table 2 of arXiv:2411.14573, and beyond
%! table = ebit.purify_dephasing (0.1, 3, 3);
%! assert (fieldnames (table), {"p"; "pairs"; "round"; "input_pairs"; ...
%!         "kept_pairs"; "success_probability"; "fidelity"; "infidelity"; ...
%!         "infidelity_lower"; "infidelity_upper"; "rate_paper"; ...
%!         "rate_sorted"; "rate_lower"; "rate_upper"; "status"});
%! assert (table.round, [1; 2; 3]);
%! assert (table.kept_pairs, [2; 4; 8]);
%! assert (table.fidelity, [0.97619048; 0.99938366; 0.99999981], 5e-9);
%! assert (table.success_probability(1), 0.756, 1e-15);
%! assert (table.rate_lower(3), 0.289405175, 5e-10);
%! assert (table.status, {"exact"; "exact"; "exact"});

%!test # a row for each input and round; any number of threads, the same bits
%! table = ebit.purify_dephasing ([0.05 0.1], [3 4], 2);
%! assert (table.p, [0.05; 0.05; 0.1; 0.1]);
%! assert (table.pairs, [3; 3; 4; 4]);
%! assert (table.rate_upper <= 1 - ebit.entropy (diag ([0.1 0.9])) ...
%!         | table.p < 0.1);
%! assert (ebit.purify_dephasing ([0.05 0.1], [3 4], 2, 2), table);

%!test # two pairs at a time: a repetition code
%! table = ebit.purify_dephasing (0.2, 2, 6);
%! odds = (0.2 / 0.8) .^ (2 .^ (1:6)');
%! assert (table.infidelity, odds ./ (1 + odds), -1e-13);

%!test # beyond reach: no numbers, but brackets
%! table = ebit.purify_dephasing (0.1, 300, 3);
%! assert (isnan (table.infidelity), [false; false; true]);
%! assert (isnan (table.rate_paper), [false; true; true]);
%! assert (table.rate_lower(3) < table.rate_upper(3));
%! assert (table.infidelity_lower(3) < table.infidelity_upper(3));
%! assert (table.status{3}, "bracket");

%!error <Invalid call> ebit.purify_dephasing (0.1, 3)
%!error <^p is 0.6; it must be a number in \[0, 0.5\]$>
%! ebit.purify_dephasing (0.6, 3, 2)
%!error <^pairs\(2\) is 1; it must be a whole number in \[2, 1000000\]$>
%! ebit.purify_dephasing (0.1, [2 1], 2)
%!error <^rounds is 0; it must be a whole number in \[1, 40\]$>
%! ebit.purify_dephasing (0.1, 3, 0)
%!error <^pairs is of length 3; it must be of length 1 or 2, as p is$>
%! ebit.purify_dephasing ([0 0.1], 2:4, 2)
%!error id=ebit:argument ebit.purify_dephasing (NaN, 3, 2)
