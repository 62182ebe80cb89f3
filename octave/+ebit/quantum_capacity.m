## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{b} =} ebit.quantum_capacity (@var{channel})
## Bounds on the quantum capacity Q of a channel: the qubits per use that codes
## carry without communication.
##
## Which bound may stand for what (lower ends, then upper ends):
##
## @multitable @columnfractions .42 .3 .12 .16
## @headitem quantity @tab bounds @tab additive @tab source
## @item coherent information @tab Q, E_cpp, Q<->, P<-> @tab no @tab Devetak, Winter 2005
## @item reverse coherent information @tab E_cpp, Q<->, P<-> @tab yes @tab Garcia-Patron 2009
## @item recurrence, then hashing @tab E_cpp, Q<->, P<-> @tab no @tab Bennett 1996
## @item rails to one receiver @tab E_cpp, Q<->, P<-> @tab no @tab Chen 2024
## @item announced erasures @tab E_cpp, Q<->, P<-> @tab yes @tab Bennett 1997
## @item coherent information, if degradable @tab Q @tab yes @tab Devetak, Shor 2005
## @item 0, if antidegradable @tab Q @tab yes @tab Cubitt 2008
## @item Rains information @tab Q, E_cpp @tab sub @tab Tomamichel 2017
## @item the same, if covariant @tab Q, E_cpp, Q<-> @tab sub @tab Pirandola 2017
## @item relative entropy of entanglement of the Choi state, if covariant @tab Q, E_cpp, Q<->, P<-> @tab sub @tab Pirandola 2017
## @item max-Rains information @tab Q, E_cpp, Q<-> @tab yes @tab Berta, Wilde 2018
## @item max-relative entropy of entanglement @tab Q, E_cpp, Q<->, P<-> @tab sub @tab Christandl 2017
## @item squashed entanglement @tab Q, E_cpp, Q<->, P<-> @tab yes @tab Takeoka 2014
## @item transposition bound @tab Q, E_cpp, Q<-> @tab yes @tab Holevo, Werner 2001
## @end multitable
##
## @noindent
## ``Covariant'' is teleportation covariant.  The Rains information is not known
## to bound Q<-> of any other channel.  Named channels are done in closed form,
## bosonic ones among them; of any other channel every quantity is optimised.
##
## @var{b} is a bounds value with @code{channel}; @code{candidates}, a table
## (struct of columns) of all bounds that were computed: @code{end}
## (@qcode{"lower"}, @qcode{"upper"}), @code{value}, @code{method},
## @code{source}, @code{channel} (0 here); and @code{lower_bounds},
## @code{upper_bounds}, the bounds values that prove the winners, which
## @code{ebit.verify} proves in turn.  Its status is @qcode{"exact"} where
## closed forms meet, @qcode{"certified"} where optimised ends are within 1e-8,
## else @qcode{"bracket"}.
##
## @example
## @group
## b = ebit.quantum_capacity (ebit.amplitude_damping (0.3))
## b.candidates
## ebit.verify (b)
## @end group
## @end example
## @seealso{ebit.cpp_capacity, ebit.two_way_capacity, ebit.epr_capacity}
## @end deftypefn

function b = quantum_capacity (varargin)
  if (nargin < 1 || nargin > 1)
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
%! assert (any (strcmp (b.candidates.method, "max_rains")));
%! assert (ebit.verify (b));
%! b.lower_bounds{1}.state = eye (2) / 2;
%! assert (! ebit.verify (b));
%!test
%! b = ebit.quantum_capacity (ebit.pure_loss (0.75));
%! assert ([b.lower, b.upper], log2 (3) * [1 1], 1e-14);
%! b = ebit.quantum_capacity (ebit.thermal_loss (0.9, 0.1));
%! assert (b.lower < b.upper && ebit.verify (b));
%!error <Invalid call> ebit.quantum_capacity ()
%!error <channel is 3; it must be> ebit.quantum_capacity (3)
