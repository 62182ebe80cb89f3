## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {} {@var{b} =} ebit.two_way_capacity (@var{channel})
## @deftypefnx {} {@var{b} =} ebit.two_way_capacity (@var{channel}, @var{task})
## Bounds on the capacity of a channel with two-way classical communication at
## any time: for @var{task} = @qcode{"entanglement"} (the default) Q<-> in ebits
## per use, for @qcode{"key"} P<-> in secret bits per use.
##
## Which bounds serve is the table of @code{ebit.quantum_capacity}.
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
## b = ebit.two_way_capacity (ebit.pure_loss (0.5))
## b = ebit.two_way_capacity (ebit.gadc (0.2, 0.1), "key")
## @end group
## @end example
## @seealso{ebit.quantum_capacity, ebit.cpp_capacity}
## @end deftypefn

function b = two_way_capacity (varargin)
  if (nargin < 1 || nargin > 2)
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
