## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/row_keys.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{keys} =} ebit.row_keys (@var{table})
## @deftypefnx {ebit} {@var{keys} =} ebit.row_keys (@var{table}, @var{form})
## A text for each row of a table, which says what stands in it.
##
## @table @asis
## @item @var{table}
## table of numbers, logicals and texts.
## @item @var{form}
## what the keys are returned as: @qcode{"texts"}, @qcode{"lines"} (of one text)
## or @qcode{"numbers"}; default @qcode{"texts"}.
## @end table
##
## Rows of the same names and values have the same key, whatever the order of
## the columns, in every host. It is a hash of 64 bits: two of a million
## different rows have the same one with a probability of 3e-8. The files of
## @code{run_sweep} find their rows again by it.
##
## @strong{Value}
##
## Texts: @code{k} and 16 hexadecimal digits. As @qcode{"lines"} they are one
## text, a line each; as @qcode{"numbers"} complex numbers, whose real part is
## that of the first eight digits, and whose imaginary part is that of the
## others: of large tables they are compared faster, and take less memory.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{table} is no table of numbers, logicals and
## texts, or @var{form} is none of these.
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
  if (nargin < 1 || nargin > 2)
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

%!test # in other forms
%! table = struct ("a", (1:3)');
%! keys = ebit.row_keys (table);
%! assert (ebit.row_keys (table, "lines"), [strjoin(keys', "\n") "\n"]);
%! numbers = ebit.row_keys (table, "numbers");
%! spell = @(k) sprintf ("k%08x%08x", real (k), imag (k));
%! assert (arrayfun (spell, numbers, "UniformOutput", false), keys);

%!test # a character matrix has a text a row, without the blanks at its end
%! table = struct ("a", ["x "; "yz"]);
%! assert (ebit.row_keys (table), ebit.row_keys (struct ("a", {{"x"; "yz"}})));

%!error <Invalid call> ebit.row_keys ()
%!error <form is "hex"; it must be "texts", "lines" or "numbers">
%! ebit.row_keys (struct ("a", 1), "hex")
%!error <table is 1; it must be a table, a list of named columns>
%! ebit.row_keys (1)
