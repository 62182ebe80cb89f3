## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.grid (@var{name1}, @var{values1}, @dots{})
## All combinations of the values given, as a struct of column vectors.
##
## The first name varies fastest, as in R's @code{expand.grid}.  Values are
## arrays of numbers or logicals, cells of texts, or one text.
##
## @example
## @group
## grid = ebit.grid ("gamma", [0.1 0.2 0.3], "thermal", [0 0.1]);
## rates = ebit.gadc_rates (grid.gamma, grid.thermal);
## [rates.gamma, rates.thermal, rates.rains](1:4,:)
##   @result{} ans =
##      0.1000        0   ...
##      0.2000        0   ...
##      0.3000        0   ...
##      0.1000   0.1000   ...
## @end group
## @end example
## @seealso{ebit.gadc_rates, ebit.write_csv, ndgrid}
## @end deftypefn

function table = grid (varargin)
  if (nargin < 2 || mod (nargin, 2) != 0)
    print_usage ();
  endif
  names = varargin(1:2:end);
  values = varargin(2:2:end);
  for i = 1:numel (names)
    check_name (names, i);
    values{i} = column_of (names{i}, values{i});
  endfor

  sizes = cellfun (@numel, values);
  table = struct ();
  for i = 1:numel (names)
    once = repelem (1:sizes(i), prod (sizes(1:i-1)));
    index = repmat (once(:), prod (sizes(i+1:end)), 1);
    table.(names{i}) = values{i}(index(:), 1);
  endfor
endfunction

function check_name (names, i)
  if (! (ischar (names{i}) && isvarname (names{i})))
    error ("ebit:argument", "argument %d must be a name, like \"gamma\"", ...
           2 * i - 1);
  elseif (any (strcmp (names{i}, names(1:i-1))))
    error ("ebit:argument", "the name \"%s\" is given twice", names{i});
  endif
endfunction

function column = column_of (name, values)
  if (ischar (values) && rows (values) <= 1)
    values = {values};
  endif
  if (! (isnumeric (values) || islogical (values) || iscellstr (values)))
    error ("ebit:argument", ["the values of \"%s\" are of class %s; they " ...
                             "must be numbers, logicals or texts"], ...
           name, class (values));
  endif
  column = values(:);
endfunction

%!test
%! table = ebit.grid ("a", [1 2 3], "b", [10; 20]);
%! assert (fieldnames (table), {"a"; "b"});
%! assert (table.a, [1; 2; 3; 1; 2; 3]);
%! assert (table.b, [10; 10; 10; 20; 20; 20]);

%!test
%! table = ebit.grid ("a", 1:2, "b", 1:3, "c", {"x", "y"});
%! assert (table.a, repmat ([1; 2], 6, 1));
%! assert (table.b, repmat ([1; 1; 2; 2; 3; 3], 2, 1));
%! assert (table.c, [repmat({"x"}, 6, 1); repmat({"y"}, 6, 1)]);

%!test
%! table = ebit.grid ("p", 0.5, "how", "fast", "on", [true false]);
%! assert (table.p, [0.5; 0.5]);
%! assert (table.how, {"fast"; "fast"});
%! assert (table.on, [true; false]);
%! table = ebit.grid ("n", int8 (1:2));
%! assert (class (table.n), "int8");

%!test
%! table = ebit.grid ("a", [], "b", 1:3);
%! assert (size (table.a), [0 1]);
%! assert (size (table.b), [0 1]);

%!error <Invalid call> ebit.grid ()
%!error <Invalid call> ebit.grid ("a")
%!error <Invalid call> ebit.grid ("a", 1, "b")
%!error <argument 1 must be a name, like "gamma"> ebit.grid (1, 2)
%!error <argument 3 must be a name, like "gamma"> ebit.grid ("a", 2, "b c", 1)
%!error <the name "a" is given twice> ebit.grid ("a", 1, "a", 2)
%!error <the values of "a" are of class struct; they must be numbers, logicals>
%! ebit.grid ("a", struct ())
%!error id=ebit:argument ebit.grid ("a", @sin)
