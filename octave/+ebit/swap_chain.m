## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/swap_chain.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.swap_chain (@var{p}, @var{links}, @var{pairs} = 2, @var{rounds} = 0, @var{gate_fidelity} = 1, @var{measurement_error} = 0, @var{swap_probability} = 1, @var{wait} = 0, @var{t2} = Inf, @var{link_success} = 1, @var{attempt_s} = NA, @var{threads} = 1)
## Rates over a distance that is cut into links, with purification of each link.
##
## @table @asis
## @item @var{p}
## phase flips of a pair that is sent the whole way, in [0, 1/2], as of a pair
## that is sent over the whole distance. Each link has the error (1 -
## (1-2p)^(1/L))/2, L the number of links.
## @item @var{links}
## numbers of links, whole, in [1, 1e5].
## @item @var{pairs}
## numbers of pairs that meet in each round, in [2, 1e6]; default @code{2}.
## @item @var{rounds}
## rounds of purification of each link, in [0, 100]; default @code{0}.
## @item @var{gate_fidelity}
## 1 minus the depolarizing of each node's gate, in (0, 1]; default @code{1} of
## purification and of swaps alike. With @var{rounds} above 0 it may be less
## than 1 for @code{pairs = 2} only.
## @item @var{measurement_error}
## probability that a result is flipped, in [0, 1/2]; default @code{0}.
## @item @var{swap_probability}
## that a swap succeeds, in (0, 1]; default @code{1}.
## @item @var{wait}
## time that each link waits before its swap, >= 0; default @code{0}. It
## dephases both halves of each link.
## @item @var{t2}
## coherence time of a memory in the same unit, > 0; default @code{Inf}.
## @item @var{link_success}
## probability that an attempt makes a link, in (0, 1]; default @code{1}.
## @item @var{attempt_s}
## seconds that an attempt takes, > 0; default @code{NaN}.
## @item @var{threads}
## number of threads, a whole number in [1, 1024]; default @code{1}. Any number
## gives the same bits.
## @end table
##
## A swap adds the errors of the links, as elements of the group of I, Z, X, Y:
## with * that convolution, gate fidelity lambda and measurement error eta the
## weights become
##
## @display
## w = lambda (u * v) + (1-lambda)/4,
## @end display
##
## @noindent
## convolved with ((1-eta)^2, eta(1-eta), eta(1-eta), eta^2). The mean number of
## attempts until L links have succeeded, each with probability P, is sum 1 -
## (1-(1-P)^k)^L over k >= 0.
##
## @code{purified_rate} is for perfect operations and blocks of at most 20 kept
## pairs, @code{(pairs-1)^rounds}. Its rounds all succeed; what fails is lost.
##
## The status is @qcode{"exact"} where there is no purification and operations
## are perfect: the rate is then the capacity of the pair at the ends. It is
## @qcode{"achievable"} where the rates are those of a protocol.
##
## @strong{Errors}
##
## @code{ebit:argument}, such as @code{links is 0; it must be a whole number in
## [1, 100000]}.
##
## @strong{Examples}
##
## @example
## @group
## table = ebit.swap_chain (0.2, [1; 2; 4; 8], 3, 2);
## table.purified_rate'
##   @result{} ans =
##         0.1531   0.2790   0.3596   0.4019
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## O. Erkilic, M. S. Winnel, A. Das, S. Kish, P. K. Lam, J. Zhao, S. M. Assad,
## Capacity-achieving entanglement purification protocol for Pauli dephasing
## channel, arXiv:2411.14573 (2024), section V.1.
## @item
## M. Zukowski, A. Zeilinger, M. A. Horne, A. K. Ekert, "Event-ready-detectors"
## Bell experiment via entanglement swapping, Phys. Rev. Lett. 71, 4287 (1993).
## @end itemize
## @seealso{ebit.swap_weights, ebit.purify_dephasing, ebit.purify_dephasing_memoryless, ebit.bell_weights}
## @end deftypefn

function table = swap_chain (varargin)
  varargin = __ebit_threads__ (2, 12, varargin);
  if (numel (varargin) < 2 || numel (varargin) > 12)
    print_usage ();
  endif
  table = __ebit__ ("swap_chain", varargin{:});
endfunction

%!test # swapping alone gives the direct rate, over any number of links
%! table = ebit.swap_chain (0.2, [1; 2; 4; 8]);
%! h2 = @(x) -x .* log2 (x) - (1 - x) .* log2 (1 - x);
%! assert (table.end_error, 0.2 * ones (4, 1), 1e-15);
%! assert (table.memoryless_rate, table.direct_rate, 1e-14);
%! assert (table.purified_rate, table.direct_rate, 1e-14);
%! assert (table.ideal_rate, 1 - h2 (table.link_error), 1e-14);
%! assert ((1 - 2 * table.link_error) .^ table.links, 0.6 * ones (4, 1), 1e-14);
%! assert (table.status, repmat ({"exact"}, 4, 1));

%!test # purified links; neither rate is always the larger
%! table = ebit.swap_chain (0.05, [2; 1], [3; 4], [2; 1]);
%! assert (table.purified_rate, [0.40938; 0.58733], 5e-6);
%! assert (table.memoryless_rate, [0.41019; 0.57851], 5e-6);
%! assert (table.status{1}, "achievable");

%!test # links at random; arguments that are left out
%! table = ebit.swap_chain (0.1, 2, [], [], [], [], 0.5, [], [], 0.1, 1e-3);
%! k = 0:2000;
%! mean_attempts = sum (1 - (1 - 0.9 .^ k) .^ 2);
%! assert (table.pairs_per_second, 500 / mean_attempts, -1e-12);
%! table = ebit.swap_chain (0.1, 2);
%! assert (isnan (table.pairs_per_second));
%! table = ebit.swap_chain (0.1, 2, 3, 1, 1, 0, 1, 0, Inf, 1, 1e-3);
%! assert (isnan (table.pairs_per_second));

%!test # links that wait lose their coherence
%! table = ebit.swap_chain (0, 2, 2, 0, 1, 0, 1, 0.1, 2);
%! kept = exp (-2 * 0.1 / 2) ^ 2;
%! assert (table.end_error, (1 - kept) / 2, 1e-15);

%!error <Invalid call> ebit.swap_chain (0.1)
%!error <^links is 0; it must be a whole number in \[1, 100000\]$>
%! ebit.swap_chain (0.1, 0)
%!error <^pairs is 3; it must be 2 where links are purified and gate_fidelity >
%! ebit.swap_chain (0.1, 2, 3, 1, 0.9)
%!error <^t2 is 0; it must be a number >
%! ebit.swap_chain (0.1, 2, 2, 0, 1, 0, 1, 0, 0)
%!error id=ebit:argument ebit.swap_chain (0.1, 2, 2, -1)
