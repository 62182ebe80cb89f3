## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/inept_delivery.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.inept_delivery (@var{success}, @var{amplitude}, @var{model} = 5/12, @var{threads} = 1)
## A company sends out pairs of qubits in the state psi_a = a|00> +
## sqrt(1-a^2)|11>. With probability @var{success} both qubits of a pair reach
## the two customers whom they are meant for; otherwise one of the two gets a
## qubit of another pair, and nobody can tell. These are the entanglement and
## the nonlocality of what the customers then share.
##
## @table @asis
## @item @var{success}
## probability that a pair's two qubits arrive together, in [0, 1].
## @item @var{amplitude}
## a of the pairs a|00> + sqrt(1 - a^2)|11>, in [0, 1]; 1/sqrt 2 for Bell pairs.
## @item @var{model}
## visibility of the Werner state whose local model is used: 5/12, 1/2, or up to
## 0.6874 for projective measurements only, a number in (0, 0.6874].
## @item @var{threads}
## number of threads, a whole number in [1, 1024]. Any number gives the same
## bits.
## @end table
##
## With S for @var{success} and t = a sqrt(1-a^2) the state is
##
## @display
## rho = S psi_a + (1-S) Tr_B psi_a (x) Tr_A psi_a
## @end display
##
## @noindent
## (see @code{ebit.inept_state}), and all columns are closed forms.
##
## The visibility 5/12 has a local hidden-variable model for all generalised
## measurements by Barrett (2002), and is what the source uses; 1/2 has one by
## Renner (2024) and, independently, by Zhang and Chitambar (2024), which
## enlarges the region. Values up to 0.6874 are good for projective measurements
## only.
##
## Two equations of the source are used in a corrected form. In (3.4) the
## denominator is sqrt(1-a^2) + a - a^3, which makes the right-hand side t/(1+t)
## and gives 1/3 for Bell pairs, as the text there says. In (5.1) the first
## factor of the denominator (before 4a^4 - 4a^2 - 1) is 1, not 4, which gives
## 1/sqrt 2 for Bell pairs, as the text there says.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input: @code{success},
## @code{amplitude}, @code{model} and
##
## @table @asis
## @item @code{fidelity}
## overlap of what arrives with what was sent, (3.2): 1 - 3(1-S)t^2.
## @item @code{concurrence}
## concurrence of what arrives, (3.3): C = max(0, 2St - 2(1-S)t^2).
## @item @code{negativity}
## half of that: N = C/2.
## @item @code{entanglement_of_formation} (ebit)
## ebits needed to make it, from the concurrence by Wootters' formula.
## @item @code{teleportation_fidelity}
## average fidelity with which it teleports a qubit, 2/3 without entanglement:
## (2 + C)/3, without distillation. Every entangled pair of this family does
## better than any classical protocol.
## @item @code{entangled}
## whether the concurrence is positive: S > t/(1+t), t > 0, (3.4) corrected.
## @item @code{chsh}
## largest CHSH value over all settings, at most 2 sqrt 2: 2 sqrt(4S^2t^2 +
## (1-4(1-S)t^2)^2).
## @item @code{violates_chsh}
## whether that value exceeds 2, (5.1) corrected, decided by @code{success_chsh}
## of @code{ebit.inept_thresholds}.
## @item @code{local_model}
## whether a local model is known here; true of separable states and of mixtures
## of a Werner state that has such a model and a diagonal state
## (@code{ebit.inept_local_model}). @code{false} does not mean that there is
## none.
## @end table
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is out of its range, or lengths do not
## fit.
##
## @strong{Examples}
##
## @example
## @group
## table = ebit.inept_delivery (0.3, [sqrt(0.5); 0.2]);
## table.entangled
##   @result{} ans =
##        0
##        1
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## S. J. Jones, H. M. Wiseman, D. T. Pope, Entanglement distribution by an
## arbitrarily inept delivery service, arXiv:quant-ph/0504112 (2005).
## @item
## W. K. Wootters, Entanglement of formation of an arbitrary state of two
## qubits, Phys. Rev. Lett. 80, 2245 (1998), arXiv:quant-ph/9709029.
## @item
## R. Horodecki, P. Horodecki, M. Horodecki, Violating Bell inequality by mixed
## spin-1/2 states: necessary and sufficient condition, Phys. Lett. A 200, 340
## (1995).
## @item
## J. Barrett, Nonsequential positive-operator-valued measurements on entangled
## mixed states do not always violate a Bell inequality, arXiv:quant-ph/0107045
## (2002).
## @item
## M. J. Renner, Compatibility of generalized noisy qubit measurements,
## arXiv:2309.12290 (2024).
## @item
## Y. Zhang, E. Chitambar, Exact steering bound for two-qubit Werner states,
## Phys. Rev. Lett. 132, 250201 (2024), arXiv:2309.09960.
## @end itemize
## @seealso{ebit.inept_optimum, ebit.inept_thresholds, ebit.inept_state, ebit.inept_local_model}
## @end deftypefn

function table = inept_delivery (varargin)
  varargin = __ebit_threads__ (2, 4, varargin);
  if (numel (varargin) < 2 || numel (varargin) > 4)
    print_usage ();
  endif
  table = __ebit_table__ ("inept_delivery", [1 2 3], varargin);
endfunction

%!test
%! table = ebit.inept_delivery (0.3, [sqrt(0.5); 0.2]);
%! assert (fieldnames (table), {"success"; "amplitude"; "model"; "fidelity"; ...
%!         "concurrence"; "negativity"; "entanglement_of_formation"; ...
%!         "teleportation_fidelity"; "entangled"; "chsh"; "violates_chsh"; ...
%!         "local_model"});
%! assert (table.entangled, [false; true]);
%! assert (table.model, [5; 5] / 12);
%! assert (class (table.local_model), "logical");

%!test # values of a computation with 30 digits
%! table = ebit.inept_delivery ([0.05; 0.1; 0.3], [0.05; 0.1; 0.9]);
%! assert (table.fidelity, [0.9928928125; 0.97327; 0.67681], 1e-13);
%! assert (table.concurrence, [0.00025562108885954473; ...
%!         0.0020797487421323991; 0.019920542951196372], -1e-12);
%! assert (table.entanglement_of_formation, [4.4612520759965586e-7; ...
%!         2.2990845919532088e-5; 0.0014626229577546259], -1e-12);
%! assert (table.chsh, [1.981072675914806; 1.929130591328643; ...
%!         1.2316753572268952], 1e-13);

%!test # Bell pairs: entangled above 1/3, local up to v, CHSH above 1/sqrt(2)
%! s = [1/4; 5/12; 1/2; 0.7; 0.75];
%! old = ebit.inept_delivery (s, sqrt (0.5));
%! new = ebit.inept_delivery (s, sqrt (0.5), 1/2);
%! assert (old.entangled', logical ([0 1 1 1 1]));
%! assert (old.local_model', logical ([1 1 0 0 0]));
%! assert (new.local_model', logical ([1 1 1 0 0]));
%! assert (old.violates_chsh', logical ([0 0 0 0 1]));

%!test # any number of threads gives the same bits
%! [s, a] = meshgrid (linspace (0, 1, 40));
%! assert (ebit.inept_delivery (s(:), a(:), 1/2, 2), ...
%!         ebit.inept_delivery (s(:), a(:), 1/2));

%!error <Invalid call> ebit.inept_delivery ()
%!error <Invalid call> ebit.inept_delivery (0.5)
%!error <Invalid call> ebit.inept_delivery (0.5, 0.5, 0.5, 1, 1)
%!error <success is 1.5; it must be a number in \[0, 1\]>
%! ebit.inept_delivery (1.5, 0.5)
%!error <amplitude\(2\) is -1; it must be a number in \[0, 1\]>
%! ebit.inept_delivery (0.5, [0.5, -1])
%!error <success is NaN; it must be a number in \[0, 1\]>
%! ebit.inept_delivery (NaN, 0.5)
%!error <model is 0.7; it must be a number in \(0, 0.6874\]>
%! ebit.inept_delivery (0.5, 0.5, 0.7)
%!error <amplitude is of length 3; it must be of length 1 or 2, as success is>
%! ebit.inept_delivery ([0.1 0.2], [0.1 0.2 0.3])
%!error <threads is 0; it must be a whole number>
%! ebit.inept_delivery (0.5, 0.5, 0.5, 0)
%!error id=ebit:argument ebit.inept_delivery ("a", 0.5)
