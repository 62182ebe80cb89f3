## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/verify.md: the help.

## -*- texinfo -*-
## @deftypefn {} {[@var{valid}, @var{message}] =} ebit.verify (@var{b})
## Proves both ends of a bounds value again, from its certificate.
##
## The certificate (the fields @code{state}, @code{channel}, @code{sigma},
## @code{dual} and so on) is checked to be what it claims to be. Every end is
## computed by proof code, which contains no search; @code{verify} runs proof
## code again on what the value holds, by another road where there are two. A
## bounds value is valid if what is proved is at least as good as its
## @code{lower} and @code{upper}, up to a rounding error of 1e-12.
##
## @table @asis
## @item @var{b}
## a bounds value, as @code{ebit.rains} returns it.
## @end table
##
## @strong{Value}
##
## @code{true}, or @code{false} with a @code{message}, which says which end
## fails, what it is, and what the certificate proves.
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
## ebit.verify (b)
## b.upper -= 0.01;
## [valid, message] = ebit.verify (b)
## @end group
## @end example
## @seealso{ebit.cite, ebit.rains, ebit.conventions}
## @end deftypefn

function [valid, message] = verify (b)
  if (nargin != 1)
    print_usage ();
  endif
  proof = __ebit__ ("verify", b);
  valid = proof.valid;
  message = proof.message;
endfunction

%!shared b
%! phi = [1; 0; 0; 1] / sqrt (2);
%! b = ebit.rains (0.9 * (phi * phi') + 0.1 * eye (4) / 4);
%!test
%! [valid, message] = ebit.verify (b);
%! assert (valid);
%! assert (message, "");
%!test
%! bad = b;
%! bad.upper -= 1e-6;
%! [valid, message] = ebit.verify (bad);
%! assert (! valid);
%! assert (! isempty (strfind (message, "the upper end fails")));
%!test
%! bad = b;
%! bad.sigma = eye (4) / 4;
%! [valid, message] = ebit.verify (bad);
%! assert (! valid);
%!test
%! bad = b;
%! bad.dual = 0.5 * b.dual;
%! [valid, message] = ebit.verify (bad);
%! assert (! valid);
%! assert (! isempty (strfind (message, "the lower end fails")));
%!test
%! bad = b;
%! bad.state = 2 * b.state;
%! [valid, message] = ebit.verify (bad);
%! assert (! valid);
%! assert (strncmp (message, "both ends fail: state", 21));
%!error <Invalid call> ebit.verify ()
%!error <b is 3; it must be a bounds value> ebit.verify (3)
