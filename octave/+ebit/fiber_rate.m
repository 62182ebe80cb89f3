## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/fiber_rate.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.fiber_rate (@var{protocol}, @var{length_km}, @var{noise_per_km} = 0, @var{intermediate_nodes} = 0, @var{source_pairs_per_second} = 1, @var{coupling_efficiency} = 0.8, @var{bell_measurement_probability} = 0.5, @var{demultiplexer_loss_db} = 3, @var{wavelength_switch_loss_db} = 3.5, @var{fiber_switch_loss_db} = 1, @var{attenuation_db_per_km} = 0.17, @var{gate_probability} = 0.417, @var{distillation} = "dejmps", @var{target} = 0.998, @var{source} = "local", @var{gate_fidelity} = 1, @var{measurement_error} = 0, @var{threads} = 1)
## How many pairs of a fidelity asked for two nodes get per second, if one of
## them sends a photon to the other through a fiber that loses photons and
## depolarizes the others: one half of an entangled pair (@qcode{"ded"}), or a
## carrier that is never entangled with the rest (@qcode{"edss1"},
## @qcode{"edss2"}). What arrives is distilled.
##
## @table @asis
## @item @var{protocol}
## how entanglement is sent, @qcode{"ded"}, @qcode{"edss1"} or @qcode{"edss2"},
## as of @code{ebit.distribute}; one for all rows.
## @item @var{length_km}
## length of the fiber between the two nodes, a number >= 0 (km), or by way of
## the source if that is remote: only the sum counts.
## @item @var{noise_per_km}
## gamma of the depolarizing noise: exp (-gamma length) is what is left of a
## photon's polarization, a number >= 0 (1/km). The source does not give its
## values: without noise is our default.
## @item @var{intermediate_nodes}
## nodes on the way, each with two wavelength-selective switches, a whole number
## >= 0: wavelength-selective switches are passed on entering and on leaving.
## @item @var{source_pairs_per_second}
## pairs that a source makes, a number >= 0 (1/s). With our default, 1, rates
## are per pair that the source makes. The source of the model takes a number
## from its reference 27 that its text has lost.
## @item @var{coupling_efficiency}
## probability that a photon gets from free space into the fiber, a number in
## [0, 1]. Our default: the source takes a number from its reference 28, whose
## abstract says more than 80 percent.
## @item @var{bell_measurement_probability}
## probability of the swap that heralds a pair, of @qcode{"ded"} alone, a number
## in [0, 1]. Table 1 of the source.
## @item @var{demultiplexer_loss_db}
## loss of a demultiplexer, a number >= 0 (dB). Table 1 of the source.
## @item @var{wavelength_switch_loss_db}
## loss of a wavelength-selective switch, a number >= 0 (dB). Table 1 of the
## source.
## @item @var{fiber_switch_loss_db}
## loss of a fiber switch, of carriers alone, a number >= 0 (dB). Table 1 of the
## source.
## @item @var{attenuation_db_per_km}
## loss of the fiber, a number >= 0 (dB/km). Table 1 of the source.
## @item @var{gate_probability}
## probability that one of the carrier's two gates succeeds, a number in [0, 1].
## The default is the source's, the average of Stolz et al. (2022); it has also
## 1/9, and numbers that are lost, most likely 1/8 and 1/4.
## @item @var{distillation}
## distillation protocol, @qcode{"dejmps"}, @qcode{"bbpssw"},
## @qcode{"bbpssw_improved"}, @qcode{"mfi"} or @qcode{"cnot"}, as of
## @code{ebit.distill}; one for all rows.
## @item @var{target}
## fidelity with phi+ at which distillation ends, a number in (0.5, 1]. The
## default is the source's.
## @item @var{source}
## where pairs are made: in one of the two nodes, or, of @qcode{"ded"} alone, in
## another one, @qcode{"local"} or @qcode{"remote"}: @qcode{"local"} or
## @qcode{"remote"}, for all rows. With a remote source both photons of a pair
## are sent.
## @item @var{gate_fidelity}
## of each node's two-qubit gate in distillation, depolarizing, a number in (0,
## 1], as of @code{ebit.distill}.
## @item @var{measurement_error}
## probability that a result in distillation is flipped, a number in [0, 0.5],
## as of @code{ebit.distill}.
## @item @var{threads}
## number of threads, a whole number in [1, 1024]. Any number gives the same
## bits.
## @end table
##
## A loss of x dB lets 10^(-x/10) of the photons through; eta_D, eta_W, eta_FS
## and eta_f are those of demultiplexer, wavelength-selective switch, fiber
## switch and fiber, eta_c the coupling efficiency, n the intermediate nodes.
## For each pair that the source makes
##
## @display
## DED:   eta_c^2 P_BSM eta_D^2 eta_W^5 eta_f eta_W^(2n)
## EDSS:  eta_c eta_D P_gate^2 eta_FS eta_W^3 eta_f eta_W^(2n)
## @end display
##
## @noindent
## arrive, with eta_W^6 in place of eta_W^5 where the source is remote. The
## source's equations (7) to (13) say that three switches are on the way of a
## photon that is sent, and two in a node that is passed; how often the other
## losses count is our reading of its figures, which reproduces the gate
## probabilities that its text names. The noise is x = gamma length in
## @code{ebit.distribute}; what is left there goes through @code{ebit.distill}.
## The rate is the product of @code{pair_rate}, @code{probability} and
## @code{yield}, and counts the outcome of the carrier's measurement once.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input: @code{length_km},
## @code{noise_per_km}, @code{intermediate_nodes},
## @code{source_pairs_per_second}, @code{coupling_efficiency},
## @code{bell_measurement_probability}, @code{demultiplexer_loss_db},
## @code{wavelength_switch_loss_db}, @code{fiber_switch_loss_db},
## @code{attenuation_db_per_km}, @code{gate_probability}, @code{target},
## @code{gate_fidelity}, @code{measurement_error} and
##
## @table @asis
## @item @code{pair_rate} (1/s)
## pairs that arrive, or carriers, whatever their measurement finds, without the
## probability of that.
## @item @code{probability}
## that the carrier's measurement finds what it should; 1 of @qcode{"ded"}; it
## depends on the noise.
## @item @code{yield}
## distilled pairs for each pair; 0 where the target is not reached.
## @item @code{rate} (1/s)
## distilled pairs: pair_rate times probability times yield.
## @item @code{hashing} (ebit)
## 1 - H(w) of a distilled pair, may be negative, as of @code{ebit.distill}.
## @item @code{key_fraction} (bit)
## secret key from a distilled pair, as of @code{ebit.distill}.
## @item @code{latency_s} (s)
## of light on the way, at 2e5 km/s.
## @item @code{two_way_capacity} (ebit per use)
## what no protocol over the bare fiber can exceed: -log2(1 - eta) with eta =
## 10^(-attenuation length/10), to compare with the rate for a source of one
## pair per second, or with that times @code{hashing}.
## @end table
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is out of its range, lengths do not fit,
## or a carrier is to come from a remote source: @code{source is "remote"; it
## must be "local", where the protocol sends a carrier}.
##
## @strong{Examples}
##
## @example
## @group
## table = ebit.fiber_rate ("edss1", (0:10:50)', 0.01);
## table.rate
##   @result{} ans =
##         1.6453e-03
##         1.1333e-04
##         3.0703e-05
##         8.1250e-06
##         4.1921e-06
##         1.0368e-06
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## H. McAleese, A. Agrawal, V. Vasan, C. J. Campbell, A. G. Hawkins, D. C.
## Kilper, M. Paternostro, M. Ruffini, Strategies for entanglement distribution
## in optical fiber networks, arXiv:2411.07306 (2024), sections III to V.
## @item
## T. Stolz, H. Hegels, M. Winter, B. Roehr, Y.-F. Hsiao, L. Husel, G. Rempe, S.
## Duerr, Quantum-logic gate between two optical photons with an average
## efficiency above 40 percent, Phys. Rev. X 12, 021035 (2022).
## @end itemize
## @seealso{ebit.gate_threshold, ebit.fiber_network_rates, ebit.distribute, ebit.distill, ebit.two_way_capacity}
## @end deftypefn

function table = fiber_rate (varargin)
  varargin = __ebit_threads__ (2, 18, varargin);
  if (numel (varargin) < 2 || numel (varargin) > 18)
    print_usage ();
  endif
  table = __ebit_table__ ("fiber_rate", [2 3 4 5 6 7 8 9 10 11 12 14 16 17], varargin);
endfunction

%!test # columns, and a row by hand
%! table = ebit.fiber_rate ("ded", [10; 20], 0.01, 1);
%! assert (fieldnames (table), {"length_km"; "noise_per_km"; ...
%!         "intermediate_nodes"; "source_pairs_per_second"; ...
%!         "coupling_efficiency"; "bell_measurement_probability"; ...
%!         "demultiplexer_loss_db"; "wavelength_switch_loss_db"; ...
%!         "fiber_switch_loss_db"; "attenuation_db_per_km"; ...
%!         "gate_probability"; "target"; "gate_fidelity"; ...
%!         "measurement_error"; "pair_rate"; "probability"; "yield"; "rate"; ...
%!         "hashing"; "key_fraction"; "latency_s"; "two_way_capacity"});
%! db = 6 + 5 * 3.5 + 7 + 0.17 * [10; 20];
%! assert (table.pair_rate, 0.32 * 10 .^ (-db / 10), -1e-13);
%! assert (table.probability, [1; 1]);
%! assert (table.rate, table.pair_rate .* table.yield, -1e-15);
%! assert (table.latency_s, [10; 20] / 2e5, -1e-15);

%!test # carriers, a remote source
%! carrier = ebit.fiber_rate ("edss1", 10, 0);
%! assert (carrier.probability, 1/3, 1e-15);
%! assert (carrier.pair_rate, 0.8 * 0.417 ^ 2 * 10 ^ -1.62, -1e-13);
%! remote = ebit.fiber_rate ("ded", 10, [], [], [], [], [], [], [], [], [], ...
%!                           [], [], [], "remote");
%! assert (remote.pair_rate, 0.32 * 10 ^ -2.87, -1e-13);

%!test # any number of threads gives the same bits
%! km = linspace (0, 60, 500)';
%! rest = cell (1, 14);
%! assert (ebit.fiber_rate ("edss1", km, 0.01, rest{:}, 2), ...
%!         ebit.fiber_rate ("edss1", km, 0.01));

%!error <Invalid call> ebit.fiber_rate ("ded")
%!error <protocol is "bb84"; it must be "ded", "edss1" or "edss2">
%! ebit.fiber_rate ("bb84", 10)
%!error <length_km\(2\) is -1; it must be a number >
%! ebit.fiber_rate ("ded", [1 -1])
%!error <source is "remote"; it must be "local", where the protocol sends a car>
%! ebit.fiber_rate ("edss2", 10, [], [], [], [], [], [], [], [], [], [], [], ...
%!                  [], "remote")
%!error <distillation is "epl_d"; it must be "dejmps", "bbpssw", >
%! ebit.fiber_rate ("ded", 10, [], [], [], [], [], [], [], [], [], [], "epl_d")
%!error id=ebit:argument ebit.fiber_rate ("ded", NaN)
