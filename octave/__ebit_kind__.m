## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Undocumented: for the functions of +ebit that take values of several kinds.

## -*- texinfo -*-
## @deftypefn {ebit} {@var{kind} =} __ebit_kind__ (@var{x})
## @qcode{"bounds"}, @qcode{"channel"}, @qcode{"network"}, @qcode{"table"}: what
## a struct is, by its fields; of all else @qcode{""}.
## @end deftypefn

function kind = __ebit_kind__ (x)
  kind = "";
  if (! isstruct (x) || ! isscalar (x))
    return;
  elseif (all (isfield (x, {"quantity", "lower", "upper", "status", "tol"})))
    kind = "bounds";
  elseif (all (isfield (x, {"kraus", "family", "parameters"})))
    kind = "channel";
  elseif (all (isfield (x, {"nodes", "edges", "task"})))
    kind = "network";
  elseif (are_columns (x))
    kind = "table";
  endif
endfunction

function are = are_columns (x)
  are = numfields (x) > 0;
  if (are)
    sizes = structfun (@numel, x);
    is_column = structfun (@(c) isnumeric (c) || islogical (c) || ...
                                iscellstr (c), x);
    are = all (sizes == sizes(1)) && all (is_column);
  endif
endfunction

%!assert (__ebit_kind__ (ebit.rains (ebit.dephasing (0.1))), "bounds")
%!assert (__ebit_kind__ (ebit.dephasing (0.1)), "channel")
%!assert (__ebit_kind__ (ebit.pure_loss (0.5)), "channel")
%!assert (__ebit_kind__ (ebit.network (struct ("tail", 1, "head", 2, ...
%!                                             "lower", 1))), "network")
%!assert (__ebit_kind__ (ebit.gadc_rates (0.1, [0 0.1])), "table")
%!assert (__ebit_kind__ (struct ("a", zeros (0, 1), "b", {cell(0, 1)})), ...
%!        "table")
%!assert (__ebit_kind__ (struct ("a", 1, "b", [1 2])), "")
%!assert (__ebit_kind__ (struct ()), "")
%!assert (__ebit_kind__ (struct ("a", {1, 2})), "")
%!assert (__ebit_kind__ (3), "")
