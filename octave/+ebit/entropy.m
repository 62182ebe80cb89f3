## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/entropy.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{s} =} ebit.entropy (@var{rho})
## The von Neumann entropy S(rho) = -Tr rho log2 rho of a state, in bits.
##
## @table @asis
## @item @var{rho}
## density matrix, d x d x n stack of them, or ket. It is Hermitian, with trace
## 1 and no negative eigenvalue, each to 1e-10; real or complex. A ket, a vector
## of norm 1, stands for its state.
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
## ebit.entropy (eye (2) / 2)        # 1 bit
##   @result{} ans = 1
## ebit.entropy (ebit.bell_state (1))  # 0
##   @result{} ans = 0
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
## @seealso{ebit.relative_entropy, ebit.mutual_information, ebit.conditional_entropy, ebit.coherent_information, ebit.fidelity, ebit.conventions}
## @end deftypefn

function s = entropy (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  s = __ebit__ ("entropy", varargin{:});
endfunction

%!assert (ebit.entropy (eye (2) / 2), 1)
%!assert (ebit.entropy (eye (3) / 3), log2 (3), 1e-15)
%!assert (ebit.entropy (1), 0)
%!assert (ebit.entropy (int8 (diag ([1 0 0 0]))), 0)
%!assert (ebit.entropy (diag ([1, -1e-16])), 0)
%!assert (ebit.entropy (cat (3, diag ([1 0 0]), eye (3) / 3)), ...
%!        [0; log2(3)], 1e-15)
%!error <Invalid call> ebit.entropy ()
%!error <Invalid call> ebit.entropy (1, 2)
%!error <rho is a matrix of trace 2; it must be a state: Hermitian, with trace 1 and no negative eigenvalue, to 1e-10>
%! ebit.entropy (eye (2))
%!error <rho is a matrix with the eigenvalue -0\.5; it must be a state>
%! ebit.entropy (diag ([1.5, -0.5]))
%!error <rho is a matrix that differs from its adjoint by 1; it must be a state>
%! ebit.entropy ([1 1; 0 0])
%!error <state 2 of rho is a matrix of trace 2; it must be a state>
%! ebit.entropy (cat (3, diag ([1 0]), eye (2)))
%!error <rho is "bell"; it must be a matrix of numbers>
%! ebit.entropy ("bell")
%!assert (ebit.entropy (speye (4) / 4), 2)
%!assert (ebit.entropy ([1; 1i] / sqrt (2)), 0)
%!error <rho is a vector of 2 numbers and of norm 2; it must be a ket, of norm 1, or a square matrix>
%! ebit.entropy ([2 0])
%!error <rho is a matrix of trace 1.0000001; it must be a state: .*; nearest_state makes one>
%! ebit.entropy ((1 + 1e-7) * eye (2) / 2)
%!error <rho is a 2 x 3 matrix of numbers; it must be a square matrix, or a d x d x n stack of them>
%! ebit.entropy (ones (2, 3))
%!error <rho\(2,2\) is NaN; it must be finite>
%! ebit.entropy (diag ([1, NaN]))
