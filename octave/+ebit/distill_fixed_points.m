## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/distill_fixed_points.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.distill_fixed_points (@var{protocol}, @var{gate_fidelity} = 1, @var{measurement_error} = 0, @var{wait} = 0, @var{t1} = Inf, @var{t2} = Inf, @var{threads} = 1)
## With imperfect gates, measurements and memories repeated distillation ends in
## a fixed point. This is its fidelity, and the fidelity that a Werner state
## must have for getting there.
##
## @table @asis
## @item @var{protocol}
## distillation protocol, @qcode{"dejmps"}, @qcode{"bbpssw"},
## @qcode{"bbpssw_improved"}, @qcode{"mfi"} or @qcode{"cnot"}; one for all rows.
## @item @var{gate_fidelity}
## of each node's two-qubit gate, depolarizing, a number in (0, 1], as of
## @code{ebit.distill_step}.
## @item @var{measurement_error}
## probability that a result is flipped, a number in [0, 0.5], as of
## @code{ebit.distill_step}.
## @item @var{wait}
## how long the kept pair waits after a step, a number >= 0 (time), as of
## @code{ebit.distill_step}.
## @item @var{t1}
## lifetime of a memory, a number > 0, or Inf (time). It must be Inf: what
## decays does not stay Bell-diagonal.
## @item @var{t2}
## coherence time of a memory, at most 2 t1, a number > 0, or Inf (time), as of
## @code{ebit.distill_step}.
## @item @var{threads}
## number of threads, a whole number in [1, 1024]. Any number gives the same
## bits.
## @end table
##
## @code{fidelity_max} is the fixed point that rounds from phi+ reach. Its ends
## are the last rounds from phi+ and from the Werner state of
## @code{fidelity_min_upper}. @code{fidelity_min} is found by bisection on the
## fate of Werner states: all weights within 1e-9 of the fixed point's, or a
## fidelity of at most 1/2. Other states have another number: with three weights
## the fidelity alone does not decide, and it need not rise or sink all the way.
## For @qcode{"dejmps"} with a gate fidelity of 0.98 and a measurement error of
## 0.01 Werner states need 0.5430, states with phase errors alone 0.5213, with
## both errors at once 0.6193.
##
## Where no fixed point lies above 1/2, all four are NaN. Close to the noise at
## which that begins rounds are slow, and the brackets wide.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input: @code{gate_fidelity},
## @code{measurement_error}, @code{wait}, @code{t1}, @code{t2} and
##
## @table @asis
## @item @code{fidelity_min_lower}
## Werner states of at most this fidelity get nowhere: after some rounds they
## are at 1/2 or below.
## @item @code{fidelity_min_upper}
## Werner states of at least this fidelity reach the fixed point.
## @item @code{fidelity_max_lower}
## the fixed point that rounds from phi+ reach has at least this fidelity; NaN
## where there is none above 1/2.
## @item @code{fidelity_max_upper}
## and at most this.
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
## table = ebit.distill_fixed_points ("dejmps", 0.98, 0.01);
## [table.fidelity_min_upper, table.fidelity_max_lower]
##   @result{} ans =
##         0.5430   0.9706
## @end group
## @end example
## @seealso{ebit.distill, ebit.distill_step}
## @end deftypefn

function table = distill_fixed_points (varargin)
  varargin = __ebit_threads__ (1, 7, varargin);
  if (numel (varargin) < 1 || numel (varargin) > 7)
    print_usage ();
  endif
  table = __ebit_table__ ("distill_fixed_points", [2 3 4 5 6], varargin);
endfunction

%!test # perfect, imperfect and hopeless operations
%! table = ebit.distill_fixed_points ("dejmps", [1; 0.98; 0.8], [0; 0.01; 0.05]);
%! assert (table.fidelity_min_lower(1:2), [0.5; 0.54295], 2e-5);
%! assert (table.fidelity_max_upper(1), 1, eps);
%! assert (isnan (table.fidelity_max_lower), [false; false; true]);
%! assert (table.fidelity_min_lower(2) <= table.fidelity_min_upper(2));

%!error <Invalid call> ebit.distill_fixed_points ()
%!error <^t1 is 3; it must be Inf, since what decays does not stay Bell>
%! ebit.distill_fixed_points ("dejmps", 1, 0, 1, 3, 3)
