#!/usr/bin/env python3
"""Makes finite_pairs.csv: both ends of the rate of a finite number of dephased
pairs, by the sums of finite_pairs.c over whole numbers and fractions for few
pairs, with 300 digits (mpmath) for many; p and error are doubles.

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
import random
from fractions import Fraction

from mpmath import log, mp, mpf, nstr

mp.dps = 300


def ends(p, pairs, error):
    exact = Fraction if pairs <= 60 else lambda x: mpf(x)
    p, error = exact(p), exact(error)
    counts, count = [], 1
    for w in range(pairs + 1):
        counts.append(count)
        count = count * (pairs - w) // (w + 1)
    chances, power = [], (1 - p)**pairs
    for count in counts:
        chances.append(count * power)
        power *= p / (1 - p)
    tail, w = 0 * p, pairs
    while tail + chances[w] <= error:
        tail += chances[w]
        w -= 1
    likely = sum(counts[:w]) + counts[w] * (1 - (error - tail) / chances[w])
    if isinstance(likely, Fraction):
        likely = mpf(likely.numerator) / likely.denominator
    upper = (pairs - log(likely, 2)) / pairs

    def confusion(k):
        total, known = 0 * p, 0
        for count, chance in zip(counts, chances):
            known += count
            log_others = known.bit_length() - (pairs - k)
            if log_others <= 1:
                chance *= min(exact(1), exact(known) / 2**(pairs - k))
            total += chance
            if total > error:
                break
        return total

    low, high = 0, pairs + 1
    while high - low > 1:
        k = (low + high) // 2
        low, high = (k, high) if confusion(k) <= error else (low, k)
    return low, upper


ROWS = [(.05, 1000, 1e-15), (.3, 100, 1e-10), (.05, 300, 1e-100),
        (.05, 300, 1e-200), (.49, 300, 1e-200), (1e-9, 300, 1e-30),
        (.2, 200, .9)]
random.seed(2)
for i in range(40):
    ROWS.append((10**random.uniform(-6, -.302), random.randint(1, 60),
                 10**random.uniform(-200 if i % 2 else -12, -.01)))
with open("finite_pairs.csv", "w") as file:
    print("p,block,error,ebits,upper", file=file)
    for row in ROWS:
        low, upper = ends(*row)
        print(*map(repr, row), low, nstr(upper, 20), sep=",", file=file)
