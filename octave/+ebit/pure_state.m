## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/pure_state.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{rho} =} ebit.pure_state (@var{psi})
## The density matrix |psi><psi|/<psi|psi> of a ket of any norm. Where a state
## is asked for a ket of norm 1 does as well. In letters, @qcode{"00+11"} or
## @qcode{"01-i10"}, a digit stands for a subsystem; all of them have as many
## levels as the greatest digit asks for, 2 at least.
##
## @table @asis
## @item @var{psi}
## amplitudes, a vector of 4096 elements at most, or a sum of kets such as
## "00+11" or "01-i10".
## @end table
##
## What is random follows from @code{seed}, by a generator of ebit's own: it is
## the same in R, in Octave and in C, and the host's random numbers are not
## touched.
##
## @strong{Value}
##
## A matrix, real where the ket is.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{psi} is no vector or zero, if a number is not
## what is said above, or if @code{seed} is missing.
##
## @strong{Examples}
##
## @example
## @group
## rho = ebit.pure_state ([1 0 0 1]);
## ebit.fidelity (rho, ebit.bell_state (1))
##   @result{} ans = 1.0000
## @end group
## @end example
## @seealso{ebit.random_state, ebit.bell_state, ebit.random_channel, ebit.nearest_state}
## @end deftypefn

function rho = pure_state (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  rho = __ebit__ ("pure_state", varargin{:});
endfunction

%!assert (ebit.pure_state ("00 - i11"), ebit.pure_state ([1; 0; 0; -i]))
%!error <psi is "0x"; it must be a vector of amplitudes, or a sum of kets>
%! ebit.pure_state ("0x")
%!error <Invalid call> ebit.pure_state ()
