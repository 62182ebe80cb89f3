## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/bootstrap.md: the help.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{table} =} ebit.bootstrap (fun, counts, settings, n, seed)
## @deftypefnx {ebit} {@var{table} =} ebit.bootstrap (..., seed, inputs, probability)
## Quantiles of any quantity of an estimated state or channel, from counts that
## are drawn anew.
##
## Each time all rows of the counts are drawn anew with the frequencies that
## they have, and the most likely state or channel is estimated. The quantiles
## of the lower and of the upper ends of the quantity enclose those of the
## quantity itself. An estimate near the border of the states is biased towards
## the inside, and so is its bootstrap: for a bound to rely on, compare
## @code{ebit.nearest_state} and the statistics of the counts. Left out,
## @code{n} is 200; @code{inputs} may be @code{@{@}}.
##
## @strong{Value}
##
## A table with the columns @code{probability}, @code{lower} and @code{upper}.
##
## @strong{Errors}
##
## @code{ebit:argument}, as of @code{ebit.state_from_counts}. What @code{fun}
## fails with ends all.
##
## @strong{Examples}
##
## @example
## @group
## counts = [430 70 70 430; 70 430 430 70; 450 50 50 450];
## counts = [counts; 250 * ones(6, 4)];
## words = @{"XX", "YY", "ZZ", "XY", "XZ", "YX", "YZ", "ZX", "ZY"@};
## fun = @@(rho) ebit.log_negativity (rho);
## table = ebit.bootstrap (fun, counts, words, 20, 1);
## table.lower'
##   @result{} ans =
##         0.6784   0.6810   0.6860   0.6979   0.7067   0.7226   0.7270
## @end group
## @end example
## @seealso{ebit.state_from_counts, ebit.sample_quantiles}
## @end deftypefn

function table = bootstrap (fun, counts, settings, n = 200, seed, ...
                            inputs = {}, probability = [])
  if (nargin < 5)
    print_usage ();
  endif
  __ebit_check__ ("fun", fun);
  if (isempty (n))
    n = 200;
  endif
  drawn = __ebit__ ("resample_counts", counts, n, seed);
  values = cell (numel (drawn), 1);
  for i = 1:numel (drawn)
    if (isempty (inputs))
      fit = __ebit__ ("state_from_counts", drawn{i}, settings);
      values{i} = fun (fit.state);
    else
      fit = __ebit__ ("channel_from_counts", drawn{i}, inputs, settings);
      values{i} = fun (fit.channel);
    endif
  endfor
  ends = __ebit__ ("quantity_ends", values).value;
  table = __ebit__ ("sample_quantiles", ends.lower, ends.upper, probability);
endfunction

%!test # <Z> of many counts: a normal number about its mean
%! counts = [500 500; 500 500; 900 100];
%! fun = @(rho) real (rho(1,1) - rho(2,2));
%! table = ebit.bootstrap (fun, counts, {"X", "Y", "Z"}, 300, 1, {}, ...
%!                         [0.16 0.5 0.84]);
%! width = 2 * sqrt (0.9 * 0.1 / 1000);
%! assert (table.lower, 0.8 + width * [-1; 0; 1], 0.35 * width);
%! assert (table.upper, table.lower);

%!test # channels, and bounds
%! inputs = {[1; 0], [0; 1], [1; 1] / sqrt(2), [1; 1i] / sqrt(2)};
%! p = [0.5 0.5 1 0.5 0.5 0 0.9 0.5 0.5 0.5 0.9 0.5]';
%! counts = round (200 * [p, 1 - p]);
%! table = ebit.bootstrap (@(channel) ebit.rains (channel), counts, {"X", ...
%!                         "Y", "Z"}, 4, 1, inputs, 0.5);
%! assert (table.upper >= table.lower && table.upper < 1);

%!error <Invalid call> ebit.bootstrap (@trace, 1, {"Z"})
%!error <fun is of class double; it must be a function>
%! ebit.bootstrap (1, [1 2], {"Z"}, 2, 1)
%!error <counts\(1\) is 0.5; it must be a whole number in \[0, 1e8\]>
%! ebit.bootstrap (@trace, [0.5 2], {"Z"}, 2, 1)
