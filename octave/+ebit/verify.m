## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/verify.md: the help.

## -*- texinfo -*-
## @deftypefn {ebit} {[@var{valid}, @var{message}] =} ebit.verify (@var{b})
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
## @end table
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
## the channel as they stand in the value. Arithmetic is double precision:
## eigenvalues and logarithms are trusted to rounding. Decisions such as
## @code{ebit.is_degradable}, on which some ends rest, are taken anew at their
## own tolerance. Of the table @code{candidates} only the columns are looked at,
## not what did not win, nor what is only printed (@code{ebit.epr_capacity}).
##
## @strong{Value}
##
## @code{true}, or @code{false} with a @code{message}, which says which end
## fails, what it is, and what the certificate proves.
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
## b.upper -= 0.01;
## [valid, message] = ebit.verify (b)
##   @result{} valid = 0
##      message = the lower end 0.615688... exceeds the upper...
## @end group
## @end example
## @seealso{ebit.cite, ebit.rains, ebit.conventions}
## @end deftypefn

function [valid, message] = verify (b)
  if (nargin != 1)
    print_usage ();
  endif
  if (isstruct (b) && numel (b) != 1)
    b = reshape (num2cell (b), size (b));
  endif
  if (iscell (b))
    [valid, message] = cellfun (@verify_one, b, "UniformOutput", false);
    valid = reshape (logical ([valid{:}]), size (b));
  else
    [valid, message] = verify_one (b);
  endif
endfunction

function [valid, message] = verify_one (b)
  proof = __ebit__ ("verify", b);
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
