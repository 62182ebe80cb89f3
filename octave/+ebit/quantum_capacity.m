## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/quantum_capacity.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.quantum_capacity (@var{channel})
## @deftypefnx {ebit} {@var{b} =} ebit.quantum_capacity (@var{channel}, @var{decomposition})
## @deftypefnx {ebit} {@var{b} =} ebit.quantum_capacity (@var{channel}, @var{decomposition}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.quantum_capacity (@var{channel}, @var{decomposition}, @var{tol}, @var{time_limit_s})
## Bounds on the quantum capacity Q of a channel: the qubits per use that codes
## carry without communication.
##
## @table @asis
## @item @var{channel}
## a channel.
## @item @var{decomposition}
## a list of the fields channels, weights and maps: degradable channels that it
## is a mixture of; default @code{[]}. With N >= (1-delta) sum_i p_i N_i the
## bound is (1-delta) max sum_i p_i I_c(rho, N_i) + delta log2 d.
## @code{channels} may go to @code{d_out} levels, or to those and a flag, last;
## @code{weights} have the sum 1; @code{maps}, which may be missing, has for
## each channel a channel from its output to as many levels as it has Kraus
## operators, or @code{[]}: then it has to be known to be degradable, or
## antidegradable. A map that is not exact costs what its distance does. The
## field of this name in a bounds value is such a list.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-8}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## The capacities grow in the order Q, E_cpp, Q<->, P<->; P is between Q and
## P<->. Not every bound may stand for each of them. Which may, and by whose
## theorem, is what @code{lower_method} and @code{upper_method} name
## (@code{ebit.cite} has the sentences and the papers), and what
## @code{ebit.verify} holds them to:
##
## @multitable @columnfractions 0.292 0.097 0.292 0.292
## @headitem method @tab end @tab of @tab papers
## @item @code{identity_closed_form} @tab lower @tab Q, P, E_cpp, Q<->, P<->
## @item @code{trivial_zero} @tab lower @tab Q, P, E_cpp, Q<->, P<->
## @item @code{recurrence} @tab lower @tab E_cpp, Q<->, P<-> @tab Bennett1996, Deutsch1996, Vollbrecht2005
## @item @code{coherent_code} @tab lower @tab Q, P, E_cpp, Q<->, P<-> @tab DevetakWinter2005
## @item @code{reverse_code} @tab lower @tab E_cpp, Q<->, P<-> @tab DevetakWinter2005, GarciaPatron2009
## @item @code{erasure_announced} @tab lower @tab E_cpp, Q<->, P<-> @tab Bennett1997
## @item @code{one_sided_rails} @tab lower @tab E_cpp, Q<->, P<-> @tab Chen2024, DevetakWinter2005
## @item @code{two_rails} @tab lower @tab E_cpp, Q<->, P<-> @tab Chen2024, Bennett1996, Deutsch1996, Vollbrecht2005
## @item @code{output_state} @tab lower @tab E_cpp, Q<->, P<-> @tab Horodecki1997, Bennett1996
## @item @code{entanglement_breaking} @tab upper @tab Q, P, E_cpp, Q<->, P<-> @tab Horodecki2003
## @item @code{damping_concatenation} @tab upper @tab Q, P @tab Khatri2020, Giovannetti2005
## @item @code{dephasing_concatenation} @tab upper @tab Q, P, E_cpp, Q<->, P<-> @tab Pirandola2017
## @item @code{identity_closed_form} @tab upper @tab Q, P, E_cpp, Q<->, P<->
## @item @code{squashed_damping} @tab upper @tab Q, P, E_cpp, Q<->, P<-> @tab Goodenough2016, Khatri2020
## @item @code{degradable_capacity} @tab upper @tab Q, P @tab DevetakShor2005, Cubitt2008
## @item @code{antidegradable_capacity} @tab upper @tab Q, P @tab Bennett1997, Cubitt2008
## @item @code{erasure_capacity} @tab upper @tab Q, P @tab Bennett1997
## @item @code{rains_capacity} @tab upper @tab Q, E_cpp @tab Tomamichel2017, Chen2024
## @item @code{rains_covariant_capacity} @tab upper @tab Q, E_cpp, Q<-> @tab Tomamichel2017, Pirandola2017
## @item @code{covariant_entropy} @tab upper @tab Q, P, E_cpp, Q<->, P<-> @tab Pirandola2017
## @item @code{bosonic_capacity} @tab upper @tab Q, P @tab Wolf2007, Davis2018
## @item @code{squashed_photons} @tab upper @tab Q, P, E_cpp, Q<->, P<-> @tab Takeoka2014, Davis2018
## @item @code{thermal_concatenation} @tab upper @tab Q, P @tab Sharma2018, Wolf2007
## @item @code{no_bound} @tab upper @tab Q, P, E_cpp, Q<->, P<->
## @item @code{orthogonal_flags} @tab upper @tab Q, P @tab SmithSmolin2008, DevetakShor2005
## @item @code{mixed_flags} @tab upper @tab Q, P @tab SmithSmolin2008, Wang2021, Kianvash2022
## @item @code{symmetric_flags} @tab upper @tab Q, P @tab SmithSmolin2008, Wang2021, Kianvash2022
## @item @code{flag_hull} @tab upper @tab Q, P @tab SmithSmolin2008, Wang2021, Kianvash2022
## @item @code{unitary_flag} @tab upper @tab Q, P @tab SmithSmolin2008, Kianvash2022
## @item @code{degradable_decomposition} @tab upper @tab Q, P @tab SmithSmolin2008, DevetakShor2005
## @item @code{approximate_degradability} @tab upper @tab Q, P @tab Sutter2017, Winter2016
## @item @code{max_rains} @tab upper @tab Q, E_cpp, Q<-> @tab Wang2019, BertaWilde2018
## @item @code{theta_capacity} @tab upper @tab Q, E_cpp, Q<-> @tab FangFawzi2021, Fang2020
## @item @code{theta_key_capacity} @tab upper @tab P, P<-> @tab FangFawzi2021, Fang2020
## @item @code{max_relative_entropy} @tab upper @tab Q, P, E_cpp, Q<->, P<-> @tab Christandl2017
## @item @code{squashed_entanglement} @tab upper @tab Q, P, E_cpp, Q<->, P<-> @tab Takeoka2014, Goodenough2016
## @item @code{transposition} @tab upper @tab Q, E_cpp, Q<-> @tab Holevo2001
## @end multitable
##
## Some hold for some channels only: @code{degradable_capacity} of degradable
## and antidegradable ones, @code{covariant_entropy} and
## @code{rains_covariant_capacity} of teleportation covariant ones, see
## @code{ebit.is_teleportation_covariant}; the closed forms of their families.
## Of those that hold for all, reverse coherent information, max-Rains
## information, transposition bound and squashed entanglement are additive, the
## others of relative entropies subadditive; coherent information may be
## superadditive. Flags make a channel degradable, or nearly so.
##
## The Rains information is not known to bound Q<-> of any other channel, since
## communication between the uses may amortise what was shared before; so it is
## not used there. With one qubit in, and a qubit or a qutrit out, the Rains
## relative entropy of the Choi state is its relative entropy of entanglement.
##
## Of no qubit channel that distributes entanglement at all is the lower end of
## E_cpp, Q<-> and P<-> zero: recurrence before hashing, in the best of three
## pairings a round, distils of every fidelity above 1/2, which Bell states sent
## over Pauli channels have, one excitation on two rails over damping channels
## (with dephasing too), and over any other qubit channel the output for the
## input at which the partial transpose of the Choi matrix is most negative,
## from where the input and a filter of the receiver are varied. Where the
## fidelity exceeds 1/2 by e, what is distilled is of the order of e^2 to e^4,
## and at least 1e-64 for all that double precision tells from 1/2. (Ends of a
## Pauli channel closer to 1/2 than some 1e-7 are equal but for rounding, and
## are given as equal; closer than 1e-8, as 0.)
##
## With @code{squash} @qcode{"best"} the squashed entanglement is searched for
## too: of @code{gadc(0.5, 0.1)} the upper end falls from 0.43857 to 0.34244,
## see @code{ebit.squashed_entanglement_bound}.
##
## Named channels are done in closed form, bosonic ones among them, and so are
## channels that are a named one but for unitaries (see
## @code{ebit.kraus_channel}): their bounds values, and those inside, are about
## that named channel. Of any other channel every quantity above is optimised:
## milliseconds for a qubit, a tenth of a second for three levels, a second or
## two for four. The semidefinite programs (max-Rains, Theta, max-relative
## entropy, transposition) go to order 16 of the Choi matrix; beyond order 6 the
## max-relative entropy is for keys only, and the Theta information for
## entanglement only. The latter is looked for where communication is allowed
## between the uses: without it the Rains information is never above it.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with @code{channel};
## @code{candidates}, a table (struct of columns) of all bounds that were
## computed with the columns @code{side} (@qcode{"lower"}, @qcode{"upper"}),
## @code{value}, @code{method}, @code{source} (keys of @code{ebit.cite}) and
## @code{channel} (0 here); @code{lower_bounds} and @code{upper_bounds}, cells
## of the bounds values that prove the winners, which @code{ebit.verify} proves
## in turn. An end whose method is a closed form of the parameters needs none;
## where it is @qcode{"two_rails"} there is @code{partners} (which error each
## round of recurrence pairs with none: 1 to 3, the second to fourth largest
## weight).
##
## @code{status} is @qcode{"exact"} where closed forms meet, @qcode{"certified"}
## where optimised ends are within 1e-8, else @qcode{"bracket"}.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{channel} is none, @var{decomposition} is no such
## list or has a part that is neither degradable nor antidegradable.
##
## @strong{Examples}
##
## @example
## @group
## b = ebit.quantum_capacity (ebit.amplitude_damping (0.3));
## ebit.show (b)
##   @result{} quantum_capacity: 0.3279548 (exact)
##        of amplitude_damping (gamma = 0.3): 2 to 2 levels, 2 Krau...
##        lower end: coherent_code
##        upper end: degradable_capacity
## ebit.show (b.candidates)
##   @result{} a table of 8 rows
##          side    value                 method...
##      1  lower  0.32795          coherent_code            Devetak...
##      2  upper  0.32795    degradable_capacity  DevetakShor2005,...
##      3  upper  0.52693         rains_capacity     Tomamichel2017...
##      4  upper  0.76553         theta_capacity      FangFawzi2021...
##      5  upper  0.76553   max_relative_entropy               Chri...
##      6  upper  0.60331       squashed_damping   Goodenough2016,...
##      7  upper  0.66262  squashed_entanglement  Takeoka2014, Good...
##      8  upper  0.77354          transposition...
## ebit.verify (b)
##   @result{} ans = 1
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
## @seealso{ebit.private_capacity, ebit.cpp_capacity, ebit.two_way_capacity, ebit.epr_capacity, ebit.ghz_capacity, ebit.rains, ebit.max_rains, ebit.theta_information, ebit.squashed_entanglement_bound, ebit.cite}
## @end deftypefn

function b = quantum_capacity (varargin)
  if (nargin < 1 || nargin > 4)
    print_usage ();
  endif
  b = __ebit__ ("quantum_capacity", varargin{:});
endfunction

%!test
%! b = ebit.quantum_capacity (ebit.erasure (0.2, 3));
%! assert ([b.lower, b.upper], 0.6 * log2 (3) * [1 1], 1e-14);
%! assert (b.status, "exact");
%! assert (b.task, "unassisted");
%! assert (ebit.verify (b));
%!test # flags in any place, and what is made of them
%! e = ebit.erasure (0.25);
%! b = ebit.quantum_capacity (ebit.kraus_channel (e.kraus));
%! assert ([b.lower, b.upper], [0.5 0.5], 1e-14);
%! assert (ebit.verify (b));
%! b = ebit.quantum_capacity (ebit.complementary (ebit.erasure (0.3)));
%! assert ([b.lower, b.upper], [0 0]);
%! b = ebit.quantum_capacity (ebit.compose_channel (ebit.erasure (0.5), ...
%!                                          ebit.dephasing (0.05)));
%! assert ([b.lower, b.upper], [0 0]);
%!test # damping: degradable, antidegradable, neither
%! b = ebit.quantum_capacity (ebit.amplitude_damping (0.3));
%! assert (b.lower, 0.32795476191395656, 1e-14);
%! assert ({b.status, b.upper_method}, {"exact", "degradable_capacity"});
%! b = ebit.quantum_capacity (ebit.gadc (0.6, 0.2));
%! assert ([b.lower, b.upper], [0 0]);
%! b = ebit.quantum_capacity (ebit.gadc (0.3, 0.1));
%! assert (b.lower < b.upper && b.upper < 0.37);
%! assert (b.status, "bracket");
%! assert (ebit.verify (b));
%!test # a Kraus set finds what the closed form says
%! c = ebit.amplitude_damping (0.3);
%! k = ebit.kraus_channel (c.kraus);
%! b = ebit.quantum_capacity (k);
%! assert ([b.lower, b.upper], 0.32795476191395656 * [1 1], 1e-9);
%! assert (ebit.verify (b));

%!test # one that is no named channel
%! b = ebit.quantum_capacity (ebit.compose_channel (ebit.amplitude_damping (0.2), ...
%!                                          ebit.pauli_channel ([0.9 0.06 0.04 0])));
%! assert (any (strcmp (b.candidates.method, "max_rains")));
%! assert (b.lower > 0 && ebit.verify (b));
%! b.lower_bounds{1}.state = eye (2) / 2;
%! assert (! ebit.verify (b));
%!test
%! b = ebit.quantum_capacity (ebit.pure_loss (0.75));
%! assert ([b.lower, b.upper], log2 (3) * [1 1], 1e-14);
%! b = ebit.quantum_capacity (ebit.thermal_loss (0.9, 0.1));
%! assert (b.lower < b.upper && ebit.verify (b));
%!error <Invalid call> ebit.quantum_capacity ()
%!error <channel is 3; it must be> ebit.quantum_capacity (3)
