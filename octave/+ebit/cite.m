## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{citation} =} ebit.cite (@var{b})
## The theorems and papers behind each end of the bounds value @var{b}.
##
## @var{citation} is a struct with the fields @code{lower} and @code{upper}, a
## sentence each, which name their sources in brackets; @code{references}, a
## cell of texts; and @code{bibtex}, a cell of BibTeX entries.
##
## @example
## @group
## phi = [1; 0; 0; 1] / sqrt (2);
## b = ebit.rains (0.9 * (phi * phi') + 0.1 * eye (4) / 4);
## citation = ebit.cite (b);
## printf ("%s\n", citation.bibtex@{:@});
## @end group
## @end example
## @seealso{ebit.verify, ebit.rains}
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
