## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{d} =} ebit.relative_entropy (@var{rho}, @var{sigma})
## Relative entropy D(rho||sigma) = Tr rho (log2 rho - log2 sigma) in bits.
##
## It is infinite where @var{rho} has weight outside of the support of
## @var{sigma}.  The support leaves out eigenvalues below 4.5e-16, which
## rounding makes of zeros; a weight of up to 1e-12 outside of it is rounding
## too.
##
## Either argument may be a d x d x n stack, to be compared with one state or
## with a stack of as many.
##
## @example
## @group
## d = ebit.relative_entropy (ebit.bell_state (1), eye (4) / 4)  # 2
## ebit.relative_entropy (eye (4) / 4, ebit.bell_state (1))      # Inf
## @end group
## @end example
##
## Source: H. Umegaki (1962), @cite{Kodai Math. Sem. Rep.} 14, 59.
## @seealso{ebit.entropy, ebit.fidelity}
## @end deftypefn

function d = relative_entropy (varargin)
  if (nargin != 2)
    print_usage ();
  endif
  d = __ebit__ ("relative_entropy", varargin{:});
endfunction

%!assert (ebit.relative_entropy (ebit.bell_state (1), eye (4) / 4), 2, 1e-15)
%!assert (ebit.relative_entropy (eye (4) / 4, ebit.bell_state (1)), Inf)
%!assert (ebit.relative_entropy (diag ([1 0]), diag ([1 0])), 0)
%!test
%! p = diag ([0.2 0.8]);
%! q = diag ([0.5 0.5]);
%! d = 1 + 0.2 * log2 (0.2) + 0.8 * log2 (0.8);
%! assert (ebit.relative_entropy (p, q), d, 1e-15);
%! assert (ebit.relative_entropy (cat (3, p, q), q), [d; 0], 1e-15);
%! assert (ebit.relative_entropy (cat (3, p, q), cat (3, q, q)), [d; 0], 1e-15);
%!error <Invalid call> ebit.relative_entropy (1)
%!error <sigma is a 3 x 3 matrix of numbers; it must be a 2 x 2 matrix, or a stack of them, as rho is>
%! ebit.relative_entropy (eye (2) / 2, eye (3) / 3)
%!error <sigma is a matrix of trace 3; it must be a state>
%! ebit.relative_entropy (eye (3) / 3, eye (3))
%!error <sigma is a 1 x 1 x 3 array of numbers; it must be one state or 2 of them, as rho is>
%! ebit.relative_entropy (ones (1, 1, 2), ones (1, 1, 3))
