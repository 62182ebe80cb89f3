"""Rains information of damping channels to 19 digits, by mpmath 1.3 with 45:
    python3 gadc_rains_truth.py > gadc_rains_truth.csv

The greatest Rains bound of the outputs of diagonal inputs (rains_x.py), found
by a golden section and then by parabolas, which leave less than 1e-19: of the
real channel whose parameters are the doubles in the row.

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
import random

from mpmath import mp, mpf, sqrt
from rains_x import gadc_state, rains

mp.dps = 45
STEPS = 100


def maximum(f):
    golden = (sqrt(mpf(5)) - 1) / 2
    low, high = mpf(0), mpf(1)
    a, b = high - golden * (high - low), low + golden * (high - low)
    fa, fb = f(a), f(b)
    for _ in range(10):
        if fa > fb:
            high, b, fb = b, a, fa
            a = high - golden * (high - low)
            fa = f(a)
        else:
            low, a, fa = a, b, fb
            b = low + golden * (high - low)
            fb = f(b)
    at = (low + high) / 2
    for width in ((high - low) / 4, mpf(10) ** -5):
        below, here, above = f(at - width), f(at), f(at + width)
        at += width * (above - below) / (2 * (2 * here - above - below))
    return f(at)


def main():
    random.seed(20261129)
    print("gamma,T,rains_h,rains_l", flush=True)
    rows = 0
    while rows < 24:
        gamma = random.choice([random.random(), 10 ** random.uniform(-6, 0)])
        thermal = random.choice([0.0, random.random() / 2, 10 ** random.uniform(-6, 0)])
        entries = [float(x) for x in gadc_state(gamma, thermal, 0.5)]
        if entries[4] ** 2 - entries[1] * entries[2] < 0.01:
            continue  # next to those that break entanglement
        value = maximum(lambda p: rains(*gadc_state(gamma, thermal, p), steps=STEPS))
        head = float(value)
        print(",".join(x.hex() for x in (gamma, thermal, head, float(value - mpf(head)))), flush=True)
        rows += 1


main()
