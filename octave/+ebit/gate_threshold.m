## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/gate_threshold.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.gate_threshold (@var{noise}, @var{distillation} = "dejmps", @var{target} = 0.998, @var{coupling_efficiency} = 0.8, @var{bell_measurement_probability} = 0.5, @var{demultiplexer_loss_db} = 3, @var{wavelength_switch_loss_db} = 3.5, @var{fiber_switch_loss_db} = 1, @var{source} = "local", @var{gate_fidelity} = 1, @var{measurement_error} = 0, @var{threads} = 1)
## Sending a carrier that is never entangled (@qcode{"edss1"}, @qcode{"edss2"}
## of @code{ebit.fiber_rate}) needs two gates between photons, which succeed
## with some probability. Above the threshold that this function returns it
## brings more distilled pairs than direct distribution over the same fiber.
##
## @table @asis
## @item @var{noise}
## noise on the way, (noise per km)(km): exp(-noise) of a qubit's Bloch vector
## arrives, a number >= 0: x of @code{ebit.distribute}.
## @item @var{distillation}
## distillation protocol, @qcode{"dejmps"}, @qcode{"bbpssw"},
## @qcode{"bbpssw_improved"}, @qcode{"mfi"} or @qcode{"cnot"}, as of
## @code{ebit.distill}.
## @item @var{target}
## fidelity with phi+ at which distillation ends, a number in (0.5, 1], as of
## @code{ebit.distill}.
## @item @var{coupling_efficiency}
## probability that a photon gets from free space into the fiber, a number in
## (0, 1], as of @code{ebit.fiber_rate}.
## @item @var{bell_measurement_probability}
## probability of the swap that heralds a pair, of @qcode{"ded"} alone, a number
## in (0, 1], as of @code{ebit.fiber_rate}.
## @item @var{demultiplexer_loss_db}
## loss of a demultiplexer, a number >= 0 (dB), as of @code{ebit.fiber_rate}.
## @item @var{wavelength_switch_loss_db}
## loss of a wavelength-selective switch, a number >= 0 (dB), as of
## @code{ebit.fiber_rate}.
## @item @var{fiber_switch_loss_db}
## loss of a fiber switch, of carriers alone, a number >= 0 (dB), as of
## @code{ebit.fiber_rate}.
## @item @var{source}
## where pairs are made: in one of the two nodes, or, of @qcode{"ded"} alone, in
## another one, @qcode{"local"} or @qcode{"remote"}, as of
## @code{ebit.fiber_rate}.
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
## What is lost in the fiber and in intermediate nodes is lost by both, so that
## length and attenuation drop out. With the yields Y of @code{ebit.distill},
## the probability P_meas of @code{ebit.distribute} and
##
## @display
## kappa = eta_FS/(eta_c P_BSM eta_D eta_W^2)
## @end display
##
## @noindent
## of @code{ebit.fiber_rate} (eta_W^3 for a remote source of pairs) the
## threshold is sqrt(Y_DED/(kappa P_meas Y)). Rounds of distillation are whole,
## so it jumps where one of the two protocols needs a round more.
##
## Without distillation, and without noise, the thresholds are sqrt(3/kappa) =
## 0.389 for @qcode{"edss1"} and sqrt(8/(5 kappa)) = 0.284 for @qcode{"edss2"};
## the first of them is also that of this function for weak noise.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input: @code{noise},
## @code{target}, @code{coupling_efficiency},
## @code{bell_measurement_probability}, @code{demultiplexer_loss_db},
## @code{wavelength_switch_loss_db}, @code{fiber_switch_loss_db},
## @code{gate_fidelity}, @code{measurement_error} and
##
## @table @asis
## @item @code{edss1}
## gate probability above which @qcode{"edss1"} brings more than @qcode{"ded"}.
## 0 where direct distribution alone distils nothing, Inf where the carrier
## alone does, NaN where both do.
## @item @code{edss2}
## the same for @qcode{"edss2"}. A threshold above 1 is never reached.
## @end table
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is out of its range, or lengths do not
## fit.
##
## @strong{Examples}
##
## @example
## @group
## table = ebit.gate_threshold ([0; 0.1; 0.5; 1]);
## table.edss1
##   @result{} ans =
##         0.3887
##         0.3886
##         0.3934
##         0.5764
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
## @seealso{ebit.fiber_rate, ebit.distribute, ebit.distill}
## @end deftypefn

function table = gate_threshold (varargin)
  varargin = __ebit_threads__ (1, 12, varargin);
  if (numel (varargin) < 1 || numel (varargin) > 12)
    print_usage ();
  endif
  table = __ebit_table__ ("gate_threshold", [1 3 4 5 6 7 8 10 11], varargin);
endfunction

%!test # loss alone, noise, and where there is nothing to win
%! kappa = 10 ^ 0.9 / 0.4;
%! table = ebit.gate_threshold ([0; 0.005; 0.7; 1.2]);
%! assert (fieldnames (table)(end-1:end), {"edss1"; "edss2"});
%! assert (table.edss1(1), sqrt (3 / kappa), -1e-14);
%! assert (table.edss1(2), 0.38867616778849519, -1e-12);
%! assert (table.edss2(2:4), [4.4703408850873103; Inf; NaN], -1e-12);

%!error <Invalid call> ebit.gate_threshold ()
%!error <noise is -1; it must be a number > ebit.gate_threshold (-1)
%!error <coupling_efficiency is 0; it must be a number in \(0, 1\]>
%! ebit.gate_threshold (0.1, "dejmps", 0.99, 0)
%!error id=ebit:argument ebit.gate_threshold (0.1, "none")
