## What is certified, and how to check it: a demonstration for
## ebit.demo ("certified"); R's vignette of the same title says more.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## A bounds value: two ends, a status, and the matrices that prove them.
k = reshape (1:16, 4, 4) .^ 2;
a = complex (cos (k), sin (3 * k));
noise = a * a' / real (trace (a * a'));
phi = [1; 0; 0; 1] / sqrt (2);
rho = 0.6 * (phi * phi') + 0.4 * (noise + noise') / 2;
b = ebit.rains (rho);
printf ("Rains relative entropy: %.12f to %.12f ebits, %s\n", ...
        b.lower, b.upper, b.status);
printf ("verify says %d\n", ebit.verify (b));
bad = b;
bad.sigma = eye (4) / 4;
[valid, message] = ebit.verify (bad);
printf ("with another sigma it says %d:\n  %s\n", valid, message);
sources = ebit.cite (b);
printf ("\nWhat the proof needs:\n  %s\n  %s\n", sources.lower, sources.upper);

## By hand, the upper end: any sigma > 0, scaled to ||sigma^TB||_1 = 1, is one
## of those that the minimum runs over.
transposed = @(x) ebit.partial_transpose (x, [2 2]);
hermitian = @(x) (x + x') / 2;
divergence = real (trace (rho * (logm (rho) - logm (b.sigma))));
norm_1 = sum (abs (eig (hermitian (transposed (b.sigma)))));
upper = (divergence + log (norm_1)) / log (2);

## The lower end: G is the slope of Tr rho ln s at sigma, and Y^TB >= G.
[u, l] = eig (hermitian (b.sigma), "vector");
slope = (log (l) - log (l')) ./ (l - l');
close = abs (l - l') < 1e-9 * l;
means = 2 ./ (l + l');
slope(close) = means(close);
g = u * (slope .* (u' * rho * u)) * u';
lift = max (0, -min (eig (hermitian (transposed (b.dual) - g))));
y = hermitian (b.dual) + lift * eye (4);
lower = (divergence - log (max (abs (eig (y))))) / log (2);
printf ("\nBy hand: %.12f to %.12f\n", lower, upper);

## A concave function lies below its tangents: the largest eigenvalue of the
## gradient of the reverse coherent information bounds it for every input.
channel = ebit.compose_channel (ebit.dephasing (0.05), ebit.gadc (0.2, 0.1));
kraus = ebit.kraus_operators (channel);
b = ebit.reverse_coherent_information (ebit.kraus_channel (kraus));
r = b.state;
n = numel (kraus);
environment = zeros (n);
for i = 1:n
  for j = 1:n
    environment(i,j) = trace (kraus{i} * r * kraus{j}');
  endfor
endfor
[v, e] = eig (hermitian (environment), "vector");
e = max (e, 1e-30);
logs = v * diag (log2 (e)) * v';
g = -logm (r) / log (2);
for i = 1:n
  for j = 1:n
    g += logs(j,i) * (kraus{j}' * kraus{i});
  endfor
endfor
p = eig (hermitian (r));
value = -sum (p .* log2 (p)) + sum (e .* log2 (e));
printf ("\nReverse coherent information: %.12f to %.12f ebits, %s\n", ...
        b.lower, b.upper, b.status);
printf ("By hand: %.12f to %.12f\n", value, max (eig (hermitian (g))));

## What is not certified: no input is known to be better, none is proved to be
## worse.
b = ebit.coherent_information (ebit.kraus_channel (kraus));
printf ("\nCoherent information: %.6f is %s, %.6f an upper end (%s)\n", ...
        b.lower, b.status, b.upper, b.upper_method);
