## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/distillable_entanglement.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.distillable_entanglement (@var{rho})
## @deftypefnx {ebit} {@var{b} =} ebit.distillable_entanglement (@var{rho}, @var{dims})
## @deftypefnx {ebit} {@var{b} =} ebit.distillable_entanglement (@var{rho}, @var{dims}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.distillable_entanglement (@var{rho}, @var{dims}, @var{tol}, @var{time_limit_s})
## Lower and upper bounds on the ebits per copy that local operations and
## classical communication distil from a bipartite state.
##
## @table @asis
## @item @var{rho}
## density matrix, or d x d x n stack of them. It is Hermitian, with trace 1 and
## no negative eigenvalue, each to 1e-10; real or complex. A ket, a vector of
## norm 1, stands for its state.
## @item @var{dims}
## dimensions @code{[dA dB]} of the two subsystems; default @code{[d d]}. With
## the default the matrix is d^2 x d^2.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-9}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## From below it is the better of @code{ebit.hashing} and, of two qubits,
## filters and recurrence followed by hashing: local unitaries turn the state to
## the frame in which its Bell weights have the least entropy, and rounds of
## bilateral CNOTs keep one of two pairs where the results agree. All choices of
## the error that a round does not see are tried in up to seven rounds; beyond,
## up to 160, the one that is best at once. Then pairs are hashed, or blocks of
## two of which breeding has told whether their errors are of one class. Each
## side may filter its qubit before: the search begins without filters and at
## the one that leaves a fidelity above 1/2 of every entangled state, so that
## the lower end of no entangled state of two qubits is zero. From above it is
## the Rains relative entropy, see @code{ebit.rains}.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with the certificate
## @code{state}, @code{dims}, @code{sigma} and @code{dual} (of the Rains
## relative entropy) and, where recurrence wins, @code{frame} (a rotation of the
## magic basis), with filters @code{filter_a} and @code{filter_b} (2 x 2, which
## count as divided by their largest singular value where that is above 1), and
## @code{partners} (which error each round pairs with none: 1 to 3, the second
## to fourth largest weight). The status is @qcode{"exact"} or
## @qcode{"certified"} (gap at most 1e-9) where the two ends meet, as for pure
## states and for dephased Bell states, else @qcode{"achievable"}. Of a stack of
## n states, d x d x n, a struct array of n bounds values.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{rho} is not a state or @var{dims} do not fit it.
##
## @strong{Examples}
##
## @example
## @group
## rho = ebit.bell_diagonal ([0.75 0.1 0.1 0.05]);
## b = ebit.distillable_entanglement (rho);
## ebit.show (b)
##   @result{} distillable_entanglement: in [0.06055017, 0.1887219] (achie...
##        of a state of 2 x 2 levels
##        lower end: recurrence
##        upper end: rains_primal
## ebit.verify (b)
##   @result{} ans = 1
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## I. Devetak, A. Winter, Distillation of secret key and entanglement from
## quantum states, Proc. R. Soc. A 461, 207 (2005), doi:10.1098/rspa.2004.1372.
## @item
## D. Deutsch, A. Ekert, R. Jozsa, C. Macchiavello, S. Popescu, A. Sanpera,
## Quantum privacy amplification and the security of quantum cryptography over
## noisy channels, Phys. Rev. Lett. 77, 2818 (1996),
## doi:10.1103/PhysRevLett.77.2818.
## @item
## K. G. H. Vollbrecht, F. Verstraete, Interpolation of recurrence and hashing
## entanglement distillation protocols, Phys. Rev. A 71, 062325 (2005),
## doi:10.1103/PhysRevA.71.062325.
## @item
## M. Horodecki, P. Horodecki, R. Horodecki, Inseparable two spin-1/2 density
## matrices can be distilled to a singlet form, Phys. Rev. Lett. 78, 574 (1997),
## doi:10.1103/PhysRevLett.78.574.
## @end itemize
## @seealso{ebit.hashing, ebit.rains, ebit.verify}
## @end deftypefn

function b = distillable_entanglement (varargin)
  if (nargin < 1 || nargin > 4)
    print_usage ();
  endif
  b = __ebit__ ("distillable_entanglement", varargin{:});
endfunction

%!test
%! b = ebit.distillable_entanglement (ebit.bell_diagonal ([0.9 0.1 0 0]));
%! h = -0.9 * log2 (0.9) - 0.1 * log2 (0.1);
%! assert ([b.lower, b.upper], [1 1] - h, 1e-9);
%! assert (b.status, "certified");
%! assert (ebit.verify (b));
%!test
%! f = 0.25 / 3;
%! b = ebit.distillable_entanglement (ebit.bell_diagonal ([0.75 f f f]));
%! assert (b.lower_method, "recurrence");
%! assert (b.lower > 0 && b.lower < b.upper);
%! assert (ebit.verify (b));
%! b.lower += 1e-6;
%! assert (! ebit.verify (b));
%!test
%! psi = [0.6; 0; 0; 0.8];
%! b = ebit.distillable_entanglement (psi * psi');
%! assert (b.status, "exact");
%! assert (b.lower, -0.36 * log2 (0.36) - 0.64 * log2 (0.64), 1e-12);
%!error <Invalid call> ebit.distillable_entanglement ()
%!error <rho is a matrix of trace 3; it must be a state>
%! ebit.distillable_entanglement (3)
%!error <dims is missing; it must be given as \[dA dB\]>
%! ebit.distillable_entanglement (eye (6) / 6)
