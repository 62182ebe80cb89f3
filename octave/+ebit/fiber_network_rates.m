## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/fiber_network_rates.md: the help.

## -*- texinfo -*-
## @deftypefn {ebit} {[@var{table}, @var{mean_rate}] =} ebit.fiber_network_rates (@var{edges}, @var{protocol}, @var{noise_per_km} = 0, @var{intermediate_nodes} = 0, @var{source_pairs_per_second} = 1, @var{coupling_efficiency} = 0.8, @var{bell_measurement_probability} = 0.5, @var{demultiplexer_loss_db} = 3, @var{wavelength_switch_loss_db} = 3.5, @var{fiber_switch_loss_db} = 1, @var{attenuation_db_per_km} = 0.17, @var{gate_probability} = 0.417, @var{distillation} = "dejmps", @var{target} = 0.998, @var{source} = "local", @var{gate_fidelity} = 1, @var{measurement_error} = 0, @var{threads} = 1)
## The rates of @code{ebit.fiber_rate} between all pairs of nodes of a network,
## along the shortest paths, and their mean over the pairs.
##
## @table @asis
## @item @var{edges}
## a network, or a table of fibers: tail, head (numbers or names of nodes),
## length_km, and, where they differ, attenuation_db_per_km, noise_per_km,
## intermediate_nodes: a struct with a row for each fiber, which is used in both
## directions. A column of one number serves all rows. There may be several
## fibers between two nodes. Of a network, as @code{ebit.read_network} and
## @code{ebit.network} return it, lengths and attenuations are taken.
## @item @var{protocol}
## @qcode{"ded"}, @qcode{"edss1"} or @qcode{"edss2"}, as of
## @code{ebit.fiber_rate}.
## @item @var{noise_per_km}
## gamma of fibers without their own, 1/km, >= 0; default @code{0}. The column
## of @var{edges}, where there is one, takes its place.
## @item @var{intermediate_nodes}
## nodes within a fiber without its own, a whole number >= 0; default @code{0}.
## These count besides the nodes of the network on the way. The column of
## @var{edges}, where there is one, takes its place.
## @item @var{source_pairs_per_second}
## pairs that a source makes, >= 0; default @code{1}.
## @item @var{coupling_efficiency}
## probability that a photon gets from free space into the fiber, in [0, 1];
## default @code{0.8}.
## @item @var{bell_measurement_probability}
## probability of the swap that heralds a pair, of @qcode{"ded"} alone, in [0,
## 1]; default @code{0.5}.
## @item @var{demultiplexer_loss_db}
## loss of a demultiplexer, dB, >= 0; default @code{3}.
## @item @var{wavelength_switch_loss_db}
## loss of a wavelength-selective switch, dB, >= 0; default @code{3.5}.
## @item @var{fiber_switch_loss_db}
## loss of a fiber switch, of carriers alone, dB, >= 0; default @code{1}.
## @item @var{attenuation_db_per_km}
## loss of fibers without their own, dB/km, >= 0; default @code{0.17}. The
## column of @var{edges}, where there is one, takes its place.
## @item @var{gate_probability}
## probability that one of the carrier's two gates succeeds, in [0, 1]; default
## @code{0.417}.
## @item @var{distillation}
## @qcode{"dejmps"}, @qcode{"bbpssw"}, @qcode{"bbpssw_improved"}, @qcode{"mfi"}
## or @qcode{"cnot"}; default @qcode{"dejmps"}.
## @item @var{target}
## fidelity at which distillation ends, in (0.5, 1]; default @code{0.998}.
## @item @var{source}
## where pairs are made: @qcode{"local"}, in one of the two nodes, or, of
## @qcode{"ded"} alone, @qcode{"remote"}, in another one; default
## @qcode{"local"}.
## @item @var{gate_fidelity}
## of each node's two-qubit gate in distillation, in (0, 1]; default @code{1}.
## @item @var{measurement_error}
## probability that a result in distillation is flipped, in [0, 1/2]; default
## @code{0}.
## @item @var{threads}
## number of threads, a whole number in [1, 1024]; default @code{1}. Any number
## gives the same bits.
## @end table
##
## Shortest is by @code{length_km}, whatever attenuation and noise. Of equally
## long paths the one with fewer fibers is taken, and of those the one whose
## nodes come first. Losses and noise add up along the path, and a node on the
## way costs two wavelength-selective switches. The path is that of the photon
## that is sent; with @code{source = "remote"} the source stands somewhere on
## it.
##
## @strong{Value}
##
## A struct of column vectors with a row for each pair of nodes, and the mean of
## its rates. Rows are in the order of nodes: numbers ascending, names as the
## table of edges mentions them first. The columns are
##
## @table @asis
## @item @code{from}
## one of two nodes.
## @item @code{to}
## the other one, which comes later in the order of nodes.
## @item @code{path}
## the nodes of the shortest path between them, joined by "-"; @qcode{""} where
## there is none.
## @item @code{length_km} (km)
## its length.
## @item @code{intermediate_nodes}
## how many nodes it passes through: those of the network between the two, and
## those within fibers.
## @item @code{pair_rate} (1/s)
## pairs that arrive, or carriers, whatever their measurement finds.
## @item @code{probability}
## that the carrier's measurement finds what it should; 1 of @qcode{"ded"}.
## @item @code{yield}
## distilled pairs for each pair; 0 where the target is not reached.
## @item @code{rate} (1/s)
## distilled pairs: pair_rate times probability times yield.
## @item @code{hashing} (ebit)
## 1 - H(w) of a distilled pair, may be negative.
## @item @code{key_fraction} (bit)
## secret key from a distilled pair.
## @item @code{latency_s} (s)
## of light on the way, at 2e5 km/s.
## @item @code{two_way_capacity} (ebit per use)
## what no protocol over the bare fiber can exceed.
## @end table
##
## Pairs that no path joins have the path @qcode{""}, the length Inf, and the
## rate 0, with which they count in the mean; what would tell of their pairs is
## NaN.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is out of its range. Of @var{edges} the
## message names the column and its row: @code{length_km(3) is -1; it must be a
## number >= 0}. Refused are columns that are missing, or of other names, and
## fibers from a node to itself.
##
## @strong{Examples}
##
## @example
## @group
## edges = ebit.six_node_network ();
## [table, mean] = ebit.fiber_network_rates (edges, "edss1", 0.01);
## table.path(1:3)'
##   @result{} ans =
##      @{
##        [1,1] = 1-2
##        [1,2] = 1-2-3
##        [1,3] = 1-2-5-4
##      @}
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## H. McAleese, A. Agrawal, V. Vasan, C. J. Campbell, A. G. Hawkins, D. C.
## Kilper, M. Paternostro, M. Ruffini, Strategies for entanglement distribution
## in optical fiber networks, arXiv:2411.07306 (2024).
## @end itemize
## @seealso{ebit.six_node_network, ebit.example_network, ebit.fiber_rate, ebit.gate_threshold}
## @end deftypefn

function [table, mean_rate] = fiber_network_rates (varargin)
  if (nargin < 2 || nargin > 18)
    print_usage ();
  endif
  rates = __ebit__ ("fiber_network_rates", varargin{:});
  table = rates.table;
  mean_rate = rates.mean_rate;
endfunction

%!shared edges
%! edges = ebit.six_node_network ();

%!test # pairs in order, shortest paths, rates of fiber_rate
%! [table, mean_rate] = ebit.fiber_network_rates (edges, "edss1", 0.005);
%! assert (numel (table.rate), 15);
%! assert ([table.from, table.to](1:3,:), [1 2; 1 3; 1 4]);
%! assert (table.path(1:5)', {"1-2", "1-2-3", "1-2-5-4", "1-2-5", "1-6"});
%! assert (table.length_km(1:3), [12; 21; 33]);
%! assert (table.intermediate_nodes(1:3), [0; 1; 2]);
%! same = ebit.fiber_rate ("edss1", table.length_km, 0.005, ...
%!                         table.intermediate_nodes);
%! assert (table.rate, same.rate);
%! assert (mean_rate, mean (same.rate), -1e-15);

%!test # edges with properties of their own, one column of one number
%! edges.attenuation_db_per_km = 0.2;
%! edges.noise_per_km = 0.001 * (1:7);
%! table = ebit.fiber_network_rates (edges, "ded");
%! same = ebit.fiber_rate ("ded", 21, (12 * 0.001 + 9 * 0.002) / 21, 1, ...
%!                         [], [], [], [], [], [], 0.2);
%! assert (table.pair_rate(2), same.pair_rate, -1e-14);
%! assert (table.yield(2), same.yield, -1e-13);

%!test # names, one fiber, two parts
%! table = ebit.fiber_network_rates (struct ("tail", "here", "head", ...
%!                                           "there", "length_km", 5), "ded");
%! assert (table.path, {"here-there"});
%! parts = struct ("tail", {{"b", "x"}}, "head", {{"a", "y"}}, ...
%!                 "length_km", 1);
%! [table, mean_rate] = ebit.fiber_network_rates (parts, "ded");
%! assert (table.from', {"b", "b", "b", "a", "a", "x"});
%! assert (table.to', {"a", "x", "y", "x", "y", "y"});
%! assert (table.path', {"b-a", "", "", "", "", "x-y"});
%! assert (table.length_km', [1 Inf Inf Inf Inf 1]);
%! assert (table.rate(2:5), zeros (4, 1));
%! assert (mean_rate, table.rate(1) / 3, -1e-15);

%!test # any number of threads gives the same bits
%! rest = cell (1, 15);
%! assert (ebit.fiber_network_rates (edges, "edss2", rest{:}, 2), ...
%!         ebit.fiber_network_rates (edges, "edss2"));

%!error <Invalid call> ebit.fiber_network_rates (edges)
%!error <edges is 3; it must be a table of tail, head, length_km and, where>
%! ebit.fiber_network_rates (3, "ded")
%!error <edges is a table with lenght_km; it must be a table of>
%! ebit.fiber_network_rates (struct ("tail", 1, "head", 2, "lenght_km", 3), ...
%!                           "ded")
%!error <length_km\(2\) is -1; it must be a number >
%! ebit.fiber_network_rates (struct ("tail", [1 2], "head", [2 3], ...
%!                                   "length_km", [1 -1]), "ded")
%!error <protocol is "dead"; it must be "ded", "edss1" or "edss2">
%! ebit.fiber_network_rates (edges, "dead")
%!error id=ebit:argument ebit.fiber_network_rates (edges, "ded", -1)
