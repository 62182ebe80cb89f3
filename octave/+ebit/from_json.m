## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/to_json.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{x} =} ebit.from_json (@var{text})
## The value in such a text, which may come from anybody: @code{ebit.verify}
## tells whether a bounds value holds.
##
## @table @asis
## @item @var{text}
## a text that to_json made.
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
## The value.
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
## x = ebit.from_json (ebit.to_json (ebit.gadc (0.1, 0.05)));
## x.family
##   @result{} ans = gadc
## @end group
## @end example
## @seealso{ebit.to_json, ebit.to_csv, ebit.from_csv, ebit.verify, ebit.cite}
## @end deftypefn

function x = from_json (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  x = __ebit__ ("from_json", varargin{:});
endfunction

%!test # what another host wrote
%! text = ['{"format": "ebit 1", "version": "0.1.0", ' ...
%!         '"value": {"numbers": ["0x1.8p+1", "inf"]}}'];
%! x = ebit.from_json (text);
%! assert (x(:), [3; Inf]);

%!error <what comes next in line 1, column 2 of text is the end> ebit.from_json ("{")
%!error <text is 1> ebit.from_json (1)
%!error <Invalid call> ebit.from_json ()
