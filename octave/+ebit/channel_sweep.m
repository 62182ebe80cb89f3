## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/channel_sweep.md: the help.

## -*- texinfo -*-
## @deftypefn  {ebit} {[@var{table}, @var{provenance}] =} ebit.channel_sweep (@var{family}, @var{grid}, @var{quantities})
## @deftypefnx {ebit} {[@var{table}, @var{provenance}] =} ebit.channel_sweep (@var{family}, @var{grid}, @var{quantities}, @var{threads})
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
## @var{family} may be a function handle that makes the channel of a row from
## the columns of @var{grid}, in their order, such as @code{@@(gamma, p)
## ebit.compose_channel (ebit.dephasing (p), ebit.amplitude_damping (gamma))}, a
## cell of two channels (for quantities of two, as @code{ebit.epr_capacity}), or
## a state; then @var{quantities} are names of any functions of such. It may
## also be a cell of channels, of which @var{grid}, if it is given, has a row
## each. Such a table has the column @code{message}, which is empty where all is
## well.
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
## @code{provenance} is a struct: @code{version} of the package, @code{call},
## @code{tol} of each quantity that has one (each one where rows differ, as
## @code{rains} of states and of channels), @code{unit} of each column, and the
## @code{date}.
##
## @strong{Errors}
##
## @code{ebit:argument}. An argument is refused by name: @code{gamma is 1.5; it
## must be a number in [0, 1]}, where a column has no number in range,
## @code{grid is a table without thermal; it must be a table of gamma, thermal},
## @code{quantities@{2@} is "x"; it must be one of "coherent_information", ...}.
## Where a row fails, such as one out of range, or one of its quantities, all
## others are made all the same, and the table has the column @code{message}:
## what fails is NaN, and has a message such as @code{p is 1.2; it must be a
## number in [0, 1.125]}, or the name of the quantity and why.
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
## @seealso{ebit.gadc_rates, ebit.describe, ebit.grid, ebit.certificate, ebit.write_csv, ebit.epr_capacity}
## @end deftypefn

function [table, provenance] = channel_sweep (varargin)
  varargin = __ebit_threads__ (3, 4, varargin);
  if (numel (varargin) < 3 || numel (varargin) > 4)
    print_usage ();
  endif
  given = [varargin, {[]}](1:4);
  is_own = is_function_handle (given{1}) ...
           || (iscell (given{1}) && ! iscellstr (given{1}));
  if (is_own)
    [table, tol, unit] = __ebit_own_sweep__ (given{:});
    from = {"family", given{3}, table, tol};
  else
    table = __ebit__ ("channel_sweep", varargin{:});
    from = {["\"" given{1} "\""], given{3}, table};
  endif
  if (nargout > 1)
    provenance = __ebit_provenance__ ("channel_sweep", from{:});
    if (is_own)
      for name = fieldnames (unit)'
        provenance.unit.(name{1}) = unit.(name{1});
      endfor
    endif
  endif
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
%!error <^gamma\(1\) is 3; it must be a number in \[0, 1\]$>
%! ebit.channel_sweep ("amplitude_damping", struct ("gamma", [3 2]), "rains")
%!error <^thermal is of length 3; it must be of length 1 or 2, as gamma is$>
%! ebit.channel_sweep ("gadc", struct ("gamma", [0 1], "thermal", [0 0 1]), ...
%!                     "rains")
%!test # a row that fails is NaN and says why, the others are kept
%! table = ebit.channel_sweep ("depolarizing", struct ("p", [1 1.2], "d", 3), ...
%!                             "rains");
%! assert (isnan (table.rains_lower), [false; true]);
%! assert (table.rains_status, {"exact"; ""});
%! assert (table.message, {""; "p is 1.2; it must be a number in [0, 1.125]"});
%! table = ebit.channel_sweep ("pauli_channel", ...
%!                             struct ("weights", [1 0 0 0; 0.9 0 0 0]), "rains");
%! assert (table.message{2}, "weights is of sum 0.9; it must be of sum 1");

%!test # a quantity that fails does not take the others with it
%! names = {"coherent_information", "entanglement_assisted_capacity"};
%! grid = struct ("transmissivity", [0.5; 0.8]);
%! table = ebit.channel_sweep ("pure_loss", grid, names);
%! own = ebit.channel_sweep (@ebit.pure_loss, grid, names);
%! assert (table.coherent_information_upper(2), 2, 1e-12);
%! assert (own.coherent_information_upper, table.coherent_information_upper);
%! assert (isnan (table.entanglement_assisted_capacity_lower), [true; true]);
%! assert (own.message, table.message);
%! assert (strncmp (own.message, "entanglement_assisted_capacity: chan", 36));

%!test # where a table comes from
%! [table, from] = ebit.channel_sweep ("gadc", ...
%!                                     struct ("gamma", 0.1, "thermal", 0), ...
%!                                     {"rains", "is_degradable"});
%! assert (from.call, "channel_sweep (\"gadc\", grid, {\"rains\", \"is_degradable\"})");
%! assert (from.tol, struct ("rains", 1e-8));
%! assert (from.unit.rains_lower, "ebit per use");
%! [~, from] = ebit.channel_sweep ({ebit.gadc(0.3, 0.1), ebit.gadc(0.2, 0)}, ...
%!                                 [], "rains");
%! assert (from.tol, struct ("rains", 1e-8));
%! assert (regexp (from.version, '^\d+\.\d+\.\d+$'), 1);

%!test # the tol of a table is that of the bounds values behind it
%! names = setdiff (all_quantities (), {"dual_rail"; "multi_rail"}, "stable")';
%! grid = struct ("gamma", 0.3, "thermal", 0.1);
%! [~, named] = ebit.channel_sweep ("gadc", grid, names);
%! [~, own] = ebit.channel_sweep ({ebit.gadc(0.3, 0.1)}, [], names);
%! assert (own.tol, named.tol);
%! assert (named.tol.rains, 1e-8);
%! assert (named.tol.max_rains, 1e-9);
%! assert (named.tol.epr_capacity, 1e-8);
%! assert (numfields (named.tol), 14);
%! channels = {ebit.random_channel(2, 2, 2, 1), ebit.erasure(0.2, 3)};
%! [~, own] = ebit.channel_sweep (channels, [], {"rains", "max_rains"});
%! assert (own.tol, struct ("rains", 1e-8, "max_rains", 1e-9));
%! states = {ebit.werner_state(0.8), ebit.gadc(0.3, 0.1)};
%! [~, own] = ebit.channel_sweep (states, [], "rains");
%! assert (own.tol, struct ("rains", [1e-9 1e-8]));

%!test # a constructor of one's own, pairs of unlike channels, states, a cell
%! grid = ebit.grid ("gamma", [0.1 2], "p", [0 0.1]);
%! own = @(gamma, p) ebit.compose_channel (ebit.dephasing (p), ...
%!                                         ebit.amplitude_damping (gamma));
%! table = ebit.channel_sweep (own, grid, {"two_way_capacity", "is_degradable"});
%! b = ebit.two_way_capacity (own (0.1, 0.1));
%! at = find (table.gamma == 0.1 & table.p == 0.1);
%! assert (table.two_way_capacity_upper(at), b.upper);
%! assert (isnan (table.is_degradable), table.gamma == 2);
%! pair = @(gamma, p) {ebit.gadc(gamma, 0), ebit.dephasing(p)};
%! grid = struct ("gamma", [0.1; 0.2], "p", 0.1);
%! table = ebit.channel_sweep (pair, grid, "epr_capacity");
%! b = ebit.epr_capacity (pair (0.2, 0.1){:});
%! assert (table.epr_capacity_lower(2), b.lower);
%! table = ebit.channel_sweep (@(f) ebit.werner_state (f), ...
%!                             struct ("f", [0.5 0.9]), ...
%!                             {"log_negativity", "rains"}, "threads", 2);
%! assert (table.log_negativity(2), log2 (1.8), 1e-12);
%! table = ebit.channel_sweep ({ebit.dephasing(0.1), ebit.erasure(0.2)}, ...
%!                             [], "rains");
%! assert (table.channel, [1; 2]);
%! assert (table.rains_upper(2), 0.8, 1e-12);

%!error <quantities is "raijns"; it must be names of functions of a channel>
%! ebit.channel_sweep (@(p) ebit.dephasing (p), struct ("p", 0.1), "raijns")
%!error <grid is a table of other rows; it must be one of 1 rows>
%! ebit.channel_sweep ({ebit.dephasing(0.1)}, struct ("a", [1 2]), "rains")
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
%!error id=ebit:argument ebit.channel_sweep ("x", struct (), "rains")

%!test # units of states
%! [~, from] = ebit.channel_sweep (@(f) ebit.werner_state (f), ...
%!                                 struct ("f", 0.9), {"rains", "discord"});
%! assert (from.unit.rains_upper, "ebit");
%! assert (from.unit.discord_lower, "bit");
%! assert (from.unit.f, "");

%!test # a row out of range fails alone
%! table = ebit.channel_sweep ("gadc", struct ("gamma", [0.1; 2; NaN], ...
%!                                             "thermal", 0), "rains");
%! assert (isnan (table.rains_upper), [false; true; true]);
%! assert (table.message(1:2), ...
%!         {""; "gamma is 2; it must be a number in [0, 1]"});
%! assert (ebit.verify (table, "gadc"), [true; true; true]);
%!error <gamma\(1\) is 3; it must be a number in \[0, 1\]>
%! ebit.channel_sweep ("gadc", struct ("gamma", [3; 2], "thermal", 0), "rains");
