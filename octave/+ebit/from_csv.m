## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/to_json.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.from_csv (@var{text})
## The table in such a text. A column is of numbers or of logicals where all of
## its cells are, and of texts elsewhere, or where one of its cells has quotes.
##
## @table @asis
## @item @var{text}
## lines of comma-separated values; the first has the names of the columns.
## @end table
##
## @strong{JSON}
##
## The text is an object with @code{format} (@qcode{"ebit 1"}), @code{version}
## (of the ebit that wrote it) and @code{value}. In a value
##
## @itemize
## @item
## numbers are @code{@{"numbers": ["0x1.8p-1", ...]@}}, in C99's hexadecimal
## digits, which nobody has to round (@code{float.fromhex} in Python,
## @code{strtod} in C), with @qcode{"inf"}, @qcode{"-inf"} and @qcode{"nan"};
## decimal digits are read as well;
## @item
## complex numbers are @code{@{"complex": [...]@}}, real part before imaginary
## part, or @code{@{"real": [...]@}} where all imaginary parts are 0;
## @item
## logicals are @code{@{"logicals": [true, false, null]@}}, null where
## undecided;
## @item
## an array of more than one dimension has @qcode{"extents"} too, its elements
## in the order of columns;
## @item
## a text is a string, several are @code{@{"texts": [...]@}};
## @item
## a list is an array, with names @code{@{"fields": @{...@}@}}, a table
## @code{@{"columns": @{...@}@}}, both with a @qcode{"class"} where they have
## one.
## @end itemize
##
## @strong{Comma-separated values}
##
## The first line has the names of the columns. Names and texts are in quotes,
## with quotes in them doubled; logicals are @code{true}, @code{false} and
## @code{NaN} in any language; numbers have the shortest decimal digits that
## read back as the same double, or are @code{Inf}, @code{-Inf} and @code{NaN}.
## An empty cell and @code{NaN} are read as a number that is missing; a column
## without a name is called by its place.
##
## @strong{Value}
##
## A table.
##
## @strong{Errors}
##
## @code{ebit:argument} if @code{x} holds what ebit has no use for, such as a
## function; if @code{table} has columns of different lengths or of another
## kind; and if @var{text} is no such text, with the line where it ceases to be.
##
## @strong{Examples}
##
## @example
## @group
## table = ebit.from_csv (sprintf ("gamma,thermal\n0.1,0\n0.2,0\n"));
## table.gamma
##   @result{} ans =
##         0.1000
##         0.2000
## @end group
## @end example
## @seealso{ebit.to_json, ebit.from_json, ebit.to_csv, ebit.verify, ebit.cite}
## @end deftypefn

function table = from_csv (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  table = __ebit__ ("from_csv", varargin{:});
endfunction

%!test # columns of numbers, of texts, and with gaps
%! table = ebit.from_csv ("p,name\n0.1,a\n,\"b, c\"\n");
%! assert (table.p, [0.1; NaN]);
%! assert (table.name, {"a"; "b, c"});

%!test # it is what to_csv wrote
%! rates = ebit.gadc_rates ([0.1; 0.2], 0.05);
%! assert (ebit.from_csv (ebit.to_csv (rates)), rates);

%!error <the row in line 3 of text is of 1 values> ebit.from_csv ("a,b\n1,2\n3\n")
%!error <text is empty> ebit.from_csv ("")
%!error <Invalid call> ebit.from_csv ()
