## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/swap_chain.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.swap_weights (@var{weights}, @var{gate_fidelity} = 1, @var{measurement_error} = 0, @var{swap_probability} = 1, @var{wait} = 0, @var{t2} = Inf, @var{link_success} = 1, @var{attempt_s} = NA)
## The pair that a chain of any Bell-diagonal links makes.
##
## @table @asis
## @item @var{weights}
## a row a link: weights of phi+ phi- psi+ psi-, with sum 1: a matrix with four
## columns.
## @item @var{gate_fidelity}
## 1 minus the depolarizing of each node's gate, in (0, 1]; default @code{1} of
## purification and of swaps alike. With @code{rounds} above 0 it may be less
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
## table = ebit.swap_weights ([0.9 0.1 0 0; 0.95 0.02 0.02 0.01], 0.99);
## table.fidelity
##   @result{} ans = 0.8509
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
## @seealso{ebit.swap_chain, ebit.purify_dephasing, ebit.purify_dephasing_memoryless, ebit.bell_weights}
## @end deftypefn

function table = swap_weights (varargin)
  if (nargin < 1 || nargin > 8)
    print_usage ();
  endif
  table = __ebit__ ("swap_weights", varargin{:});
endfunction

%!test # errors add as elements of a group
%! table = ebit.swap_weights ([0.9 0.1 0 0; 0.8 0 0.2 0]);
%! w = [table.phi_plus, table.phi_minus, table.psi_plus, table.psi_minus];
%! assert (w, [0.72 0.08 0.18 0.02], 1e-15);
%! assert (table.end_error, 0.28, 1e-15);
%! assert (table.fidelity, table.phi_plus);

%!test # alike links are a chain
%! chain = ebit.swap_chain (0.2, 3, 2, 0, 0.99, 0.01);
%! q = chain.link_error;
%! table = ebit.swap_weights ([1-q q 0 0; 1-q q 0 0; 1-q q 0 0], 0.99, 0.01);
%! assert (table.hashing, chain.hashing, 1e-14);
%! assert (table.key_fraction, chain.key_fraction, 1e-14);

%!test # one link is not swapped
%! table = ebit.swap_weights ([0.7 0.1 0.1 0.1], 0.9, 0.1, 0.5, 1, 1, 0.5, 1);
%! assert (table.fidelity, 0.7);
%! assert (table.pairs_per_second, 0.5, 1e-15);

%!error <Invalid call> ebit.swap_weights ()
%!error <^weights is of sum 1.1; it must be 4 numbers >
%! ebit.swap_weights ([0.9 0.2 0 0])
%!error <^swap_probability is 0; it must be a number in \(0, 1\]$>
%! ebit.swap_weights ([1 0 0 0], 1, 0, 0)
%!error id=ebit:argument ebit.swap_weights ([1 0 0 0], [1 1])
