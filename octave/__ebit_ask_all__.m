## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for ebit.channel_sweep and ebit.verify.

## -*- texinfo -*-
## @deftypefn {ebit} {[@var{values}, @var{message}] =} __ebit_ask_all__ (@var{name}, @var{items}, @var{threads})
## What the function says of each item: all at once, or one after the other
## where one fails.  Of what is empty, or fails, nothing, and why.
## @end deftypefn

function [values, message] = __ebit_ask_all__ (name, items, threads)
  values = cell (size (items));
  message = repmat ({""}, size (items));
  there = find (! cellfun (@isempty, items));
  calls = cellfun (@(item) __ebit_quantity_call__ (name, item), ...
                   items(there), "UniformOutput", false);
  try
    values(there) = __ebit__ ("map_function", name, calls, threads);
  catch err
    __ebit_rethrow_interrupt__ (err);
    for k = 1:numel (there)
      try
        values{there(k)} = __ebit__ (name, calls{k}{:});
      catch err
        message{there(k)} = message_of (err);
      end_try_catch
    endfor
  end_try_catch
endfunction

function text = message_of (err)
  __ebit_rethrow_interrupt__ (err);
  text = strtrim (regexprep (err.message, '\s+', " "));
endfunction

%!test
%! [values, message] = __ebit_ask_all__ ("rains", {ebit.erasure(0.2); []; 3}, 1);
%! assert (values{1}.upper, 0.8, 1e-12);
%! assert (values(2:3), {[]; []});
%! assert (message(1:2), {""; ""});
%! assert (! isempty (message{3}));
