## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/quantum_capacity.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.cpp_capacity (@var{channel})
## @deftypefnx {ebit} {@var{b} =} ebit.cpp_capacity (@var{channel}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.cpp_capacity (@var{channel}, @var{tol}, @var{time_limit_s})
## Bounds on E_cpp of a channel: the ebits per use that sender and receiver make
## with two-way classical communication after the last use (classical
## post-processing). It is what bounds the distribution of entanglement from a
## common source.
##
## @table @asis
## @item @var{channel}
## a channel.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-8}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## The capacities grow in the order Q, E_cpp, Q<->, P<->. Not every bound may
## stand for each of them:
##
## @multitable @columnfractions 0.236 0.097 0.236 0.139 0.236
## @headitem quantity @tab end @tab of @tab additive @tab source
## @item coherent information @tab lower @tab Q, E_cpp, Q<->, P<-> @tab no @tab Devetak, Winter 2005
## @item the same, if degradable @tab upper @tab Q @tab yes @tab Devetak, Shor 2005
## @item 0, if antidegradable @tab upper @tab Q @tab yes @tab Cubitt 2008
## @item reverse coherent information @tab lower @tab E_cpp, Q<->, P<-> @tab yes @tab Garcia-Patron 2009
## @item recurrence, then hashing @tab lower @tab E_cpp, Q<->, P<-> @tab no @tab Bennett 1996
## @item rails to one receiver @tab lower @tab E_cpp, Q<->, P<-> @tab no @tab Chen 2024
## @item announced erasures @tab lower @tab E_cpp, Q<->, P<-> @tab yes @tab Bennett 1997
## @item Rains information @tab upper @tab Q, E_cpp @tab sub @tab Tomamichel 2017
## @item the same, if covariant @tab upper @tab Q, E_cpp, Q<-> @tab sub @tab Pirandola 2017
## @item relative entropy of entanglement of the Choi state, if covariant @tab upper @tab Q, E_cpp, Q<->, P<-> @tab sub @tab Pirandola 2017
## @item max-Rains information @tab upper @tab Q, E_cpp, Q<-> @tab yes @tab Berta, Wilde 2018
## @item max-relative entropy of entanglement @tab upper @tab Q, E_cpp, Q<->, P<-> @tab sub @tab Christandl 2017
## @item squashed entanglement @tab upper @tab Q, E_cpp, Q<->, P<-> @tab yes @tab Takeoka 2014
## @item transposition bound @tab upper @tab Q, E_cpp, Q<-> @tab yes @tab Holevo, Werner 2001
## @end multitable
##
## "Sub" is subadditive, and covariant is here teleportation covariant, see
## @code{ebit.is_teleportation_covariant}. The Rains information is not known to
## bound Q<-> of any other channel, since communication between the uses may
## amortise what was shared before; so it is not used there. With one qubit in,
## and a qubit or a qutrit out, the Rains relative entropy of the Choi state is
## its relative entropy of entanglement.
##
## Named channels are done in closed form, bosonic ones among them, and so are
## channels that are a named one but for unitaries (see
## @code{ebit.kraus_channel}): their bounds values, and those inside, are about
## that named channel. Of any other channel every quantity above is optimised:
## milliseconds for a qubit, a tenth of a second for three levels, a second or
## two for four. The semidefinite programs (max-Rains, max-relative entropy,
## transposition) go to order 16 of the Choi matrix; beyond order 6 the
## max-relative entropy is for keys only.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with @code{channel};
## @code{candidates}, a table (struct of columns) of all bounds that were
## computed with the columns @code{side} (@qcode{"lower"}, @qcode{"upper"}),
## @code{value}, @code{method}, @code{source} (keys of @code{ebit.cite}) and
## @code{channel} (0 here); @code{lower_bounds} and @code{upper_bounds}, cells
## of the bounds values that prove the winners, which @code{ebit.verify} proves
## in turn. An end whose method is a closed form of the parameters needs none.
##
## @code{status} is @qcode{"exact"} where closed forms meet, @qcode{"certified"}
## where optimised ends are within 1e-8, else @qcode{"bracket"}.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{channel} is none.
##
## @strong{Examples}
##
## @example
## @group
## b = ebit.cpp_capacity (ebit.gadc (0.3, 0.1))
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
## @item
## S. Pirandola, R. Laurenza, C. Ottaviani, L. Banchi, Fundamental limits of
## repeaterless quantum communications, Nat. Commun. 8, 15043 (2017),
## doi:10.1038/ncomms15043.
## @end itemize
## @seealso{ebit.quantum_capacity, ebit.two_way_capacity, ebit.epr_capacity, ebit.ghz_capacity, ebit.rains, ebit.max_rains, ebit.squashed_entanglement_bound, ebit.cite}
## @end deftypefn

function b = cpp_capacity (varargin)
  if (nargin < 1 || nargin > 3)
    print_usage ();
  endif
  b = __ebit__ ("cpp_capacity", varargin{:});
endfunction

%!test # theory of the source: Rains information above, I_R or rails below
%! b = ebit.cpp_capacity (ebit.amplitude_damping (0.2));
%! assert (b.upper, 0.633936316004838, 1e-10);
%! assert ({b.lower_method, b.upper_method}, {"reverse_code", "rains_capacity"});
%! assert (ebit.verify (b));
%! b = ebit.cpp_capacity (ebit.amplitude_damping (0.6));
%! assert (b.lower, 0.4 * log2 (3) / 3, 1e-14);
%! assert (b.lower_method, "one_sided_rails");
%! assert (ebit.verify (b));
%! b = ebit.cpp_capacity (ebit.amplitude_damping (0.99));
%! assert (b.upper_method, "squashed_damping");
%! assert (b.upper, 0.0080348849, 1e-9);
%! assert (ebit.verify (b));
%!test # erasure: the flag is read first
%! b = ebit.cpp_capacity (ebit.erasure (0.7));
%! assert ([b.lower, b.upper], [0.3 0.3], 1e-15);
%! assert (b.status, "exact");
%!test # recurrence beats hashing
%! b = ebit.cpp_capacity (ebit.depolarizing (0.25));
%! assert (b.lower_method, "recurrence");
%! q = ebit.quantum_capacity (ebit.depolarizing (0.25));
%! assert (b.lower > q.lower);
%! assert (ebit.verify (b));
%! b.upper -= 0.2;
%! assert (! ebit.verify (b));
%!error <Invalid call> ebit.cpp_capacity ()
%!error <channel is a list of 0; it must be a channel>
%! ebit.cpp_capacity (struct ())
