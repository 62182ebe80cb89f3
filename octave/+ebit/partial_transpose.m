## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/partial_trace.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{y} =} ebit.partial_transpose (@var{rho})
## @deftypefnx {ebit} {@var{y} =} ebit.partial_transpose (@var{rho}, @var{dims})
## @deftypefnx {ebit} {@var{y} =} ebit.partial_transpose (@var{rho}, @var{dims}, @var{system})
## The partial transpose of a matrix, on the subsystems @var{system}.
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
## @item @var{system}
## numbers of the subsystems to transpose, from 1, ascending; default @code{2}.
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
## eig (ebit.partial_transpose (ebit.bell_state (1)))
##   @result{} ans =
##        -0.5000
##         0.5000
##         0.5000
##         0.5000
## @end group
## @end example
## @seealso{ebit.partial_trace, ebit.negativity, ebit.conventions}
## @end deftypefn

function y = partial_transpose (varargin)
  if (nargin < 1 || nargin > 3)
    print_usage ();
  endif
  y = __ebit__ ("partial_transpose", varargin{:});
endfunction

%!test
%! a = [1 2i; 3 4];
%! b = magic (3);
%! x = kron (a, b);
%! assert (ebit.partial_transpose (x, [2 3]), kron (a, b.'));
%! assert (ebit.partial_transpose (x, [2 3], 1), kron (a.', b));
%! assert (ebit.partial_transpose (x, [2 3], [1 2]), x.');
%!assert (sort (eig (ebit.partial_transpose (ebit.bell_state (1)))), ...
%!        [-1; 1; 1; 1] / 2, 1e-15)
%!error <Invalid call> ebit.partial_transpose ()
%!error <rho is a 2 x 3 matrix of numbers; it must be a square matrix>
%! ebit.partial_transpose (ones (2, 3))
%!error <system is 3; it must be a whole number in \[1, 2\]>
%! ebit.partial_transpose (eye (4), [2 2], 3)
%!error <dims\(1\) is 0; it must be a whole number .= 1>
%! ebit.partial_transpose (eye (4), [0 4])
