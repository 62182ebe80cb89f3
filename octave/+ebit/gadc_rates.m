## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/gadc_rates.md: the help.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.gadc_rates (@var{gamma}, @var{thermal}, @var{threads} = 1)
## Lower and upper bounds on the rates at which a generalized amplitude damping
## channel, and a pair of equal ones from a source to two receivers, distribute
## entanglement: one row for each channel.
##
## @table @asis
## @item @var{gamma}
## damping, in [0, 1]. An excitation is lost with probability gamma (1-T) and
## gained with gamma T. @var{gamma} may also be a struct with the columns
## @var{gamma} and @var{thermal}, whose other columns are carried along.
## @item @var{thermal}
## weight T of the noise that excites, in [0, 1]; 0 is amplitude damping. T is
## the population of the excited state in equilibrium, 0 at zero temperature.
## @item @var{threads}
## number of threads, a whole number in [1, 1024]. Any number gives the same
## bits.
## @end table
##
## Arguments have the same number of elements, or one, which serves all rows.
## All rates are in ebits per channel use and asymptotic. The EPR capacity is
## the number of pairs that a source shares out between two receivers, who
## communicate once all qubits have arrived, per use of the pair of channels.
##
## All rates stay the same when @var{thermal} becomes @code{1 - thermal}, and
## all are 0 where the channel breaks entanglement, gamma^2 T (1-T) >= 1 -
## gamma.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input: @code{gamma},
## @code{thermal} and the columns below, which @code{ebit.describe} lists with
## their units.
##
## @table @asis
## @item @code{coherent_information} (ebit per use)
## attained by one channel without communication: I_c = max S(B) - S(AB), for
## the input that was found (the maximum over inputs that are diagonal, where it
## lies).
## @item @code{reverse_coherent_information} (ebit per use)
## attained by one channel and a message backwards after all uses: I_R = max
## S(A) - S(AB).
## @item @code{reverse_coherent_information_gap} (ebit per use)
## how much larger its maximum over inputs may be, at most: I_R is concave, and
## the tangent at the input that was found bounds it.
## @item @code{rains} (ebit per use)
## upper end of the Rains information, an upper bound with communication after
## all uses: R = max min D(rho || sigma) over inputs rho and over sigma >= 0
## with ||sigma^TB||_1 <= 1. It is not known to be a bound where the ends
## communicate between uses, unless T = 1/2.
## @item @code{rains_gap} (ebit per use)
## how much smaller the Rains information may be, at most: its lower end is
## @code{rains - rains_gap}. Both ends are proved for the sigma that was found,
## whatever the solver did.
## @item @code{rains_status}
## of the Rains bracket: exact, certified (gap up to 1e-10) or bracket. It is
## exact where a closed form has it.
## @item @code{max_rains} (ebit per use)
## max-Rains information, an upper bound under two-way communication between the
## uses: log2(((2-g) + sqrt((2-g)^2 - 4 g^2 T (1-T)))/2), with g for
## @code{gamma}.
## @item @code{theta_information} (ebit per use)
## upper end of the Theta information, an upper bound under two-way
## communication between the uses, for keys as well as for entanglement: of
## @code{ebit.theta_information}, which proves it. Never above @code{max_rains},
## never below @code{rains}.
## @item @code{dual_rail} (ebit per use)
## attained by two equal channels with two rails: the excitation is on one of
## two rails, the receivers keep what still has one excitation on either side,
## and hash it.
## @item @code{multi_rail} (ebit per use)
## the same with the best number of rails up to 64.
## @item @code{rails}
## that number of rails, 0 where none helps.
## @item @code{epr_lower} (ebit per use)
## lower bound on the EPR capacity of two equal channels, the larger of
## @code{coherent_information} and @code{multi_rail}.
## @item @code{epr_upper} (ebit per use)
## upper bound on the EPR capacity of two equal channels, the smallest of
## @code{rains}, @code{max_rains} and Q(A_@{g'/2@}), the quantum capacity of
## amplitude damping with g' = g (1-T)/(1-g T), T <= 1/2, which bounds the
## squashed entanglement.
## @end table
##
## @strong{Errors}
##
## @code{ebit:argument}. The message names the argument, its value and what it
## must be: @code{gamma is 1.5; it must be a number in [0, 1]}, @code{gamma(3)
## is NaN; it must be a number in [0, 1]}, @code{thermal is of length 3; it must
## be of length 1 or 2, as gamma is}. Complex numbers, texts, cells and matrices
## are refused the same way.
##
## @strong{Examples}
##
## @example
## @group
## grid = ebit.grid ("gamma", 0.02:0.02:0.98, "thermal", [0 0.1]);
## rates = ebit.gadc_rates (grid);
## rates.rains(1:3)'
##   @result{} ans =
##         0.9304   0.8814   0.8400
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## X. Chen, S. Chessa, I. George, F. Leditzky, E. Chitambar, Capacities of
## entanglement distribution from a central source, arXiv:2411.04977 (2024),
## Theorem 4 and section 4.1.
## @item
## M. Tomamichel, M. M. Wilde, A. Winter, Strong converse rates for quantum
## communication, IEEE Trans. Inf. Theory 63, 715 (2017), for the Rains
## information, doi:10.1109/TIT.2016.2615847.
## @item
## S. Khatri, K. Sharma, M. M. Wilde, Information-theoretic aspects of the
## generalized amplitude-damping channel, Phys. Rev. A 102, 012401 (2020),
## doi:10.1103/PhysRevA.102.012401.
## @item
## X. Wang, K. Fang, R. Duan, Semidefinite programming converse bounds for
## quantum communication, IEEE Trans. Inf. Theory 65, 2583 (2019), for the
## max-Rains information, doi:10.1109/TIT.2018.2874031.
## @item
## K. Fang, H. Fawzi, Geometric Rényi divergence and its applications in quantum
## channel capacities, Commun. Math. Phys. 384, 1615 (2021), for the Theta
## information, doi:10.1007/s00220-021-04064-4.
## @end itemize
## @seealso{ebit.rains, ebit.multirail, ebit.best_multirail, ebit.grid, ebit.write_csv, ebit.conventions}
## @end deftypefn

function table = gadc_rates (varargin)
  is_grid = nargin > 0 && isstruct (varargin{1}) && isscalar (varargin{1});
  varargin = __ebit_threads__ (2 - is_grid, 3, varargin);
  if (numel (varargin) < 2 - is_grid || numel (varargin) > 3)
    print_usage ();
  endif
  own = struct ();
  if (is_grid)
    [varargin, own] = take_columns (varargin);
  endif
  table = __ebit_table__ ("gadc_rates", [1 2], varargin);
  table = add_columns (table, own);
endfunction

## The inputs of a grid, and its other columns; thermal may stand beside it.
function [given, own] = take_columns (given)
  grid = given{1};
  needed = {"gamma", "thermal"};
  given = [given, {[], []}](1:3);
  is_beside = ! isempty (given{2});
  lost = needed(! (isfield (grid, needed) | [false, is_beside]));
  if (! isempty (lost))
    error ("ebit:argument", ["gamma is a table without the column %s; it " ...
                             "must be a vector, or a table with gamma and " ...
                             "thermal"], lost{1});
  endif
  given{1} = grid.gamma;
  if (! is_beside)
    given{2} = grid.thermal;
  endif
  own = rmfield (grid, needed(isfield (grid, needed)));
endfunction

## Behind the columns of the table, one value a row each, or one for all rows.
function table = add_columns (table, own)
  n = numel (table.gamma);
  for name = fieldnames (own)'
    column = own.(name{1});
    if (ischar (column))
      column = cellstr (column);
    endif
    if (numel (column) == 1)
      column = repmat (column, n, 1);
    elseif (numel (column) != n)
      error ("ebit:argument", ["gamma is a table whose column %s is of " ...
                               "length %d; it must be of length 1 or %d"], ...
             name{1}, numel (column), n);
    endif
    free = matlab.lang.makeUniqueStrings (name{1}, fieldnames (table));
    table.(free) = reshape (column, size (table.gamma));
  endfor
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
%! assert (table.theta_information(2), 0.9827931341043999, 1e-8);
%! assert (table.rains_status, {"certified"; "certified"});
%! assert (table.dual_rail(1), 0.4900205367937088, 1e-13);
%! assert (table.multi_rail(1), 0.5176685447750967, 1e-13);
%! assert (table.rails(1), 3);

%!test # thermal and 1 - thermal are the same up to a flip
%! [gamma, thermal] = meshgrid (0:0.05:1, 0:0.05:0.5);
%! one = ebit.gadc_rates (gamma(:), thermal(:));
%! two = ebit.gadc_rates (gamma(:), 1 - thermal(:));
%! for name = setdiff (fieldnames (one)', {"thermal", "rains_status"})
%!   assert (one.(name{1}), two.(name{1}), 1e-14);
%! endfor

%!test # nothing is left where entanglement is broken
%! table = ebit.gadc_rates (0.9, 0.5);
%! for name = setdiff (fieldnames (table)', {"gamma", "thermal", "rains_status"})
%!   assert (table.(name{1}), 0);
%! endfor

%!test # any number of threads gives the same bits
%! [gamma, thermal] = meshgrid (0:0.02:1, 0:0.05:1);
%! assert (ebit.gadc_rates (gamma(:), thermal(:), 2), ...
%!         ebit.gadc_rates (gamma(:), thermal(:)));

%!test # rows, columns, other classes of numbers
%! expected = ebit.gadc_rates ([0; 1], 0);
%! assert (ebit.gadc_rates (int8 ([0; 1]), uint32 (0)), expected);
%! assert (ebit.gadc_rates (single ([0; 1]), single (0)), expected);
%! assert (ebit.gadc_rates ([false; true], false), expected);
%! assert (ebit.gadc_rates ([0; 1], 0, []), expected);
%! row = structfun (@(column) column', expected, "UniformOutput", false);
%! assert (ebit.gadc_rates ([0 1], 0), row);
%! assert (ebit.gadc_rates (0:1, 0), row);

%!test # the shape of the inputs stays; threads by name
%! [gamma, thermal] = meshgrid (0:0.1:1, [0 0.1]);
%! table = ebit.gadc_rates (gamma, thermal, "threads", 2);
%! assert (table.gamma, gamma);
%! assert (size (table.rains_status), [2 11]);
%! columns = ebit.gadc_rates (gamma(:), thermal(:));
%! assert (table.epr_upper(:), columns.epr_upper);

%!test # no input gives no row
%! table = ebit.gadc_rates (zeros (0, 1), 0);
%! assert (size (table.epr_upper), [0 1]);
%! assert (ebit.gadc_rates (zeros (1, 0), 0), table);
%! assert (ebit.gadc_rates ([], 0), table);

%!test # a table with both inputs, whose other columns are carried along
%! grid = ebit.grid ("gamma", [0.1 0.2], "thermal", [0 0.1]);
%! rates = ebit.gadc_rates (grid.gamma, grid.thermal);
%! assert (ebit.gadc_rates (grid), rates);
%! assert (ebit.gadc_rates (grid, "threads", 2), rates);
%! assert (ebit.gadc_rates (grid, [], 2), rates);
%! beside = ebit.gadc_rates (struct ("gamma", 0.1, "thermal", 0), 0.05);
%! assert (beside.thermal, 0.05);
%! assert (ebit.gadc_rates (grid, 0.3), ebit.gadc_rates (grid.gamma, 0.3));
%! grid.site = {"a"; "b"; "c"; "d"};
%! grid.rains = 3;
%! carried = ebit.gadc_rates (grid);
%! assert (fieldnames (carried)(end-1:end), {"site"; "rains_1"});
%! assert (carried.site, grid.site);
%! assert (carried.rains_1, [3; 3; 3; 3]);
%! assert (carried.rains, rates.rains);
%!error <^gamma is a table without the column thermal; it must be a vector, or a>
%! ebit.gadc_rates (struct ("gamma", 0.1))
%!error <^gamma is a table without the column gamma; it must be a vector, or a>
%! ebit.gadc_rates (struct ("p", 0.1), 0.1)
%!error <^gamma is a table whose column site is of length 3; it must be of length>
%! ebit.gadc_rates (struct ("gamma", [0.1 0.2], "thermal", 0, "site", [1 2 3]))
%!error <Invalid call> ebit.gadc_rates ()
%!error <Invalid call> ebit.gadc_rates (0.1)
%!error <Invalid call> ebit.gadc_rates (0.1, 0, 1, 1)
%!error <^gamma is 1.5; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates (1.5, 0)
%!error <^thermal\(3\) is NaN; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates (0.1, [0 0.1 NaN])
%!error <^gamma is NA; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates (NA, 0)
%!error <^gamma is Inf; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates (Inf, 0)
%!error <^gamma is "a"; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates ("a", 0)
%!assert (ebit.gadc_rates (sparse ([0 0.1]), 1 - 0.9 - 0.1), ...
%!        ebit.gadc_rates ([0 0.1], 0))
%!error <^gamma is a 2 x 3 matrix of numbers; it must be a number in \[0, 1\], or a vector of such$>
%! ebit.gadc_rates (zeros (2, 3), zeros (3, 2))
%!error <Invalid call> ebit.gadc_rates (0.1, "threads", 2)
%!error <Invalid call> ebit.gadc_rates (0.1, 0, 1, "threads", 2)
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
