## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later
##
## Channels in Octave: what the conventions page says of Choi matrices, and the
## constructors for all dimensions.

%!function j = choi_of_map (k, output_first)
%!  ## sum_ij |i><j| (x) N(|i><j|), or the output first
%!  [d_out, d_in] = size (k{1});
%!  j = zeros (d_in * d_out);
%!  for m = 1:d_in
%!    for n = 1:d_in
%!      unit = zeros (d_in);
%!      unit(m, n) = 1;
%!      y = zeros (d_out);
%!      for a = 1:numel (k)
%!        y += k{a} * unit * k{a}';
%!      endfor
%!      if (output_first)
%!        j += kron (y, unit);
%!      else
%!        j += kron (unit, y);
%!      endif
%!    endfor
%!  endfor
%!endfunction

%!test # reference first, trace d_in: divide by it
%! v = [1 2i; 3 4; 0.5 1i; 1 -1; 2 0; 0 1i];
%! v = v / sqrtm (v' * v);
%! k = {v(1:3, :), v(4:6, :)};
%! channel = ebit.kraus_channel (k);
%! rho = ebit.choi_state (channel);
%! assert (rho, choi_of_map (k, false) / 2, 1e-15);
%! v = [k{1}(:), k{2}(:)];
%! assert (rho, v * v' / 2, 1e-15);
%! ## Output first: exchange the subsystems of rows and columns.
%! j = reshape (choi_of_map (k, true), [2 3 2 3]);
%! j = reshape (permute (j, [2 1 4 3]), 6, 6);
%! assert (rho, j / 2, 1e-15);
%! same = ebit.choi_channel (rho, [2 3]);
%! assert (ebit.choi_state (same), rho, 1e-15);
%! fail ("ebit.choi_channel (choi_of_map (k, true) / 2, [2 3])", ...
%!       "the reference comes first");

%!test # trace preserving for all parameters and dimensions
%! makers = {@(p, d) ebit.dephasing(p), @(p, d) ebit.amplitude_damping(p), ...
%!           @(p, d) ebit.gadc(p, 1 / d), @ebit.depolarizing, @ebit.erasure, ...
%!           @(p, d) ebit.identity_channel(d)};
%! for p = [0, 1e-3, 0.3, 0.5, 1]
%!   for d = 2:4
%!     for i = 1:numel (makers)
%!       channel = makers{i} (p, d);
%!       total = 0;
%!       for a = 1:numel (channel.kraus)
%!         total += channel.kraus{a}' * channel.kraus{a};
%!       endfor
%!       assert (total, eye (channel.d_in), 1e-14);
%!       rho = ebit.choi_state (channel);
%!       assert (trace (rho), 1, 1e-14);
%!       assert (min (eig (rho)) >= -1e-15);
%!     endfor
%!   endfor
%! endfor
