## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/entropy.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{d} =} ebit.relative_entropy (@var{rho}, @var{sigma})
## The relative entropy D(rho || sigma) = Tr rho (log2 rho - log2 sigma), in
## bits. It is @code{Inf} where rho has weight outside of the support of sigma.
## The support leaves out eigenvalues below 4.5e-16, which rounding makes of
## zeros; a weight of up to 1e-12 outside of it is rounding too.
##
## @table @asis
## @item @var{rho}
## density matrix, d x d x n stack of them, or ket. It is Hermitian, with trace
## 1 and no negative eigenvalue, each to 1e-10; real or complex. A ket, a vector
## of norm 1, stands for its state.
## @item @var{sigma}
## as rho; one state, or as many. It has the order of @var{rho}; one state of
## either is compared with all of the other.
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
## d = ebit.relative_entropy (ebit.bell_state (1), eye (4) / 4)  # 2
##   @result{} d = 2
## ebit.relative_entropy (eye (4) / 4, ebit.bell_state (1))      # Inf
##   @result{} ans = Inf
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## H. Umegaki, Conditional expectation in an operator algebra, IV, Kodai Math.
## Sem. Rep. 14, 59 (1962).
## @end itemize
## @seealso{ebit.entropy, ebit.mutual_information, ebit.conditional_entropy, ebit.coherent_information, ebit.fidelity, ebit.conventions}
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
