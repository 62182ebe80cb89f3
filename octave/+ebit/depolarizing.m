## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{channel} =} ebit.depolarizing (@var{p})
## @deftypefnx {} {@var{channel} =} ebit.depolarizing (@var{p}, @var{d})
## The depolarizing channel rho -> (1-p) rho + p 1/d on @var{d} levels, a whole
## number from 1 to 32, 2 if omitted.  @var{p} is from 0 to d^2/(d^2-1); the
## probability of an error is p (d^2-1)/d^2.
##
## The Kraus operators are multiples of I, X, Y, Z for a qubit, and of X^a Z^b
## with X|j> = |j+1>, Z|j> = exp (2 pi i j/d)|j> otherwise.
##
## @var{channel} is a struct with the fields @code{kraus} (cell of matrices),
## @code{d_in}, @code{d_out}, @code{family} (the name of the constructor) and
## @code{parameters}.
##
## @example
## @group
## channel = ebit.depolarizing (0.1, 3);
## ebit.apply_channel (channel, diag ([1 0 0]))
## @end group
## @end example
## @seealso{ebit.pauli_channel, ebit.erasure, ebit.kraus_channel}
## @end deftypefn

function channel = depolarizing (varargin)
  if (nargin < 1 || nargin > 2)
    print_usage ();
  endif
  channel = __ebit__ ("depolarizing", varargin{:});
endfunction

%!test
%! for d = 1:4
%!   rho = diag ([1, zeros(1, d - 1)]);
%!   expected = 0.8 * rho + 0.2 * eye (d) / d;
%!   y = ebit.apply_channel (ebit.depolarizing (0.2, d), rho);
%!   assert (y, expected, 1e-15);
%!   rho = ones (d) / d;
%!   expected = 0.8 * rho + 0.2 * eye (d) / d;
%!   y = ebit.apply_channel (ebit.depolarizing (0.2, d), rho);
%!   assert (y, expected, 1e-15);
%! endfor
%!assert (numel (ebit.kraus_operators (ebit.depolarizing (4/3))), 3)
%!assert (numel (ebit.kraus_operators (ebit.depolarizing (0, 3))), 1)
%!error <Invalid call> ebit.depolarizing ()
%!error <p is 1.5; it must be a number in \[0, 1.33333333333333\]>
%! ebit.depolarizing (1.5)
%!error <p is -0.1; it must be a number in \[0, 1.125\]>
%! ebit.depolarizing (-0.1, 3)
%!error <d is 0; it must be a whole number in \[1, 32\]>
%! ebit.depolarizing (0.1, 0)
