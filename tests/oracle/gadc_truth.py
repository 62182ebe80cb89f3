"""Information of damping channels to 40 digits, by mpmath 1.3 and the root of
the slope in the input's weight p:
    python3 gadc_truth.py > gadc_truth.csv

I_R = max h2(p) - S(AB), C_EA = max h2(p) + S(B) - S(AB), and of T = 0 the
quantum capacity max S(B) - S(AB), in bits.  Each is two doubles, whose sum is
the number to 106 bits.  The doubles gamma and T are exact.

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
from mpmath import log, mp, mpf, sqrt

mp.dps = 50


def h(x):
    return -x * log(x, 2) if x > 0 else mpf(0)


def parts(g, t, p):
    u, v = g * (1 - t), g * t
    p00, p01, p10, p11 = (1 - p) * (1 - v), (1 - p) * v, p * u, p * (1 - u)
    c2 = p * (1 - p) * (1 - g)
    mean, half = (p00 + p11) / 2, (p00 - p11) / 2
    radius = sqrt(half * half + c2)
    larger = mean + radius
    smaller = (p00 * p11 - c2) / larger
    joint = h(p01) + h(p10) + h(larger) + h(smaller)
    return h(p) + h(1 - p), h(p00 + p10) + h(p01 + p11), joint


def maximum(f):
    low, high = mpf(10) ** -30, 1 - mpf(10) ** -30
    golden = (sqrt(5) - 1) / 2
    a, b = high - golden * (high - low), low + golden * (high - low)
    fa, fb = f(a), f(b)
    for _ in range(110):
        if fa > fb:
            high, b, fb = b, a, fa
            a = high - golden * (high - low)
            fa = f(a)
        else:
            low, a, fa = a, b, fb
            b = low + golden * (high - low)
            fb = f(b)
    return max(f((low + high) / 2), mpf(0))


def two(x):
    head = float(x)
    return head.hex(), float(x - mpf(head)).hex()


print("gamma,T,reverse_h,reverse_l,mutual_h,mutual_l,coherent_h,coherent_l")
for gamma in [1e-6, 1e-3, 0.03, 0.1, 0.25, 0.3, 0.45, 0.6, 0.75, 0.9]:
    for thermal in [0, 1e-9, 1e-3, 0.01, 0.1, 0.25, 0.4, 0.5, 0.8, 1]:
        g, t = mpf(gamma), mpf(thermal)

        def reverse(p):
            a, _, ab = parts(g, t, p)
            return a - ab

        def mutual(p):
            a, b, ab = parts(g, t, p)
            return a + b - ab

        def coherent(p):
            _, b, ab = parts(g, t, p)
            return b - ab

        row = two(maximum(reverse)) + two(maximum(mutual))
        row += two(maximum(coherent) if thermal == 0 else mpf(0))
        print(",".join([gamma.hex(), float(thermal).hex()] + list(row)))
