## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/verify.md: the help.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{citation} =} ebit.cite (@var{b})
## Names the theorems and papers behind each end of a bounds value.
##
## @table @asis
## @item @var{b}
## a bounds value, as @code{ebit.rains} returns it.
## @end table
##
## @strong{Rows of a table}
##
## A table of @code{ebit.channel_sweep} is verified with the family that it was
## made of, a text, a function or a cell of channels, one for each row:
## @code{ebit.verify (table, family, rigorous, slack)}; that of
## @code{ebit.gadc_rates} without one. Each quantity that is a function of the
## row's channel is computed anew; what the table says of it, both ends and the
## status, takes the place of what was computed, and the answer to a row is
## @code{true} where all these bounds values verify. A column that stands alone,
## such as @code{max_rains} of @code{ebit.gadc_rates}, has to be proved as the
## end that it is, and to be the number that is computed anew, to 1e-9; so have
## rails, as what two equal channels share. What is missing in a row that failed
## says nothing, and is not wrong.
##
## @strong{How each end is proved again}
##
## Where the ends were made by one road and are proved by another, both are
## named.
##
## @table @asis
## @item @code{ebit.rains} of a state
## @code{sigma} and @code{dual} as matrices, and hashing; two-qubit states of
## one coherence were made by a formula.
## @item @code{ebit.rains} of a damping channel
## the formula for @code{sigma} at the input @code{state}, and the matrix
## @code{dual}.
## @item @code{ebit.rains} of other channels
## the formula of a named channel, worked out anew; else @code{state},
## @code{sigma}, @code{dual} and the tangent over inputs.
## @item @code{ebit.coherent_information}
## @itemx @code{ebit.reverse_coherent_information} of channels
## value and gradient at @code{state} as matrices; named channels were made by a
## formula, which is worked out anew besides.
## @item @code{ebit.entanglement_assisted_capacity}
## value and gradient at @code{state} as matrices; most named channels were made
## by a formula.
## @item @code{ebit.max_rains}
## @itemx @code{ebit.max_relative_entropy_of_entanglement}
## @itemx @code{ebit.transposition_bound}
## weak duality of the matrices; named channels were made by a formula. Beyond 2
## x 3 the witness of separability is a sum of the products in @code{factors_a},
## @code{factors_b}. Bosonic channels: the formula anew.
## @item @code{ebit.theta_information}
## divergence and norm of @code{map} with @code{positive_part} and
## @code{negative_part}; the tangent at @code{map} for the input @code{state}
## with @code{dual} and @code{weight}. Formulas of named channels are proved so
## too. For keys beyond 2 x 3 the map must be that of the channel's family.
## @item @code{ebit.squashed_entanglement_bound}
## what follows from the channel, the mutual information at @code{state},
## hashing at @code{lower_state}.
## @item @code{ebit.distillable_entanglement}
## hashing, or the recurrence of @code{frame} and @code{partners}; @code{sigma}
## and @code{dual}.
## @item @code{ebit.discord}
## the measurement along @code{direction}; a covering of the sphere, made anew;
## or the formula of states with maximally mixed marginals.
## @item @code{ebit.quantum_capacity}
## @itemx @code{ebit.private_capacity}
## @itemx @code{ebit.cpp_capacity}
## @itemx @code{ebit.two_way_capacity}
## the bounds values in @code{lower_bounds} and @code{upper_bounds}, each as
## above, where the theorem lets them stand for the capacity; formulas in
## another form than they were made (rails by the density matrix of what
## arrives).
## @item channels without a name that are a named one but for unitaries
## recognised anew from their Kraus operators (see @code{ebit.kraus_channel});
## value and gradient at @code{state} with the operators as they are.
## @item @code{ebit.epr_capacity}
## @itemx @code{ebit.ghz_capacity}
## put together anew from what the values in @code{lower_bounds} and
## @code{upper_bounds} prove.
## @item @code{ebit.assisted_distillation}
## the density matrices of all outcomes of the measurement @code{basis}; the
## upper end as that of @code{ebit.epr_capacity}.
## @end table
##
## @strong{With rounding included}
##
## @code{verify} trusts eigenvalues and logarithms to rounding; with
## @code{rigorous} nothing of that is trusted. Every number is a ball, a
## midpoint of two doubles with a radius that every operation enlarges by what
## it may have lost, so that the ends are theorems about real numbers. What is
## trusted are @code{+}, @code{-}, @code{*}, @code{/} and comparison of doubles,
## rounded to nearest, which the process is asked for first; neither the
## mathematical library nor LAPACK.
##
## What a certificate chooses (@code{sigma}, @code{dual}, an input) is replaced
## by what is next to it and exactly diagonal in an exactly unitary basis, so
## that a wrong certificate gives a wide proof, never a false one. What is given
## is enclosed. The ends are exactly true of
##
## @table @asis
## @item state
## the positive part of its Hermitian part, over its trace: the nearest one.
## @item named channel
## the real channel whose parameters are the doubles it has.
## @item Kraus operators
## the nearest isometry, which they are but for rounding; where they are those
## of a named channel but for unitaries (an isometry behind it) and rounding,
## and it is that of which a theorem holds, the named channel.
## @item network
## the numbers of its edges, their uses, weights and demands, as real numbers,
## whichever method the numbers come from.
## @item several parts
## the object of each of them.
## @end table
##
## and @code{distance} bounds the trace norm, of channels the diamond norm, by
## which that differs from what was given: 1e-16 or so, 0 of a named channel.
##
## Ends that are printed as exact lie beyond the truth by a unit in their last
## place or two, and are not proved so: the message says it. @code{slack =
## 1e-12} asks whether they are but for that, and @code{ebit.prove} gives ends
## that are. All quantities have such proofs but
##
## @table @asis
## @item @code{ebit.find_threshold}
## none where a number without a certificate stands at an end; else the interval
## is proved as it is, by the bounds values at both of its ends, or not at all.
## @item @code{ebit.discord}
## none of a lower end that a covering three times as fine as the first does not
## prove.
## @item @code{ebit.theta_information}
## none of the lower end of Kraus operators that are linearly dependent.
## @item channels without a name
## none of ends that hold only by a covariance (@qcode{"squashed_formation"}) or
## an entanglement breaking that they have to rounding, nor of what is distilled
## of an output with more levels.
## @end table
##
## What has none is named in the message, and falls to the best other proof, 0
## or @code{Inf}.
##
## @strong{What is refused}
##
## Whoever reads a bounds value takes all of it for proved. @code{false}, with
## the name of what is wrong, is the answer to
##
## * a field that the quantity does not have, one that is missing, one that is
## there twice: @code{channel} beside the @code{state} of
## @code{ebit.distillable_entanglement}; * a @code{task} that is not the
## quantity's, a @code{tol} beyond [1e-12, 1]; * a method of another quantity,
## of the other end, or of another family of channels:
## @qcode{"identity_closed_form"} for an erasure channel,
## @qcode{"antidegradable"} for a reverse coherent information; * a bounds value
## in @code{rains}, @code{lower_bounds} or @code{upper_bounds} that is not valid
## itself, is of another channel, or is not what the method rests on, and any
## that is nested deeper than five; * a @code{candidates} that is no table of
## its five columns; * a certificate that proves a lower end above the upper end
## it proves.
##
## Of a cell or an array of bounds values @code{verify} returns an array of
## answers, and a cell of messages.
##
## @strong{What is not covered}
##
## The theorems that @code{ebit.cite} names are taken as true, and the state and
## the channel as they stand in the value. Without @code{rigorous} arithmetic is
## double precision: eigenvalues and logarithms are trusted to rounding.
## Decisions such as @code{ebit.is_degradable}, on which some ends rest, are
## taken anew at their own tolerance. Of the table @code{candidates} only the
## columns are looked at, not what did not win, nor what is only printed
## (@code{ebit.epr_capacity}).
##
## @strong{Value}
##
## A struct with @code{lower} and @code{upper} (a sentence each, naming its
## sources in brackets), @code{references} and @code{bibtex} (cells of texts).
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{b} is not a bounds value.
##
## @strong{Examples}
##
## @example
## @group
## phi = [1; 0; 0; 1] / sqrt (2);
## b = ebit.rains (0.9 * (phi * phi') + 0.1 * eye (4) / 4);
## citation = ebit.cite (b);
## printf ("%s\n", citation.bibtex@{:@});
##   @result{} @@article@{Rains2001,
##        author = @{Rains, Eric M.@},
##        title = @{A semidefinite program for distillable entanglem...
##        journal = @{IEEE Transactions on Information Theory@}, volu...
##        year = @{2001@}, doi = @{10.1109/18.959270@}
##      @}
##      ...
## @end group
## @end example
## @seealso{ebit.verify, ebit.prove, ebit.rains, ebit.conventions}
## @end deftypefn

function citation = cite (b)
  if (nargin != 1)
    print_usage ();
  endif
  citation = __ebit__ ("cite", b);
  citation.references = cellstr (citation.references);
  citation.bibtex = cellstr (citation.bibtex);
endfunction

%!test
%! phi = [1; 0; 0; 1] / sqrt (2);
%! b = ebit.rains (0.9 * (phi * phi') + 0.1 * eye (4) / 4);
%! citation = ebit.cite (b);
%! assert (! isempty (strfind (citation.lower, "[Rains2001")));
%! assert (any (strncmp (citation.bibtex, "@article{Rains2001,", 19)));
%! assert (numel (citation.references), numel (citation.bibtex));
%!error <Invalid call> ebit.cite ()
%!error <b is 3; it must be a bounds value> ebit.cite (3)
