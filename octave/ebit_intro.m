## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## -*- texinfo -*-
## @deftypefn  {ebit} {} ebit_intro ()
## @deftypefnx {ebit} {} ebit_intro (@var{name})
## What there is in the package ebit: rates of entanglement distribution, with
## proofs.
##
## The functions of ebit compute capacities of quantum channels (quantum,
## private, two-way, EPR and GHZ capacities), bounds such as the Rains
## information, measures of entanglement (negativity, concurrence, entanglement
## of formation), purification, distillation, fibers and networks.  All of them
## are in the package @code{ebit}: @code{ebit.rains} is the function, and
## @code{help ebit.rains} its help.
##
## This one, which @code{lookfor} and the TAB key find, is @code{ebit.help}.
##
## @example
## @group
## E = ebit.handles ();
## E.rains (E.amplitude_damping (0.3)).upper
##   @result{} ans = 0.5269
## @end group
## @end example
## @seealso{ebit.help, ebit.handles, ebit.conventions}
## @end deftypefn

function ebit_intro (varargin)
  if (nargin > 1)
    print_usage ();
  endif
  ebit.help (varargin{:});
endfunction

%!assert (evalc ("ebit_intro ()"), ebit.help ())
%!assert (evalc ("ebit_intro ('rains')"), ebit.help ("rains"))
%!error <Invalid call> ebit_intro (1, 2)
