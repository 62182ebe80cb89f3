## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/find_threshold.md: the help.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.find_threshold (fun, parameter, interval, target)
## @deftypefnx {ebit} {@var{b} =} ebit.find_threshold (fun, parameter, interval, target, tol)
## The parameter at which a rate crosses a value, with a certified yes on one
## side and a certified no on the other.
##
## At the lower end and at the upper end of the result the bracket of the rate
## excludes the target, on different sides: a rate that is continuous in between
## crosses it there. Where brackets decide neither side, both ends are brought
## as near as they are decided, to a quarter of @code{tol}, and the status is
## @qcode{"bracket"}. Some twenty calls of @code{fun} for a millionth of the
## interval. @code{ebit.verify} proves the bounds values at both ends again and
## that they exclude the target, with @code{rigorous} also with rounding
## included, which proves the interval as it is; that they are of the channel
## that belongs to that parameter, @code{fun} alone knows.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}),, of the quantity
## @qcode{"find_threshold"}: besides the fields of every one @code{target},
## @code{at_lower} and @code{at_upper} (what @code{fun} returned at the ends)
## and @code{points}, a table of all points that were asked.
##
## @strong{Errors}
##
## @code{ebit:argument} if the rate is not decided at both ends of
## @code{interval}, or on the same side of @code{target} at both. What
## @code{fun} fails with ends all.
##
## @strong{Examples}
##
## @example
## @group
## fun = @@(x) ebit.two_way_capacity (ebit.amplitude_damping (x));
## b = ebit.find_threshold (fun, "gamma", [0.01 0.99], 0.5, 1e-3);
## [b.lower, b.upper]
##   @result{} ans =
##         0.2550   0.4067
## ebit.verify (b)
##   @result{} ans = 1
## @end group
## @end example
## @seealso{ebit.threshold_step, ebit.verify, ebit.gate_threshold}
## @end deftypefn

function b = find_threshold (fun, parameter, interval, target, tol = [])
  if (nargin < 4)
    print_usage ();
  endif
  __ebit_check__ ("fun", fun);
  if (! ischar (parameter))
    error ("ebit:argument", ["parameter is of class %s; it must be the " ...
                             "name of a parameter"], class (parameter));
  endif
  x = [];
  values = {};
  do
    b = __ebit__ ("threshold_step", interval, target, tol, x, values);
    if (isfield (b, "next"))
      x(end+1) = b.next;
      values{end+1} = fun (b.next);
    endif
  until (! isfield (b, "next"))
endfunction

%!test
%! b = ebit.find_threshold (@(p) 1 - p, "p", [0 1], 0.3, 1e-9);
%! assert (b.lower <= 0.7 && b.upper >= 0.7);
%! assert (b.status, "certified");
%! assert (b.quantity, "find_threshold");
%! assert (ebit.verify (b));

%!test # with certificates
%! fun = @(gamma) ebit.two_way_capacity (ebit.amplitude_damping (gamma));
%! b = ebit.find_threshold (fun, "gamma", [0.01 0.99], 0.5, 1e-3);
%! assert (b.at_lower.lower > 0.5);
%! assert (b.at_upper.upper < 0.5);
%! assert (ebit.verify (b));
%! b.target = 2;
%! assert (! ebit.verify (b));

%!error <Invalid call> ebit.find_threshold (@sin, "x")
%!error <fun is of class double; it must be a function>
%! ebit.find_threshold (1, "x", [0 1], 1)
%!error <parameter is of class double; it must be the name of a parameter>
%! ebit.find_threshold (@sin, 1, [0 1], 1)
%!error <at both ends of which the quantity is below the target>
%! ebit.find_threshold (@sin, "x", [0 1], 2)
