"""Pure loss with a limit on the photons to 40 digits, by mpmath 1.3:
    python3 pure_loss_truth.py > pure_loss_truth.csv

G(n), the quantum capacity G(eta n) - G((1-eta) n), the reverse coherent
information G(n) - G((1-eta) n) and the bound G((1+eta) n/2) - G((1-eta) n/2) on
the squashed entanglement, in bits.  Each is two doubles, whose sum is the
number to 106 bits.  The doubles eta and n are exact: points where differences
of two G lose all digits, and others near them at random.

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
import random

from mpmath import log, mp, mpf

mp.dps = 1000

POINTS = [(1e-16, 1), (1e-30, 100), (1e-12, 100), (1e-12, 1e-6), (1e-14, 1),
          (1e-8, 100), (0.1, 1e-20), (1e-10, 1e-300), (1e-16, 1e-300),
          (0.99999999, 1e-300), (0.7, 1e-20), (0.7, 1e-10), (1, 5e-324),
          (1e-17, 1e-300), (0.7, 1e5), (0.9, 1e12), (0.9, 1e16), (0.3, 1e16),
          (1, 1e5), (1, 1e-5), (0.5, 2), (0.51, 1e300), (1 - 2**-53, 1e10),
          (0.5 + 2**-53, 3), (0.75, 1.7e308)]


def entropy(x):
    return ((x + 1) * log(1 + x) - (x * log(x) if x > 0 else 0)) / log(2)


def two(x):
    head = float(x)
    return [head.hex(), float(x - mpf(head)).hex()]


def near(x, most):
    return min(most, x * 2 ** random.uniform(-1, 1))


random.seed(9)
points = POINTS + [(near(eta, 1), near(n, 1e308)) for eta, n in POINTS * 3]
print("eta,n,entropy_h,entropy_l,capacity_h,capacity_l,"
      "reverse_h,reverse_l,squashed_h,squashed_l")
for eta, n in points:
    e, x = mpf(eta), mpf(n)
    cells = [float(eta).hex(), float(n).hex()]
    lost = entropy((1 - e) * x)
    cells += two(entropy(x))
    cells += two(max(mpf(0), entropy(e * x) - lost))
    cells += two(entropy(x) - lost)
    cells += two(entropy((1 + e) * x / 2) - entropy((1 - e) * x / 2))
    print(",".join(cells))
