# The limit of distillation of eight pairs, against Octave's glpk on the same
# program as the theory has it.
# Copyright (C) 2026 The ebit developers
# SPDX-License-Identifier: GPL-3.0-or-later

1;

function T = types (n)
  [y, x, z] = ndgrid (0:n);
  T = [n - z(:) - x(:) - y(:), z(:), x(:), y(:)];
  T = T(T(:,1) >= 0, :);
endfunction

# 2^n G, by convolutions.
function H = transposition (n)
  T = types (n);
  m = rows (T);
  H = zeros (m);
  place = 1 + T(:,2:4) * [1; n + 1; (n + 1) ^ 2];
  for t = 1:m
    c = 1;
    for j = 1:4
      signs = [1 1 1 1];
      signs(5 - j) = -1;
      factor = zeros (2, 2, 2);
      factor([1 2 3 5]) = signs;
      for k = 1:T(t,j)
        c = convn (c, factor);
      endfor
    endfor
    c = resize (c, n + 1, n + 1, n + 1);
    H(t,:) = c(place);
  endfor
endfunction

function upper = limit (w, n, p)
  T = types (n);
  m = rows (T);
  H = transposition (n);
  P = factorial (n) ./ prod (factorial (T), 2) .* prod (w .^ T, 2);
  I = eye (m);
  A = [P' P'; I I; H H/3; -H H; H H];
  b = [p; ones(m, 1); zeros(2 * m, 1); 2 ^ n * ones(m, 1)];
  kinds = ["S", repmat("U", 1, m), repmat("L", 1, 2 * m), repmat("U", 1, m)];
  [~, wrong] = glpk ([zeros(m, 1); P] / p, sparse (A), b, zeros (2 * m, 1), ...
                     [], kinds, repmat ("C", 1, 2 * m), 1);
  upper = 1 - wrong;
endfunction

given = argv ();
addpath (given{1});
w = [0.7 0.15 0.1 0.05];
for k = 1:7
  tic;
  b = ebit.distillation_limit (w, 8, 0.3);
  printf ("ebit distillation_limit, 8 pairs\t1\t%.9f\n", toc);
endfor
for k = 1:7
  tic;
  upper = limit (w, 8, 0.3);
  printf ("Octave's glpk on the same program\t1\t%.9f\n", toc);
endfor
if (abs (upper - b.upper) > 1e-6)
  error ("the limits differ: %.9f, %.9f", b.upper, upper);
endif
