## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{table} =} ebit.inept_optimum (@var{success}, @var{threads} = 1)
## The best pairs to entrust to an inept delivery service.
##
## @var{table} has one row for each @var{success} S in [0, 1], the probability
## that a pair's two qubits arrive together:
##
## @table @code
## @item success
## S
## @item amplitude
## the best a of pairs a|00> + sqrt(1-a^2)|11>
## @item concurrence
## of what arrives: S^2/(2(1-S)) for S <= 1/2, where a sqrt(1-a^2) is best at
## S/(2(1-S)), and (3S-1)/2 above, where Bell pairs are best
## @item entanglement_of_formation
## of what arrives, in ebits
## @item entanglement_of_formation_small_success
## the source's expansion (4.2), S^4/4 (log2(1/S) + 1 + 1/(4 ln 2)), in ebits;
## it is too small by a fraction of about 2S
## @item pairs_per_ebit_lower
## the inverse of the entanglement of formation: no protocol makes an ebit of
## fewer pairs on average.  Inf for S = 0.
## @end table
##
## @example
## @group
## best = ebit.inept_optimum ([0.01 0.1 0.3 0.5 0.8]);
## best.amplitude
## @end group
## @end example
##
## Source: S. J. Jones, H. M. Wiseman, D. T. Pope (2005), @cite{Entanglement
## distribution by an arbitrarily inept delivery service},
## arXiv:quant-ph/0504112.
## @seealso{ebit.inept_delivery, ebit.inept_pairs}
## @end deftypefn

function table = inept_optimum (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  table = __ebit__ ("inept_optimum", varargin{:});
endfunction

%!test
%! best = ebit.inept_optimum ([0.02; 0.25; 0.5; 0.8]);
%! assert (fieldnames (best), {"success"; "amplitude"; "concurrence"; ...
%!         "entanglement_of_formation"; ...
%!         "entanglement_of_formation_small_success"; ...
%!         "pairs_per_ebit_lower"});
%! assert (best.amplitude, [0.010204612970711862; 0.16910197872576275; ...
%!         0.70710678118654752; 0.70710678118654752], -1e-12);
%! assert (best.concurrence, [0.00020408163265306122; ...
%!         0.041666666666666667; 0.25; 0.7], -1e-12);
%! assert (best.entanglement_of_formation, [2.9112689897191805e-7; ...
%!         0.0054761973848144666; 0.11761887377091791; ...
%!         0.59185740717067713], -1e-12);
%! assert (best.entanglement_of_formation_small_success, ...
%!         [2.8018119799987862e-7; 0.0032819079689670321; ...
%!         0.036885527503472513; 0.17229842996322337], -1e-12);
%! assert (best.pairs_per_ebit_lower .* best.entanglement_of_formation, ...
%!         ones (4, 1), -1e-15);

%!test # no digits are lost where the entanglement is tiny
%! best = ebit.inept_optimum (10 .^ -[6; 20; 60]);
%! c = best.concurrence;
%! assert (best.entanglement_of_formation, ...
%!         c .^ 2 / 4 .* (2 - 2 * log2 (c) + 1 / log (2)), -1e-12);

%!test
%! best = ebit.inept_optimum ([0 1]);
%! assert (best.pairs_per_ebit_lower, [Inf; 1]);

%!error <Invalid call> ebit.inept_optimum ()
%!error <Invalid call> ebit.inept_optimum (0.5, 1, 1)
%!error <success is -1; it must be a number in \[0, 1\]>
%! ebit.inept_optimum (-1)
%!error id=ebit:argument ebit.inept_optimum (1i)
