#!/usr/bin/env python3
"""Numbers that proofs with rounding included have to enclose, to 50 digits, by
mpmath: truth.py ROWS > truth.csv.

Each row is a function, a named channel with its parameters, and the value as
two doubles: information of damping by the root of its slope in the input's
weight, Pauli, depolarizing and erasure channels by their formulas, all of the
doubles that stand in the row.

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
import random
import sys

from mpmath import log, mp, mpf, sqrt

mp.dps = 50
random.seed(20261127)


def h(*weights):
    return sum((-x * log(x, 2) for x in weights if x > 0), mpf(0))


def parts(g, t, p):
    u, v = g * (1 - t), g * t
    p00, p01, p10, p11 = (1 - p) * (1 - v), (1 - p) * v, p * u, p * (1 - u)
    c2 = p * (1 - p) * (1 - g)
    larger = (p00 + p11) / 2 + sqrt(((p00 - p11) / 2) ** 2 + c2)
    smaller = (p00 * p11 - c2) / larger
    return h(p, 1 - p), h(p00 + p10, p01 + p11), h(p01, p10, larger, smaller)


def maximum(f):
    low, high = mpf(10) ** -25, 1 - mpf(10) ** -25
    golden = (sqrt(5) - 1) / 2
    a, b = high - golden * (high - low), low + golden * (high - low)
    fa, fb = f(a), f(b)
    for _ in range(80):
        if fa > fb:
            high, b, fb = b, a, fa
            a = high - golden * (high - low)
            fa = f(a)
        else:
            low, a, fa = a, b, fb
            b = low + golden * (high - low)
            fb = f(b)
    return max(f((low + high) / 2), mpf(0))


def damping(row):
    gamma = random.choice([random.random(), 10 ** random.uniform(-8, 0)])
    thermal = random.choice([0.0, random.random(), 10 ** random.uniform(-8, 0)])
    g, t = mpf(gamma), mpf(thermal)
    names = ["reverse_coherent_information", "entanglement_assisted_capacity"]
    if row % 2:
        value = maximum(lambda p: parts(g, t, p)[0] - parts(g, t, p)[2])
    else:
        def mutual(p):
            a, b, ab = parts(g, t, p)
            return a + b - ab
        value = maximum(mutual)
    return names[1 - row % 2], "gadc", [gamma, thermal], value


def dephasing(row):
    p = random.choice([random.random(), 10 ** random.uniform(-12, 0)])
    name = ["coherent_information", "rains", "quantum_capacity",
            "theta_information", "two_way_capacity"][row % 5]
    return name, "dephasing", [p], 1 - h(mpf(p), 1 - mpf(p))


def depolarizing(row):
    d = random.choice([2, 3, 4])
    p = random.random() * d / (d + 1)
    q = mpf(p) * (d * d - 1) / (d * d)
    if row % 2:
        value = log(d, 2) - h(q, 1 - q) - q * log(d * d - 1, 2)
        return "coherent_information", "depolarizing", [p, d], max(value, mpf(0))
    value = 2 * log(d, 2) - h(q, 1 - q) - q * log(d * d - 1, 2)
    return "entanglement_assisted_capacity", "depolarizing", [p, d], value


def erasure(row):
    d, p = random.choice([2, 3, 4]), random.random()
    kept = (1 - mpf(p)) * log(d, 2)
    if row % 4 == 0:
        return "rains", "erasure", [p, d], kept
    if row % 4 == 1:
        return "entanglement_assisted_capacity", "erasure", [p, d], 2 * kept
    if row % 4 == 2:
        value = log(1 + (1 - mpf(p)) * (d - 1), 2)
        return "max_rains", "erasure", [p, d], value
    return "two_way_capacity", "erasure", [p, d], kept


print("function,channel,x,y,h,l")
for i in range(int(sys.argv[1])):
    kind = [dephasing, depolarizing, erasure, damping][0 if i % 10 < 4 else 1 if i % 10 < 6 else 2 if i % 10 < 9 else 3]
    function, channel, numbers, value = kind(i // 10 * 7 + i)
    numbers = (numbers + [""])[:2]
    head = float(value)
    cells = [x if x == "" else float(x).hex() for x in numbers]
    print(",".join([function, channel] + cells + [head.hex(), float(value - mpf(head)).hex()]))
