"""Capacity and transposition bound of bosonic dephasing to 40 digits, by
mpmath 1.3: python3 bosonic_dephasing_truth.py > bosonic_dephasing_truth.csv

The capacity is log2 (2 pi) less the entropy of the phase in a circle, here by
quadrature of its density, a theta function; the bound is log2 theta (0).

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
from mpmath import exp, log, mp, mpf, pi, quad, sqrt

mp.dps = 45


def density(x, y):
    """2 pi times that of the phase, by the form that converges."""
    if y < 2:
        return sqrt(2 * pi / y) * sum(exp(-(x + 2 * pi * k) ** 2 / (2 * y)) for k in range(-12, 13))
    return 1 + 2 * sum(mp.cos(k * x) * exp(-y * k * k / 2) for k in range(1, 25))


def capacity(y):
    def part(x):
        p = density(x, y)
        return p * log(p)
    edges = sorted({mpf(0), *[min(pi, sqrt(y) * k) for k in (1, 2, 4, 7, 11, 16)], pi})
    return quad(part, edges) / (pi * log(2))


def transposition(y):
    c = 2 * pi**2 / y if y < 3 else y / 2
    total = 1 + 2 * sum(exp(-c * k * k) for k in range(1, 20))
    return log(total, 2) + (log(2 * pi / y, 2) / 2 if y < 3 else 0)


print("variance,capacity_h,capacity_l,transposition_h,transposition_l")
for y in (1e-9, 0.001, 0.0625, 0.0626, 0.1, 0.3, 1.0, 2.9, 3.1, 7.0, 30.0):
    cells = [y.hex()]
    for value in (capacity(mpf(y)), transposition(mpf(y))):
        head = float(value)
        cells += [head.hex(), float(value - mpf(head)).hex()]
    print(",".join(cells))
