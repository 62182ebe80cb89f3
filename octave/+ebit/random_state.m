## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/pure_state.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{rho} =} ebit.random_state (@var{d}, @var{rank}, @var{seed})
## G G^dag/Tr G G^dag with a d x rank matrix G of independent complex normal
## numbers. Rank 1 makes a pure state of the unitarily invariant distribution,
## full rank a state of the Hilbert-Schmidt distribution.
##
## @table @asis
## @item @var{d}
## dimension, a whole number in [1, 4096].
## @item @var{rank}
## rank, a whole number in [1, d]; 1: pure states; default @var{d}.
## @item @var{seed}
## whole number in [0, 1e15]; the same seed, the same result.
## @end table
##
## What is random follows from @var{seed}, by a generator of ebit's own: it is
## the same in R, in Octave and in C, and the host's random numbers are not
## touched.
##
## @strong{Value}
##
## A complex matrix.
##
## @strong{Errors}
##
## @code{ebit:argument} if @code{psi} is no vector or zero, if a number is not
## what is said above, or if @var{seed} is missing.
##
## @strong{Examples}
##
## @example
## @group
## rho = ebit.random_state (4, 2, 1);
## b = ebit.rains (rho);
## b.upper
##   @result{} ans = 0.1368
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## K. Zyczkowski, H.-J. Sommers, Induced measures in the space of mixed quantum
## states, J. Phys. A 34, 7111 (2001).
## @end itemize
## @seealso{ebit.pure_state, ebit.bell_state, ebit.random_channel, ebit.nearest_state}
## @end deftypefn

function rho = random_state (varargin)
  if (nargin != 3)
    print_usage ();
  endif
  rho = __ebit__ ("random_state", varargin{:});
endfunction

%!test # the same for the same seed; a state of that rank
%! rho = ebit.random_state (4, 2, 7);
%! assert (rho, ebit.random_state (4, 2, 7));
%! assert (! isequal (rho, ebit.random_state (4, 2, 8)));
%! assert (trace (rho), 1, 1e-14);
%! assert (rho, rho', 1e-15);
%! assert (rank (rho, 1e-10), 2);
%! assert (min (eig (rho)) > -1e-14);

%!test # the host's own generator stays where it was
%! before = rand ("state");
%! ebit.random_state (2, 1, 1);
%! assert (rand ("state"), before);

%!error <d is 0> ebit.random_state (0, 1, 1)
%!error <rank is 3> ebit.random_state (2, 3, 1)
%!error <seed is -1> ebit.random_state (2, 1, -1)
%!error <Invalid call> ebit.random_state ()
