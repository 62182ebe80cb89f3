## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/prove.md: all but the tests.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{b} =} ebit.prove (@var{b})
## The bounds value with the ends that are proved so: @code{lower} and
## @code{upper} are true of the object that @code{ebit.verify} names, whatever
## @var{b} claims. @code{status} is that of the new gap, and the new field
## @code{proof} says @qcode{"rounding included"}. Printed decimals are rounded
## outward, and @code{ebit.verify} with @code{rigorous} needs no slack.
##
## @table @asis
## @item @var{b}
## a bounds value, as @code{ebit.rains} returns it.
## @end table
##
## The proofs are those of @code{ebit.verify} with @code{rigorous}, where it is
## said what is trusted and what the ends are true of. A state of two qubits
## takes a millisecond, of two systems of four levels 20 to 30 ms.
##
## @strong{Value}
##
## A bounds value with the fields of @code{b}, and @code{proof}; of
## @code{ebit.all_pairs_capacity} each pair's ends are proved. An end that has
## no such proof is 0 or Inf, of a threshold -Inf or Inf: see @code{ebit.verify}
## for which.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{b} is not a bounds value, or its certificate is
## malformed; @code{ebit:numeric} if the process does not round to nearest.
##
## @strong{Examples}
##
## @example
## @group
## b = ebit.prove (ebit.rains (ebit.gadc (0.3, 0.1)));
## ebit.show (b)
##   @result{} rains: in [0.4476311, 0.4476312] (certified, proved with ...
##      ...
## ebit.verify (b, true)
##   @result{} ans = 1
## @end group
## @end example
## @seealso{ebit.outward_decimals, ebit.verify, ebit.cite}
## @end deftypefn

function b = prove (varargin)
  if (nargin != 1)
    print_usage ();
  endif
  b = __ebit__ ("prove", varargin{:});
endfunction

%!test
%! b = ebit.rains (ebit.gadc (0.3, 0.1));
%! proved = ebit.prove (b);
%! assert (proved.proof, "rounding included");
%! assert ([proved.lower proved.upper], [b.lower b.upper], 2e-15);
%! assert (proved.lower <= proved.upper);
%! assert (ebit.verify (proved, true));
%! assert (ebit.verify (proved));
%! text = ebit.show (proved);
%! assert (! isempty (strfind (text, "in [0.4476311, 0.4476312]")));
%! assert (! isempty (strfind (text, "proved with rounding included")));
%!test # of each pair
%! edges = struct ("tail", 1:3, "head", [2 3 1], "lower", [0.1 0.2 0.3]);
%! all = ebit.all_pairs_capacity (ebit.network (edges), "flooding");
%! proved = ebit.prove (all);
%! assert (size (proved.lower), size (all.lower));
%! assert ([proved.lower proved.upper], [all.lower all.upper], 1e-15);
%! [valid, ~, proof] = ebit.verify (proved, true);
%! assert (valid);
%! assert (proof.upper, proved.upper);
%!error <Invalid call|b is missing> ebit.prove ()
%!error <b is 3; it must be a bounds value> ebit.prove (3)
