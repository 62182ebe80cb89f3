## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/channel_sweep.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{table} =} ebit.channel_sweep (@var{family}, @var{grid}, @var{quantities})
## @deftypefnx {ebit} {@var{table} =} ebit.channel_sweep (@var{family}, @var{grid}, @var{quantities}, @var{threads})
## Rates, bounds and properties of all channels of one family on a grid of its
## parameters: one row for each channel.
##
## @table @asis
## @item @var{family}
## name of a channel's constructor, such as @qcode{"gadc"}.
## @item @var{grid}
## table of that constructor's parameters, each one number or as many as the
## others; what it leaves out takes its default. It is a struct. The
## @code{weights} of @code{ebit.pauli_channel} are a matrix with four columns,
## or columns @code{weights_I}, @code{weights_X}, @code{weights_Y} and
## @code{weights_Z}.
## @item @var{quantities}
## names of quantities of one channel, or of two equal ones: a name or a cell of
## names, see below.
## @item @var{threads}
## number of threads, a whole number in [1, 1024]; default @code{1}. Any number
## gives the same bits.
## @end table
##
## A quantity is the name of the function that computes it for one channel; what
## it means, and for which task it is a bound, is in the help of that function:
## @code{ebit.coherent_information}, @code{ebit.reverse_coherent_information},
## @code{ebit.rains}, @code{ebit.max_rains}, @code{ebit.theta_information} (of
## entanglement), @code{ebit.max_relative_entropy_of_entanglement},
## @code{ebit.squashed_entanglement_bound}, @code{ebit.transposition_bound},
## @code{ebit.entanglement_assisted_capacity}, @code{ebit.quantum_capacity},
## @code{ebit.private_capacity}, @code{ebit.cpp_capacity},
## @code{ebit.two_way_capacity} (of entanglement),
## @code{ebit.is_teleportation_covariant}, @code{ebit.is_degradable},
## @code{ebit.is_antidegradable}, @code{ebit.is_entanglement_breaking}, and of
## two equal channels @code{ebit.epr_capacity}. Two equal damping channels have
## also @code{dual_rail} and @code{multi_rail}, as in @code{ebit.gadc_rates}. In
## short:
##
## @table @asis
## @item @code{coherent_information} (ebit per use)
## attained without communication (bounds).
## @item @code{reverse_coherent_information} (ebit per use)
## attained with a message backwards after all uses (bounds).
## @item @code{rains} (ebit per use)
## Rains information, an upper bound with communication after all uses (bounds).
## @item @code{max_rains} (ebit per use)
## max-Rains information, an upper bound under two-way communication (bounds).
## @item @code{theta_information} (ebit per use)
## Theta information, an upper bound under two-way communication (bounds).
## @item @code{max_relative_entropy_of_entanglement} (ebit per use)
## an upper bound on keys too, under two-way communication (bounds).
## @item @code{squashed_entanglement_bound} (ebit per use)
## squashed entanglement, an upper bound on keys too, under two-way
## communication (bounds).
## @item @code{transposition_bound} (ebit per use)
## log2 of the diamond norm of the transposition after the channel (bounds).
## @item @code{entanglement_assisted_capacity} (bit per use)
## classical capacity with shared entanglement (bounds).
## @item @code{quantum_capacity} (ebit per use)
## capacity without communication (bounds).
## @item @code{private_capacity} (secret bit per use)
## secret key without communication (bounds).
## @item @code{cpp_capacity} (ebit per use)
## capacity with communication after all uses (bounds).
## @item @code{two_way_capacity} (ebit per use)
## capacity with two-way communication at any time (bounds).
## @item @code{epr_capacity} (ebit per use)
## pairs of two receivers of a source, over two equal channels (bounds).
## @item @code{dual_rail} (ebit per use)
## attained by two equal damping channels with two rails.
## @item @code{multi_rail} (ebit per use)
## the same with the best number of rails up to 64.
## @item @code{is_teleportation_covariant}
## undecided where neither is proved.
## @item @code{is_degradable}
## undecided where neither is proved.
## @item @code{is_antidegradable}
## undecided where neither is proved.
## @item @code{is_entanglement_breaking}
## undecided where neither is proved.
## @end table
##
## The numbers are those of the functions, to 1e-9. Where there are formulas no
## certificate is made: of damping channels (@code{gadc},
## @code{amplitude_damping}, @code{gadc_from_times}, and @code{memory_channel}
## where @code{t2} is @code{2 t1}) all quantities together take some ten
## microseconds a row. Otherwise a row costs what the calls of the functions
## cost. Call the function for the channel of a row to have its certificate.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input. First the parameters of
## the channels, then in the order of @code{quantities}
##
## @itemize
## @item
## for what is optimised, or has ends that differ (bounds), three columns, such
## as @code{rains_lower}, @code{rains_upper} and @code{rains_status}: the true
## value lies between the ends, and the status is @qcode{"exact"},
## @qcode{"certified"}, @qcode{"bracket"} or @qcode{"achievable"} as in
## @code{ebit.conventions};
## @item
## one column of numbers for @code{dual_rail} and @code{multi_rail};
## @item
## one column of logicals for the questions, or of numbers where some are
## undecided, which are NaN.
## @end itemize
##
## @strong{Errors}
##
## @code{ebit:argument}. An argument is refused by name: @code{gamma(3) is 1.5;
## it must be a number in [0, 1]}, @code{grid is a table without thermal; it
## must be a table of gamma, thermal}, @code{quantities@{2@} is "x"; it must be
## one of "coherent_information", ...}. Where a row fails there is no table, and
## the error names the first row that does: @code{row 7: p is 1.2; it must be a
## number in [0, 1.125]}.
##
## @strong{Examples}
##
## @example
## @group
## grid = ebit.grid ("gamma", 0:0.1:1, "thermal", [0 0.1]);
## table = ebit.channel_sweep ("gadc", grid, @{"rains", "multi_rail"@});
## table.rains_upper(1:5)'
##   @result{} ans =
##         1.0000   0.7699   0.6339   0.5269   0.4359
## @end group
## @end example
## @seealso{ebit.gadc_rates, ebit.describe, ebit.grid, ebit.write_csv, ebit.epr_capacity}
## @end deftypefn

function table = channel_sweep (varargin)
  varargin = __ebit_threads__ (3, 4, varargin);
  if (numel (varargin) < 3 || numel (varargin) > 4)
    print_usage ();
  endif
  table = __ebit__ ("channel_sweep", varargin{:});
endfunction

%!demo
%! ## Upper bounds of damping channels
%! grid = struct ("gamma", (0.01:0.01:0.99)', "thermal", 0.1);
%! t = ebit.channel_sweep ("gadc", grid, {"rains", "max_rains", ...
%!                                        "squashed_entanglement_bound"});
%! plot (t.gamma, [t.rains_upper, t.max_rains_upper, ...
%!                 t.squashed_entanglement_bound_upper], "linewidth", 2);
%! legend ("Rains", "max-Rains", "squashed entanglement");
%! xlabel ("gamma");
%! ylabel ("ebits per use");

%!function names = all_quantities ()
%!  known = ebit.describe ("channel_sweep");
%!  names = known.name(strcmp (known.role, "column"));
%!endfunction

%!test # columns, and their classes
%! table = ebit.channel_sweep ("depolarizing", struct ("p", [0 0.5]), ...
%!                             {"rains", "is_degradable", "max_rains"});
%! assert (fieldnames (table), ...
%!         {"p"; "d"; "rains_lower"; "rains_upper"; "rains_status"; ...
%!          "is_degradable"; "max_rains_lower"; "max_rains_upper"; ...
%!          "max_rains_status"});
%! assert (table.p, [0; 0.5]);
%! assert (table.d, [2; 2]);
%! assert (table.rains_lower(1), 1, 1e-15);
%! assert (table.rains_status, {"exact"; "exact"});

%!test # closed forms, and the rates of gadc_rates
%! grid = struct ("gamma", [0.01; 0.3], "thermal", [0; 0.1]);
%! table = ebit.channel_sweep ("gadc", grid, ...
%!                             {"rains", "max_rains", "multi_rail"});
%! rates = ebit.gadc_rates (grid.gamma, grid.thermal);
%! assert (table.rains_upper, rates.rains, 1e-10);
%! assert (table.max_rains_upper, ...
%!         log2 ([1.99; (1.7 + sqrt(1.7 ^ 2 - 0.36 * 0.09)) / 2]), 1e-14);
%! assert (table.multi_rail, rates.multi_rail);

%!test # a row has the values of the functions, squashing by formulas
%! grid = ebit.grid ("gamma", [0.1 0.6], "thermal", [0 0.1 0.5]);
%! names = setdiff (all_quantities (), {"dual_rail", "multi_rail"});
%! table = ebit.channel_sweep ("gadc", grid, names);
%! for i = 1:numel (grid.gamma)
%!   channel = ebit.gadc (grid.gamma(i), grid.thermal(i));
%!   for name = names(:)'
%!     given = {channel};
%!     if (strcmp (name{1}, "epr_capacity"))
%!       given = {channel, channel};
%!     elseif (strcmp (name{1}, "squashed_entanglement_bound"))
%!       given = {channel, "fixed"};
%!     endif
%!     value = feval (["ebit." name{1}], given{:});
%!     if (isstruct (value))
%!       assert (table.([name{1} "_lower"])(i), value.lower, 1e-9);
%!       assert (table.([name{1} "_upper"])(i), value.upper, 1e-9);
%!     else
%!       assert (double (table.(name{1})(i)), double (value));
%!     endif
%!   endfor
%! endfor

%!test # any number of threads gives the same bits
%! grid = ebit.grid ("gamma", 0:0.1:1, "thermal", 0:0.25:1);
%! names = all_quantities ();
%! one = ebit.channel_sweep ("gadc", grid, names);
%! assert (ebit.channel_sweep ("gadc", grid, names, 2), one);
%! assert (ebit.channel_sweep ("gadc", grid, names, []), one);

%!test # weights
%! weights = [0.7 0.1 0.1 0.1; 0.25 0.25 0.25 0.25];
%! table = ebit.channel_sweep ("pauli_channel", struct ("weights", weights), ...
%!                             "rains");
%! assert ([table.weights_I, table.weights_X, table.weights_Y, ...
%!          table.weights_Z], weights);
%! again = rmfield (table, {"rains_lower", "rains_upper", "rains_status"});
%! assert (ebit.channel_sweep ("pauli_channel", again, "rains"), table);
%! one = ebit.channel_sweep ("pauli_channel", ...
%!                           struct ("weights", weights(1,:)), "rains");
%! assert (one.rains_upper, table.rains_upper(1));

%!test # no rows, and nothing but defaults
%! none = struct ("gamma", zeros (0, 1), "thermal", 0.1);
%! table = ebit.channel_sweep ("gadc", none, {"rains", "multi_rail"});
%! assert (size (table.rains_upper), [0 1]);
%! table = ebit.channel_sweep ("identity_channel", struct (), "rains");
%! assert (table.d, 2);

%!test # the help names every quantity
%! text = strtok (fileread (which ("ebit.channel_sweep")), "%");
%! for name = all_quantities ()'
%!   assert (! isempty (regexp (text, ['\<' name{1} '\>'])), name{1});
%! endfor

%!error <Invalid call> ebit.channel_sweep ()
%!error <Invalid call> ebit.channel_sweep ("dephasing", struct ("p", 0.1))
%!error <Invalid call> ebit.channel_sweep (1, 2, 3, 4, 5)
%!error <^family is "x"; it must be one of "identity_channel", "dephasing", >
%! ebit.channel_sweep ("x", struct ("p", 0.1), "rains")
%!error <^family is 3; it must be one of "identity_channel", "dephasing", >
%! ebit.channel_sweep (3, struct ("p", 0.1), "rains")
%!error <^grid is a table with p; it must be a table of gamma, thermal$>
%! ebit.channel_sweep ("gadc", struct ("p", 0.1), "rains")
%!error <^grid is a table without thermal; it must be a table of gamma, thermal$>
%! ebit.channel_sweep ("gadc", struct ("gamma", 0.1), "rains")
%!error <^grid is 0.1; it must be a table of p, d = 2$>
%! ebit.channel_sweep ("erasure", 0.1, "rains")
%!error <^gamma\(2\) is 2; it must be a number in \[0, 1\]$>
%! ebit.channel_sweep ("amplitude_damping", struct ("gamma", [0 2]), "rains")
%!error <^thermal is of length 3; it must be of length 1 or 2, as gamma is$>
%! ebit.channel_sweep ("gadc", struct ("gamma", [0 1], "thermal", [0 0 1]), ...
%!                     "rains")
%!error <^row 2: p is 1.2; it must be a number in \[0, 1.125\]$>
%! ebit.channel_sweep ("depolarizing", struct ("p", [1 1.2], "d", 3), "rains")
%!error <^row 2: weights is of sum 0.9; it must be of sum 1$>
%! ebit.channel_sweep ("pauli_channel", ...
%!                     struct ("weights", [1 0 0 0; 0.9 0 0 0]), "rains")
%!error <^weights is a vector of 2 numbers; it must be a matrix with a column for>
%! ebit.channel_sweep ("pauli_channel", struct ("weights", [0.5 0.5]), "rains")
%!error <^quantities\{2\} is "entropy"; it must be one of "coherent_information", >
%! ebit.channel_sweep ("dephasing", struct ("p", 0.1), {"rains", "entropy"})
%!error <^quantities\{2\} is no text; it must be one of "coherent_information", >
%! ebit.channel_sweep ("dephasing", struct ("p", 0.1), {"rains", 2})
%!error <^quantities\{2\} is "rains"; it must be given once$>
%! ebit.channel_sweep ("dephasing", struct ("p", 0.1), {"rains", "rains"})
%!error <^quantities is "dual_rail"; it must be a quantity that channels other >
%! ebit.channel_sweep ("dephasing", struct ("p", 0.1), "dual_rail")
%!error <^quantities is 3; it must be names of quantities$>
%! ebit.channel_sweep ("dephasing", struct ("p", 0.1), 3)
%!error <^threads is 0; it must be a whole number in \[1, 1024\]$>
%! ebit.channel_sweep ("dephasing", struct ("p", 0.1), "rains", 0)
%!error <^row 1: channel is a bosonic channel \(pure_loss\); it must be one with >
%! ebit.channel_sweep ("pure_loss", struct ("transmissivity", 0.5), ...
%!                     "entanglement_assisted_capacity")
%!error id=ebit:argument ebit.channel_sweep ("x", struct (), "rains")
