## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/verify.md: the help.

## -*- texinfo -*-
## @deftypefn  {ebit} {[@var{valid}, @var{message}, @var{proof}] =} ebit.verify (@var{b})
## @deftypefnx {ebit} {[@var{valid}, @var{message}, @var{proof}] =} ebit.verify (@var{b}, @var{rigorous})
## @deftypefnx {ebit} {[@var{valid}, @var{message}, @var{proof}] =} ebit.verify (@var{b}, @var{rigorous}, @var{slack})
## Proves both ends of a bounds value again, from its certificate.
##
## The certificate (the fields @code{state}, @code{channel}, @code{sigma},
## @code{dual} and so on) is checked to be what it claims to be. Every end is
## computed by proof code, which contains no search; @code{verify} runs proof
## code again on what the value holds, by another road where there are two. A
## bounds value is valid if what is proved is at least as good as its
## @code{lower} and @code{upper}, up to a rounding error of 1e-12, and if its
## @code{status} holds of them and of what is proved: @qcode{"exact"} where both
## are equal, or both are closed forms of one number, @qcode{"certified"} where
## they differ by no more than @code{tol}. No word in it is taken for granted:
## see "What is refused".
##
## @table @asis
## @item @var{b}
## a bounds value, as @code{ebit.rains} returns it.
## @item @var{rigorous}
## whether all rounding is included in what is proved; default @code{false}.
## @item @var{slack}
## by how much ends may be beyond what is proved so, relative to 1 + their size,
## in [0, 1]; default @code{0}.
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
## @var{rigorous} nothing of that is trusted. Every number is a ball, a midpoint
## of two doubles with a radius that every operation enlarges by what it may
## have lost, so that the ends are theorems about real numbers. What is trusted
## are @code{+}, @code{-}, @code{*}, @code{/} and comparison of doubles, rounded
## to nearest, which the process is asked for first; neither the mathematical
## library nor LAPACK.
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
## the channel as they stand in the value. Without @var{rigorous} arithmetic is
## double precision: eigenvalues and logarithms are trusted to rounding.
## Decisions such as @code{ebit.is_degradable}, on which some ends rest, are
## taken anew at their own tolerance. Of the table @code{candidates} only the
## columns are looked at, not what did not win, nor what is only printed
## (@code{ebit.epr_capacity}).
##
## @strong{Value}
##
## @code{true}, or @code{false} with a @code{message}, which says which end
## fails, what it is, and what the certificate proves.
##
## With @code{rigorous} the struct @code{proof} has fields @code{lower} and
## @code{upper}, ends that are true whatever the value claims (of
## @code{ebit.all_pairs_capacity} vectors, one end a pair); @code{verdict},
## @qcode{"proved"} or, where slack was needed, @qcode{"confirmed within
## slack"}; @code{object} and @code{distance}, the state or channel that they
## are exactly true of, and how far it is from the one given.
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
## ebit.verify (b)
##   @result{} ans = 1
## [valid, ~, proof] = ebit.verify (b, true, 1e-12);
## valid
##   @result{} valid = 1
## [proof.lower, proof.upper]
##   @result{} ans =
##         0.6157   0.6157
## b.upper -= 0.01;
## [valid, message] = ebit.verify (b)
##   @result{} valid = 0
##      message = the lower end 0.615688... exceeds the upper...
## @end group
## @end example
## @seealso{ebit.cite, ebit.prove, ebit.rains, ebit.conventions}
## @end deftypefn

function [valid, message, proof] = verify (b, varargin)
  if (nargin < 1)
    print_usage ();
  endif
  family = [];
  if (nargin > 1 && (ischar (varargin{1}) || iscell (varargin{1})
                     || is_function_handle (varargin{1})))
    family = varargin{1};
    varargin(1) = [];
  endif
  if (numel (varargin) > 2)
    print_usage ();
  endif
  [rigorous, slack] = [varargin, {false, 0}(numel (varargin)+1:2)]{:};
  if (strcmp (__ebit_kind__ (b), "table") || ! isempty (family))
    [valid, message] = verify_table (b, family, rigorous, slack);
    proof = {};
  elseif (iscell (b) || (isstruct (b) && numel (b) != 1))
    if (! iscell (b))
      b = reshape (num2cell (b), size (b));
    endif
    one = @(x) verify_one (x, rigorous, slack);
    [valid, message, proof] = cellfun (one, b, "UniformOutput", false);
    valid = reshape (logical ([valid{:}]), size (b));
  else
    [valid, message, proof] = verify_one (b, rigorous, slack);
  endif
endfunction

## A table does not know of which channels it is; that of gadc_rates shows it.
function [valid, message] = verify_table (b, family, rigorous, slack)
  is_of_rates = isstruct (b) ...
                && all (isfield (b, {"gamma", "thermal", "epr_lower"}));
  if (isempty (family) && is_of_rates)
    family = "gadc";
  endif
  if (isempty (family))
    error ("ebit:argument", ["b is a table whose rows are of no known " ...
                             "channel; it must be given with the family " ...
                             "that channel_sweep had"]);
  endif
  if (! isstruct (b) || ! isscalar (b) || isempty (fieldnames (b)))
    error ("ebit:argument", ["b is of class %s; it must be a table where a " ...
                             "family is given"], class (b));
  endif
  [valid, message] = __ebit_verify_table__ (b, family, rigorous, slack);
endfunction

function [valid, message, proof] = verify_one (b, rigorous, slack)
  proof = __ebit__ ("verify", b, rigorous, slack);
  valid = proof.valid;
  message = proof.message;
endfunction

%!shared b
%! phi = [1; 0; 0; 1] / sqrt (2);
%! b = ebit.rains (0.9 * (phi * phi') + 0.1 * eye (4) / 4);
%!test
%! [valid, message] = ebit.verify (b);
%! assert (valid);
%! assert (message, "");
%!test
%! bad = b;
%! bad.upper -= 1e-6;
%! [valid, message] = ebit.verify (bad);
%! assert (! valid);
%! assert (! isempty (strfind (message, "the upper end fails")));
%!test
%! bad = b;
%! bad.sigma = eye (4) / 4;
%! [valid, message] = ebit.verify (bad);
%! assert (! valid);
%!test
%! bad = b;
%! bad.dual = 0.5 * b.dual;
%! [valid, message] = ebit.verify (bad);
%! assert (! valid);
%! assert (! isempty (strfind (message, "the lower end fails")));
%!test
%! bad = b;
%! bad.state = 2 * b.state;
%! [valid, message] = ebit.verify (bad);
%! assert (! valid);
%! assert (strncmp (message, "both ends fail: state", 21));
%!error <Invalid call> ebit.verify ()
%!error <b is 3; it must be a bounds value> ebit.verify (3)
%!test # arrays and cells of them
%! bounds = cellfun (@ebit.rains, {ebit.dephasing(0.1), ebit.erasure(0.1)});
%! assert (ebit.verify (bounds), [true true]);
%! bounds(2).upper = 0.5;
%! [valid, message] = ebit.verify (bounds);
%! assert (valid, [true false]);
%! assert (message{1}, "");
%! assert (! isempty (strfind (message{2}, "the upper end fails")));
%! assert (ebit.verify ({b; b}), [true; true]);
%! assert (size (ebit.verify ({})), [0 0]);
%!error <b is a struct with none|b is a list of 0|must be a bounds value>
%! ebit.verify (struct ())
%!test # with rounding included
%! [valid, message, proof] = ebit.verify (b, true, 1e-12);
%! assert (valid);
%! assert (any (strcmp (proof.verdict, {"proved", "confirmed within slack"})));
%! assert (proof.lower <= proof.upper);
%! assert (proof.upper - proof.lower <= 1e-8);
%! assert (proof.distance <= 1e-15);
%! assert (strncmp (proof.object, "the state nearest", 17));
%! bad = b;
%! bad.upper -= 1e-6;
%! [valid, message] = ebit.verify (bad, true, 1e-12);
%! assert (! valid);
%! assert (! isempty (strfind (message, "proved with rounding included is")));
%!test # tables, with the family that they were made of
%! grid = ebit.grid ("gamma", [0.1 0.4], "thermal", [0 0.1]);
%! names = {"rains", "two_way_capacity", "is_degradable"};
%! table = ebit.channel_sweep ("gadc", grid, names);
%! assert (ebit.verify (table, "gadc"), true (4, 1));
%! assert (ebit.verify (table, "gadc", true, 1e-12), false (4, 1));
%! [~, message] = ebit.verify (table, "gadc", true, 1e-12);
%! assert (message{1}, ["is_degradable: no bounds value, which has no such " ...
%!                      "proof"]);
%! bounds = rmfield (table, "is_degradable");
%! assert (ebit.verify (bounds, "gadc", true, 1e-12), true (4, 1));
%! bad = bounds;
%! bad.rains_upper(2) -= 1e-6;
%! bad.two_way_capacity_lower(3) += 1e-6;
%! [valid, message] = ebit.verify (bad, "gadc");
%! assert (valid, [true; false; false; true]);
%! assert (regexp (message(2:3), {'^rains: .*the upper end fails: '; ...
%!                                '^two_way_capacity: .*the lower end fails'}), ...
%!         {1; 1});
%! assert (ebit.verify (bad, "gadc", true, 1e-12), valid);
%! table.is_degradable = ! table.is_degradable;
%! [valid, message] = ebit.verify (table, "gadc");
%! assert (valid, false (4, 1));
%! assert (message{1}, "is_degradable: it is 1");
%!test # tables of other channels
%! rates = ebit.gadc_rates ([0.1 0.4], 0.1);
%! assert (ebit.verify (rates), [true; true]);
%! rates.epr_lower(2) += 1e-6;
%! [valid, message] = ebit.verify (rates);
%! assert (valid, [true; false]);
%! assert (strncmp (message{2}, "epr: the lower end fails: it is ", 32));
%! table = ebit.channel_sweep ("pauli_channel", struct ("weights", ...
%!                             [0.9 0.1 0 0; 0.25 0.25 0.25 0.25]), "rains");
%! assert (ebit.verify (table, "pauli_channel"), [true; true]);
%! own = @(gamma, p) ebit.compose_channel (ebit.dephasing (p), ...
%!                                         ebit.amplitude_damping (gamma));
%! grid = struct ("gamma", [0.1; 2], "p", 0.1);
%! table = ebit.channel_sweep (own, grid, "two_way_capacity");
%! assert (ebit.verify (table, own), [true; true]);
%! channels = {ebit.random_channel(2, 2, 2, 7), ebit.erasure(0.2)};
%! table = ebit.channel_sweep (channels, [], {"rains", "is_degradable"});
%! assert (ebit.verify (table, channels), [true; true]);
%! assert (ebit.verify (table, channels([2 1])), [false; false]);
%! pairs = {{ebit.gadc(0.1, 0), ebit.dephasing(0.1)}};
%! table = ebit.channel_sweep (pairs, [], "epr_capacity");
%! assert (ebit.verify (table, pairs), true);
%! states = {ebit.werner_state(0.9), ebit.werner_state(0.6)};
%! table = ebit.channel_sweep (states, [], {"log_negativity", "rains"});
%! assert (ebit.verify (table, states), [true; true]);
%! table.log_negativity(1) = 1;
%! assert (ebit.verify (table, states), [false; true]);
%!test # no number of a table of rates is taken for granted, nor its status
%! rates = ebit.gadc_rates ([0.1 0.4], 0.1);
%! forged = {"coherent_information", -7, 0, 99; ...
%!           "reverse_coherent_information", -7, 0, 99; ...
%!           "reverse_coherent_information_gap", -7, -1, NaN; ...
%!           "rains", -7, 0, 99; "rains_gap", -7, 99, NaN; ...
%!           "max_rains", -7, 0, 99; "theta_information", -7, 0, 99; ...
%!           "dual_rail", -7, 0, 99; "multi_rail", -7, 0, 99; ...
%!           "rails", -7, 0, 99; "epr_lower", 0.9, 99, Inf; ...
%!           "epr_upper", -7, 0, 0.01; "rains_status", "", "x", "proved"};
%! names = setdiff (fieldnames (rates), {"gamma"; "thermal"});
%! assert (sort (forged(:,1)), names);
%! for k = 1:rows (forged)
%!   for value = forged(k,2:end)
%!     bad = rates;
%!     if (ischar (value{1}))
%!       bad.rains_status{2} = value{1};
%!     else
%!       bad.(forged{k,1})(2) = value{1};
%!     endif
%!     told = sprintf ("%s = %s", forged{k,1}, disp (value{1}));
%!     assert (ebit.verify (bad), [true; false], told);
%!     assert (ebit.verify (bad, true, 1e-12), [true; false], told);
%!   endfor
%! endfor
%!test # nor of any quantity of channel_sweep
%! known = ebit.describe ("channel_sweep");
%! names = known.name(strcmp (known.role, "column"));
%! table = ebit.channel_sweep ("gadc", struct ("gamma", [0.1; 0.3], ...
%!                                             "thermal", 0.1), names);
%! assert (ebit.verify (table, "gadc"), [true; true]);
%! plain = rmfield (table, names(strncmp (names, "is_", 3)));
%! assert (ebit.verify (plain, "gadc", true, 1e-12), [true; true]);
%! forged = struct ("lower", 99, "upper", -1, "status", "exact");
%! for name = setdiff (fieldnames (table), {"gamma", "thermal"})'
%!   bad = table;
%!   ending = regexp (name{1}, '(lower|upper|status)$', "match", "once");
%!   if (isempty (ending) && strncmp (name{1}, "is_", 3))
%!     bad.(name{1})(2) = ! isequal (bad.(name{1})(2), 1);
%!   elseif (isempty (ending))
%!     bad.(name{1})(2) *= 0.9;
%!   elseif (strcmp (ending, "status"))
%!     gap = table.(strrep (name{1}, "status", "upper"))(2) ...
%!           - table.(strrep (name{1}, "status", "lower"))(2);
%!     bad.(name{1}){2} = merge (gap > 1e-6, "exact", "proved");
%!   else
%!     bad.(name{1})(2) = forged.(ending);
%!   endif
%!   assert (ebit.verify (bad, "gadc"), [true; false], name{1});
%!   if (! strncmp (name{1}, "is_", 3))
%!     bad = rmfield (bad, names(strncmp (names, "is_", 3)));
%!     assert (ebit.verify (bad, "gadc", true, 1e-12), [true; false], name{1});
%!   endif
%! endfor
%!test # an end whose other end was taken away, a row that failed
%! table = ebit.channel_sweep ("erasure", struct ("p", [0.1; 0.2]), "rains");
%! for name = {"rains_lower", "rains_upper"}
%!   one = rmfield (table, name{1});
%!   assert (ebit.verify (one, "erasure"), [true; true]);
%!   other = merge (isfield (one, "rains_lower"), "rains_lower", "rains_upper");
%!   one.(other)(2) += merge (isfield (one, "rains_lower"), 0.1, -0.1);
%!   assert (ebit.verify (one, "erasure"), [true; false]);
%! endfor
%! own = @(p) ebit.erasure (p);
%! table = ebit.channel_sweep (own, struct ("p", [0.1; 2]), "rains");
%! assert (ebit.verify (table, own), [true; true]);
%! table.rains_lower(2) = 0.5;
%! [valid, message] = ebit.verify (table, own);
%! assert (valid, [true; false]);
%! assert (message{2}, "rains: it cannot be computed of this row");
%!error <b is a table whose rows are of no known channel; it must be given with>
%! ebit.verify (ebit.channel_sweep ("erasure", struct ("p", 0.1), "rains"))
%!error <b is a table without p; it must be one that channel_sweep made of erasure>
%! ebit.verify (struct ("rains_lower", 1, "rains_upper", 1), "erasure")
%!error <family is a cell of 1; it must be a cell of 2, a channel for each row>
%! ebit.verify (struct ("rains_lower", [1 1], "rains_upper", [1 1]), {1})
%!error <b is of class double; it must be a table where a family is given>
%! ebit.verify (3, "gadc")
%!error <slack is 2; it must be a number in .0, 1.> ebit.verify (b, true, 2)
%!error <rigorous is 3; it must be> ebit.verify (b, 3)
%!error <too many inputs|Invalid call> ebit.verify (b, true, 0, 1)
