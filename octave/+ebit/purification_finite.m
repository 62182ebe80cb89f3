## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/purification_finite.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.purification_finite (@var{p}, @var{block}, @var{error}, @var{threads} = 1)
## What a finite number of dephased pairs is good for, between what random
## parities reach and what no protocol exceeds.
##
## The bracket of the ebits per pair that a block of dephased pairs gives.
##
## @table @asis
## @item @var{p}
## probability of a phase flip of each pair, a number in [0, 0.5].
## @item @var{block}
## number of pairs, a whole number in [1, 1000000].
## @item @var{error}
## largest infidelity of all that is made, a number in (0, 1): one minus the
## fidelity of everything that is made with ebits.
## @item @var{threads}
## number of threads, a whole number in [1, 1024]. Any number gives the same
## bits.
## @end table
##
## Of N pairs with w flips, C(N,w) patterns have probability p^w q^(N-w) each.
## No protocol of local operations and two-way communication makes ebits of rank
## K with infidelity eps beyond
##
## @display
## log2 K <= N - log2 |S|,
## @end display
##
## S the likeliest patterns of total probability 1-eps, of the last class a
## fraction. N-k random parities fail with a probability of at most
##
## @display
## sum P(e) min(1, M(e) 2^(k-N)),
## @end display
##
## M(e) the number of patterns that are no less likely than e.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input: @code{p}, @code{block},
## @code{error} and
##
## @table @asis
## @item @code{lower} (ebit per pair)
## reached by random parities: k/N for the largest whole k for which N-k random
## parities tell the flips apart.
## @item @code{upper} (ebit per pair)
## exceeded by no two-way protocol. It may exceed 1 where the error is large,
## since a state of larger rank may be claimed with less fidelity.
## @item @code{asymptotic} (ebit per pair)
## 1 - h2(p), of ever more pairs.
## @end table
##
## @strong{Errors}
##
## @code{ebit:argument}, such as @code{block is 2.5; it must be a whole number
## in [1, 1000000]}.
##
## @strong{Examples}
##
## @example
## @group
## table = ebit.purification_finite (0.05, [100; 1000; 10000], 0.01);
## [table.lower table.upper]
##   @result{} ans =
##         0.5200   0.5454
##         0.6490   0.6516
##         0.6926   0.6929
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## C. H. Bennett, D. P. DiVincenzo, J. A. Smolin, W. K. Wootters, Mixed-state
## entanglement and quantum error correction, Phys. Rev. A 54, 3824 (1996),
## doi:10.1103/PhysRevA.54.3824.
## @item
## E. M. Rains, A semidefinite program for distillable entanglement, IEEE Trans.
## Inf. Theory 47, 2921 (2001), doi:10.1109/18.959270.
## @end itemize
## @seealso{ebit.purify_dephasing, ebit.quantum_capacity, ebit.dephasing}
## @end deftypefn

function table = purification_finite (varargin)
  varargin = __ebit_threads__ (3, 4, varargin);
  if (numel (varargin) < 3 || numel (varargin) > 4)
    print_usage ();
  endif
  table = __ebit_table__ ("purification_finite", [1 2 3], varargin);
endfunction

%!test # brackets that close on the asymptotic rate
%! table = ebit.purification_finite (0.05, [100; 1000; 10000], 0.01);
%! assert (table.lower, [0.5200; 0.6490; 0.6926], 5e-5);
%! assert (table.upper, [0.5454; 0.6516; 0.6929], 5e-5);
%! assert (table.asymptotic, 0.7136 * ones (3, 1), 5e-5);

%!test # nothing flips: parities alone are lost
%! table = ebit.purification_finite (0, 10, 0.1);
%! assert (table.lower, floor (10 + log2 (0.1)) / 10);
%! assert (table.upper, 1 - log2 (0.9) / 10, 1e-15);

%!error <Invalid call> ebit.purification_finite (0.1, 10)
%!error <^block is 2.5; it must be a whole number in \[1, 1000000\]$>
%! ebit.purification_finite (0.1, 2.5, 0.1)
%!error <^error is 1; it must be a number in \(0, 1\)$>
%! ebit.purification_finite (0.1, 10, 1)
