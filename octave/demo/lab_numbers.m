## From lab numbers to a rate.  A demonstration for
## ebit.demo ("lab_numbers"); R's vignette of the same title says more.
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

## What a lab book has is on the left, what ebit makes of it on the right:
##   a fiber of L km, a dB/km               ebit.fiber_channel (L, a)
##   a loss of x dB in total                ebit.pure_loss (10^(-x / 10))
##   loss that a detector announces         ebit.erasure (1 - eta)
##   a memory with T1 and T2, after t       ebit.memory_channel (t, T1, T2)
##   T1 alone                               ebit.gadc_from_times (t, T1)
##   a gate of average fidelity F           ebit.depolarizing (2 * (1 - F))
##   a pair of fidelity F                   ebit.werner_state (F)
##   a matrix from tomography               ebit.nearest_state (rho)
## All times share one unit.  Rates are in ebits per use of the channel; times
## the uses per second they are ebits per second.

## A fiber: how far?  The capacity with messages both ways, at 1e9 uses a second.
length_km = (1:200)';
grid = struct ("length_km", length_km);
fiber = ebit.channel_sweep ("fiber_channel", grid, ...
                            {"two_way_capacity", "quantum_capacity"});
for km = [10 50 100]
  printf ("%3d km of fiber: %.3e ebits per second\n", km, ...
          1e9 * fiber.two_way_capacity_upper(km));
endfor

## A memory: how long?  T1 = 100 ms, T2 = 30 ms.  It is worth less than half an
## ebit, whatever one does, when the upper end says so.
time = [0.1; (1:100)'];
grid = struct ("time", time, "t1", 100, "t2", 30);
memory = ebit.channel_sweep ("memory_channel", grid, ...
                             {"two_way_capacity", "quantum_capacity"});
late = min (time(memory.two_way_capacity_upper < 0.5));
printf ("A memory is worth less than half an ebit after %d ms\n", late);

## A pair: how good?  The lower end is what hashing, after rounds of recurrence
## if they help, gets out of it; the upper end no protocol exceeds.
for fidelity = [0.6 0.8 0.9 0.95]
  b = ebit.distillable_entanglement (ebit.werner_state (fidelity));
  printf ("A pair of fidelity %.2f: %.4f to %.4f ebits\n", fidelity, ...
          b.lower, b.upper);
endfor
good = ebit.distill (ebit.bell_weights (ebit.werner_state (0.8)), "dejmps", 0.99);
printf ("From 0.8 to %.4f: %d rounds, %.4f of the pairs are left\n", ...
        good.fidelity, good.rounds, good.yield);

## Then ask for the proof: what the best ends are, and whether they hold.
b = ebit.two_way_capacity (ebit.memory_channel (10, 100, 30));
ebit.show (b)
printf ("verify says %d\n", ebit.verify (b));

## What messages are worth: the truth lies in the bands.
figure ();
subplot (1, 2, 1);
semilogy (length_km, fiber.two_way_capacity_upper, "linewidth", 2);
hold on;
known = fiber.quantum_capacity_upper;
known(known <= 0) = NaN;
semilogy (length_km, known, "--", "linewidth", 2);
hold off;
xlabel ("km of fiber");
ylabel ("ebits per use");
text (80, 0.3, "with messages");
text (20, 2, "by a code alone");
subplot (1, 2, 2);
sides = [time; flipud(time)];
for name = {"two_way_capacity", "quantum_capacity"}
  patch (sides, [memory.([name{1} "_lower"]); ...
                 flipud(memory.([name{1} "_upper"]))], [0 0.45 0.7], ...
         "facealpha", 0.3);
  hold on;
endfor
hold off;
xlabel ("time (ms)");
title ("a stored qubit");

## Every bound that was computed.
figure ();
ebit.plot (b);
