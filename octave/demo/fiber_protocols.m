## Which protocol for my fiber?  A demonstration for
## ebit.demo ("fiber_protocols"); R's vignette of the same title says more.
## Source: H. McAleese et al., arXiv:2411.07306; figure numbers are theirs.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## One fiber: a half of a pair is sent (ded), or a carrier that is never
## entangled (edss1, edss2).
protocols = {"ded", "edss1", "edss2"};
printf ("Over 20 km, with noise 0.01 per km, for each pair that is made:\n");
printf ("          arriving   outcome   yield     rate      latency (s)\n");
for p = protocols
  one = ebit.fiber_rate (p{1}, 20, 0.01);
  printf ("  %-6s  %.2e   %.4f    %.2e  %.2e  %.0e\n", p{1}, one.pair_rate, ...
          one.probability, one.yield, one.rate, one.latency_s);
endfor

## A network: shortest paths, and the mean over all pairs of nodes.
edges = ebit.six_node_network ();
printf ("\nSix nodes, mean over all pairs, by noise per km:\n");
for gamma = [0 0.005 0.02]
  printf ("  %5.3f", gamma);
  for p = protocols
    [~, mean_rate] = ebit.fiber_network_rates (edges, p{1}, gamma);
    printf ("   %s %.2e", p{1}, mean_rate);
  endfor
  printf ("\n");
endfor

## How good must gates be for a carrier to win?
threshold = ebit.gate_threshold ([0; 0.2; 0.5; 1]);
printf ("\nGate probability above which a carrier wins, by noise:\n");
printf ("  %3.1f   edss1 %.3f   edss2 %g\n", ...
        [threshold.noise, threshold.edss1, threshold.edss2]');

## An exponential through the decay of the negativity: of ded it is exact,
## 3/4 exp(-x) - 1/4.  For each rate b the best a and c are linear.
x = linspace (0, log (3), 201)';
printf ("\nFits of a exp(-b x) + c to the negativity:\n");
for p = {"ded", "edss1"}
  pairs = ebit.distribute (p{1}, x);
  n = pairs.negativity;
  basis = @(b) [exp(-b * x), ones(size (x))];
  misfit = @(b) norm (n - basis (b) * (basis (b) \ n));
  b = fminbnd (misfit, 0.5, 3);
  ac = basis (b) \ n;
  printf ("  %-6s a = %.4f, b = %.4f, c = %.4f\n", p{1}, ac(1), b, ac(2));
endfor

## Negativity and fidelity against noise (figures 6 and 7).
colors = {[0 0.45 0.7], [0.84 0.37 0], [0 0.62 0.45]};
styles = {"-", "--", "-."};
x = linspace (0, 3, 301)';
figure ();
for k = 1:2
  subplot (1, 2, k);
  hold on;
  for i = 1:3
    pairs = ebit.distribute (protocols{i}, x);
    values = {pairs.negativity, pairs.fidelity}{k};
    plot (x, values, styles{i}, "color", colors{i}, "linewidth", 2);
  endfor
  hold off;
  box ("on");
  xlabel ("noise x = gamma L");
  title ({"negativity", "fidelity with phi+"}{k});
endfor
subplot (1, 2, 1);
legend (protocols);
legend ("boxoff");

## What arrives of pairs, against the gates (figure 5).
gate = (5:100)' / 100;
figure ();
hold on;
for i = 1:3
  rest = cell (1, 9);
  network = ebit.fiber_network_rates (edges, protocols{i}, rest{:}, 1);
  arriving = mean (network.pair_rate .* network.probability);
  if (i > 1)
    arriving *= gate .^ 2;
  endif
  plot (gate, arriving .* ones (size (gate)), styles{i}, ...
        "color", colors{i}, "linewidth", 2);
endfor
hold off;
set (gca (), "yscale", "log");
axis ([0 1 1e-5 1e-2]);
box ("on");
xlabel ("gate probability");
ylabel ("mean of arriving pairs per pair made");
legend (protocols, "location", "southeast");
legend ("boxoff");

## Distillation protocols compared (figure 10).
methods = {"dejmps", "bbpssw_improved", "mfi", "cnot", "bbpssw"};
shades = {[0 0.45 0.7], [0.9 0.62 0], [0 0.62 0.45], [0.8 0.47 0.65], [0 0 0]};
noise = (0.002:0.004:1.09)';
figure ();
for i = 1:3
  subplot (1, 3, i);
  for k = 1:5
    rest = cell (1, 9);
    rates = ebit.fiber_rate (protocols{i}, 1, noise, rest{:}, methods{k});
    yield = rates.yield;
    yield(yield == 0) = NaN;
    semilogy (noise, yield, {"-", "--", ":", "-.", "-"}{k}, ...
              "color", shades{k}, "linewidth", 1 + (k == 3));
    hold on;
    if (i == 3)
      text (0.1, 10 ^ (-0.2 - 0.4 * k), methods{k}, "color", shades{k}, ...
            "interpreter", "none");
    endif
  endfor
  hold off;
  axis ([0 log(3) 1e-9 1]);
  set (gca (), "xtick", [0 0.5 1], "ytick", 10 .^ (-9:3:0));
  title (["yield of " protocols{i}]);
  xlabel ("noise x");
endfor

## The final rates (figure 8).
gamma = (0:0.001:0.06)';
figure ();
hold on;
for i = 1:3
  rate = NaN (size (gamma));
  for k = 1:numel (gamma)
    [~, rate(k)] = ebit.fiber_network_rates (edges, protocols{i}, gamma(k));
  endfor
  plot (gamma, rate, styles{i}, "color", colors{i}, "linewidth", 2);
endfor
hold off;
set (gca (), "yscale", "log");
box ("on");
xlabel ("noise per km (1/km)");
ylabel ("mean of distilled pairs per pair made");
legend (protocols);
legend ("boxoff");

## The thresholds of the gates: they jump where edss1 needs a round more.
noise = (0:0.002:1.09)';
threshold = ebit.gate_threshold (noise);
figure ();
plot (noise, threshold.edss1, ".", "color", colors{2}, ...
      noise([1 end]), [0.417 0.417], "k--");
axis ([0 log(3) 0.35 0.6]);
xlabel ("noise x = gamma L");
ylabel ("gate probability above which edss1 wins");
