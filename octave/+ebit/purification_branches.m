## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/purify_dephasing.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.purification_branches (@var{p}, @var{pairs}, @var{rounds})
## Each branch of successes and failures: its probability, the reverse coherent
## information of what it keeps, and the fidelity. Failing syndromes are merged.
##
## @table @asis
## @item @var{p}
## probability of a phase flip of each pair, in [0, 1/2].
## @item @var{pairs}
## number of pairs that meet in each round, a whole number >= 2.
## @item @var{rounds}
## number of rounds: 1; 2 for at most 256 pairs, 3 for 6, 5 for 3, 16 for 2. The
## table has a row for each input and each round up to that.
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
## @strong{Value}
##
## A struct of columns, a row for each path: @code{path} (such as @qcode{"sf"}),
## @code{probability} of the last outcome given those before,
## @code{path_probability}, @code{rci} in ebits of all that a block keeps,
## @code{fidelity} of a kept pair. A path that never occurs has probability 0
## and no other numbers.
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
## table = ebit.purification_branches (0.1, 3, 2);
## table.path'
##   @result{} ans =
##      @{
##        [1,1] = ss
##        [1,2] = sf
##        [1,3] = fs
##        [1,4] = ff
##      @}
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
## @seealso{ebit.purify_dephasing, ebit.purification_spectrum, ebit.purify_dephasing_memoryless, ebit.purification_finite, ebit.swap_chain}
## @end deftypefn

function table = purification_branches (varargin)
  if (nargin != 3)
    print_usage ();
  endif
  table = __ebit__ ("purification_branches", varargin{:});
endfunction

%!test # the four branches of round 2; their average is the paper's
%! table = ebit.purification_branches (0.1, 3, 2);
%! assert (table.path, {"ss"; "sf"; "fs"; "ff"});
%! assert (table.probability([1 3]) + table.probability([2 4]), [1; 1], 1e-15);
%! assert (sum (table.path_probability), 1, 1e-15);
%! assert (table.fidelity(1), 0.99938366, 5e-9);
%! rounds = ebit.purify_dephasing (0.1, 3, 2);
%! assert (table.path_probability' * table.rci / 9, rounds.rate_paper(2), 1e-15);

%!test # what never occurs has no state
%! table = ebit.purification_branches (0, 4, 1);
%! assert (table.probability, [1; 0]);
%! assert (table.rci(1), 3);
%! assert (isnan (table.rci(2)) && isnan (table.fidelity(2)));

%!error <Invalid call> ebit.purification_branches (0.1, 3)
%!error <^rounds is 3; it must be 1, 2 for pairs <= 256, 3 for pairs <= 6, >
%! ebit.purification_branches (0.1, 7, 3)
%!error <^p is -1; it must be a number in \[0, 0.5\]$>
%! ebit.purification_branches (-1, 3, 2)
%!error id=ebit:argument ebit.purification_branches ([0.1 0.2], 3, 2)
