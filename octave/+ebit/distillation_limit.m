## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/distillation_limit.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.distillation_limit (@var{weights}, @var{pairs}, @var{success})
## @deftypefnx {ebit} {@var{b} =} ebit.distillation_limit (@var{weights}, @var{pairs}, @var{success}, @var{kept})
## @deftypefnx {ebit} {@var{b} =} ebit.distillation_limit (@var{weights}, @var{pairs}, @var{success}, @var{kept}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.distillation_limit (@var{weights}, @var{pairs}, @var{success}, @var{kept}, @var{tol}, @var{time_limit_s})
## Bounds on the best fidelity with which any protocol turns copies of a
## Bell-diagonal state into maximally entangled pairs, when it succeeds with the
## probability that is asked.
##
## @table @asis
## @item @var{weights}
## weights of phi+ phi- psi+ psi-, sum 1, in any order of errors.
## @item @var{pairs}
## copies that the protocol may use, a whole number in [1, 10]. Ten take some
## ten seconds, eight about one.
## @item @var{success}
## probability with which it is to succeed, in [1e-12, 1]; where a protocol
## succeeds more often, it may as well do so less often.
## @item @var{kept}
## pairs that are left: the aim is phi+ of dimension 2^kept, a whole number in
## [1, pairs]; default @code{1}.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-9}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## A protocol consists of local operations and classical communication, in as
## many rounds as it likes. It is told whether it succeeds, and its aim is the
## state phi+ of dimension 2^kept, that is @var{kept} Bell pairs.
##
## The upper end holds for more: for whatever keeps partial transposes positive
## (Rains). Since nothing is lost where a protocol commutes with the symmetries
## of the pairs and of the aim, what is left is a linear program over types,
## that is over how often each Bell state occurs among the pairs. A point of its
## dual is the certificate, and the upper end is what that point proves, by
## arithmetic: @code{ebit.verify} solves no program. Rounding is taken off.
##
## The lower end is the best of a product state, of fidelity 2^-kept; of the
## largest weight, for each pair that is kept as it is; and of nested steps of
## recurrence, in which two pairs are compared and one is kept, in any order of
## errors, where a pair may itself come from steps before. Where those succeed
## less often than asked a product state stands in for the rest. Codes may do
## better.
##
## With two copies and at most three weights above 0 recurrence is optimal; with
## one copy nothing can be done. There the ends meet, the upper one usually to
## 1e-8.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with the certificate
## @code{weights}, @code{pairs}, @code{success}, @code{kept} and @code{dual} (a
## row a type, a column for each of three families of constraints). Where
## @code{lower_method} is @qcode{"nested_recurrence"} it has @code{steps} as
## well, a row a step: the first and the second pair (0 for a fresh copy, k for
## what step k left), the error (1 to 3, the second to fourth largest weight)
## that goes with none in the first and in the second, and whether the two
## others are crossed. The ends are fidelities; the status is @qcode{"exact"},
## @qcode{"certified"} (they differ by at most @code{tol}) or @qcode{"bracket"}.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{weights} are not four numbers with sum 1,
## @var{pairs}, @var{success} or @var{kept} are out of range.
##
## @strong{Examples}
##
## @example
## @group
## b = ebit.distillation_limit ([0.8 0.1 0.1 0], 2, 0.68);
## ebit.show (b)
##   @result{} distillation_limit: 0.9411765 (exact)
##        lower end: nested_recurrence
##        upper end: ppt_program
## ebit.verify (b)
##   @result{} ans = 1
## b = ebit.distillation_limit ([0.9 0.05 0.03 0.02], 5, 0.5);
## b.upper
##   @result{} ans = 0.9999
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## E. M. Rains, A semidefinite program for distillable entanglement, IEEE Trans.
## Inf. Theory 47, 2921 (2001), doi:10.1109/18.959270.
## @item
## F. Rozpedek, T. Schiet, L. P. Thinh, D. Elkouss, A. C. Doherty, S. Wehner,
## Optimizing practical entanglement distillation, Phys. Rev. A 97, 062333
## (2018), doi:10.1103/PhysRevA.97.062333.
## @end itemize
## @seealso{ebit.distill, ebit.distillable_entanglement, ebit.bell_diagonal, ebit.verify}
## @end deftypefn

function b = distillation_limit (varargin)
  if (nargin < 3 || nargin > 6)
    print_usage ();
  endif
  b = __ebit__ ("distillation_limit", varargin{:});
endfunction

%!test # two copies of rank three: recurrence is optimal
%! b = ebit.distillation_limit ([0.8 0.1 0.1 0], 2, 0.68);
%! assert ([b.lower, b.upper], 0.64 / 0.68 * [1 1], 1e-6);
%! assert (b.lower_method, "nested_recurrence");
%! assert (b.steps, [0 0 3 3 0]);
%! assert (size (b.dual), [10 3]);
%! assert (ebit.verify (b));
%! b.upper -= 1e-3;
%! assert (! ebit.verify (b));
%!test # Octave's own GLPK before, after and with the same environment
%! own = @() glpk ([10; 6; 4], [1 1 1; 10 4 5; 2 2 6], [100; 600; 300], ...
%!                 zeros (3, 1), [], "UUU", "CCC", -1);
%! [x, before] = own ();
%! b = ebit.distillation_limit ([0.9 0.05 0.03 0.02], 3, 0.7);
%! [y, after] = own ();
%! assert (before, 2200 / 3, 1e-9);
%! assert (after, before, 0);
%! assert (y, x, 0);
%! assert (ebit.distillation_limit ([0.9 0.05 0.03 0.02], 3, 0.7), b);
%!error <Invalid call> ebit.distillation_limit ()
%!error <pairs is 11; it must be a whole number in \[1, 10\]>
%! ebit.distillation_limit ([0.9 0.1 0 0], 11, 0.5)
%!error <success is 0; it must be a number in \[1e-12, 1\]>
%! ebit.distillation_limit ([0.9 0.1 0 0], 2, 0)
