## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/carrier_discord.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{table} =} ebit.carrier_discord (@var{protocol}, @var{noise}, @var{threads} = 1)
## A carrier that is not entangled is correlated all the same, and not only in a
## classical way: these are its correlations with the two nodes' qubits after it
## has been sent, and the part of them that is discord.
##
## @table @asis
## @item @var{protocol}
## how entanglement is sent, @qcode{"ded"}, @qcode{"edss1"} or @qcode{"edss2"},
## @qcode{"ded"}, whose carrier is half of the pair, included; one for all rows.
## @item @var{noise}
## noise on the way, (noise per km)(km): exp(-noise) of a qubit's Bloch vector
## arrives, a number >= 0.
## @item @var{threads}
## number of threads, a whole number in [1, 1024]. Any number gives the same
## bits.
## @end table
##
## The best measurement is along Z for @qcode{"edss1"}, along X for
## @qcode{"edss2"}, in any direction for @qcode{"ded"}. Without noise the
## discord of @qcode{"edss1"} is exactly 1/3, of @qcode{"edss2"} 0.0613, of
## @qcode{"ded"} 1 bit. With measurements that are not projective the discord
## may be smaller: what is given is an upper bound on that.
##
## @strong{Value}
##
## A struct of column vectors with a row for each input: @code{noise} and
##
## @table @asis
## @item @code{mutual_information} (bit)
## between the carrier and the two nodes' qubits: S(AB) + S(C) - S(ABC).
## @item @code{classical_correlation} (bit)
## the most of it that a projective measurement of the carrier reveals: S(AB) -
## min sum_k p_k S(AB|k).
## @item @code{discord} (bit)
## the rest: the mutual information less that.
## @end table
##
## @strong{Errors}
##
## @code{ebit:argument} if an argument is out of its range.
##
## @strong{Examples}
##
## @example
## @group
## table = ebit.carrier_discord ("edss2", [0; 0.5; 1]);
## table.discord
##   @result{} ans =
##         6.1278e-02
##         2.3247e-02
##         9.0090e-03
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## H. McAleese, A. Agrawal, V. Vasan, C. J. Campbell, A. G. Hawkins, D. C.
## Kilper, M. Paternostro, M. Ruffini, Strategies for entanglement distribution
## in optical fiber networks, arXiv:2411.07306 (2024), (16) and (17).
## @item
## F. Galve, G. L. Giorgi, R. Zambrini, Orthogonal measurements are almost
## sufficient for quantum discord of two qubits, Europhys. Lett. 96, 40005
## (2011), doi:10.1209/0295-5075/96/40005.
## @end itemize
## @seealso{ebit.discord, ebit.protocol_state}
## @end deftypefn

function table = carrier_discord (varargin)
  varargin = __ebit_threads__ (2, 3, varargin);
  if (numel (varargin) < 2 || numel (varargin) > 3)
    print_usage ();
  endif
  table = __ebit_table__ ("carrier_discord", [2], varargin);
endfunction

%!test # a third of a bit, and what is known of any state
%! table = ebit.carrier_discord ("edss1", 0);
%! assert (table.discord, 1/3, eps);
%! table = ebit.carrier_discord ("edss2", 0.4);
%! rho = ebit.protocol_state ("edss2", "sent", 0.4);
%! assert (table.mutual_information, ebit.mutual_information (rho, [4 2]), 1e-14);
%! rho = ebit.protocol_state ("ded", "sent", 0.4);
%! b = ebit.discord (rho);
%! table = ebit.carrier_discord ("ded", 0.4);
%! assert (table.discord, (b.lower + b.upper) / 2, 1e-8);

%!error <Invalid call> ebit.carrier_discord ("ded")
%!error <^noise is "a"; it must be a number .= 0$>
%! ebit.carrier_discord ("ded", "a")
