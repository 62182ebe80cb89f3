## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/coherent_information.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{rate} =} ebit.hashing (@var{rho})
## @deftypefnx {ebit} {@var{rate} =} ebit.hashing (@var{rho}, @var{dims})
## The hashing bound of a state in ebits per copy: the larger of S(B) - S(AB)
## and S(A) - S(AB), or 0; what one-way distillation attains in the better
## direction.
##
## @table @asis
## @item @var{rho}
## density matrix, d x d x n stack of them, or ket. It is Hermitian, with trace
## 1 and no negative eigenvalue, each to 1e-10; real or complex. A ket, a vector
## of norm 1, stands for its state.
## @item @var{dims}
## dimensions @code{[dA dB]} of the two subsystems; default @code{[d d]}. With
## the default the matrix is d^2 x d^2. Channels have none.
## @end table
##
## @strong{Value}
##
## A number; of a stack of n states a vector of n numbers.
##
## @strong{Errors}
##
## @code{ebit:argument} if there is neither a state nor, for
## @code{coherent_information} and @code{reverse_coherent_information}, a
## channel, or @var{dims} do not fit; the message names the argument, its value
## (such as its trace or its most negative eigenvalue) and what is allowed.
##
## @strong{Examples}
##
## @example
## @group
## ebit.hashing (ebit.bell_diagonal ([0.9 0.1 0 0]))
##   @result{} ans = 0.5310
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## I. Devetak, A. Winter, Distillation of secret key and entanglement from
## quantum states, Proc. R. Soc. A 461, 207 (2005), doi:10.1098/rspa.2004.1372.
## @end itemize
## @seealso{ebit.coherent_information, ebit.reverse_coherent_information, ebit.rains, ebit.verify, ebit.entropy, ebit.conventions}
## @end deftypefn

function rate = hashing (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  rate = __ebit__ ("hashing", varargin{:});
endfunction

%!assert (ebit.hashing (ebit.bell_state (3)), 1)
%!assert (ebit.hashing (eye (4) / 4), 0)
%!assert (ebit.hashing (ebit.bell_diagonal ([0.9 0.1 0 0])), ...
%!        1 + 0.9 * log2 (0.9) + 0.1 * log2 (0.1), 1e-15)
%!error <Invalid call> ebit.hashing ()
%!error <Invalid call> ebit.hashing (1, 2, 3)
%!error <rho is a matrix of trace 4; it must be a state>
%! ebit.hashing (eye (4))
%!error <dims is missing; it must be given as \[dA dB\] with dA dB = 6, which is not a square>
%! ebit.hashing (eye (6) / 6)
%!error <dims is 2 x 2 = 4; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.hashing (eye (6) / 6, [2 2])
%!error <dims\(2\) is 1\.5; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.hashing (eye (6) / 6, [4 1.5])
