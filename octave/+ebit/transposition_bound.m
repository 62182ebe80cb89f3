## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/transposition_bound.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.transposition_bound (@var{channel})
## @deftypefnx {ebit} {@var{b} =} ebit.transposition_bound (@var{channel}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.transposition_bound (@var{channel}, @var{tol}, @var{time_limit_s})
## Certified bounds on the logarithm of the diamond norm of the transposition
## after a channel: an upper bound on the entanglement that the channel
## distributes.
##
## @table @asis
## @item @var{channel}
## a channel.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-9}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## With the Choi matrix J (of trace @code{d_in}, reference first) the bound is
##
## @display
## log2 max_rho ||(rho^1/2 (x) 1) J^TB (rho^1/2 (x) 1)||_1
## @end display
##
## @display
## = log2 min @{ ||Tr_B (V + Y)|| : V, Y >= 0, V - Y = J^TB @}.
## @end display
##
## It is never below @code{ebit.max_rains}. Covariant named channels have closed
## forms, damping channels a maximum over one number, other channels go to the
## method of @code{ebit.max_rains}. Bosonic channels of transmissivity or gain
## k, with n photons in the environment, have max(0, log2((1+k)/(|1-k|(2n+1)))).
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with the certificate
## @code{channel}, @code{state} (the input), @code{dual} (R, of which Tr J R is
## the lower end), @code{positive_part} and @code{negative_part} (V and Y); of a
## bosonic channel only @code{channel}.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{channel} is not a channel.
##
## @strong{Examples}
##
## @example
## @group
## b = ebit.transposition_bound (ebit.gadc (0.2, 0.1));
## ebit.show (b)
##   @result{} transposition_bound: 0.8486885 (certified)
##        of gadc (gamma = 0.2, thermal = 0.1): 2 to 2 levels, 4 Kr...
##        lower end: transposition_dual
##        upper end: transposition_primal
## ebit.verify (b)
##   @result{} ans = 1
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## A. S. Holevo, R. F. Werner, Evaluating capacities of bosonic Gaussian
## channels, Phys. Rev. A 63, 032312 (2001), doi:10.1103/PhysRevA.63.032312.
## @end itemize
## @seealso{ebit.max_rains, ebit.verify}
## @end deftypefn

function b = transposition_bound (varargin)
  if (nargin < 1 || nargin > 3)
    print_usage ();
  endif
  b = __ebit__ ("transposition_bound", varargin{:});
endfunction

%!test
%! b = ebit.transposition_bound (ebit.dephasing (0.1));
%! assert ([b.lower, b.upper], log2 (1.8) * [1 1], 1e-14);
%! assert (b.status, "exact");
%! assert (ebit.verify (b));
%!test
%! b = ebit.transposition_bound (ebit.gadc (0.3, 0.2));
%! assert (b.status, "certified");
%! c = ebit.max_rains (ebit.gadc (0.3, 0.2));
%! assert (b.lower >= c.lower);
%! assert (ebit.verify (b));
%! b.upper -= 1e-6;
%! assert (! ebit.verify (b));
%!test
%! b = ebit.transposition_bound (ebit.pure_loss (0.5));
%! assert (b.upper, log2 (3), 1e-15);
%! assert (ebit.verify (b));
%!error <Invalid call> ebit.transposition_bound ()
%!error <channel is 1; it must be a channel, as the constructors make it>
%! ebit.transposition_bound (1)
