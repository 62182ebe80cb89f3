## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/entropy.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{i} =} ebit.mutual_information (@var{rho})
## @deftypefnx {ebit} {@var{i} =} ebit.mutual_information (@var{rho}, @var{dims})
## The quantum mutual information I(A:B) = S(A) + S(B) - S(AB) of a state, in
## bits.
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
## ebit.mutual_information (ebit.bell_state (1))   # 2
##   @result{} ans = 2
## ebit.mutual_information (diag ([1 0 0 1]) / 2)  # 1
##   @result{} ans = 1
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## M. A. Nielsen, I. L. Chuang, Quantum Computation and Quantum Information,
## Cambridge University Press (2000), chapter 11.
## @end itemize
## @seealso{ebit.entropy, ebit.relative_entropy, ebit.conditional_entropy, ebit.coherent_information, ebit.fidelity, ebit.conventions}
## @end deftypefn

function i = mutual_information (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  i = __ebit__ ("mutual_information", varargin{:});
endfunction

%!assert (ebit.mutual_information (ebit.bell_state (4)), 2)
%!assert (ebit.mutual_information (diag ([1 0 0 1]) / 2), 1)
%!assert (ebit.mutual_information (eye (6) / 6, [2 3]), 0, 1e-14)
%!assert (ebit.mutual_information (ebit.bell_diagonal (eye (4))), ...
%!        [2; 2; 2; 2])
%!error <Invalid call> ebit.mutual_information ()
%!error <Invalid call> ebit.mutual_information (1, 2, 3)
%!error <rho is a matrix of trace 4; it must be a state>
%! ebit.mutual_information (eye (4))
%!error <dims is missing; it must be given as \[dA dB\] with dA dB = 6, which is not a square>
%! ebit.mutual_information (eye (6) / 6)
%!error <dims is 2 x 2 = 4; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.mutual_information (eye (6) / 6, [2 2])
%!error <dims\(2\) is 1\.5; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.mutual_information (eye (6) / 6, [4 1.5])
