## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{channel} =} ebit.dephasing (@var{p})
## The dephasing channel rho -> (1-p) rho + p Z rho Z of a qubit, with the
## probability @var{p} in [0, 1]; dephasing is complete at 1/2.
##
## @var{channel} is a struct with the fields @code{kraus} (cell of matrices),
## @code{d_in}, @code{d_out}, @code{family} (the name of the constructor) and
## @code{parameters}.
##
## @example
## @group
## channel = ebit.dephasing (0.1);
## ebit.apply_channel (channel, [0.5 0.5; 0.5 0.5])
## @end group
## @end example
## @seealso{ebit.dephasing_from_times, ebit.pauli_channel, ebit.kraus_channel}
## @end deftypefn

function channel = dephasing (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  channel = __ebit__ ("dephasing", varargin{:});
endfunction

%!test
%! channel = ebit.dephasing (0.25);
%! assert (channel.kraus, {sqrt(0.75) * eye(2), 0.5 * diag([1 -1])}, eps);
%! assert (channel.family, "dephasing");
%! assert (channel.parameters.p, 0.25);
%!assert (numel (ebit.kraus_operators (ebit.dephasing (0))), 1)
%!assert (numel (ebit.kraus_operators (ebit.dephasing (1))), 1)
%!error <Invalid call> ebit.dephasing ()
%!error <p is 1.5; it must be a number in \[0, 1\]> ebit.dephasing (1.5)
%!error <p is NaN; it must be a number in \[0, 1\]> ebit.dephasing (NaN)
%!error <p is a vector of 2 numbers; it must be a number in \[0, 1\]>
%! ebit.dephasing ([0.1 0.2])
