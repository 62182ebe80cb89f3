## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/row_keys.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{keys} =} ebit.row_keys (@var{table})
## A text for each row of a table, which says what stands in it.
##
## @table @asis
## @item @var{table}
## table of numbers, logicals and texts.
## @end table
##
## Rows of the same names and values have the same key, whatever the order of
## the columns, in every host. It is a hash of 64 bits: two of a million
## different rows have the same one with a probability of 3e-8. The files of
## @code{run_sweep} find their rows again by it.
##
## @strong{Value}
##
## Texts: @code{k} and 16 hexadecimal digits.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{table} is no table of numbers, logicals and
## texts.
##
## @strong{Examples}
##
## @example
## @group
## keys = ebit.row_keys (struct ("gamma", [0.1; 0.2]));
## keys@{1@}
##   @result{} ans = k12926e3ec5c1b737
## @end group
## @end example
## @seealso{ebit.to_csv, ebit.channel_sweep}
## @end deftypefn

function keys = row_keys (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  keys = __ebit__ ("row_keys", varargin{:});
endfunction

%!test
%! keys = ebit.row_keys (struct ("a", [1; 2; 1], "b", {{"x"; "y"; "x"}}));
%! assert (keys{1}, keys{3});
%! assert (! strcmp (keys{1}, keys{2}));
%! other = ebit.row_keys (struct ("b", {{"x"; "y"}}, "a", [1; 2]));
%! assert (other, keys(1:2));

%!error <Invalid call> ebit.row_keys ()
%!error <table is 1; it must be a table, a list of named columns>
%! ebit.row_keys (1)
