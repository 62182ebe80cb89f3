## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Measures of states against the oracle tables, to 1e-12.

%!function rho = state_of (table, i, n, joint)
%!  rho = zeros (n);
%!  for j = 0:n-1
%!    for k = 0:n-1
%!      at = sprintf ("_%d%s%d", j, joint, k);
%!      rho(j+1,k+1) = complex (table.(["re" at])(i), table.(["im" at])(i));
%!    endfor
%!  endfor
%!endfunction

%!test
%! table = oracle ("two_qubit_measures");
%! n = numel (table.id);
%! rho = zeros (4, 4, n);
%! for i = 1:n
%!   rho(:,:,i) = state_of (table, i, 4, "");
%! endfor
%! assert (ebit.negativity (rho), table.negativity, 1e-12);
%! assert (ebit.log_negativity (rho), table.lognegativity, 1e-12);
%! assert (ebit.concurrence (rho), table.concurrence, 1e-12);
%! assert (ebit.entanglement_of_formation (rho), table.eof, 1e-12);
%! assert (ebit.fully_entangled_fraction (rho), table.fef, 1e-12);
%! assert (ebit.fidelity (rho, ebit.bell_state (1)), table.fid_phip, 1e-12);
%! weights = ebit.bell_weights (rho);
%! assert (weights(:,1), table.fid_phip, 1e-12);
%! assert (ebit.chsh (rho), table.chsh_max, 1e-12);
%! assert (ebit.entropy (rho), table.S_AB, 1e-12);
%! assert (ebit.mutual_information (rho), table.mutual_info, 1e-12);
%! assert (ebit.conditional_entropy (rho), table.S_AB - table.S_B, 1e-12);
%! assert (ebit.coherent_information (rho), table.S_B - table.S_AB, 1e-12);
%! assert (ebit.reverse_coherent_information (rho), table.S_A - table.S_AB, ...
%!         1e-12);
%! assert (ebit.hashing (rho), ...
%!         max (0, max (table.S_A, table.S_B) - table.S_AB), 1e-12);
%! for i = 1:n
%!   a = ebit.partial_trace (rho(:,:,i), [2 2], 1);
%!   b = ebit.partial_trace (rho(:,:,i), [2 2], 2);
%!   assert (ebit.entropy (a), table.S_A(i), 1e-12);
%!   assert (ebit.entropy (b), table.S_B(i), 1e-12);
%! endfor

%!test
%! names = {"states_2x2", "states_2x3", "states_3x3"};
%! for k = 1:3
%!   table = oracle (names{k});
%!   for i = 1:numel (table.id)
%!     dims = [table.dA(i), table.dB(i)];
%!     rho = state_of (table, i, prod (dims), "_");
%!     assert (ebit.log_negativity (rho, dims), table.logneg(i), 1e-12);
%!     assert (ebit.coherent_information (rho, dims), table.Ic_AB(i), 1e-12);
%!     assert (ebit.reverse_coherent_information (rho, dims), ...
%!             table.IR_BA(i), 1e-12);
%!     least = min (eig (ebit.partial_transpose (rho, dims)));
%!     assert (least, table.min_eig_PT(i), 1e-12);
%!   endfor
%! endfor

%!test
%! ## A stack gives every state the bits that it has alone; randn is seeded.
%! randn ("state", 60);
%! names = {"entropy", "mutual_information", "conditional_entropy", ...
%!          "negativity", "log_negativity", "concurrence", ...
%!          "entanglement_of_formation", "fully_entangled_fraction", ...
%!          "chsh", "hashing"};
%! stack = zeros (4, 4, 20);
%! for i = 1:20
%!   root = complex (randn (4), randn (4));
%!   stack(:,:,i) = root * root' / trace (root * root');
%! endfor
%! for k = 1:numel (names)
%!   measure = str2func (["ebit." names{k}]);
%!   values = measure (stack);
%!   for i = 1:20
%!     assert (measure (stack(:,:,i)), values(i));
%!   endfor
%! endfor
