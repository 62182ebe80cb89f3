## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/epr_capacity.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {} {@var{b} =} ebit.epr_capacity (@var{channel1}, @var{channel2})
## @deftypefnx {} {@var{b} =} ebit.epr_capacity (@var{channel1}, @var{channel2}, @var{one_shot})
## @deftypefnx {} {@var{b} =} ebit.epr_capacity (@var{channel1}, @var{channel2}, @var{one_shot}, @var{bounds})
## @deftypefnx {} {@var{b} =} ebit.epr_capacity (@var{channel1}, @var{channel2}, @var{one_shot}, @var{bounds}, @var{tol})
## @deftypefnx {} {@var{b} =} ebit.epr_capacity (@var{channel1}, @var{channel2}, @var{one_shot}, @var{bounds}, @var{tol}, @var{time_limit_s})
## Bounds on the EPR capacity E(N1, N2): the ebits that two receivers share per
## use of both channels, when a source between them sends any state and they
## communicate classically afterwards.
##
## @table @asis
## @item @var{channel1}
## a channel from the source.
## @item @var{channel2}
## another channel from the source.
## @item @var{one_shot}
## whether to try measurements of the source as well; default @code{false}:
## @code{ebit.assisted_distillation}, which takes longer and has never been the
## best on channels that were tried.
## @item @var{bounds}
## @qcode{"best"}: all that is proved; @qcode{"paper"}: Theorem 4 as it is
## printed, too; default @qcode{"best"}, see below.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in ebits, in
## [1e-12, 1]; default @code{1e-8}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## Lower ends (@code{method}):
##
## @table @asis
## @item @code{epr_relay}
## After Theorem 4 of the source: it shares states with one receiver, and a
## quantum code over the other channel passes on what it kept. The code has to
## carry all that is kept until the receivers communicate: as many qubits as
## ebits for a quantum code on both sides, the entropy of the input for reverse
## reconciliation. Ways to share are mixed in time so that the capacity of the
## code is enough.
## @item @code{epr_rails}
## Rails (@code{ebit.multirail}), of damping channels.
## @item @code{epr_erasures}
## Theorem 3: exactly (1-p1)(1-p2) log2 d for two erasure channels of one
## dimension.
## @item @code{epr_announced}
## Hashing of what an erasure channel beside another one has left.
## @item @code{epr_one_shot}
## Theorem 1 with a measurement in one shot.
## @end table
##
## Upper ends are those of @code{ebit.cpp_capacity} of either channel, since
## E(N1, N2) <= E_cpp(Ni), and Theorem 3.
##
## Theorem 4 is printed as E >= min(Q(N1), E_cpp(N2)), which counts the ebits
## that are made in the end. Where the source has to keep more than that, it
## does not follow: for a noiseless qubit and an erasure channel of d = 4, p =
## 1/2, both numbers are 1, but the receiver of the second channel and its
## environment are exchangeable, so that half of the conditional mutual
## information bounds the capacity by 1/2. The relay gives the same wherever the
## code carries all that is kept: for equal channels, for a noiseless one on a
## side, and for dephasing and Pauli channels. The printed value is listed with
## the end @qcode{"unproved"} where it is larger; @var{bounds} @qcode{"paper"}
## lets it win.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with @code{channel1},
## @code{channel2}; @code{winners}, the channel of either end (0: both; of a
## relay the one with the code); @code{candidates}, @code{lower_bounds} and
## @code{upper_bounds} as in @code{ebit.cpp_capacity}, the column @code{channel}
## saying which of both. @code{status} is @qcode{"exact"} where lower and upper
## end are closed forms that meet.
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is no channel, @var{one_shot} no logical,
## @var{bounds} another word.
##
## @strong{Examples}
##
## @example
## @group
## b = ebit.epr_capacity (ebit.amplitude_damping (0.1), ...
##                        ebit.amplitude_damping (0.5))
## b.candidates
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## X. Chen, S. Chessa, I. George, F. Leditzky, E. Chitambar, Capacities of
## entanglement distribution from a central source, arXiv:2411.04977 (2024).
## @end itemize
## @seealso{ebit.gadc_rates, ebit.channel_sweep, ebit.ghz_capacity, ebit.multirail}
## @end deftypefn

function b = epr_capacity (varargin)
  if (nargin < 2 || nargin > 6)
    print_usage ();
  endif
  b = __ebit__ ("epr_capacity", varargin{:});
endfunction

%!test # equal damping channels: coherent information, then rails
%! ad = @(g) ebit.amplitude_damping (g);
%! b = ebit.epr_capacity (ad (0.2), ad (0.2));
%! assert (b.lower, 0.5062152409272132, 1e-12);
%! assert (b.upper, 0.633936316004838, 1e-10);
%! assert (b.lower_method, "epr_relay");
%! assert (ebit.verify (b));
%! b = ebit.epr_capacity (ad (0.5), ad (0.5));
%! assert (b.lower, 0.25 * log2 (3) / 3, 1e-14);
%! assert (b.lower_method, "epr_rails");
%! assert (ebit.verify (b));
%!test # unequal: the code of channel 1 carries less than is kept
%! b = ebit.epr_capacity (ebit.amplitude_damping (0.1), ...
%!                        ebit.amplitude_damping (0.5));
%! printed = strcmp (b.candidates.end, "unproved");
%! assert (b.candidates.value(printed), 0.2715533031636111, 1e-12);
%! assert (b.lower < 0.2715 && b.lower > 0.268);
%! assert (ebit.verify (b));
%! c = ebit.epr_capacity (b.channel1, b.channel2, false, "paper");
%! assert (c.lower, 0.2715533031636111, 1e-12);
%! assert (c.lower_method, "epr_theorem_4");
%!test # erasure and dephasing: exact
%! b = ebit.epr_capacity (ebit.erasure (0.1, 3), ebit.erasure (0.5, 3));
%! assert ([b.lower, b.upper], 0.45 * log2 (3) * [1 1], 1e-15);
%! assert (b.status, "exact");
%! assert (ebit.verify (b));
%! b = ebit.epr_capacity (ebit.dephasing (0.05), ebit.dephasing (0.9));
%! assert ([b.lower, b.upper], 0.5310044064107189 * [1 1], 1e-15);
%! assert (b.status, "exact");
%!test # a noiseless qubit cannot carry what is kept of four levels
%! b = ebit.epr_capacity (ebit.identity_channel (), ebit.erasure (0.5, 4));
%! assert (b.lower, 0.5, 1e-15);
%! assert (ebit.verify (b));
%!test # one shot
%! b = ebit.epr_capacity (ebit.dephasing (0.05), ebit.dephasing (0.1), true);
%! assert (any (strcmp (b.candidates.method, "epr_one_shot")));
%!error <Invalid call> ebit.epr_capacity ()
%!error <channel2 is 3; it must be>
%! ebit.epr_capacity (ebit.dephasing (0.1), 3)
%!error <one_shot is 2; it must be a whole number in \[0, 1\]>
%! ebit.epr_capacity (ebit.dephasing (0.1), ebit.dephasing (0.1), 2)
%!error <bounds is "all"; it must be "best" or "paper">
%! ebit.epr_capacity (ebit.dephasing (0.1), ebit.dephasing (0.1), 0, "all")
