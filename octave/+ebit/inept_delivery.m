## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{table} =} ebit.inept_delivery (@var{success}, @var{amplitude}, @var{model} = 5/12, @var{threads} = 1)
## What an inept delivery service leaves of entangled pairs.
##
## A company sends out pairs of qubits in the state a|00> + sqrt(1-a^2)|11>,
## a = @var{amplitude} in [0, 1].  With probability @var{success} in [0, 1] both
## qubits of a pair reach the two customers whom they are meant for; otherwise
## one of the two gets a qubit of another pair, and nobody can tell.
##
## @var{table} has one row for each input: @code{success}, @code{amplitude},
## @code{model} and, with S for @var{success} and t = a sqrt(1-a^2),
##
## @table @code
## @item fidelity
## 1 - 3(1-S)t^2, the overlap with what was sent
## @item concurrence
## C = max(0, 2St - 2(1-S)t^2)
## @item entanglement_of_formation
## in ebits, from the concurrence by Wootters' formula
## @item entangled
## whether S > t/(1+t), t > 0.  Every entangled pair of this family also
## teleports better than any classical protocol, with fidelity (2+C)/3.
## @item chsh
## the largest CHSH value over all settings, at most 2 sqrt(2):
## 2 sqrt(4S^2t^2 + (1 - 4(1-S)t^2)^2)
## @item violates_chsh
## whether that is more than 2, decided by @code{success_chsh} of
## @code{ebit.inept_thresholds}
## @item local_model
## whether a local hidden-variable model is known: the state is separable, or a
## mixture of a Werner state that has such a model and of a diagonal state.
## False does not mean that there is none.
## @end table
##
## @var{model} is the visibility of that Werner state, in (0, 0.6874].  5/12
## (J. Barrett 2002, arXiv:quant-ph/0107045) and 1/2 (M. J. Renner 2024,
## arXiv:2309.12290) serve all generalised measurements; larger values are good
## for projective measurements only.
##
## Two equations of the source are corrected: in (3.4) the denominator is
## sqrt(1-a^2) + a - a^3, and in (5.1) the factor 4 before 4a^4 - 4a^2 - 1 is 1.
## For Bell pairs they then give the 1/3 and 1/sqrt(2) of the source's text.
##
## @example
## @group
## table = ebit.inept_delivery (0.3, [sqrt(0.5); 0.2]);
## table.entangled
## @end group
## @end example
##
## Source: S. J. Jones, H. M. Wiseman, D. T. Pope (2005), @cite{Entanglement
## distribution by an arbitrarily inept delivery service},
## arXiv:quant-ph/0504112.
## @seealso{ebit.inept_optimum, ebit.inept_thresholds, ebit.inept_state, ebit.inept_local_model}
## @end deftypefn

function table = inept_delivery (varargin)
  if (nargin < 2 || nargin > 4)
    print_usage ();
  endif
  table = __ebit__ ("inept_delivery", varargin{:});
endfunction

%!test
%! table = ebit.inept_delivery (0.3, [sqrt(0.5); 0.2]);
%! assert (fieldnames (table), {"success"; "amplitude"; "model"; "fidelity"; ...
%!         "concurrence"; "entanglement_of_formation"; "entangled"; "chsh"; ...
%!         "violates_chsh"; "local_model"});
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
%!error <amplitude\[2\] is -1; it must be a number in \[0, 1\]>
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
