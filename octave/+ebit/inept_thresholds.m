## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/inept_thresholds.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.inept_thresholds (@var{amplitude}, @var{model} = 5/12, @var{threads} = 1)
## The borders, in the plane of amplitude and success probability, of the
## regions where the pairs that an inept service delivers are entangled, violate
## the CHSH inequality, or have a local model.
##
## @table @asis
## @item @var{amplitude}
## a of the pairs a|00> + sqrt(1 - a^2)|11>, in [0, 1].
## @item @var{model}
## visibility of the Werner state whose local model is used: 5/12, 1/2, or up to
## 0.6874 for projective measurements only, a number in (0, 0.6874]; see
## @code{ebit.inept_delivery}.
## @item @var{threads}
## number of threads, a whole number in [1, 1024]. Any number gives the same
## bits.
## @end table
##
## With a for @var{amplitude}, b = sqrt(1-a^2), t = ab, v for @var{model} and k
## = (1+v)/(2v) the columns are the formulas below. An entangled state with at
## most both of @code{success_local_left} and @code{success_local_right} is a
## mixture of the Werner state and a diagonal one. Both are v for Bell pairs.
## They may exceed 1, and are @code{Inf} where there is no limit.
##
## At @var{amplitude} 0 and 1 nothing is ever entangled; the first two columns
## are then the limits from inside.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input: @code{amplitude},
## @code{model} and
##
## @table @asis
## @item @code{success_entangled}
## entangled above this, (3.4) corrected: t/(1+t).
## @item @code{success_chsh}
## CHSH is violated above this, (5.1) corrected: (sqrt(3-4t^2) -
## (1-4t^2))/(1+4t^2). It lies between 1/sqrt 2 for Bell pairs and sqrt 3 - 1,
## so that above the latter every entangled pair violates it.
## @item @code{success_local_left}
## a local model needs at most this; binds for a <= 1/sqrt 2: a^3/(b(k-t)).
## @item @code{success_local_right}
## a local model needs at most this; binds for a >= 1/sqrt 2: b^3/(a(k-t)).
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
## table = ebit.inept_thresholds ([0.1 0.4 sqrt(0.5)]);
## table.success_entangled
##   @result{} ans =
##         0.090495   0.268260   0.333333
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## S. J. Jones, H. M. Wiseman, D. T. Pope, Entanglement distribution by an
## arbitrarily inept delivery service, arXiv:quant-ph/0504112 (2005), with (3.4)
## and (5.1) corrected as the help of inept_delivery says.
## @end itemize
## @seealso{ebit.inept_delivery, ebit.inept_local_model}
## @end deftypefn

function table = inept_thresholds (varargin)
  varargin = __ebit_threads__ (1, 3, varargin);
  if (numel (varargin) < 1 || numel (varargin) > 3)
    print_usage ();
  endif
  table = __ebit_table__ ("inept_thresholds", [1 2], varargin);
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
%! table = ebit.inept_thresholds ([0; 1]);
%! assert (table.success_chsh, [1; 1] * (sqrt (3) - 1), 1e-15);
%! assert (table.success_local_right, [Inf; 0]);

%!error <Invalid call> ebit.inept_thresholds ()
%!error <amplitude is 2; it must be a number in \[0, 1\]>
%! ebit.inept_thresholds (2)
%!error <model is 0; it must be a number in \(0, 0.6874\]>
%! ebit.inept_thresholds (0.5, 0)
