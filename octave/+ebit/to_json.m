## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/to_json.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{text} =} ebit.to_json (@var{x})
## A value as JSON (RFC 8259). A bounds value, a channel or a network has the
## same text whichever of R, Octave, C and the command @code{ebit} writes it.
##
## @table @asis
## @item @var{x}
## a bounds value, a channel, a table, or any other value of ebit.
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
## A text.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{x} holds what ebit has no use for, such as a
## function; if @code{table} has columns of different lengths or of another
## kind; and if @code{text} is no such text, with the line where it ceases to
## be.
##
## @strong{Examples}
##
## @example
## @group
## text = ebit.to_json (ebit.rains (ebit.dephasing (0.1)));
## b = ebit.from_json (text);
## ebit.verify (b)
##   @result{} ans = 1
## @end group
## @end example
## @seealso{ebit.from_json, ebit.to_csv, ebit.from_csv, ebit.verify, ebit.cite}
## @end deftypefn

function text = to_json (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  text = __ebit__ ("to_json", varargin{:});
endfunction

%!test # every bit of every value comes back
%! b = ebit.rains (ebit.gadc (0.3, 0.1));
%! back = ebit.from_json (ebit.to_json (b));
%! assert (back, b);
%! assert (ebit.verify (back));
%! assert (ebit.from_json (ebit.to_json (pi)), pi);

%!error <x is a function; it must be numbers> ebit.to_json (@sin)
%!error <Invalid call> ebit.to_json ()
