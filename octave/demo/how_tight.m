## How tight are the intervals?  A demonstration for
## ebit.demo ("how_tight"); R's vignette of the same title says more.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## With communication between the uses two bounds compete: the squashed
## entanglement, and the Theta information, which no max-Rains information is
## below.  Of damping channels at gamma and T:
cases = [0.2 0.1; 0.2 0.2; 0.5 0.05; 0.5 0.1; 0.5 0.3; 0.7 0.1; 0.7 0.2];
printf ("gamma    T    lower   max-Rains  squashed   Theta    upper\n");
E = ebit.handles (); # whose results have fields at once
for i = 1:rows (cases)
  x = ebit.gadc (cases(i,1), cases(i,2));
  b = ebit.two_way_capacity (x);
  printf ("%4.2f   %4.2f  %.5f   %.5f   %.5f   %.5f  %.5f\n", cases(i,:), ...
          b.lower, E.max_rains (x).upper, ...
          E.squashed_entanglement_bound (x, "fixed").upper, ...
          E.theta_information (x).upper, b.upper);
endfor

## Without communication depolarizing noise is the oldest open case: who wins
## where, of the bounds with flags.
p = 0.02:0.02:0.34;
upper = zeros (size (p));
lower = zeros (size (p));
before = "";
printf ("\nUpper bounds on the quantum capacity of depolarizing noise:\n");
for i = 1:numel (p)
  b = ebit.quantum_capacity (ebit.depolarizing (p(i)));
  lower(i) = b.lower;
  upper(i) = b.upper;
  if (! strcmp (b.upper_method, before))
    printf ("  from p = %.2f on %s\n", p(i), strrep (b.upper_method, "_", " "));
    before = b.upper_method;
  endif
endfor

## With communication at any time the interval is wide there, and nobody knows
## better.
ebit.show (ebit.two_way_capacity (ebit.depolarizing (0.3)))
ebit.show (ebit.quantum_capacity (ebit.depolarizing (0.3)))

## The interval of damping channels, without and with the Theta information.
gamma = (0.01:0.02:0.99)';
levels = [0.05 0.1 0.3];
figure ();
for k = 1:3
  grid = ebit.grid ("gamma", gamma, "thermal", levels(k));
  table = ebit.channel_sweep ("gadc", grid, ...
                              {"two_way_capacity", "theta_information", ...
                               "squashed_entanglement_bound", "max_rains"});
  low = table.two_way_capacity_lower;
  without = min (table.max_rains_upper, ...
                 table.squashed_entanglement_bound_upper);
  subplot (1, 3, k);
  sides = [gamma; flipud(gamma)];
  patch (sides, [low; flipud(without)], [0.9 0.9 0.9]);
  hold on;
  patch (sides, [low; flipud(table.two_way_capacity_upper)], [0.6 0.6 0.6]);
  hold off;
  axis ([0 1 0 1]);
  set (gca (), "xtick", [0 0.5 1]);
  xlabel ("damping");
  title (sprintf ("T = %g", levels(k)));
endfor

## Depolarizing noise: the quantum capacity lies in the band, 0 from 1/3 on.
figure ();
patch ([p, fliplr(p)], [lower, fliplr(upper)], [0.6 0.6 0.6]);
xlabel ("p");
ylabel ("qubits per use");
