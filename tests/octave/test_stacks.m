## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## A stack gives every state the bits that it has alone, whatever the number of
## threads.

%!function stack = random_stack (n)
%!  randn ("state", 60);
%!  stack = zeros (4, 4, n);
%!  for i = 1:n
%!    root = complex (randn (4), randn (4));
%!    stack(:,:,i) = root * root' / trace (root * root');
%!  endfor
%!endfunction

%!test
%! names = {"entropy", "mutual_information", "conditional_entropy", ...
%!          "negativity", "log_negativity", "concurrence", ...
%!          "entanglement_of_formation", "fully_entangled_fraction", ...
%!          "chsh", "hashing", "coherent_information", ...
%!          "reverse_coherent_information"};
%! stack = random_stack (20);
%! for k = 1:numel (names)
%!   measure = str2func (["ebit." names{k}]);
%!   values = measure (stack);
%!   assert (size (values), [20 1]);
%!   for i = 1:20
%!     assert (measure (stack(:,:,i)), values(i));
%!   endfor
%! endfor

%!test
%! stack = random_stack (5);
%! weights = ebit.bell_weights (stack);
%! assert (size (weights), [5 4]);
%! sigma = ebit.bell_diagonal ([0.4 0.3 0.2 0.1]);
%! near = ebit.fidelity (stack, sigma);
%! far = ebit.relative_entropy (stack, sigma);
%! for i = 1:5
%!   alone = ebit.bell_weights (stack(:,:,i));
%!   assert (alone(:)', weights(i,:));
%!   assert (ebit.fidelity (stack(:,:,i), sigma), near(i));
%!   assert (ebit.relative_entropy (stack(:,:,i), sigma), far(i));
%! endfor

%!test
%! stack = ebit.inept_state ([0.3 0.6], 0.2);
%! assert (size (stack), [4 4 2]);
%! assert (stack(:,:,2), ebit.inept_state (0.6, 0.2));

%!test # threads
%! grid = ebit.grid ("gamma", 0:0.05:1, "thermal", 0:0.1:1);
%! names = {"rains", "squashed_entanglement_bound", "epr_capacity", ...
%!          "is_degradable", "multi_rail"};
%! rates = ebit.gadc_rates (grid.gamma, grid.thermal);
%! table = ebit.channel_sweep ("gadc", grid, names);
%! for threads = 2:3
%!   assert (ebit.gadc_rates (grid.gamma, grid.thermal, threads), rates);
%!   assert (ebit.channel_sweep ("gadc", grid, names, threads), table);
%! endfor
