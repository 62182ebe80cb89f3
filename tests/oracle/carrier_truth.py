"""Correlations of a carrier with A and B to 40 digits, by mpmath 1.3:
    python3 carrier_truth.py > carrier_truth.csv

Of the states as fiber_protocols.c has them, entropies of their spectra, in
bits; each is two doubles, whose sum is the number to 106 bits.  The noises x
are exact doubles, chosen by hand where digits cancel, and at random.

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
import random

from mpmath import exp, log, mp, mpf

mp.dps = 700


def entropy(*weights):
    return -sum(w * log(w, 2) for w in weights if w > 0)


def rest(e):
    """1 - h2 ((1-e)/2)"""
    return 1 - entropy((1 - e) / 2, (1 + e) / 2)


def ded(e):
    return 2 - entropy((1 + 3 * e) / 4, *[(1 - e) / 4] * 3), rest(e)


def edss1(e):
    return 2 * rest(e) / 3, rest(e) / 3


def edss2(e):
    spectrum = [4 - 2 * e] * 2 + [4 + 2 * e] * 2
    spectrum += [12 - 8 * e, 12 - 4 * e, mpf(12), 12 + 12 * e]
    before = entropy(mpf(1) / 4, mpf(3) / 4) + 2
    return before - entropy(*[s / 64 for s in spectrum]), rest(e / 2)


def two(x):
    head = float(x)
    return [head.hex(), float(x - mpf(head)).hex()]


random.seed(6)
noises = [0.0, 1e-300, 1e-17, 1e-9, 0.01, 0.1, 0.3, 1, 1.3, 1.4, 2, 3, 5, 10, 30, 100, 300]
noises += [10 ** random.uniform(-3, 2.4) for _ in range(40)]
print("protocol,x,mutual_h,mutual_l,classical_h,classical_l,discord_h,discord_l")
for name, correlations in (("DED", ded), ("EDSS1", edss1), ("EDSS2", edss2)):
    for x in noises:
        mutual, classical = correlations(exp(-mpf(x)))
        cells = two(mutual) + two(classical) + two(mutual - classical)
        print(",".join([name, float(x).hex()] + cells))
