## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/quantum_capacity.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.two_way_capacity (@var{channel})
## @deftypefnx {ebit} {@var{b} =} ebit.two_way_capacity (@var{channel}, @var{task})
## @deftypefnx {ebit} {@var{b} =} ebit.two_way_capacity (@var{channel}, @var{task}, @var{squash})
## @deftypefnx {ebit} {@var{b} =} ebit.two_way_capacity (@var{channel}, @var{task}, @var{squash}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.two_way_capacity (@var{channel}, @var{task}, @var{squash}, @var{tol}, @var{time_limit_s})
## Bounds on the capacity of a channel with two-way classical communication at
## any time: Q<-> in ebits per use or, with @var{task} @qcode{"key"}, P<-> in
## secret bits per use.
##
## @table @asis
## @item @var{channel}
## a channel.
## @item @var{task}
## @qcode{"entanglement"} or @qcode{"key"}; default @qcode{"entanglement"}:
## ebits or secret bits.
## @item @var{squash}
## @qcode{"fixed"}, the squashed entanglement by formulas alone, or
## @qcode{"best"}, by a search too; default @qcode{"fixed"}.
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
## With @var{squash} @qcode{"best"} the squashed entanglement is searched for
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
## @code{ebit:argument} if @var{channel} is none, @code{decomposition} is no
## such list or has a part that is neither degradable nor antidegradable.
##
## @strong{Examples}
##
## @example
## @group
## b = ebit.two_way_capacity (ebit.pure_loss (0.5));
## ebit.show (b)
##   @result{} two_way_capacity: 1 (exact)
##        of pure_loss (transmissivity = 0.5, mean_photons = Inf):...
##        lower end: reverse_code
##        upper end: covariant_entropy
## b = ebit.two_way_capacity (ebit.gadc (0.2, 0.1), "key");
## ebit.show (b)
##   @result{} two_way_capacity: in [0.4945582, 0.7274117] (bracket, gap ...)
##        of gadc (gamma = 0.2, thermal = 0.1): 2 to 2 levels, 4 Kr...
##        lower end: reverse_code
##        upper end: squashed_entanglement
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
## @seealso{ebit.quantum_capacity, ebit.private_capacity, ebit.cpp_capacity, ebit.epr_capacity, ebit.ghz_capacity, ebit.rains, ebit.max_rains, ebit.theta_information, ebit.squashed_entanglement_bound, ebit.cite}
## @end deftypefn

function b = two_way_capacity (varargin)
  if (nargin < 1 || nargin > 5)
    print_usage ();
  endif
  b = __ebit__ ("two_way_capacity", varargin{:});
endfunction

%!test # plain Rains information may not serve
%! b = ebit.two_way_capacity (ebit.amplitude_damping (0.2));
%! assert (! any (strcmp (b.candidates.method, "rains_capacity")));
%! assert (b.upper, 0.7094182635, 1e-9);
%! assert (b.task, "entanglement");
%! assert (ebit.verify (b));
%! k = ebit.two_way_capacity (ebit.amplitude_damping (0.2), "key");
%! assert (k.upper, b.upper);
%! assert (k.task, "key");
%! k.upper_method = "rains_capacity";
%! k.upper_bounds = {ebit.rains(ebit.amplitude_damping (0.2))};
%! k.upper = k.upper_bounds{1}.upper;
%! assert (! ebit.verify (k));
%!test # squashing by a search
%! b = ebit.two_way_capacity (ebit.gadc (0.5, 0.1), "key", "best");
%! assert (b.upper, 0.34244, 1e-5);
%! assert (b.lower, 0.15607, 1e-5);
%! assert (b.lower_method, "two_rails");
%! assert (ebit.verify (b));
%!test # but of covariant channels it does
%! b = ebit.two_way_capacity (ebit.dephasing (0.1), "key");
%! assert (b.status, "exact");
%! b = ebit.two_way_capacity (ebit.gadc (0.3, 0.5));
%! assert (b.upper_method, "covariant_entropy");
%! assert (ebit.verify (b));
%!test # bosonic
%! b = ebit.two_way_capacity (ebit.pure_loss (0.5));
%! assert ([b.lower, b.upper], [1 1], 1e-15);
%! b = ebit.two_way_capacity (ebit.amplifier (2), "key");
%! assert ([b.lower, b.upper], [1 1], 1e-15);
%! assert (ebit.verify (b));
%!error <Invalid call> ebit.two_way_capacity ()
%!error <task is "keys"; it must be "entanglement" or "key">
%! ebit.two_way_capacity (ebit.dephasing (0.1), "keys")
