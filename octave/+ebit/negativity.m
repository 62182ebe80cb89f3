## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/negativity.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{n} =} ebit.negativity (@var{rho})
## @deftypefnx {ebit} {@var{n} =} ebit.negativity (@var{rho}, @var{dims})
## The negativity N = (||rho^TB||_1 - 1)/2: minus the sum of the negative
## eigenvalues of the partial transpose, 1/2 of a Bell state.
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
## Negativity and logarithmic negativity vanish for separable states, and for
## entangled states with positive partial transpose, which two qubits and a
## qubit with a qutrit do not have.
##
## @strong{Value}
##
## A number; of a stack of n states a vector of n numbers.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{rho} is not a state or @var{dims} do not fit it;
## the message names the argument, its value (such as its trace or its most
## negative eigenvalue) and what is allowed.
##
## @strong{Examples}
##
## @example
## @group
## ebit.negativity (ebit.bell_diagonal ([0.7 0.3 0 0]))  # 0.2
##   @result{} ans = 0.2000
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## G. Vidal, R. F. Werner, Computable measure of entanglement, Phys. Rev. A 65,
## 032314 (2002).
## @end itemize
## @seealso{ebit.log_negativity, ebit.concurrence, ebit.partial_transpose, ebit.rains}
## @end deftypefn

function n = negativity (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  n = __ebit__ ("negativity", varargin{:});
endfunction

%!assert (ebit.negativity (ebit.bell_state (1)), 0.5)
%!assert (ebit.negativity (eye (6) / 6, [2 3]), 0)
%!assert (ebit.negativity (ebit.bell_diagonal ([0.7 0.3 0 0])), 0.2, 1e-15)
%!assert (ebit.negativity (ebit.ghz_state (2, 3)), 1, 1e-15)
%!assert (ebit.negativity (ebit.ghz_state (3), [2 4]), 0.5, 1e-15)
%!error <Invalid call> ebit.negativity ()
%!error <Invalid call> ebit.negativity (1, 2, 3)
%!error <rho is a matrix of trace 4; it must be a state>
%! ebit.negativity (eye (4))
%!error <dims is missing; it must be given as \[dA dB\] with dA dB = 6, which is not a square>
%! ebit.negativity (eye (6) / 6)
%!error <dims is 2 x 2 = 4; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.negativity (eye (6) / 6, [2 2])
%!error <dims\(2\) is 1\.5; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.negativity (eye (6) / 6, [4 1.5])
