## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for tables of quantities of channels.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{given} =} __ebit_quantity_call__ (@var{name}, @var{subject})
## The arguments with which the quantity is called: the channel, or two equal
## ones; a cell of two is a pair.
## @end deftypefn

function given = __ebit_quantity_call__ (name, subject)
  if (iscell (subject))
    given = subject(:)';
  elseif (strcmp (name, "epr_capacity"))
    given = {subject, subject};
  else
    given = {subject};
  endif
endfunction

%!assert (__ebit_quantity_call__ ("rains", 1), {1})
%!assert (__ebit_quantity_call__ ("epr_capacity", 1), {1, 1})
%!assert (__ebit_quantity_call__ ("epr_capacity", {1; 2}), {1, 2})
