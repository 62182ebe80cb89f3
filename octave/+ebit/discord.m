## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/discord.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.discord (@var{rho})
## @deftypefnx {ebit} {@var{b} =} ebit.discord (@var{rho}, @var{dims})
## @deftypefnx {ebit} {@var{b} =} ebit.discord (@var{rho}, @var{dims}, @var{measured})
## @deftypefnx {ebit} {@var{b} =} ebit.discord (@var{rho}, @var{dims}, @var{measured}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.discord (@var{rho}, @var{dims}, @var{measured}, @var{tol}, @var{time_limit_s})
## Bounds on the quantum discord of a bipartite state where one subsystem, a
## qubit, is measured projectively.
##
## @table @asis
## @item @var{rho}
## density matrix, or d x d x n stack of them. It is Hermitian, with trace 1 and
## no negative eigenvalue, each to 1e-10; real or complex. A ket, a vector of
## norm 1, stands for its state.
## @item @var{dims}
## dimensions @code{[dA dB]} of the two subsystems; default @code{[d d]}. With
## the default the matrix is d^2 x d^2.
## @item @var{measured}
## the subsystem that is measured, 1 or 2; default @code{2}; it must be a qubit.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-9}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## With M the qubit and A the other subsystem it is
##
## @display
## D = S(M) - S(AM) + min sum_k p_k S(A|k)
## @end display
##
## @noindent
## in bits, over all directions of the measurement. More general measurements
## may leave less entropy: this is an upper bound on the discord that is defined
## with them, which for two qubits is nearly always the same.
##
## The upper end is the entropy in the direction that is given, the best of
## searches from several starts. The lower end is proved: the entropy is concave
## in the direction of unsharp measurements, so that its values at the corners
## of a covering of the sphere bound it everywhere. States whose minimum is a
## single pair of directions, and two-qubit states with one coherence in the
## computational basis, are certified to 1e-9; a minimum that is degenerate in
## other ways leaves a bracket, usually of 1e-5. Two qubits that are both
## maximally mixed have a closed form.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with the certificate
## @code{state}, @code{dims}, @code{measured} and @code{direction} (a unit
## vector). The status is @qcode{"exact"}, @qcode{"certified"} (gap at most
## 1e-9) or @qcode{"bracket"}. Of a stack of n states, d x d x n, a struct array
## of n bounds values.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{rho} is not a state, @var{dims} do not fit it,
## or what is measured is not a qubit.
##
## @strong{Examples}
##
## @example
## @group
## b = ebit.discord (ebit.bell_diagonal ([0.6 0.2 0.15 0.05]));
## ebit.show (b)
##   @result{} discord: 0.1887219 (exact)
##        of a state of 2 x 2 levels
##        lower end: mixed_marginals
##        upper end: mixed_marginals
## ebit.verify (b)
##   @result{} ans = 1
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## H. Ollivier, W. H. Zurek, Quantum discord: a measure of the quantumness of
## correlations, Phys. Rev. Lett. 88, 017901 (2001),
## doi:10.1103/PhysRevLett.88.017901.
## @item
## L. Henderson, V. Vedral, Classical, quantum and total correlations, J. Phys.
## A 34, 6899 (2001), doi:10.1088/0305-4470/34/35/315.
## @end itemize
## @seealso{ebit.mutual_information, ebit.verify}
## @end deftypefn

function b = discord (varargin)
  if (nargin < 1 || nargin > 5)
    print_usage ();
  endif
  b = __ebit__ ("discord", varargin{:});
endfunction

%!test
%! b = ebit.discord (ebit.bell_state (1));
%! assert ([b.lower, b.upper], [1 1], 1e-14);
%! assert (b.status, "exact");
%! assert (ebit.verify (b));
%!test
%! h = @(x) -x * log2 (x) - (1 - x) * log2 (1 - x);
%! w = [0.6 0.2 0.15 0.05];
%! b = ebit.discord (ebit.bell_diagonal (w));
%! assert (b.upper, 1 + sum (w .* log2 (w)) + h (0.8), 1e-14);
%!test
%! rho = ebit.choi_state (ebit.gadc (0.3, 0.2));
%! b = ebit.discord (rho, [2 2], 1);
%! assert (b.status, "certified");
%! assert (b.measured, 1);
%! assert (ebit.verify (b));
%! b.lower += 1e-6;
%! assert (! ebit.verify (b));
%!test # of a pure state nothing is left to measure
%! psi = [0.6; 0; 0.48; 0.64];
%! b = ebit.discord (psi * psi');
%! assert (b.upper, ebit.entropy (ebit.partial_trace (psi * psi', [2 2], 2)), ...
%!         1e-13);
%! assert (ebit.verify (b));
%!error <Invalid call> ebit.discord ()
%!error <rho is a matrix of trace 3; it must be a state> ebit.discord (3)
%!error <measured is a subsystem of dimension 3; it must be a qubit>
%! ebit.discord (eye (6) / 6, [2 3])
%!error <measured is 3; it must be a whole number in \[1, 2\]>
%! ebit.discord (eye (4) / 4, [], 3)
