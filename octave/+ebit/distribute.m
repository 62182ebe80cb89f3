## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/distribute.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.distribute (@var{protocol}, @var{noise}, @var{pauli} = [], @var{outcome} = "success", @var{threads} = 1)
## Two nodes want a Bell pair, and one of them sends a photon through a fiber
## that depolarizes. It is half of a pair (@qcode{"ded"}, direct distribution),
## or a carrier that is never entangled with the rest, and yet leaves the nodes
## entangled: @qcode{"edss1"} with CNOT gates at both ends, @qcode{"edss2"} with
## controlled phases.
##
## @table @asis
## @item @var{protocol}
## how entanglement is sent, @qcode{"ded"}, @qcode{"edss1"} or @qcode{"edss2"};
## one for all rows.
## @item @var{noise}
## noise on the way, (noise per km)(km): exp(-noise) of a qubit's Bloch vector
## arrives, a number >= 0. Noise of a longer way adds up.
## @item @var{pauli}
## probabilities of errors I, X, Y, Z of the carrier, besides the noise, 4
## numbers >= 0 with sum 1, or an n x 4 matrix of such rows. The default is
## none; a matrix has a row for each noise.
## @item @var{outcome}
## the result of the carrier's measurement, @qcode{"success"} or
## @qcode{"failure"}; one for all rows. @qcode{"failure"} is the result after
## which nothing is entangled, of the carriers' protocols alone.
## @item @var{threads}
## number of threads, a whole number in [1, 1024]. Any number gives the same
## bits.
## @end table
##
## With e = exp(-x) for a noise x the channel is rho -> e rho + (1-e) 1/2, a
## Pauli channel with weights (1+3e)/4 of I and (1-e)/4 of X, Y and Z. The pairs
## are Bell-diagonal, with the weights of phi+, phi-, psi+, psi-
##
## @multitable @columnfractions 0.153 0.181 0.528
## @headitem protocol @tab probability @tab weights
## @item @qcode{"ded"} @tab 1 @tab (1+3e, 1-e, 1-e, 1-e)/4
## @item @qcode{"edss1"} @tab (3-e)/6 @tab (1+e, 1-e, (1-e)/2, (1-e)/2)/(3-e)
## @item @qcode{"edss2"} @tab (4+e)/8 @tab (6+6e, 6, 2-e, 2-e)/(16+4e)
## @end multitable
##
## Direct distribution and @qcode{"edss1"} lose their entanglement at one and
## the same noise, x = ln 3, @qcode{"edss2"} at x = ln 2. The source prints the
## initial state of @qcode{"edss2"}, whose split of tx and ty, 1/4 and -1/4, is
## our reading: it is the one that gives both psi states equal weights.
##
## These closed forms are tested against the circuits of
## @code{ebit.protocol_state}.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input: @code{noise}, where
## @code{pauli} is given @code{pauli_I}, @code{pauli_X}, @code{pauli_Y},
## @code{pauli_Z}, and
##
## @table @asis
## @item @code{probability}
## of that outcome; direct distribution measures nothing, and it is 1.
## @item @code{phi_plus}
## weight of phi+, which is wanted.
## @item @code{phi_minus}
## weight of phi-, a phase error.
## @item @code{psi_plus}
## weight of psi+, a bit error.
## @item @code{psi_minus}
## weight of psi-, both errors.
## @item @code{negativity}
## of the pair, at most 1/2: max(0, w - 1/2) of the largest weight w.
## @item @code{fidelity}
## with phi+, which is phi_plus.
## @item @code{hashing} (ebit)
## 1 - H(w), may be negative per pair: what hashing distils with one-way
## communication, if positive.
## @item @code{key_fraction} (bit)
## secret key, max(0, 1 - h2(bit errors) - h2(phase errors)) per pair, with
## one-way reconciliation, bit errors being @code{psi_plus + psi_minus} and
## phase errors @code{phi_minus + psi_minus}.
## @end table
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is out of its range, or lengths do not
## fit; @code{outcome is "failure"; it must be "success" of "ded", which has no
## other}.
##
## @strong{Examples}
##
## @example
## @group
## x = (0:0.05:1.2)';
## direct = ebit.distribute ("ded", x);
## carrier = ebit.distribute ("edss1", x);
## [direct.negativity, carrier.negativity](1:8:25,:)
##   @result{} ans =
##         0.5000   0.5000
##         0.2527   0.2170
##         0.0870   0.0682
##              0        0
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## H. McAleese, A. Agrawal, V. Vasan, C. J. Campbell, A. G. Hawkins, D. C.
## Kilper, M. Paternostro, M. Ruffini, Strategies for entanglement distribution
## in optical fiber networks, arXiv:2411.07306 (2024), sections II and IV.
## @item
## T. S. Cubitt, F. Verstraete, W. Duer, J. I. Cirac, Separable states can be
## used to distribute entanglement, Phys. Rev. Lett. 91, 037902 (2003).
## @item
## A. Kay, Using separable Bell-diagonal states to distribute entanglement,
## Phys. Rev. Lett. 109, 080503 (2012).
## @end itemize
## @seealso{ebit.protocol_state, ebit.carrier_discord, ebit.distill, ebit.bell_diagonal}
## @end deftypefn

function table = distribute (varargin)
  varargin = __ebit_threads__ (2, 5, varargin);
  if (numel (varargin) < 2 || numel (varargin) > 5)
    print_usage ();
  endif
  table = __ebit_table__ ("distribute", [2], varargin);
endfunction

%!test # columns, closed forms
%! x = [0; log(2)];
%! table = ebit.distribute ("edss1", x);
%! assert (fieldnames (table), {"noise"; "probability"; "phi_plus"; ...
%!         "phi_minus"; "psi_plus"; "psi_minus"; "negativity"; "fidelity"; ...
%!         "hashing"; "key_fraction"});
%! assert (table.probability, [1/3; 5/12], eps);
%! assert (table.fidelity, [1; 0.6], eps);
%! assert (table.negativity, [0.5; 0.1], eps);
%! table = ebit.distribute ("edss2", x);
%! assert (table.negativity, [0.1; 0], eps);
%! table = ebit.distribute ("ded", log (3));
%! assert (table.fidelity, 0.5, eps);

%!test # weights of errors have columns where they are given
%! table = ebit.distribute ("edss2", [0.1; 0.2], [1 0 0 0; 0.9 0 0 0.1]);
%! assert (table.pauli_Z, [0; 0.1]);
%! without = ebit.distribute ("edss2", [0.1; 0.2]);
%! assert (table.fidelity(1), without.fidelity(1));
%! assert (table.fidelity(2) < without.fidelity(2));
%! assert (ebit.distribute ("edss2", 0.1, []), ebit.distribute ("edss2", 0.1));

%!test # the other outcome is never entangled; both have probability 1
%! x = linspace (0, 2, 20)';
%! for protocol = {"edss1", "edss2"}
%!   good = ebit.distribute (protocol{1}, x);
%!   bad = ebit.distribute (protocol{1}, x, [], "failure", 2);
%!   assert (good.probability + bad.probability, ones (20, 1), 2 * eps);
%!   assert (bad.negativity, zeros (20, 1));
%! endfor

%!error <Invalid call> ebit.distribute ("ded")
%!error <^protocol is "x"; it must be "ded", "edss1" or "edss2"$>
%! ebit.distribute ("x", 0)
%!error <^outcome is "failure"; it must be "success" of "ded", which has no>
%! ebit.distribute ("ded", 0, [], "failure")
%!error <^pauli is a vector of 3 numbers; it must be 4 numbers .= 0 with sum 1>
%! ebit.distribute ("ded", 0, [1 0 0])
%!error <^noise is -1; it must be a number .= 0$> ebit.distribute ("ded", -1)
%!error id=ebit:argument ebit.distribute (1, 2)
