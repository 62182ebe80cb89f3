## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{table} =} ebit.best_multirail (@var{gamma1}, @var{thermal1}, @var{gamma2}, @var{thermal2}, @var{max_rails} = 64, @var{threads} = 1)
## The best number of rails over two damping channels.
##
## @var{gamma1}, @var{thermal1} and @var{gamma2}, @var{thermal2}, numbers in
## [0, 1], are the two channels of @code{ebit.multirail}.  @var{max_rails}, a
## whole number from 2 to 1000000, is the largest number of rails to try.
## Arguments have the same number of elements, or one, which serves all rows.
## Any number of @var{threads} gives the same bits.
##
## @var{table} is a struct of column vectors: the arguments up to
## @code{max_rails}, and
##
## @table @code
## @item rails
## the number of rails with the largest rate; 0 where no number gives anything
## @item rate
## ebits per use of the pair of channels
## @end table
##
## @example
## @group
## table = ebit.best_multirail ([0.01 0.3 0.9], 0.1, 0.2, 0.05);
## table.rails
## @end group
## @end example
##
## Source: X. Chen, S. Chessa, I. George, F. Leditzky, E. Chitambar,
## arXiv:2411.04977, section 4.1.
## @seealso{ebit.multirail, ebit.gadc_rates}
## @end deftypefn

function table = best_multirail (varargin)
  if (nargin < 4 || nargin > 6)
    print_usage ();
  endif
  table = __ebit__ ("best_multirail", varargin{:});
endfunction

%!test
%! table = ebit.best_multirail ([0.1 1], 0, 0.2, 0);
%! assert (fieldnames (table), {"gamma1"; "thermal1"; "gamma2"; "thermal2"; ...
%!         "max_rails"; "rails"; "rate"});
%! assert (table.max_rails, [64; 64]);
%! assert (table.rails, [3; 0]);
%! assert (table.rate, [0.72 * log2(3) / 3; 0], 1e-15);

%!test # values of a computation with 40 digits; one channel does nothing
%! table = ebit.best_multirail ([0.01; 0.01], [0.01; 0.05], 0, 0);
%! assert (table.rate, [0.5229666883307407; 0.5226962883927274], 1e-13);

%!test # the largest number to try is kept to
%! table = ebit.best_multirail (0.1, 0, 0.1, 0, 2);
%! assert (table.rails, 2);

%!test # any number of threads gives the same bits
%! [g, t] = meshgrid (0:0.02:1, 0:0.1:1);
%! assert (ebit.best_multirail (g(:), t(:), 0.2, 0.05, 64, 2), ...
%!         ebit.best_multirail (g(:), t(:), 0.2, 0.05));

%!error <Invalid call> ebit.best_multirail (0.1, 0, 0.1)
%!error <Invalid call> ebit.best_multirail (0.1, 0, 0.1, 0, 2, 1, 1)
%!error <^max_rails is 1; it must be a whole number in \[2, 1000000\]$>
%! ebit.best_multirail (0.1, 0, 0.1, 0, 1)
%!error <^gamma1 is NaN; it must be a number in \[0, 1\]$>
%! ebit.best_multirail (NaN, 0, 0.1, 0)
%!error <^thermal1 is of length 2; it must be of length 1 or 3, as gamma1 is$>
%! ebit.best_multirail ([0.1 0.2 0.3], [0 1], 0.1, 0)
%!error id=ebit:argument ebit.best_multirail ("a", 0, 0, 0)
