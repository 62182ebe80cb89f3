## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{table} =} ebit.multirail (@var{gamma1}, @var{thermal1}, @var{gamma2}, @var{thermal2}, @var{rails} = 2, @var{threads} = 1)
## Multi-rail encoding over two damping channels.
##
## A source puts one excitation on one of k = @var{rails} rails towards each of
## two receivers, in superposition.  Each rail is a use of that receiver's
## generalized amplitude damping channel: @var{gamma1}, @var{thermal1} and
## @var{gamma2}, @var{thermal2}, numbers in [0, 1], as in
## @code{ebit.gadc_rates}.  The receivers keep what still has one excitation on
## either side, and distil ebits from it by hashing.  @var{rails} is a whole
## number from 2 to 1e15.  Arguments have the same number of elements, or one, which
## serves all rows.  Any number of @var{threads} gives the same bits.
##
## @var{table} is a struct of column vectors: the arguments up to @code{rails},
## and
##
## @table @code
## @item probability
## that either side still has one excitation
## @item hashing
## log2 (k) - S, in ebits per state that is kept.  It may be negative, and is
## NaN where nothing is ever kept.
## @item rate
## @code{probability * max (0, hashing) / rails}, ebits per use of the pair of
## channels
## @end table
##
## With u = gamma (1-T), v = gamma T, a = (1-u)(1-v), b = u v, c = 1-gamma for
## either channel and n = k (a1+(k-1)b1)(a2+(k-1)b2), the state that is kept has
## the eigenvalues
##
## @display
## (a1 a2 + (k-1)(b1 b2 + c1 c2))/n     once,
## (c1 b2 + b1 c2 + k b1 b2)/n          k-1 times,
## (a1 b2 + b1 a2 + (k-2) b1 b2)/n      k(k-1) times,
## @end display
##
## @noindent
## and the probability is (n/k) ((1-v1)(1-v2))^(k-2).  At zero temperature the
## rate is (1-gamma1)(1-gamma2) log2 (k)/k, largest at k = 3.
##
## @example
## @group
## table = ebit.multirail (0.3, 0.1, 0.2, 0.05, 2:6);
## table.rate
## @end group
## @end example
##
## Source: X. Chen, S. Chessa, I. George, F. Leditzky, E. Chitambar,
## arXiv:2411.04977, section 4.1, which has thermal noise for two rails; the
## spectrum for any number is worked out here.
## @seealso{ebit.best_multirail, ebit.gadc_rates}
## @end deftypefn

function table = multirail (varargin)
  if (nargin < 4 || nargin > 6)
    print_usage ();
  endif
  table = __ebit__ ("multirail", varargin{:});
endfunction

%!test
%! table = ebit.multirail (0.1, 0, [0.2 0.3], 0);
%! assert (fieldnames (table), {"gamma1"; "thermal1"; "gamma2"; "thermal2"; ...
%!         "rails"; "probability"; "hashing"; "rate"});
%! assert (table.rails, [2; 2]);
%! assert (table.rate, [0.36; 0.315], 1e-15);

%!test # values of a computation with 40 digits
%! table = ebit.multirail (0.3, 0.1, 0.2, 0.05, [4 5 8]);
%! assert (table.rate, [0.20714045202536976; 0.1796910909384539; ...
%!         0.11804279119449568], -1e-13);
%! assert (table.probability, [0.5454544680920016; 0.5308388535247119; ...
%!         0.4889378105678253], -1e-13);
%! assert (table.hashing, [1.519030196965452; 1.6925201475487779; ...
%!         1.9314160393103135], -1e-13);

%!test # where nothing is kept
%! table = ebit.multirail (1, 0, 1, 0);
%! assert (table.hashing, NaN);
%! assert (table.rate, 0);

%!test # any number of threads gives the same bits
%! [g, k] = meshgrid (0:0.02:1, 2:12);
%! assert (ebit.multirail (g(:), 0.1, 0.2, 0.05, k(:), 2), ...
%!         ebit.multirail (g(:), 0.1, 0.2, 0.05, k(:)));

%!error <Invalid call> ebit.multirail (0.1, 0, 0.1)
%!error <Invalid call> ebit.multirail (0.1, 0, 0.1, 0, 2, 1, 1)
%!error <^rails is 2.5; it must be a whole number in \[2, 1e\+15\]$>
%! ebit.multirail (0.1, 0, 0.1, 0, 2.5)
%!error <^rails\[2\] is Inf; it must be a whole number in \[2, 1e\+15\]$>
%! ebit.multirail (0.1, 0, 0.1, 0, [2 Inf])
%!error <^thermal2 is -1; it must be a number in \[0, 1\]$>
%! ebit.multirail (0.1, 0, 0.1, -1)
%!error <^gamma2 is of length 3; it must be of length 1 or 2, as gamma1 is$>
%! ebit.multirail ([0.1 0.2], 0, [0.1 0.2 0.3], 0)
%!error <^gamma1 is a sparse matrix; it must be a number in \[0, 1\]$>
%! ebit.multirail (sparse (1), 0, 0, 0)
%!error id=ebit:argument ebit.multirail (2, 0, 0, 0)
