## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/ghz_capacity.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{b} =} ebit.ghz_capacity (@var{channels})
## @deftypefnx {ebit} {@var{b} =} ebit.ghz_capacity (@var{channels}, @var{communication})
## @deftypefnx {ebit} {@var{b} =} ebit.ghz_capacity (@var{channels}, @var{communication}, @var{tol})
## @deftypefnx {ebit} {@var{b} =} ebit.ghz_capacity (@var{channels}, @var{communication}, @var{tol}, @var{time_limit_s})
## Bounds on the GHZ capacity of several channels from one source: the GHZ
## states that all receivers share per use of all channels.
##
## @table @asis
## @item @var{channels}
## a list of channels from the source, 2 to 48 of them in a cell array.
## @item @var{communication}
## after all uses: @qcode{"receivers"}, @qcode{"none"}, or @qcode{"source"}, the
## source taking part; default @qcode{"receivers"}. It says who communicates
## classically.
## @item @var{tol}
## gap upper - lower up to which the ends are called certified, in their unit,
## in [1e-12, 1]; default @code{1e-8}.
## @item @var{time_limit_s}
## after so many seconds the best bounds so far are returned, above 0; default
## @code{Inf}.
## @end table
##
## @multitable @columnfractions 0.208 0.417 0.347
## @headitem communication @tab lower ends @tab upper ends
## @item @qcode{"none"} @tab least Q (@code{ghz_codes}), which is the capacity @tab least Q
## @item @qcode{"receivers"} @tab least Q (Theorem 5, @code{ghz_codes}) @tab least E_cpp (Theorem 6)
## @item  @tab N/(2(N-1)) times the least E(Ni, Nj) (Theorem 8, @code{ghz_pairs})
## @item  @tab rails at zero temperature (@code{ghz_rails})
## @item  @tab announced erasures (@code{ghz_announced})
## @item @qcode{"source"} @tab least E_cpp (@code{ghz_teleported}), which is the capacity @tab least E_cpp
## @end multitable
##
## The factor of Theorem 8 is 1, 3/4, 2/3, ... for 2, 3, 4, ... receivers; it is
## the best where the quantum capacity of the worst channel vanishes, as for
## damping of 1/2 and more. Proposition 7, exact where a dephasing channel is
## the worst, comes out by itself. Rails: a GHZ state of one excitation on three
## rails to each receiver gives prod(1 - gamma_i) log2(3)/3.
##
## @strong{Value}
##
## A bounds value, a struct (see @code{ebit.conventions}), with @code{channels},
## @code{communication}; @code{winners}, @code{candidates}, @code{lower_bounds}
## and @code{upper_bounds} as in @code{ebit.epr_capacity}: of Theorem 5 the
## quantum capacities of all channels, of Theorem 8 the EPR capacities of all
## pairs.
##
## @strong{Errors}
##
## @code{ebit:argument} if @var{channels} is not a cell of 2 to 48 channels or
## @var{communication} another word.
##
## @strong{Examples}
##
## @example
## @group
## worst = ebit.gadc (0.6, 0.01);
## noisy = @{worst, worst, ebit.gadc(0.5, 0.02)@};
## b = ebit.ghz_capacity (noisy);
## ebit.show (b)
##   @result{} ghz_capacity: in [0.04916863, 0.2525198] (bracket, gap ...)
##        of gadc (gamma = 0.6, thermal = 0.01): 2 to 2 levels, 4 K...
##        of gadc (gamma = 0.6, thermal = 0.01): 2 to 2 levels, 4 K...
##        of gadc (gamma = 0.5, thermal = 0.02): 2 to 2 levels, 4 K...
##        lower end: ghz_pairs
##        upper end: rains_capacity
## ebit.show (b.candidates)
##   @result{} a table of 5 rows
##          side     value          method                    sourc...
##      1  lower         0       ghz_codes                  Chen202...
##      2  lower  0.049169       ghz_pairs                  Chen202...
##      3  upper   0.25252  rains_capacity  Tomamichel2017, Chen202...
##      4  upper   0.25252  rains_capacity  Tomamichel2017, Chen202...
##      5  upper   0.31438  rains_capacity  Tomamichel2017, Chen202...
## @end group
## @end example
##
## @strong{References}
##
## @itemize
## @item
## X. Chen, S. Chessa, I. George, F. Leditzky, E. Chitambar, Capacities of
## entanglement distribution from a central source, arXiv:2411.04977 (2024).
## @end itemize
## @seealso{ebit.epr_capacity, ebit.quantum_capacity}
## @end deftypefn

function b = ghz_capacity (varargin)
  if (nargin < 1 || nargin > 4)
    print_usage ();
  endif
  b = __ebit__ ("ghz_capacity", varargin{:});
endfunction

%!test # Proposition 7: the dephasing channel is the worst
%! b = ebit.ghz_capacity ({ebit.dephasing(0.2), ebit.amplitude_damping(0.1), ...
%!                         ebit.erasure(0.05)});
%! assert ([b.lower, b.upper], 0.2780719051126377 * [1 1], 1e-14);
%! assert ({b.status, b.lower_method}, {"exact", "ghz_codes"});
%! assert (ebit.verify (b));
%!test # Theorem 8 where no code works
%! ad = ebit.amplitude_damping (0.6);
%! b = ebit.ghz_capacity ({ad, ad, ad});
%! assert (b.lower, 3 / 4 * 0.16 * log2 (3) / 3, 1e-14);
%! assert (b.lower_method, "ghz_pairs");
%! assert (ebit.verify (b));
%! b.lower_bounds(2) = [];
%! assert (! ebit.verify (b));
%! c = ebit.ghz_capacity ({ad, ad, ad}, "none");
%! assert ([c.lower, c.upper], [0 0]);
%! c = ebit.ghz_capacity ({ad, ad, ad}, "source");
%! one = ebit.cpp_capacity (ad);
%! assert ([c.lower, c.upper], [one.lower, one.upper]);
%! assert (ebit.verify (c));
%!test # two receivers
%! ad = ebit.amplitude_damping (0.5);
%! b = ebit.ghz_capacity ({ad, ad});
%! pair = ebit.epr_capacity (ad, ad);
%! assert ([b.lower, b.upper], [pair.lower, pair.upper]);
%! b = ebit.ghz_capacity ({ebit.erasure(0.1), ebit.erasure(0.2), ...
%!                         ebit.erasure(0.3)});
%! assert (b.lower, 0.9 * 0.8 * 0.7, 1e-15);
%! assert (ebit.verify (b));
%!error <Invalid call> ebit.ghz_capacity ()
%!error <channels is a list of 1; it must be a list of 2 to 48 channels>
%! ebit.ghz_capacity ({ebit.dephasing(0.1)})
%!error <channels\{2\} is 3; it must be>
%! ebit.ghz_capacity ({ebit.dephasing(0.1), 3})
%!error <communication is "all"; it must be "receivers", "none" or "source">
%! ebit.ghz_capacity ({ebit.dephasing(0.1), ebit.dephasing(0.1)}, "all")
