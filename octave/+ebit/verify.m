## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {[@var{valid}, @var{message}] =} ebit.verify (@var{b})
## Prove both ends of the bounds value @var{b} again, from its certificate.
##
## The certificate (the fields @code{state}, @code{channel}, @code{sigma},
## @code{dual} ...) is checked to be what it claims to be, and the ends that it
## proves are derived by code that shares nothing but linear algebra with the
## solver that found it.  @var{valid} is true if they are at least as good as
## @code{@var{b}.lower} and @code{@var{b}.upper}, up to a rounding error of
## 1e-12; otherwise @var{message} says which end fails, what it is, and what
## the certificate proves.
##
## @example
## @group
## phi = [1; 0; 0; 1] / sqrt (2);
## b = ebit.rains (0.9 * (phi * phi') + 0.1 * eye (4) / 4);
## ebit.verify (b)
## @result{} 1
## b.upper -= 0.01;
## [valid, message] = ebit.verify (b)
## @end group
## @end example
## @seealso{ebit.cite, ebit.rains}
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
