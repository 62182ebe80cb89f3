## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{b} =} ebit.max_rains (@var{x})
## @deftypefnx {} {@var{b} =} ebit.max_rains (@var{x}, @var{dims})
## Bounds on the max-Rains information of a channel: an upper bound on the
## entanglement that any protocol distributes over it, with classical
## communication between the uses too; or on the max-Rains relative entropy of
## a state.
##
## @var{x} is a channel, or a state (a complex or real Hermitian matrix with
## trace 1) with @var{dims} = @code{[dA dB]}, the dimensions of its subsystems
## (default @code{[d d]}).
##
## With the Choi matrix J (of trace @code{d_in}, reference first) it is
##
## @example
## @group
## log2 min @{ ||Tr_B (V + Y)|| : V, Y >= 0, (V - Y)^TB >= J @}
##   = log2 max @{ Tr J R : R >= 0, -rho (x) 1 <= R^TB <= rho (x) 1 @}
## @end group
## @end example
##
## @noindent
## over density matrices rho on the reference; that of a state rho is
## log2 min @{ ||S^TB||_1 : S >= rho @}.
##
## Named channels have closed forms (@qcode{"exact"}); other channels go to an
## interior point method of ebit's own, up to @code{d_in * d_out} = 64: about a
## millisecond for qubits, a second for 6 x 6, half a minute at 64 (the work
## grows as the sixth power of the product).
##
## @var{b} is a bounds value with the certificate @code{channel}, @code{state}
## (the input), @code{dual} (R), @code{positive_part} and @code{negative_part}
## (V and Y); of a state @code{state}, @code{dims}, @code{sigma} (S) and
## @code{dual}.  Its status is @qcode{"exact"}, @qcode{"certified"} (gap at most
## 1e-9) or @qcode{"bracket"}.
##
## @example
## @group
## b = ebit.max_rains (ebit.gadc (0.2, 0.1))
## ebit.verify (b)
## @end group
## @end example
##
## Source: X. Wang, K. Fang, R. Duan (2019), IEEE Trans. Inf. Theory 65, 2583;
## M. Berta, M. M. Wilde (2018), New J. Phys. 20, 053044.
## @seealso{ebit.rains, ebit.max_relative_entropy_of_entanglement, ebit.transposition_bound, ebit.verify}
## @end deftypefn

function b = max_rains (varargin)
  if (nargin < 1 || nargin > 2)
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
