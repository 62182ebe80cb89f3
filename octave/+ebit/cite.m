## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/verify.md: the help.

## -*- texinfo -*-
## @deftypefn {} {@var{citation} =} ebit.cite (@var{b})
## Names the theorems and papers behind each end of a bounds value.
##
## @table @asis
## @item @var{b}
## a bounds value, as @code{ebit.rains} returns it.
## @end table
##
## @strong{Value}
##
## A struct with @code{lower} and @code{upper} (a sentence each, naming its
## sources in brackets), @code{references} and @code{bibtex} (cells of texts).
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{b} is not a bounds value.
##
## @strong{Examples}
##
## @example
## @group
## phi = [1; 0; 0; 1] / sqrt (2);
## b = ebit.rains (0.9 * (phi * phi') + 0.1 * eye (4) / 4);
## citation = ebit.cite (b);
## printf ("%s\n", citation.bibtex@{:@});
## @end group
## @end example
## @seealso{ebit.verify, ebit.rains, ebit.conventions}
## @end deftypefn

function citation = cite (b)
  if (nargin != 1)
    print_usage ();
  endif
  citation = __ebit__ ("cite", b);
  citation.references = cellstr (citation.references);
  citation.bibtex = cellstr (citation.bibtex);
endfunction

%!test
%! phi = [1; 0; 0; 1] / sqrt (2);
%! b = ebit.rains (0.9 * (phi * phi') + 0.1 * eye (4) / 4);
%! citation = ebit.cite (b);
%! assert (! isempty (strfind (citation.lower, "[Rains2001")));
%! assert (any (strncmp (citation.bibtex, "@article{Rains2001,", 19)));
%! assert (numel (citation.references), numel (citation.bibtex));
%!error <Invalid call> ebit.cite ()
%!error <b is 3; it must be a bounds value> ebit.cite (3)
