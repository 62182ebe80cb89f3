## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/distill_step.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{step} =} ebit.distill_step (@var{x}, @var{protocol}, @var{measured} = x, @var{first} = TRUE, @var{variant} = "target", @var{gate_fidelity} = 1, @var{measurement_error} = 0, @var{wait} = 0, @var{t1} = Inf, @var{t2} = Inf)
## Two nodes have two pairs. Gates between the two photons at each node, and a
## measurement of one of the pairs, tell errors of the other one: it is kept if
## the results are right, and is then better than before.
##
## @table @asis
## @item @var{x}
## the pairs that may be kept: weights of phi+ phi- psi+ psi-, n x 4 of them, or
## a 4 x 4 state. A 4 x 4 matrix is taken for four rows of weights where each of
## its rows has sum 1, or where it is not symmetric.
## @item @var{protocol}
## @qcode{"dejmps"}, @qcode{"bbpssw"}, @qcode{"bbpssw_improved"}, @qcode{"mfi"},
## @qcode{"cnot"} or @qcode{"epl_d"}.
## @item @var{measured}
## the pairs that are measured; default @var{x}, as many as @var{x}, or one.
## @item @var{first}
## whether it is the first step, in which @qcode{"bbpssw_improved"} twirls;
## default @code{true}.
## @item @var{variant}
## what @qcode{"epl_d"} measures, @qcode{"target"} or @qcode{"control"} of the
## CNOTs; default @qcode{"target"}. With @qcode{"target"} it is the targets, as
## its authors have it; with @qcode{"control"} the kept pair is what it was, as
## the source of the comparison finds.
## @item @var{gate_fidelity}
## of each node's two-qubit gate, which is depolarizing, in (0, 1]; default
## @code{1}: with the rest both qubits are in the mixed state 1/4. @qcode{"mfi"}
## has a projection in the gate's place.
## @item @var{measurement_error}
## probability that a result is flipped, in [0, 0.5]; default @code{0}, of each
## of the two results.
## @item @var{wait}
## how long the kept pair waits after a step, >= 0; default @code{0}.
## @item @var{t1}
## lifetime of a memory in the same unit, > 0; default @code{Inf}: with
## probability 1 - exp(-wait/t1) a qubit decays to |0> (H).
## @item @var{t2}
## coherence time of a memory, > 0, at most 2 t1; default @code{Inf}: of its
## coherence exp(-wait/t2) is left.
## @end table
##
## What the protocols do, with weights (a, b, c, d) of both pairs and perfect
## operations, p being the probability that the pair is kept:
##
## @multitable @columnfractions 0.292 0.333 0.333
## @headitem protocol @tab p @tab weights times p
## @item @qcode{"dejmps"} @tab (a+d)^2 + (b+c)^2 @tab a^2+d^2, 2ad, b^2+c^2, 2bc
## @item @qcode{"cnot"} @tab half of that @tab the same
## @item @qcode{"bbpssw_improved"} @tab (a+b)^2 + (c+d)^2 @tab a^2+b^2, 2cd, c^2+d^2, 2ab
## @item @qcode{"epl_d"} @tab half of that @tab a^2+b^2, 2ab, c^2+d^2, 2cd
## @item @qcode{"mfi"} @tab ((a+c)^2 + (b+d)^2)/2 @tab a^2+c^2, b^2+d^2, 2bd, 2ac
## @end multitable
##
## @qcode{"bbpssw"} turns both pairs into Werner states, compares them as
## @qcode{"epl_d"} does with both results that agree, and makes a Werner state
## of what is kept; @qcode{"bbpssw_improved"} makes Werner states once, in the
## first step, and turns the kept pair instead. Only @qcode{"cnot"} and
## @qcode{"epl_d"} throw the pair away if both results are H. The source has
## lost the turn of @qcode{"bbpssw_improved"} and the correction of
## @qcode{"mfi"}; ours are the ones with which the protocols tie as its text
## says they do.
##
## A pair given as weights stays one as long as @var{t1} is Inf; a state, and
## whatever decays, goes through the circuit of four qubits, against which the
## closed maps are tested. The wait comes after the step. Perfect operations
## give the perfect maps to the last bit.
##
## @strong{Value}
##
## A list: @code{probability}, and @code{weights}, four or n x 4, or @code{rho},
## a complex 4 x 4 matrix or a stack, where a state was given or @code{t1} is
## finite. What is never kept, with probability 0, is NaN.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is out of its range, or lengths do not
## fit; @code{t2 is 5; it must be at most 2 t1 = 2}.
##
## @strong{Examples}
##
## @example
## @group
## step = ebit.distill_step ([0.7 0.1 0.1 0.1], "dejmps");
## step.probability
##   @result{} ans = 0.6800
## step.weights
##   @result{} ans =
##         0.735294
##         0.205882
##         0.029412
##         0.029412
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## H. McAleese, A. Agrawal, V. Vasan, C. J. Campbell, A. G. Hawkins, D. C.
## Kilper, M. Paternostro, M. Ruffini, Strategies for entanglement distribution
## in optical fiber networks, arXiv:2411.07306 (2024), section V and appendices.
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
## E. T. Campbell, S. C. Benjamin, Measurement-based entanglement under
## conditions of extreme photon loss, Phys. Rev. Lett. 101, 130502 (2008).
## @end itemize
## @seealso{ebit.distill, ebit.distill_fixed_points, ebit.bell_diagonal}
## @end deftypefn

function step = distill_step (varargin)
  if (nargin < 2 || nargin > 10)
    print_usage ();
  endif
  step = __ebit__ ("distill_step", varargin{:});
endfunction

%!test # one step of DEJMPS, of improved BBPSSW, and of EPL-D
%! w = [0.7 0.1 0.15 0.05];
%! step = ebit.distill_step (w, "dejmps");
%! assert (step.probability, 0.75^2 + 0.25^2, eps);
%! assert (step.weights(:)', [0.7^2 + 0.05^2, 2 * 0.7 * 0.05, 0.1^2 + 0.15^2, ...
%!                            2 * 0.1 * 0.15] / step.probability, eps);
%! later = ebit.distill_step (w, "bbpssw_improved", [], false);
%! assert (later.weights(4), 2 * 0.7 * 0.1 / later.probability, eps);
%! same = ebit.distill_step (w, "epl_d", [], true, "control");
%! assert (same.weights(:)', w);

%!test # n rows, unequal pairs; states
%! w = [0.7 0.1 0.15 0.05; 0.9 0.1 0 0];
%! both = ebit.distill_step (w, "dejmps", [0.8 0.2 0 0]);
%! assert (size (both.weights), [2 4]);
%! one = ebit.distill_step (w(2,:), "dejmps", [0.8 0.2 0 0]);
%! assert (both.weights(2,:), one.weights(:)');
%! rho = ebit.bell_diagonal (w(2,:));
%! step = ebit.distill_step (rho, "dejmps", [0.8 0.2 0 0]);
%! w = ebit.bell_weights (step.rho);
%! assert (w(:), one.weights(:), 1e-15);

%!test # four rows of weights are no state
%! step = ebit.distill_step (repmat ([0.7 0.1 0.1 0.1], 4, 1), "mfi");
%! assert (size (step.weights), [4 4]);
%! step = ebit.distill_step (ebit.bell_state (1), "mfi");
%! assert (step.rho, ebit.bell_state (1), 1e-15);

%!error <Invalid call> ebit.distill_step ([1 0 0 0])
%!error <^t2 is 5; it must be at most 2 t1 = 2$>
%! ebit.distill_step ([1 0 0 0], "cnot", [], true, "target", 1, 0, 1, 1, 5)
%!error <^x is of sum 0.5; it must be 4 numbers>
%! ebit.distill_step ([0.5 0 0 0], "cnot")
