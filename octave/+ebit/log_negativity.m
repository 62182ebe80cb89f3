## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/negativity.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{e} =} ebit.log_negativity (@var{rho})
## @deftypefnx {ebit} {@var{e} =} ebit.log_negativity (@var{rho}, @var{dims})
## The logarithmic negativity E_N = log2 ||rho^TB||_1 = log2(2 N + 1) in ebits,
## 1 of a Bell state, where N is the negativity. It bounds from above what can
## be distilled; the bound of @code{ebit.rains} is better.
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
## ebit.log_negativity (ebit.bell_diagonal ([0.7 0.3 0 0]))
##   @result{} ans = 0.4854
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
## @seealso{ebit.negativity, ebit.concurrence, ebit.partial_transpose, ebit.rains}
## @end deftypefn

function e = log_negativity (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  e = __ebit__ ("log_negativity", varargin{:});
endfunction

%!assert (ebit.log_negativity (ebit.bell_state (1)), 1)
%!assert (ebit.log_negativity (ebit.ghz_state (2, 3)), log2 (3), 1e-15)
%!assert (ebit.log_negativity (eye (6) / 6, [3 2]), 0)
%!error <Invalid call> ebit.log_negativity ()
%!error <Invalid call> ebit.log_negativity (1, 2, 3)
%!error <rho is a matrix of trace 4; it must be a state>
%! ebit.log_negativity (eye (4))
%!error <dims is missing; it must be given as \[dA dB\] with dA dB = 6, which is not a square>
%! ebit.log_negativity (eye (6) / 6)
%!error <dims is 2 x 2 = 4; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.log_negativity (eye (6) / 6, [2 2])
%!error <dims\(2\) is 1\.5; it must be two whole numbers \[dA dB\] with dA dB = 6>
%! ebit.log_negativity (eye (6) / 6, [4 1.5])
