## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{table} =} ebit.inept_thresholds (@var{amplitude}, @var{model} = 5/12, @var{threads} = 1)
## Success probabilities where the pairs that an inept service delivers change
## kind.
##
## @var{table} has one row for each @var{amplitude} a of pairs a|00> + b|11>,
## b = sqrt(1-a^2).  With t = ab, v = @var{model} and k = (1+v)/(2v):
##
## @table @code
## @item success_entangled
## t/(1+t): entangled above
## @item success_chsh
## (sqrt(3-4t^2) - (1-4t^2))/(1+4t^2): CHSH is violated above; between 1/sqrt(2)
## for Bell pairs and sqrt(3)-1
## @item success_local_left
## a^3/(b(k-t))
## @item success_local_right
## b^3/(a(k-t)): an entangled state with at most both of these is a mixture of
## the Werner state of visibility v, which has a local model, and a diagonal
## state.  The left one decides for a <= 1/sqrt(2), the right one otherwise.
## They may exceed 1, and are Inf where there is no limit.
## @end table
##
## At @var{amplitude} 0 and 1 nothing is ever entangled; the first two columns
## are then the limits from inside.
##
## @example
## @group
## table = ebit.inept_thresholds ([0.1 0.4 sqrt(0.5)]);
## table.success_entangled
## @end group
## @end example
##
## Source: S. J. Jones, H. M. Wiseman, D. T. Pope (2005), @cite{Entanglement
## distribution by an arbitrarily inept delivery service},
## arXiv:quant-ph/0504112, with (3.4) and
## (5.1) corrected as the help of @code{ebit.inept_delivery} says.
## @seealso{ebit.inept_delivery, ebit.inept_local_model}
## @end deftypefn

function table = inept_thresholds (varargin)
  if (nargin < 1 || nargin > 3)
    print_usage ();
  endif
  table = __ebit__ ("inept_thresholds", varargin{:});
endfunction

%!test
%! table = ebit.inept_thresholds ([0.05; sqrt(0.5)]);
%! assert (fieldnames (table), {"amplitude"; "model"; "success_entangled"; ...
%!         "success_chsh"; "success_local_left"; "success_local_right"});
%! assert (table.success_entangled, [0.047562319422655695; 1/3], -1e-12);
%! assert (table.success_chsh, [0.73184373425143915; sqrt(0.5)], -1e-12);
%! assert (table.success_local_left, [7.5849575766891421e-5; 5/12], -1e-12);
%! assert (table.success_local_right, [12.075328311664881; 5/12], -1e-12);

%!test # the newer model's region is larger: its apex is at 1/2
%! table = ebit.inept_thresholds ([0.05; sqrt(0.5)], 1/2);
%! assert (table.success_local_left, [8.6311135006035946e-5; 1/2], -1e-12);

%!test
%! table = ebit.inept_thresholds ([0 1]);
%! assert (table.success_chsh, [1; 1] * (sqrt (3) - 1), 1e-15);
%! assert (table.success_local_right, [Inf; 0]);

%!error <Invalid call> ebit.inept_thresholds ()
%!error <amplitude is 2; it must be a number in \[0, 1\]>
%! ebit.inept_thresholds (2)
%!error <model is 0; it must be a number in \(0, 0.6874\]>
%! ebit.inept_thresholds (0.5, 0)
