## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/to_json.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{text} =} ebit.to_csv (@var{table})
## A table, or a list of named columns of one length, as comma-separated values
## (RFC 4180). A bounds value is a row of the fields that every one has.
##
## @table @asis
## @item @var{table}
## a table, a list of named columns of one length, or a bounds value, which is a
## row.
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
## @code{ebit:argument} if @code{x} holds what ebit has no use for, such as a
## function; if @var{table} has columns of different lengths or of another kind;
## and if @code{text} is no such text, with the line where it ceases to be.
##
## @strong{Examples}
##
## @example
## @group
## ebit.to_csv (ebit.rounds_needed (0.1, 2, 1e-6))
##   @result{} ans = "p","pairs","infidelity","rounds","yield","success_pr...
##      0.1,2,1e-06,3,0.100000...,0.800000...
## @end group
## @end example
## @seealso{ebit.to_json, ebit.from_json, ebit.from_csv, ebit.verify, ebit.cite}
## @end deftypefn

function text = to_csv (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  text = __ebit__ ("to_csv", varargin{:});
endfunction

%!test # the shortest digits that read back
%! table = struct ("p", [0.1; 1/3], "name", {{"a"; "b, c"}});
%! assert (ebit.to_csv (table), ...
%!         "\"p\",\"name\"\n0.1,\"a\"\n0.3333333333333333,\"b, c\"\n");

%!error <table is 1> ebit.to_csv (1)
%!error <Invalid call> ebit.to_csv ()
