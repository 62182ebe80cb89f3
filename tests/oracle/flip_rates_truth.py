"""1 - h2 of phase flips to 40 digits, by mpmath 1.3:
    python3 flip_rates_truth.py > flip_rates_truth.csv

rate is 1 - h2(p); waited 1 - h2 of p and of the flips of `links` links that
wait, of bias exp (-2 wait) each, where there are more than one; ideal 1 -
h2(q) with 1 - 2p = (1 - 2q)^links; in bits.  Each is two doubles, whose sum is
the number to 106 bits.  The doubles p and wait are exact: some by hand where
digits cancel, some at random.

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
import random

from mpmath import exp, log, mp, mpf

mp.dps = 400


def rate(bias):
    p = (1 - bias) / 2
    return 1 + sum(w * log(w, 2) for w in (p, 1 - p) if w > 0)


def two(x):
    head = float(x)
    return [head.hex(), float(x - mpf(head)).hex()]


random.seed(5)
points = [(0.5 - 1e-12, 1, 0.01), (0.4999, 1, 0.1), (0.499, 1000, 1e-5),
          (0.499, 100000, 1e-6), (0.49, 100000, 1e-7), (0.499999, 100000, 0.0),
          (0.4999999, 100000, 1e-3), (0.5, 7, 0.1), (0.0, 3, 0.0),
          (1e-20, 5, 1e-22), (0.374, 2, 0.3), (0.376, 4, 20.0)]
for _ in range(40):
    points.append((0.5 - 0.5 * 10 ** random.uniform(-14, 0),
                   round(10 ** random.uniform(0, 4)),
                   10 ** random.uniform(-9, -0.5)))
print("p,links,wait,rate_h,rate_l,waited_h,waited_l,ideal_h,ideal_l")
for p, links, wait in points:
    bias = 1 - 2 * mpf(p)
    kept = exp(-2 * mpf(wait) * links) if links > 1 else 1
    cells = two(rate(bias)) + two(rate(bias * kept))
    cells += two(rate(bias ** (mpf(1) / links)))
    print(",".join([float(p).hex(), str(links), float(wait).hex()] + cells))
