## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn {} {@var{b} =} ebit.cpp_capacity (@var{channel})
## Bounds on E_cpp of a channel: the ebits per use that sender and receiver make
## with two-way classical communication after the last use (classical
## post-processing).  It is what bounds the distribution of entanglement from a
## common source.
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
## b = ebit.cpp_capacity (ebit.gadc (0.3, 0.1))
## b.candidates
## @end group
## @end example
## @seealso{ebit.quantum_capacity, ebit.two_way_capacity, ebit.epr_capacity}
## @end deftypefn

function b = cpp_capacity (varargin)
  if (nargin < 1 || nargin > 1)
    print_usage ();
  endif
  b = __ebit__ ("cpp_capacity", varargin{:});
endfunction

%!test # theory of the source: Rains information above, I_R or rails below
%! b = ebit.cpp_capacity (ebit.amplitude_damping (0.2));
%! assert (b.upper, 0.633936316004838, 1e-10);
%! assert ({b.lower_method, b.upper_method}, {"reverse_code", "rains_capacity"});
%! assert (ebit.verify (b));
%! b = ebit.cpp_capacity (ebit.amplitude_damping (0.6));
%! assert (b.lower, 0.4 * log2 (3) / 3, 1e-14);
%! assert (b.lower_method, "one_sided_rails");
%! assert (ebit.verify (b));
%! b = ebit.cpp_capacity (ebit.amplitude_damping (0.99));
%! assert (b.upper_method, "squashed_damping");
%! assert (b.upper, 0.0080348849, 1e-9);
%! assert (ebit.verify (b));
%!test # erasure: the flag is read first
%! b = ebit.cpp_capacity (ebit.erasure (0.7));
%! assert ([b.lower, b.upper], [0.3 0.3], 1e-15);
%! assert (b.status, "exact");
%!test # recurrence beats hashing
%! b = ebit.cpp_capacity (ebit.depolarizing (0.25));
%! assert (b.lower_method, "recurrence");
%! q = ebit.quantum_capacity (ebit.depolarizing (0.25));
%! assert (b.lower > q.lower);
%! assert (ebit.verify (b));
%! b.upper -= 0.2;
%! assert (! ebit.verify (b));
%!error <Invalid call> ebit.cpp_capacity ()
%!error <channel is a list of 0; it must be a channel>
%! ebit.cpp_capacity (struct ())
