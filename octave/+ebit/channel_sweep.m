## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{table} =} ebit.channel_sweep (@var{family}, @var{grid}, @var{quantities}, @var{threads} = 1)
## Rates, bounds and properties of all channels of one family on a grid of its
## parameters, a row for each channel.
##
## @var{family} is the name of the constructor that makes the channels, such as
## @qcode{"gadc"}; @var{grid} a struct of the constructor's parameters.  A
## parameter is one number, which serves all rows, or has as many as the others;
## what @var{grid} leaves out takes the constructor's default.  The
## @code{weights} of @code{pauli_channel} are a matrix with four columns, or the
## fields @code{weights_I}, @code{weights_X}, @code{weights_Y} and
## @code{weights_Z}.  Any number of @var{threads} gives the same bits.
##
## @var{quantities} is a name or a cell of names.  A quantity is the name of the
## function that computes it for one channel, whose help says what it means:
##
## @itemize
## @item
## @code{coherent_information}, @code{reverse_coherent_information},
## @code{rains};
## @item
## @code{max_rains}, @code{max_relative_entropy_of_entanglement},
## @code{squashed_entanglement_bound}, @code{transposition_bound},
## @code{entanglement_assisted_capacity};
## @item
## @code{quantum_capacity}, @code{cpp_capacity}, @code{two_way_capacity} (of
## entanglement), and of two equal channels @code{epr_capacity};
## @item
## of two equal damping channels @code{dual_rail} and @code{multi_rail}, the
## rates of encoding in two rails and in the best number of rails up to 64, as in
## @code{ebit.gadc_rates};
## @item
## @code{is_teleportation_covariant}, @code{is_degradable},
## @code{is_antidegradable}, @code{is_entanglement_breaking}.
## @end itemize
##
## @var{table} is a struct of column vectors: the parameters of the channels,
## then in the order of @var{quantities} for what is optimised, or has ends that
## differ, three columns such as @code{rains_lower}, @code{rains_upper} and
## @code{rains_status}; one column of numbers for @code{dual_rail} and
## @code{multi_rail}; one column of logicals for the questions, or of numbers
## where some are undecided, NaN.  The true value lies between the two ends.
##
## The numbers are those of the functions, to 1e-9.  Where there are formulas no
## certificate is made: of damping channels all quantities together take some
## ten microseconds a row.  Otherwise a row costs what the calls of the functions
## cost.  Call the function for the channel of a row to have its certificate.
##
## What is not allowed is an error with the identifier @qcode{"ebit:argument"}.
## Where a row fails there is no table, and the error names the first row that
## does.
##
## @example
## @group
## grid = ebit.grid ("gamma", 0:0.1:1, "thermal", [0 0.1]);
## table = ebit.channel_sweep ("gadc", grid, @{"rains", "multi_rail"@});
## table.rains_upper
## @end group
## @end example
## @seealso{ebit.grid, ebit.gadc_rates, ebit.epr_capacity, ebit.write_csv, ebit.describe}
## @end deftypefn

function table = channel_sweep (varargin)
  if (nargin < 3 || nargin > 4)
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

%!test # a row has the values of the functions
%! grid = ebit.grid ("gamma", [0.1 0.6], "thermal", [0 0.1 0.5]);
%! names = setdiff (all_quantities (), {"dual_rail", "multi_rail"});
%! table = ebit.channel_sweep ("gadc", grid, names);
%! for i = 1:numel (grid.gamma)
%!   channel = ebit.gadc (grid.gamma(i), grid.thermal(i));
%!   for name = names(:)'
%!     given = {channel};
%!     if (strcmp (name{1}, "epr_capacity"))
%!       given = {channel, channel};
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
%!error <^gamma\[2\] is 2; it must be a number in \[0, 1\]$>
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
%!error <^quantities\[2\] is "entropy"; it must be one of those that describe >
%! ebit.channel_sweep ("dephasing", struct ("p", 0.1), {"rains", "entropy"})
%!error <^quantities\[2\] is no text; it must be one of those that describe >
%! ebit.channel_sweep ("dephasing", struct ("p", 0.1), {"rains", 2})
%!error <^quantities\[2\] is "rains"; it must be given once$>
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
