## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/is_degradable.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{answer} =} ebit.is_teleportation_covariant (@var{channel})
## Whether a channel N is teleportation covariant: to every unitary U of some
## set of teleportation unitaries there is a unitary V with N(U rho U^dag) = V
## N(rho) V^dag. Two-way capacities are then bounded by what the Choi state has.
## The property is sufficient for simulation by teleportation, not necessary.
##
## @table @asis
## @item @var{channel}
## a channel; bosonic channels are answered, too.
## @end table
##
## Named channels, bosonic ones included, are answered in closed form, from
## their parameters as they are, without tolerance. @code{NaN} occurs for one of
## them: no proof says whether @code{ebit.thermal_loss} with thermal noise is
## degradable.
##
## Channels without a name are answered from their Kraus operators, after these
## were reduced to a minimal set; what that leaves open is answered as of a
## named channel where they are one but for unitaries (see
## @code{ebit.kraus_channel}). Channels side by side, as
## @code{ebit.tensor_channel} makes them, are degradable, or antidegradable, if
## and only if each of them is, and are answered by their factors.
##
## @itemize
## @item
## From qubit to qubit, degradable (with at most two operators) and
## antidegradable are decided by the criterion of Chen et al. for symmetric
## extensions, Tr rho_B^2 >= Tr rho_AB^2 - 4 sqrt(det rho_AB): @code{true} to
## 1e-12, @code{false} beyond 1e-9, @code{NaN} between.
## @item
## Otherwise the linear map D from the one to the other transfer matrix is
## tried. @code{true}: it reproduces the other channel to 1e-9, and its Choi
## matrix has no eigenvalue below -1e-10. @code{false}: no linear map does to
## 1e-7, or the only one has an eigenvalue below -1e-7, or ranks or entropies of
## outputs forbid it.
## @item
## Where D is not unique, since the outputs leave out part of the output space
## (a flag, more levels than are reached), the map with the greatest least
## eigenvalue is found by a semidefinite program. @code{true}: it is positive to
## 1e-10, trace preserving and reproduces the other channel to 1e-9, which is
## checked. @code{false}: the dual program shows that every map has an
## eigenvalue below -1e-7. @code{NaN} between, where positive maps lie on a
## boundary that the program does not resolve, and beyond some 450 unknowns
## (outputs of more than about six levels that nothing splits into blocks).
## @item
## Antidegradable is @code{true} also where entanglement breaking is, and where
## with probability 1/2 or more a flag says that the input is lost: any channel
## before @code{ebit.erasure} with @code{p >= 1/2}.
## @item
## Entanglement breaking: @code{false} where the partial transpose of the Choi
## state has an eigenvalue below -1e-10, or the realigned Choi state a trace
## norm above 1 + 1e-9, which sees some states that are bound entangled.
## @code{true} where it has none below -1e-12 and the dimensions multiply to at
## most 6, or its rank is at most the larger local rank, or its purity at most
## 1/(n-1) for n levels; or where all Kraus operators as given have rank 1.
## @code{NaN} else.
## @item
## Teleportation covariant: @code{true} for a unital channel from qubit to
## qubit, and for a channel covariant under the Weyl operators of the
## computational basis, or under products of those of subsystems whose
## dimensions are the prime factors, to 1e-9. @code{false} where the spectrum of
## the output for the maximally mixed input forbids it for every set of
## teleportation unitaries, by more than 1e-8. @code{NaN} else, and for outputs
## of more than 16 levels. A constant channel is covariant, with V = 1.
## @end itemize
##
## @strong{Value}
##
## A logical value: @code{true} or @code{false} where that is proved, @code{NaN}
## where neither is. Whether it is proved is @code{isequal (answer, true)}:
## @code{if} of what is undecided is an error.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{channel} is not a channel.
##
## @strong{Examples}
##
## @example
## @group
## ebit.is_teleportation_covariant (ebit.gadc (0.3, 0.5))
##   @result{} ans = 1
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## S. Pirandola, R. Laurenza, C. Ottaviani, L. Banchi, Fundamental limits of
## repeaterless quantum communications, Nat. Commun. 8, 15043 (2017),
## doi:10.1038/ncomms15043.
## @end itemize
## @seealso{ebit.is_degradable, ebit.is_antidegradable, ebit.is_entanglement_breaking, ebit.complementary, ebit.choi_state}
## @end deftypefn

function answer = is_teleportation_covariant (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  answer = __ebit__ ("is_teleportation_covariant", varargin{:});
endfunction

%!assert (ebit.is_teleportation_covariant (ebit.gadc (0.3, 0.5)), true)
%!assert (ebit.is_teleportation_covariant (ebit.gadc (0.3, 0.4)), false)
%!assert (ebit.is_teleportation_covariant (ebit.erasure (0.3, 3)), true)
%!assert (ebit.is_teleportation_covariant (ebit.amplifier (3)), true)
%!test # the same from the operators
%! k = ebit.kraus_operators (ebit.gadc (0.3, 0.5));
%! assert (ebit.is_teleportation_covariant (ebit.kraus_channel (k)), true);
%! k = ebit.kraus_operators (ebit.gadc (0.3, 0.500001));
%! assert (ebit.is_teleportation_covariant (ebit.kraus_channel (k)), false);
%! k = ebit.kraus_operators (ebit.erasure (0.3, 3));
%! assert (ebit.is_teleportation_covariant (ebit.kraus_channel (k)), true);
%!test # products: subsystems of two and three levels, in either order
%! a = ebit.depolarizing (0.1);
%! b = ebit.erasure (0.2, 3);
%! channels = {ebit.tensor_channel(a, a), ebit.tensor_channel(a, b), ...
%!             ebit.tensor_channel(b, a)};
%! for i = 1:3
%!   assert (ebit.is_teleportation_covariant (channels{i}), true);
%! endfor
%! channel = ebit.tensor_channel (a, ebit.amplitude_damping (0.1));
%! assert (ebit.is_teleportation_covariant (channel), false);
%!error <Invalid call> ebit.is_teleportation_covariant ()
%!error <channel is 3; it must be a channel, as the constructors make it>
%! ebit.is_teleportation_covariant (3)
