## From a fiber map to a rate map.  A demonstration for ebit.demo ("fiber_map");
## R's article of the same title says more.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## A map of 14 links.  Some fibers are old and lose more, and there is a station
## every 50 km or less; a link gives what one of its fibers gives.
links = ebit.example_network ("abilene");
attenuation = [0.25 0.20 0.17 0.20 0.25 0.17 0.20 ...
               0.17 0.20 0.17 0.25 0.17 0.20 0.17]';
km = links.length_km(:);
hop = @(most_km) km ./ ceil (km / most_km);

## From lengths to channels: no device exceeds the capacity of the fiber.  From
## channels to devices: what a protocol with all its losses delivers.
defaults = cell (1, 7);
protocol = @(hop_km, noise) ...
  ebit.fiber_rate ("ded", hop_km, noise, defaults{:}, attenuation);
one = protocol (hop (50), 0.002);
printf ("Fibers of %.1f to %.1f km: devices give %.1e to %.1e ebits per use,\n", ...
        min (hop (50)), max (hop (50)), min (one.rate .* one.hashing), ...
        max (one.rate .* one.hashing));
printf ("the limit is %.3f to %.3f\n", min (one.two_way_capacity), ...
        max (one.two_way_capacity));

## From devices to a network, each fiber used a million times a second: a flow
## below, a cut above.
edges_of = @(one) struct ("tail", {links.tail}, "head", {links.head}, ...
                          "lower", one.rate .* max (one.hashing, 0), ...
                          "upper", one.two_way_capacity, ...
                          "uses_per_second", 1e6);
net = ebit.network (edges_of (one));
b = ebit.pair_capacity (net, "Seattle", "New York", "flooding");
printf ("\nSeattle to New York, ebits per second: %.2f to %.0f, verified: %d\n", ...
        b.lower, b.upper, ebit.verify (b));

## The rate map: all pairs.
all_pairs = ebit.all_pairs_capacity (net, "flooding");
printf ("%d pairs of cities, from %.2f to %.2f, at most %.0f to %.0f\n", ...
        numel (all_pairs.lower), min (all_pairs.lower), ...
        max (all_pairs.lower), min (all_pairs.upper), max (all_pairs.upper));

## How far apart may stations be?
distance = (10:10:200)';
noise = [0 0.002 0.01];
delivered = limit = NaN (numel (distance), numel (noise));
for i = 1:numel (distance)
  for k = 1:numel (noise)
    one = protocol (hop (distance(i)), noise(k));
    b = ebit.pair_capacity (ebit.network (edges_of (one)), "Seattle", ...
                            "New York", "flooding");
    delivered(i,k) = b.lower;
    limit(i,k) = b.upper;
  endfor
endfor
printf ("\nSeattle to New York, by the distance of stations and noise per km:\n");
printf ("    km        limit   no noise      0.002       0.01\n");
printf ("  %4d   %10.1f %10.3g %10.3g %10.3g\n", ...
        [distance, limit(:,1), delivered]([5 10 15 20],:)');

figure ();
colors = {[0 0.45 0.7], [0 0.62 0.45], [0.84 0.37 0]};
semilogy (distance, limit(:,1), "k-", "linewidth", 2);
hold on;
for k = 1:3
  positive = delivered(:,k) > 0;
  semilogy (distance(positive), delivered(positive,k), {"-", "--", ":"}{k}, ...
            "color", colors{k}, "linewidth", 2);
endfor
hold off;
xlabel ("distance of stations, at most (km)");
ylabel ("ebits per second");
legend ({"limit", "no noise", "0.002 per km", "0.01 per km"}, ...
        "location", "southwest");
legend ("boxoff");

figure ();
ebit.plot_network (net);
