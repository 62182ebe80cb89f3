## Rates in a quantum network.  A demonstration for
## ebit.demo ("quantum_networks"); R's vignette of the same title says more.
## Source: S. Baeuml et al., arXiv:1809.03120; figure numbers are theirs.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## A backbone of 14 links between 11 cities, with a station every 100 km at
## least.
links = ebit.example_network ("abilene");
hops = struct ("tail", {{}}, "head", {{}}, "length_km", []);
link = [];
for k = 1:numel (links.length_km)
  n = ceil (links.length_km(k) / 100);
  between = arrayfun (@(i) sprintf ("%s/%s%d", links.tail{k}, ...
                                    links.head{k}, i), (1:n-1)', ...
                      "UniformOutput", false);
  nodes = [links.tail(k); between; links.head(k)];
  hops.tail = [hops.tail; nodes(1:n)];
  hops.head = [hops.head; nodes(2:n+1)];
  hops.length_km = [hops.length_km; repmat(links.length_km(k) / n, n, 1)];
  link = [link; repmat(k, n, 1)];
endfor
net = ebit.network (hops);
printf ("%d nodes, %d fibers of %.4f to %.4f ebits per use\n", ...
        numel (net.nodes), numel (net.edges.lower), ...
        min (net.edges.lower), max (net.edges.upper));

## Two users: a flow below, a cut above.
one = ebit.pair_capacity (net, "Seattle", "New York", "flooding");
printf ("\nSeattle to New York, every fiber once: %.6f to %.6f ebits\n", ...
        one.lower, one.upper);
printf ("  by %s and %s, verified: %d\n", one.lower_method, ...
        one.upper_method, ebit.verify (one));

## Several pairs: the same for all, or the largest sum.
pairs = struct ("from", {{"Seattle"; "Los Angeles"; "Denver"; "Chicago"}}, ...
                "to", {{"New York"; "Chicago"; "Houston"; "Washington"}});
worst = ebit.worst_case_capacity (net, pairs, "flooding");
total = ebit.total_capacity (net, pairs, "flooding");
rates = @(r) accumarray (r.paths.pair(:), r.paths.flow(:), [4, 1]);
fair = rates (worst);
most = rates (total);
printf ("\n                             all alike   largest sum\n");
for i = 1:4
  printf ("  %-11s to %-10s   %.6f    %.6f\n", pairs.from{i}, ...
          pairs.to{i}, fair(i), most(i));
endfor
printf ("  no more than               %.6f    %.6f\n", worst.upper, ...
        total.upper);

## Prices: which link should get a second fiber?
price = accumarray (link, worst.prices(:));
printf ("\nAn ebit more adds to all rates\n");
for k = find (price > 1e-9)'
  printf ("  %.4f between %s and %s\n", price(k), links.tail{k}, ...
          links.head{k});
endfor

## Per use of a channel, per use of the network, over one path (Fig. 5).
printf ("\nFig. 5:  n   channel use   network use   single path\n");
for n = 2:5
  between = (2:n)';
  figure5 = ebit.network (struct ("tail", [0; 0; between], ...
                                  "head", [1; between; 1], ...
                                  "lower", [0.5; ones(n, 1)]));
  by_usage = cellfun (@(usage) ebit.pair_capacity (figure5, 0, 1, usage), ...
                      {"optimal", "flooding", "single_path"});
  printf ("        %2d   %11.4f   %11.4f   %11.4f\n", n, by_usage.lower);
endfor

## Groups: trees carry GHZ states.
group = {"Seattle", "Houston", "New York"};
ghz = ebit.ghz_network_capacity (net, group, "flooding");
ring = ebit.network (struct ("tail", 1:5, "head", [2:5, 1], "lower", 1));
all_five = ebit.ghz_network_capacity (ring, 1:5, "flooding");
printf ("\nGHZ states of %s: %.6f to %.6f\n", strjoin (group, ", "), ...
        ghz.lower, ghz.upper);
printf ("  of all five nodes of a ring: %.4f to %.4f\n", all_five.lower, ...
        all_five.upper);

## A circle with random diagonals (section V.5).
chord = ebit.chord_network (4, 1, 20240004);
users = [1 11; 0 13; 0 6; 6 5];
usages = {"flooding", "optimal"};
printf ("\n16 nodes, four pairs:   worst case    total\n");
for u = 1:2
  results{u,1} = ebit.worst_case_capacity (chord, users, usages{u});
  results{u,2} = ebit.total_capacity (chord, users, usages{u});
  printf ("  per %-12s        %.6f    %.6f\n", results{u,1}.per, ...
          results{u,1}.lower, results{u,2}.lower);
endfor

## Out to a simulator, and back.
file = [tempname(), ".json"];
ebit.write_network (net, file);
printf ("\nWritten for SeQUeNCe and read back, the same: %d\n", ...
        isequal (ebit.read_network (file), net));
unlink (file);

## Where it goes.
labels = net.nodes;
labels(! ismember (labels, [links.tail; links.head])) = {""};
figure ();
ebit.plot_network (net, one, [], [], labels);
figure ();
ebit.plot_network (net, worst, [], [], labels);

## The flows of the pairs, as in Figs. 7 to 10.
for column = 1:2
  figure ("position", [100 100 1000 420]);
  for u = 1:2
    subplot (2, 5, 5 * (u - 1) + 1);
    ebit.plot_network (chord);
    title (["per ", results{u,column}.per], "fontweight", "normal");
    for i = 1:4
      subplot (2, 5, 5 * (u - 1) + 1 + i);
      ebit.plot_network (chord, results{u,column}, [], i);
      title (sprintf ("%d-%d", users(i,:)), "fontweight", "normal");
    endfor
  endfor
endfor
