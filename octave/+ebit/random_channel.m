## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/random_channel.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{channel} =} ebit.random_channel (@var{d_in}, @var{d_out}, @var{kraus}, @var{seed})
## A channel that looks random.
##
## A random isometry into output and environment: of the @var{kraus} operators,
## one above the other, the columns are orthonormal, of the distribution that
## every unitary leaves alone.
##
## @table @asis
## @item @var{d_in}
## levels of the input, a whole number in [1, 1024].
## @item @var{d_out}
## levels of the output, a whole number in [1, 1024]; default @var{d_in}.
## @item @var{kraus}
## number of Kraus operators, in [d_in/d_out, d_in d_out]; 1: an isometry;
## default @code{d_in * d_out}.
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
## A channel of no family.
##
## @strong{Errors}
##
## @code{ebit:argument} if a number is not what is said above, or if @var{seed}
## is missing.
##
## @strong{Examples}
##
## @example
## @group
## channel = ebit.random_channel (2, 3, 2, 1);
## ebit.show (channel)
##   @result{} kraus_channel: 2 to 3 levels, 2 Kraus operators
## @end group
## @end example
## @seealso{ebit.kraus_channel, ebit.random_state}
## @end deftypefn

function channel = random_channel (varargin)
  if (nargin != 4)
    print_usage ();
  endif
  channel = __ebit__ ("random_channel", varargin{:});
endfunction

%!test # Kraus operators that sum to 1; the same for the same seed
%! channel = ebit.random_channel (2, 3, 4, 5);
%! assert (size (channel.kraus{1}), [3 2]);
%! assert (numel (channel.kraus), 4);
%! total = zeros (2);
%! for k = 1:4
%!   total += channel.kraus{k}' * channel.kraus{k};
%! endfor
%! assert (total, eye (2), 1e-14);
%! assert (channel, ebit.random_channel (2, 3, 4, 5));

%!error <kraus is 0> ebit.random_channel (2, 2, 0, 1)
%!error <d_in is 0> ebit.random_channel (0, 2, 2, 1)
%!error <Invalid call> ebit.random_channel ()
