## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{table} =} ebit.gadc_rates (@var{gamma}, @var{thermal}, @var{threads} = 1)
## Bounds on entanglement distribution over damping channels.
##
## A generalized amplitude damping channel loses an excitation with probability
## @var{gamma} (1 - @var{thermal}) and gains one with @var{gamma} @var{thermal}.
## Both are numbers in [0, 1]; @var{thermal}, T below, is the population of the
## excited state in equilibrium, 0 at zero temperature.  They have the same
## number of elements, or one of them has one and serves all rows.  Any number
## of @var{threads} gives the same bits.
##
## @var{table} is a struct of column vectors with a row for each channel:
## @code{gamma}, @code{thermal} and, in ebits per use and asymptotic,
##
## @table @code
## @item coherent_information
## I_c = max S(B) - S(AB), attained by one channel without communication.  The
## maximum is over diagonal inputs, where it lies.
## @item reverse_coherent_information
## I_R = max S(A) - S(AB), attained by one channel and a message backwards after
## all uses.
## @item reverse_coherent_information_gap
## how much more the maximum can be at most: I_R is concave, and the tangent at
## the input that was found bounds it
## @item rains
## the upper end of the Rains information of one channel, R = max min
## D(rho || sigma) over inputs rho and over sigma >= 0 with ||sigma^TB||_1 <= 1:
## an upper bound where the ends communicate only after all uses.  (It is not
## known to be one where they communicate between uses, unless T = 1/2.)
## @item rains_gap
## how much less R can be at most: its lower end is @code{rains - rains_gap}.
## Both ends are proved for the sigma that was found, whatever the solver did.
## @item max_rains
## max-Rains information of one channel, in closed form: log2 of
## ((2-gamma) + sqrt ((2-gamma)^2 - 4 gamma^2 T (1-T)))/2; an upper bound
## however the ends communicate between uses
## @item dual_rail
## what two equal channels from one source attain with an excitation on one of
## two rails, the receivers keeping what still has one excitation on either
## side, and hashing it
## @item multi_rail
## the same with the best number of rails up to 64
## @item rails
## that number; 0 where none gives anything
## @item epr_lower
## @itemx epr_upper
## the best lower and the best upper bound of this table on the EPR capacity of
## two equal channels: how many pairs a source shares out between two receivers,
## who communicate once all qubits have arrived, per use of the pair.  The lower
## end is the larger of @code{coherent_information} and @code{multi_rail}.  The
## upper end is the smallest of @code{rains}, @code{max_rains} and the quantum
## capacity of amplitude damping g'/2, g' = gamma (1-T)/(1-gamma T), T <= 1/2,
## which bounds the squashed entanglement.
## @item status
## of the bracket of R: @qcode{"exact"} where a closed form has it,
## @qcode{"certified"} where the gap is at most 1e-10, @qcode{"bracket"}
## otherwise
## @end table
##
## All rates stay the same when @var{thermal} becomes 1 - @var{thermal}, and
## all are 0 where the channel breaks entanglement,
## gamma^2 T (1-T) >= 1 - gamma.
##
## What is not allowed is an error with the identifier @qcode{"ebit:argument"}
## that names the argument, its value and what it must be.
##
## @example
## @group
## grid = ebit.grid ("gamma", 0.02:0.02:0.98, "thermal", [0 0.1]);
## rates = ebit.gadc_rates (grid.gamma, grid.thermal);
## @end group
## @end example
##
## Sources: X. Chen, S. Chessa, I. George, F. Leditzky, E. Chitambar,
## arXiv:2411.04977, Theorem 4 and section 4.1; M. Tomamichel, M. M. Wilde,
## A. Winter, IEEE Transactions on Information Theory 63, 715 (2017); S. Khatri, K. Sharma,
## M. M. Wilde, Physical Review A 102, 012401 (2020); X. Wang, K. Fang, R. Duan,
## IEEE Transactions on Information Theory 65, 2583 (2019).
## @seealso{ebit.multirail, ebit.best_multirail, ebit.grid, ebit.write_csv, ebit.conventions}
## @end deftypefn

function table = gadc_rates (varargin)
  if (nargin < 2 || nargin > 3)
    print_usage ();
  endif
  table = __ebit__ ("gadc_rates", varargin{:});
endfunction

%!demo
%! ## Lower and upper bounds on the EPR capacity of two equal channels
%! gamma = (0.01:0.01:0.99)';
%! rates = ebit.gadc_rates (gamma, 0.1);
%! plot (gamma, [rates.coherent_information, rates.multi_rail, ...
%!               rates.epr_upper], "linewidth", 2);
%! legend ("coherent information", "multi-rail encoding", "upper bound");
%! xlabel ("gamma");
%! ylabel ("ebits per use");

%!test
%! table = ebit.gadc_rates ([0.1; 0.2], 0.05);
%! names = fieldnames (table);
%! assert (names(1:2), {"gamma"; "thermal"});
%! assert (table.gamma, [0.1; 0.2]);
%! assert (table.thermal, [0.05; 0.05]);
%! assert (all (structfun (@(column) size (column, 1) == 2, table)));

%!test # values of a computation with 40 digits
%! table = ebit.gadc_rates ([0.01; 0.01], [0.01; 0.1]);
%! assert (table.coherent_information, ...
%!         [0.954296882954474; 0.9522654980420061], 1e-13);
%! assert (table.reverse_coherent_information, ...
%!         [0.9546564620625376; 0.9524992393421199], 1e-13);
%! assert (table.max_rains, [0.9927680701041364; 0.9927651519881784], 1e-13);
%! assert (table.rains, [0.9596168178670024; 0.9574924192414576], 1e-13);
%! assert (table.rains_gap <= 1e-10);
%! assert (table.status, {"certified"; "certified"});
%! assert (table.dual_rail(1), 0.4900205367937088, 1e-13);
%! assert (table.multi_rail(1), 0.5176685447750967, 1e-13);
%! assert (table.rails(1), 3);

%!test # thermal and 1 - thermal are the same up to a flip
%! [gamma, thermal] = meshgrid (0:0.05:1, 0:0.05:0.5);
%! one = ebit.gadc_rates (gamma(:), thermal(:));
%! two = ebit.gadc_rates (gamma(:), 1 - thermal(:));
%! for name = setdiff (fieldnames (one)', {"thermal", "status"})
%!   assert (one.(name{1}), two.(name{1}), 1e-14);
%! endfor

%!test # nothing is left where entanglement is broken
%! table = ebit.gadc_rates (0.9, 0.5);
%! for name = setdiff (fieldnames (table)', {"gamma", "thermal", "status"})
%!   assert (table.(name{1}), 0);
%! endfor

%!test # any number of threads gives the same bits
%! [gamma, thermal] = meshgrid (0:0.02:1, 0:0.05:1);
%! assert (ebit.gadc_rates (gamma(:), thermal(:), 2), ...
%!         ebit.gadc_rates (gamma(:), thermal(:)));

%!test # rows, columns, other classes of numbers
%! expected = ebit.gadc_rates ([0; 1], 0);
%! assert (ebit.gadc_rates ([0 1], 0), expected);
%! assert (ebit.gadc_rates (int8 ([0 1]), uint32 (0)), expected);
%! assert (ebit.gadc_rates (single ([0 1]), single (0)), expected);
%! assert (ebit.gadc_rates ([false true], false), expected);
%! assert (ebit.gadc_rates ([0 1], 0, []), expected);
%! assert (ebit.gadc_rates (0:1, 0), expected);

%!test # no input gives no row
%! table = ebit.gadc_rates (zeros (0, 1), 0);
%! assert (size (table.epr_upper), [0 1]);
%! assert (ebit.gadc_rates (zeros (1, 0), 0), table);
%! assert (ebit.gadc_rates ([], 0), table);

%!error <Invalid call> ebit.gadc_rates ()
%!error <Invalid call> ebit.gadc_rates (0.1)
%!error <Invalid call> ebit.gadc_rates (0.1, 0, 1, 1)
%!error <^gamma is 1.5; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates (1.5, 0)
%!error <^thermal\[3\] is NaN; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates (0.1, [0 0.1 NaN])
%!error <^gamma is NA; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates (NA, 0)
%!error <^gamma is Inf; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates (Inf, 0)
%!error <^gamma is "a"; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates ("a", 0)
%!error <^gamma is a sparse matrix; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates (sparse (0.1), 0)
%!error <^gamma is a 2 x 3 matrix of numbers; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates (zeros (2, 3), 0)
%!error <^gamma is 0.1\+1i; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates (0.1 + 1i, 0)
%!error <^gamma is a list of 2; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates ({0.1, 0.2}, 0)
%!error <^gamma is a function; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates (@sin, 0)
%!error <^thermal is of length 3; it must be of length 1 or 2, as gamma is$>
%! ebit.gadc_rates ([0.1 0.2], [0 0.1 0.2])
%!error <^threads is 0; it must be a whole number in \[1, 1024\]$>
%! ebit.gadc_rates (0.1, 0, 0)
%!error id=ebit:argument ebit.gadc_rates (2, 0)
