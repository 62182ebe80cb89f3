## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/partial_trace.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{y} =} ebit.partial_trace (@var{rho}, @var{dims}, @var{keep})
## The partial trace of a matrix: what is left of it on the subsystems
## @var{keep}.
##
## @table @asis
## @item @var{rho}
## square matrix, d x d x n stack of them, or ket, complex or real, a state or
## not; a vector stands for its projector, which is not made for a partial
## trace.
## @item @var{dims}
## dimensions of the subsystems; default @code{[d d]}, any number of them, the
## first the most significant. With the default (@code{[]}) there are two equal
## ones.
## @item @var{keep}
## numbers of the subsystems that stay, from 1, ascending.
## @end table
##
## @strong{Value}
##
## A matrix, real where @code{rho} is; of a stack of n matrices as many, one
## behind the other.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{rho} is not a square matrix of finite numbers,
## the product of @var{dims} is not its order, or there is no such subsystem.
##
## @strong{Examples}
##
## @example
## @group
## ghz = ebit.ghz_state (3);
## ebit.partial_trace (ghz, [2 2 2], [1 2])
##   @result{} ans =
##         0.5000        0        0        0
##              0        0        0        0
##              0        0        0        0
##              0        0        0   0.5000
## ebit.partial_trace (ebit.bell_state (1), [], 1)
##   @result{} ans =
##         0.5000        0
##              0   0.5000
## @end group
## @end example
## @seealso{ebit.partial_transpose, ebit.negativity, ebit.conventions}
## @end deftypefn

function y = partial_trace (varargin)
  if (nargin != 3)
    print_usage ();
  endif
  y = __ebit__ ("partial_trace", varargin{:});
endfunction

%!test
%! a = [1 2i; 3 4];
%! b = magic (3);
%! c = [5 6; 7i 8];
%! x = kron (a, b, c);
%! assert (ebit.partial_trace (x, [2 3 2], 1), ...
%!         a * trace (b) * trace (c), 1e-12);
%! assert (ebit.partial_trace (x, [2 3 2], [1 3]), ...
%!         kron (a, c) * trace (b), 1e-12);
%! assert (ebit.partial_trace (x, [2 3 2], 1:3), x);
%!assert (ebit.partial_trace (kron ([1 2; 3 4], [5 6; 7 8]), [], 2), ...
%!        5 * [5 6; 7 8])
%!assert (isreal (ebit.partial_trace (ebit.bell_state (1), [2 2], 1)))
%!assert (ebit.partial_trace ([3; 0; 0; 4i] / 5, [], 2), diag ([9 16]) / 25, 1e-15)
%!error <Invalid call> ebit.partial_trace (eye (4), [2 2])
%!error <rho is a 2 x 3 matrix of numbers; it must be a square matrix>
%! ebit.partial_trace (ones (2, 3), [2 2], 1)
%!error <dims is 2 x 3 = 6; it must be at most 32 whole numbers whose product is 4>
%! ebit.partial_trace (eye (4), [2 3], 1)
%!error <dims is missing; it must be given as \[dA dB\] with dA dB = 6, which is not a square>
%! ebit.partial_trace (eye (6), [], 1)
%!error <keep is 3; it must be a whole number in \[1, 2\]>
%! ebit.partial_trace (eye (4), [2 2], 3)
%!error <keep is missing; it must be the numbers of the subsystems that stay>
%! ebit.partial_trace (eye (4), [2 2], [])
%!error <keep\(2\) is 1; it must be larger than the number before it, as subsystems stay in their order>
%! ebit.partial_trace (eye (4), [2 2], [2 1])
