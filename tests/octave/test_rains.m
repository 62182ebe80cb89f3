## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Rains bounds against the oracle tables: the brackets overlap, and every
## certificate holds.

%!function rho = oracle_state (rows, k, n)
%!  rho = zeros (n);
%!  for i = 1:n
%!    for j = 1:n
%!      suffix = sprintf ("_%d_%d", i - 1, j - 1);
%!      rho(i,j) = complex (rows.(["re" suffix])(k), rows.(["im" suffix])(k));
%!    endfor
%!  endfor
%!endfunction

%!test
%! tables = {"states_2x2", [2 2]; "states_2x3", [2 3]; "states_3x3", [3 3]};
%! for t = 1:rows (tables)
%!   table = oracle (tables{t,1});
%!   for k = 1:numel (table.id)
%!     rho = oracle_state (table, k, prod (tables{t,2}));
%!     b = ebit.rains (rho, tables{t,2});
%!     assert (b.lower <= table.rains_upper(k) + 1e-13);
%!     assert (b.upper >= table.rains_lower(k) - 1e-13);
%!     assert (b.upper - b.lower <= 1e-9);
%!     assert (ebit.verify (b));
%!   endfor
%! endfor
