## How inept may the delivery of entangled pairs be?  A demonstration for
## ebit.demo ("inept_delivery"); R's vignette of the same title says more.
## Source: S. J. Jones, H. M. Wiseman, D. T. Pope, arXiv:quant-ph/0504112.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## Bell pairs, which bring nothing unless more than a third of them arrive,
## against the best pairs a|00> + sqrt(1 - a^2)|11>.
success = [0.01; 0.1; 0.25; 0.3; 0.4; 0.5; 0.8];
best = ebit.inept_optimum (success);
bell = ebit.inept_delivery (success, sqrt (0.5));
printf ("Ebits (entanglement of formation) that a delivered pair holds:\n");
printf ("success   best a    best pairs   Bell pairs   pairs/ebit at least\n");
printf ("%7.2f   %6.4f   %10.3g   %10.3g   %10.3g\n", ...
        [success, best.amplitude, best.entanglement_of_formation, ...
         bell.entanglement_of_formation, best.pairs_per_ebit_lower]');

## The local model behind a part of the map, checked: the state is a mixture of
## a Werner state that has one and a diagonal, hence separable, state.
m = ebit.inept_local_model (0.45, 0.7, 1/2);
rebuilt = m.weight * m.werner_state + (1 - m.weight) * diag (m.diagonal);
printf ("\nLocal model at success 0.45, a = 0.7: weight %.4f, diagonal", m.weight);
printf (" %.4f", m.diagonal);
printf ("\nrebuilds the state to %.1e\n", ...
        max (abs ((rebuilt - ebit.inept_state (0.45, 0.7))(:))));

## The map.
a = linspace (0, 1, 301);
s = linspace (0, 1, 301);
[amplitude, probability] = meshgrid (a, s);
map = ebit.inept_delivery (probability(:), amplitude(:));
ebits = reshape (map.entanglement_of_formation, size (amplitude));
border = ebit.inept_thresholds (a);

figure ();
hold on;
fill (border.amplitude, border.success_entangled, [0.88 0.88 0.88], ...
      "edgecolor", [0.4 0.4 0.4]);
models = [1/2, 5/12];
fills = {[0.99 0.86 0.75], [0.95 0.65 0.35]};
for i = 1:2
  corner = ebit.inept_thresholds (linspace (0.6, 0.8, 401), models(i));
  top = min (corner.success_local_left, corner.success_local_right);
  in = top >= corner.success_entangled;
  fill ([corner.amplitude(in); flipud(corner.amplitude(in))], ...
        [top(in); flipud(corner.success_entangled(in))], fills{i}, ...
        "edgecolor", [0.7 0.28 0]);
endfor
levels = [0.01 0.1 0.3 0.6 0.9];
contour (a, s, ebits, levels, "linecolor", [0 0.45 0.7], "showtext", "on");
plot (border.amplitude, border.success_chsh, "k", "linewidth", 3);
path = ebit.inept_optimum (s);
plot (path.amplitude, path.success, "--", "color", [0.48 0.12 0.36], ...
      "linewidth", 2);
text (0.18, 0.87, "CHSH violated");
text (0.6, 0.12, "separable");
text (0.78, 0.45, "local model");
text (0.2, 0.43, "best pairs");
axis ([0 1 0 1]);
xlabel ("amplitude a of the pairs (a pure number)");
ylabel ("success probability S");
title ("Entanglement of formation (ebit per pair) of what arrives");
hold off;

## Entanglement against success probability.
success = logspace (-2, 0, 300)';
best = ebit.inept_optimum (success);
bell = ebit.inept_delivery (success, sqrt (0.5));
weak = ebit.inept_delivery (success, 0.1);
curves = [best.entanglement_of_formation, ...
          best.entanglement_of_formation_small_success, ...
          bell.entanglement_of_formation, weak.entanglement_of_formation];
curves(curves == 0) = NaN;
colors = {[0 0 0], [0.9 0.62 0], [0 0.45 0.7], [0 0.62 0.45]};
styles = {"-", "--", "-.", ":"};
figure ();
for i = 1:4
  loglog (success, curves(:,i), styles{i}, "color", colors{i}, ...
          "linewidth", 2);
  hold on;
endfor
axis ([0.01 1 1e-8 1]);
xlabel ("success probability S");
ylabel ("entanglement of formation (ebit per pair)");
names = {"best pairs", "expansion for small S (dashed)", ...
         "Bell pairs (dash-dot)", "a = 0.1 (dotted)"};
for i = 1:4
  text (0.0115, 10 ^ (0.1 - 0.55 * i), names{i}, "color", colors{i});
endfor
hold off;
