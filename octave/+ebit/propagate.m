## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/propagate.md: the help.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{table} =} ebit.propagate (fun, distributions, n, seed)
## @deftypefnx {ebit} {@var{table} =} ebit.propagate (fun, distributions, n, seed, probability)
## What distribution a rate has when its parameters have one, with the
## uncertainty of the parameters kept apart from the certified bracket of the
## rate.
##
## The quantiles of the lower ends and those of the upper ends enclose the
## quantiles of the rate: a p-box. How far the two are apart the bracket says;
## how they spread, the parameters. What in a table counts as a quantity, and
## which are its ends, @code{ebit.quantity_ends} says.  A row in which
## @code{fun} fails is not known: it counts as anything.
##
## @strong{Value}
##
## A table with the columns @code{probability}, @code{lower} and @code{upper},
## or, where @code{fun} returns several quantities, a struct of such tables.
##
## @strong{Errors}
##
## @code{ebit:argument} for arguments, and where @code{fun} fails in every row.
##
## @strong{Examples}
##
## @example
## @group
## d = struct ("gamma", @{@{"beta", 20, 80@}@});
## d.thermal = @{"uniform", 0, 0.1@};
## fun = @@(rows) ebit.channel_sweep ("gadc", rows, "two_way_capacity");
## table = ebit.propagate (fun, d, 200, 1);
## [table.lower, table.upper]([1 4 7],:)
##   @result{} ans =
##         0.3757   0.6174
##         0.5238   0.7164
##         0.6571   0.8049
## @end group
## @end example
## @seealso{ebit.sample_parameters, ebit.sample_quantiles}
## @end deftypefn

function table = propagate (fun, distributions, n, seed, probability = [])
  if (nargin < 4)
    print_usage ();
  endif
  __ebit_check__ ("fun", fun);
  rows = __ebit__ ("sample_parameters", distributions, n, seed);
  ends = __ebit_ends__ (fun, rows);
  names = fieldnames (ends);
  for name = names'
    both = ends.(name{1});
    table.(name{1}) = __ebit__ ("sample_quantiles", both.lower, both.upper, ...
                                probability);
  endfor
  if (numel (names) == 1)
    table = table.(names{1});
  endif
endfunction

%!test # the quantiles of a linear function, and of a box about it
%! d = struct ("x", {{"uniform", 0, 1}});
%! table = ebit.propagate (@(rows) 2 * rows.x, d, 4000, 1, [0 0.25 0.5 1]);
%! assert (fieldnames (table), {"probability"; "lower"; "upper"});
%! assert (table.lower, [0; 0.5; 1; 2], 0.05);
%! assert (table.upper, table.lower);
%! fun = @(rows) struct ("lower", rows.x - 0.1, "upper", rows.x + 0.1);
%! box = ebit.propagate (fun, d, 4000, 1, [0 0.25 0.5 1]);
%! assert (box.upper - box.lower, 0.2 * ones (4, 1), 1e-12);

%!test # several quantities; rows that fail are not known
%! d = struct ("gamma", {{"normal", 0.9, 0.1}}, "thermal", {[0 0.1]});
%! fun = @(rows) ebit.channel_sweep ("gadc", rows, {"rains", "max_rains"});
%! all = ebit.propagate (fun, d, 50, 2, [0 1]);
%! assert (fieldnames (all), {"rains"; "max_rains"});
%! assert (all.rains.upper(2), Inf);
%! assert (all.rains.lower(1), -Inf);

%!test # a parameter that was left to its default is no quantity
%! d = struct ("time", {{"uniform", 4, 6}}, "t1", [100 110], "t2", [30 31]);
%! fun = @(rows) ebit.channel_sweep ("memory_channel", rows, "rains");
%! table = ebit.propagate (fun, d, 20, 1);
%! assert (fieldnames (table), {"probability"; "lower"; "upper"});

%!error <Invalid call> ebit.propagate (@sin, struct ())
%!error <fun is of class double; it must be a function>
%! ebit.propagate (1, struct ("x", {{"uniform", 0, 1}}), 10, 1)
%!error <distributions.x\{3\} is -1; it must be at least 0>
%! ebit.propagate (@(rows) rows.x, struct ("x", {{"uniform", 0, -1}}), 10, 1)
%!error <fun is a function that fails in every row: too bad; it must be one that>
%! ebit.propagate (@(rows) error ("too bad"), ...
%!                 struct ("x", {{"uniform", 0, 1}}), 3, 1)
