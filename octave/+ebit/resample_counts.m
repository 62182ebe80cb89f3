## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/state_from_counts.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{list} =} ebit.resample_counts (@var{counts}, @var{n}, @var{seed})
## Counts that are drawn anew, each row as many as it has, with its frequencies:
## what @code{bootstrap} estimates again.
##
## @table @asis
## @item @var{counts}
## as of state_from_counts; whole numbers in [0, 1e8], a row for each setting.
## Counts may be weighted, but not to be drawn anew.
## @item @var{n}
## how many times, a whole number in [1, 1e6].
## @item @var{seed}
## whole number in [0, 1e15]; the same seed, the same result. The same seed, the
## same counts.
## @end table
##
## The likelihood is concave: at the end a linear bound says how far any other
## state or channel could be above, which is less than 1e-4 in the logarithm for
## some thousand counts. It is a natural logarithm, without the multinomial
## coefficients. Where the settings do not tell all states apart the estimate is
## one of several. States of up to 5 qubits, Choi states of order 64; time goes
## with the fourth power of the order, two qubits take some milliseconds.
##
## @strong{Value}
##
## A list of @code{n} counts as they were given.
##
## @strong{Errors}
##
## @code{ebit:argument}. Counts are named by setting and outcome:
## @code{counts(3,2) is -1; it must be a number in [0, 1e8]}.
##
## @strong{Examples}
##
## @example
## @group
## again = ebit.resample_counts ([60 40; 25 75; 80 20], 2, 1);
## again@{1@}
##   @result{} ans =
##         58   42
##         22   78
##         81   19
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## Z. Hradil, Quantum-state estimation, Phys. Rev. A 55, R1561 (1997).
## @item
## A. I. Lvovsky, Iterative maximum-likelihood reconstruction in quantum
## homodyne tomography, J. Opt. B 6, S556 (2004).
## @end itemize
## @seealso{ebit.state_from_counts, ebit.channel_from_counts, ebit.nearest_state, ebit.nearest_channel, ebit.sample_parameters}
## @end deftypefn

function list = resample_counts (varargin)
  if (nargin != 3)
    print_usage ();
  endif
  list = __ebit__ ("resample_counts", varargin{:});
endfunction

%!test
%! again = ebit.resample_counts ([60 40; 0 90], 5, 1);
%! assert (numel (again), 5);
%! for i = 1:5
%!   assert (sum (again{i}, 2), [100; 90]);
%!   assert (again{i}(2,1), 0);
%! endfor

%!error <Invalid call> ebit.resample_counts ()
%!error <counts\(2\) is -1; it must be a whole number in \[0, 1e8\]>
%! ebit.resample_counts ([1 -1], 5, 1)
