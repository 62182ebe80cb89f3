## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/entropy.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{s} =} ebit.conditional_entropy (@var{rho})
## @deftypefnx {ebit} {@var{s} =} ebit.conditional_entropy (@var{rho}, @var{dims})
## The conditional entropy S(A|B) = S(AB) - S(B) of a state, in bits; negative
## for some entangled states.
##
## @table @asis
## @item @var{rho}
## density matrix, d x d x n stack of them, or ket. It is Hermitian, with trace
## 1 and no negative eigenvalue, each to 1e-10; real or complex. A ket, a vector
## of norm 1, stands for its state.
## @item @var{dims}
## dimensions @code{[dA dB]} of the two subsystems; default @code{[d d]}. With
## the default the matrix is d^2 x d^2.
## @end table
##
## Eigenvalues that rounding has left below zero count as zero.
##
## @strong{Value}
##
## A number; of a stack of n states a vector of n numbers.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is not a state, or does not fit the
## others; the message names the argument, its value (such as its trace or its
## most negative eigenvalue) and what is allowed.
##
## @strong{Examples}
##
## @example
## @group
## ebit.conditional_entropy (ebit.bell_state (1))  # -1
##   @result{} ans = -1
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## N. J. Cerf, C. Adami, Negative entropy and information in quantum mechanics,
## Phys. Rev. Lett. 79, 5194 (1997).
## @end itemize
## @seealso{ebit.entropy, ebit.relative_entropy, ebit.mutual_information, ebit.coherent_information, ebit.fidelity, ebit.conventions}
## @end deftypefn

function s = conditional_entropy (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  s = __ebit__ ("conditional_entropy", varargin{:});
endfunction

%!assert (ebit.conditional_entropy (ebit.bell_state (1)), -1)
%!assert (ebit.conditional_entropy (eye (6) / 6, [3 2]), log2 (3), 1e-14)
%!assert (ebit.conditional_entropy (eye (6) / 6, [2 3]), 1, 1e-14)
%!error <Invalid call> ebit.conditional_entropy ()
%!error <Invalid call> ebit.conditional_entropy (1, 2, 3)
%!error <rho is a matrix of trace 4; it must be a state>
%! ebit.conditional_entropy (eye (4))
%!error <dims is missing; it must be given as \[dA dB\] with dA dB = 6, which is not a square>
%! ebit.conditional_entropy (eye (6) / 6)
%!error <dims is 2 x 2 = 4; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.conditional_entropy (eye (6) / 6, [2 2])
%!error <dims\(2\) is 1\.5; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.conditional_entropy (eye (6) / 6, [4 1.5])
