## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/max_rains.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.max_rains (@var{x})
## @deftypefnx {ebit} {@var{b} =} ebit.max_rains (@var{x}, @var{dims})
## @deftypefnx {ebit} {@var{b} =} ebit.max_rains (@var{x}, @var{dims}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.max_rains (@var{x}, @var{dims}, @var{tol}, @var{time_limit_s})
## Certified bounds on the max-Rains information of a channel, an upper bound on
## the entanglement that any protocol distributes over it, with classical
## communication between the uses of the channel too; or on the max-Rains
## relative entropy of a bipartite state.
##
## @table @asis
## @item @var{x}
## a state, a d x d x n stack of them, or a channel. The state is a real or
## complex Hermitian matrix with trace 1.
## @item @var{dims}
## dimensions @code{[dA dB]} of the state's subsystems; of a channel none;
## default @code{[d d]}. With the default the matrix is d^2 x d^2.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-9}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## With the Choi matrix J (of trace @code{d_in}, reference first) the max-Rains
## information is
##
## @display
## log2 min @{ ||Tr_B (V + Y)|| : V, Y >= 0, (V - Y)^TB >= J @}
## @end display
##
## @display
## = log2 max @{ Tr J R : R >= 0, -rho (x) 1 <= R^TB <= rho (x) 1 @}
## @end display
##
## @noindent
## over density matrices rho on the reference; that of a state rho is log2 min
## @{ ||S^TB||_1 : S >= rho @}. It is at most the logarithmic negativity of the
## state, and for channels at most @code{ebit.transposition_bound}.
##
## Named channels have closed forms: log2(1+t) with (u+t)(v+t) = 1-gamma, u =
## gamma(1-T), v = gamma T for damping, log2(1+(1-p)(d-1)) for erasure, max(0,
## log2(dF)) for depolarizing and Pauli channels whose Choi state has the
## largest fidelity F with a maximally entangled state. Other channels go to an
## interior point method of ebit's own, up to @code{d_in * d_out} 64: about a
## millisecond for qubits, a twentieth of a second for 4 x 4, a second for 6 x
## 6, half a minute at 64 (the work grows as the sixth power of the product).
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with the certificate:
## of a channel @code{channel}, @code{state} (the input), @code{dual} (R),
## @code{positive_part} and @code{negative_part} (V and Y); of a state
## @code{state}, @code{dims}, @code{sigma} (S) and @code{dual}. @code{status} is
## @qcode{"exact"} of a closed form, @qcode{"certified"} where the gap is at
## most 1e-9, else @qcode{"bracket"}. Of a stack of n states, d x d x n, a
## struct array of n bounds values.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{x} is neither a state nor a channel, if it is a
## bosonic channel, or if @var{dims} do not fit it.
##
## @strong{Examples}
##
## @example
## @group
## b = ebit.max_rains (ebit.gadc (0.2, 0.1));
## ebit.show (b)
##   @result{} max_rains: 0.8463912 (exact)
##        of gadc (gamma = 0.2, thermal = 0.1): 2 to 2 levels, 4 Kr...
##        lower end: max_rains_dual
##        upper end: max_rains_primal
## ebit.verify (b)
##   @result{} ans = 1
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## X. Wang, K. Fang, R. Duan, Semidefinite programming converse bounds for
## quantum communication, IEEE Trans. Inf. Theory 65, 2583 (2019),
## doi:10.1109/TIT.2018.2874031.
## @item
## M. Berta, M. M. Wilde, Amortization does not enhance the max-Rains
## information of a quantum channel, New J. Phys. 20, 053044 (2018),
## doi:10.1088/1367-2630/aac153.
## @end itemize
## @seealso{ebit.rains, ebit.max_relative_entropy_of_entanglement, ebit.transposition_bound, ebit.verify}
## @end deftypefn

function b = max_rains (varargin)
  if (nargin < 1 || nargin > 4)
    print_usage ();
  endif
  b = __ebit__ ("max_rains", varargin{:});
endfunction

%!test
%! b = ebit.max_rains (ebit.amplitude_damping (0.3));
%! assert ([b.lower, b.upper], log2 (1.7) * [1 1], 1e-14);
%! assert (b.status, "exact");
%! assert (ebit.verify (b));
%! c = ebit.max_rains (ebit.kraus_channel (b.channel.kraus));
%! assert (c.status, "certified");
%! assert ([c.lower, c.upper], log2 (1.7) * [1 1], 1e-9);
%! assert (ebit.verify (c));
%!test
%! phi = [1; 0; 0; 1] / sqrt (2);
%! b = ebit.max_rains (0.9 * (phi * phi') + 0.1 * eye (4) / 4, [2 2]);
%! assert ([b.lower, b.upper], log2 (1.85) * [1 1], 1e-9);
%! assert (ebit.verify (b));
%! b.sigma(1) -= 0.01;
%! assert (! ebit.verify (b));
%!error <Invalid call> ebit.max_rains ()
%!error <x is a matrix of trace 3; it must be a state> ebit.max_rains (3)
%!error <dims is missing; it must be given as \[dA dB\]>
%! ebit.max_rains (eye (6) / 6)
%!error <x is a bosonic channel \(pure_loss\); it must be one with Kraus>
%! ebit.max_rains (ebit.pure_loss (0.5))
%!error <it must be missing, since x is a channel>
%! ebit.max_rains (ebit.dephasing (0.1), [2 2])
