## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## What Octave stores in its own ways (diagonal, permuted, as a range, lazily)
## is read as the full array is, wherever it stands; so is what it stores in
## other classes.

%!function x = deep (n)
%!  x = {};
%!  for i = 2:n
%!    x = {x};
%!  endfor
%!endfunction

%!shared id, phase
%! id = ebit.identity_channel (2);
%! phase = exp (1i * pi / 4);

%!test # a complex diagonal matrix as an argument
%! for x = {1i * eye(2), diag([1 phase]), single(diag([1 phase])), ...
%!          diag([1 phase])', diag([1 phase]) * 2, inv(diag([1 phase]))}
%!   assert (ebit.apply_channel (id, x{1}), double (full (x{1})));
%! endfor
%! for n = [1 2 3 5 8 13 40]
%!   d = diag (exp (1i * (1:n)));
%!   assert (ebit.partial_trace (d, [1 n], 2), full (d));
%! endfor

%!error <rho is a 3 x 2 matrix of complex numbers; it must be a square matrix>
%! ebit.partial_trace (diag ([1i 2], 3, 2), [1 2], 1);

%!test # in a cell, which is a list of Kraus operators
%! k = {diag([1 phase]) * sqrt(0.5), [0 1; 1 0] * sqrt(0.5)};
%! full_k = {full(k{1}), k{2}};
%! a = ebit.kraus_channel (k);
%! assert (a, ebit.kraus_channel (full_k));
%! assert (ebit.rains (a), ebit.rains (ebit.kraus_channel (full_k)));

%!test # in a field of a struct, and in a cell in it
%! a = b = ebit.kraus_channel ({[1 0; 0 phase]});
%! b.kraus = {diag([1 phase])};
%! b.note = struct ("phase", 1i * eye (3), "more", {{diag([1i 1])}});
%! assert (ebit.choi_state (b), ebit.choi_state (a));
%! proved = ebit.max_rains (b);
%! assert (proved.channel.note.phase, full (1i * eye (3)));
%! assert (proved.channel.note.more, {full(diag ([1i 1]))});
%! assert (ebit.verify (proved));

%!test # in a table
%! weights = diag ([1 1i]) * diag ([0.1 -0.2i]); # complex zeros beside reals
%! for quantity = {"rains", "is_degradable"}
%!   try
%!     ebit.channel_sweep ("dephasing", struct ("p", weights), quantity{1});
%!     error ("not refused");
%!   catch e
%!     assert (e.identifier, "ebit:argument");
%!   end_try_catch
%! endfor
%! table = ebit.channel_sweep ("dephasing", struct ("p", 0:0.1:0.3), "rains");
%! assert (table.p, [0; 0.1; 0.2; 0.3], eps);

%!test # permutations, real diagonals, ranges, indices, logicals
%! p = eye (2)(:, [2 1]);
%! assert (ebit.apply_channel (id, p), [0 1; 1 0]);
%! assert (ebit.apply_channel (id, 2 * eye (2)), [2 0; 0 2]);
%! assert (ebit.entropy (eye (4) / 4), 2, 1e-15);
%! assert (ebit.dephasing (0.5), ebit.dephasing ((0:0.5:1)(2)));
%! assert (ebit.bell_state (find ([0 0 1])), ebit.bell_state (3));
%! assert (ebit.bell_state (true), ebit.bell_state (1));
%! table = ebit.gadc_rates (0:0.5:1, 0);
%! assert (table.gamma, [0 0.5 1]);

%!test # sparse matrices: real, complex, logical, in cells, fields and tables
%! assert (ebit.entropy (speye (4) / 4), 2, 0);
%! assert (ebit.apply_channel (id, sparse ([0 1i; 0 0])), [0 1i; 0 0]);
%! assert (ebit.apply_channel (id, speye (2) > 0), eye (2));
%! assert (ebit.partial_trace (speye (4), sparse ([2 2]), sparse (1)), ...
%!         2 * eye (2));
%! k = {sqrt(0.5) * speye(2), sparse([0 1i; -1i 0]) * sqrt(0.5)};
%! a = ebit.kraus_channel (k);
%! assert (a, ebit.kraus_channel (cellfun (@full, k, "UniformOutput", false)));
%! b = a;
%! b.kraus = cellfun (@sparse, a.kraus, "UniformOutput", false);
%! assert (ebit.choi_state (b), ebit.choi_state (a));
%! proved = ebit.max_rains (b);
%! proved.dual = sparse (proved.dual);
%! assert (ebit.verify (proved));
%! grid = struct ("p", sparse ([0 0.1 0]));
%! table = ebit.channel_sweep ("dephasing", grid, "rains");
%! assert (table.p, [0; 0.1; 0]);
%! assert (ebit.entropy (sparse ([1; 0; 0; 1]) / sqrt (2)), 0);

%!test # single precision: exact where it holds the state, else nearest_state
%! assert (ebit.entropy (single (eye (4) / 4)), 2, 0);
%! x = single ([0.6 0.1i; -0.1i 0.4]);
%! try
%!   ebit.entropy (x);
%!   error ("not refused");
%! catch e
%!   assert (! isempty (strfind (e.message, "; nearest_state makes one")));
%! end_try_catch
%! assert (ebit.entropy (ebit.nearest_state (x)), ...
%!         ebit.entropy ([0.6 0.1i; -0.1i 0.4]), 1e-6);

%!test # what would not fit if it were full is an error
%! try
%!   ebit.entropy (sparse (1e7, 1e7));
%!   error ("not refused");
%! catch e
%!   assert (isempty (strfind (e.message, "not refused")));
%! end_try_catch

%!test # what stands empty in a channel stays so in its certificate
%! a = ebit.gadc (0.1, 0.1);
%! a.note = [];
%! a.how = @sin;
%! b = ebit.max_rains (a);
%! assert (isempty (b.channel.note) && isempty (b.channel.how));
%! assert (ebit.verify (b));

%!error <choi is a list of lists nested more than 100 deep; it must be nested at most 100 deep>
%! ebit.choi_channel (deep (101));
%!error <choi is a list of 1; it must be a matrix of numbers> ebit.choi_channel (deep (100))
%!error <nested more than 100 deep> ebit.rains (struct ("kraus", {deep(1000)}))

%!test # a message is cut between characters
%! try
%!   ebit.describe (["a", repmat("\303\251", 1, 100)]);
%! catch e
%!   assert (unicode2native (native2unicode (uint8 (e.message), "UTF-8"), ...
%!                           "UTF-8"), uint8 (e.message));
%!   assert (index (e.message, ["\303\251", "\";"]) > 0);
%! end_try_catch

## Messages name elements as Octave does.

%!error <^rho\(1,2\) is NaN; it must be finite$> ebit.entropy ([1 NaN; 0 0])
%!error <^kraus\{1\}\(2,2\) is NaN; it must be finite$>
%! ebit.kraus_channel ({[1 0; 0 NaN]})
%!error <^kraus\{2\} is 3 x 3; it must be 2 x 2, as the first is$>
%! ebit.kraus_channel ({eye(2), eye(3)})
%!error <^gamma\(3\) is NaN; it must be a number in \[0, 1\]$>
%! ebit.gadc_rates ([0 1 NaN], 0)
%!error <^channels\{2\} is 3; it must be a channel>
%! ebit.ghz_capacity ({ebit.dephasing(0.1), 3})
%!error <^quantities\{2\} is "entropy"; it must be one of "coherent_information">
%! ebit.channel_sweep ("erasure", struct ("p", 0.1), {"rains", "entropy"})
%!error <^x.kraus\{1\}\(1,1\) is Inf; it must be finite$>
%! x = ebit.gadc (0.1, 0);
%! x.kraus{1}(1,1) = Inf;
%! ebit.rains (x);
%!error <^dims is 2 x 3 x 5 = 30; it must be at most 32 whole numbers whose product is 24$>
%! ebit.partial_trace (eye (24) / 24, [2 3 5], 1)
%!error <^dims is 3 x 3 = 9; it must be two whole numbers \[dA dB\] with dA dB = 6$>
%! ebit.negativity (eye (6) / 6, [3 3])
%!error <^keep is missing; it must be the numbers of the subsystems that stay$>
%! ebit.partial_trace (eye (4) / 4, 1, [])
