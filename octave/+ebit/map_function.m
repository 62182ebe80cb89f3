## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
## Written by tools/generate from help/map_function.md: all but the tests.

## -*- texinfo -*-
## @deftypefn  {ebit} {@var{list} =} ebit.map_function (@var{name}, @var{calls})
## @deftypefnx {ebit} {@var{list} =} ebit.map_function (@var{name}, @var{calls}, @var{threads})
## What a function returns for each of many lists of arguments, on several
## threads. For bounds values, which with their certificates have no place in
## the row of a table.
##
## @table @asis
## @item @var{name}
## name of a function, a text. It may be any that @code{ebit.list_functions}
## lists.
## @item @var{calls}
## a list of lists, the arguments of each call. Each has its arguments in their
## order, without names; an argument that is @code{[]} takes its default.
## @item @var{threads}
## number of threads, in [1, 1024]; default @code{1}. Any number gives the same
## bits.
## @end table
##
## Each call is one of its own: it has its own @code{time_limit_s} and its own
## limit of memory.
##
## @strong{Value}
##
## A cell as long as @code{calls}.
##
## @strong{Errors}
##
## @code{ebit:argument}. What a call refuses ends all, with the call's place
## before it: @code{calls@{2@}: }.
##
## @strong{Examples}
##
## @example
## @group
## channels = @{ebit.gadc(0.2, 0.1), ebit.dephasing(0.1)@};
## calls = cellfun (@@(x) @{x, "key"@}, channels, "UniformOutput", false);
## b = ebit.map_function ("two_way_capacity", calls, 2);
## cellfun (@@(x) x.lower, b)
##   @result{} ans =
##         0.4946   0.5310
## @end group
## @end example
## @seealso{ebit.channel_sweep, ebit.list_functions}
## @end deftypefn

function list = map_function (varargin)
  varargin = __ebit_threads__ (2, 3, varargin);
  if (numel (varargin) < 2 || numel (varargin) > 3)
    print_usage ();
  endif
  list = __ebit__ ("map_function", varargin{:});
endfunction

%!test # each is the call alone
%! channels = {ebit.dephasing(0.1), ebit.erasure(0.2)};
%! all = ebit.map_function ("two_way_capacity", {channels(1), channels(2)}, 2);
%! assert (numel (all), 2);
%! for k = 1:2
%!   alone = ebit.two_way_capacity (channels{k});
%!   assert ([all{k}.lower, all{k}.upper], [alone.lower, alone.upper]);
%! endfor

%!error <calls\{2\}: channel is 3> ...
%! ebit.map_function ("cpp_capacity", {{ebit.dephasing(0.1)}, {3}})
%!error <name is "rain"> ebit.map_function ("rain", {{1}})
%!error <calls is 3> ebit.map_function ("rains", 3)
%!error <Invalid call> ebit.map_function ()
