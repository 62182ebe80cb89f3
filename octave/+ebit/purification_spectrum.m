## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/purify_dephasing.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.purification_spectrum (@var{p}, @var{pairs}, @var{round})
## The state of the kept pairs after successes only: its eigenvalues and how
## often each occurs. They are those of the flips that pass all rounds, words of
## a product of parity codes.
##
## @table @asis
## @item @var{p}
## probability of a phase flip of each pair, in [0, 1/2].
## @item @var{pairs}
## number of pairs that meet in each round, a whole number >= 2.
## @item @var{round}
## after which: 1 for at most 1000 pairs, 2 for 32, 3 for 7, 4 for 4, 5 for 3,
## 20 for 2.
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
## A struct of columns: @code{weight} (number of flips before purification,
## even), @code{multiplicity} (how many patterns of that weight pass),
## @code{eigenvalue} of each.
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
## table = ebit.purification_spectrum (0.1, 3, 2);
## [table.weight table.multiplicity table.eigenvalue]
##   @result{} ans =
##              0   1.0000   0.9986
##         4.0000   9.0000   0.0002
##         6.0000   6.0000   0.0000
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
## @seealso{ebit.purify_dephasing, ebit.purification_branches, ebit.purify_dephasing_memoryless, ebit.purification_finite, ebit.swap_chain}
## @end deftypefn

function table = purification_spectrum (varargin)
  if (nargin != 3)
    print_usage ();
  endif
  table = __ebit__ ("purification_spectrum", varargin{:});
endfunction

%!test # product codes: all words, their weights, and a law
%! table = ebit.purification_spectrum (0.1, 4, 2);
%! assert (table.weight, [0; 4; 6; 8; 10; 12; 16]);
%! assert (table.multiplicity, [1; 36; 96; 246; 96; 36; 1]);
%! assert (table.multiplicity' * table.eigenvalue, 1, 1e-14);
%! assert (table.eigenvalue(2) / table.eigenvalue(1), (1 / 9) ^ 4, -1e-13);
%! table = ebit.purification_spectrum (0.1, 3, 3);
%! assert (sum (table.multiplicity), 2 ^ 8);
%! assert (table.multiplicity(2), 27);

%!test # nothing flips
%! table = ebit.purification_spectrum (0, 3, 1);
%! assert (table.eigenvalue, [1; 0]);

%!error <Invalid call> ebit.purification_spectrum (0.1)
%!error <^round is 3; it must be 1 for pairs <= 1000, 2 for pairs <= 32, >
%! ebit.purification_spectrum (0.1, 8, 3)
%!error <^pairs is 1; it must be a whole number in \[2, 1000000\]$>
%! ebit.purification_spectrum (0.1, 1, 3)
%!error id=ebit:argument ebit.purification_spectrum (0.1, 3, 1.5)
