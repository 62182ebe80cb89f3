#!/usr/bin/env python3
"""Makes theta_extremes.csv: the Theta information of damping that leaves next
to nothing, with 80 digits (mpmath).  The gradient of the first objective of theta_x.c is made
zero in the logarithms of a and of 1 - a - b; where the second one is larger
there, that of their mixture is, and both are made equal.

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
from mpmath import diff, exp, findroot, log, log1p, matrix, mp, mpf, nstr, sqrt

mp.dps = 80
ROWS = [(1e-4, 1e-5), (1e-6, 3e-7), (1e-8, 2e-9), (1e-8, 5e-9),
        (1e-11, 3e-12), (1e-12, 1e-13), (1e-13, 3e-14), (1e-14, 3e-15),
        (1e-14, 8e-15)]


def objectives(gamma, thermal, a, gap):
    u, v, s = gamma * (1 - thermal), gamma * thermal, sqrt(1 - gamma)
    b = 1 - a - gap
    c, first = sqrt(a * b), sqrt(1 - v)
    factor = matrix([[first, 0], [s / first, sqrt(u * v) / first]])
    inverse = matrix([[a + gap, -c], [-c, 1 - a]]) / gap
    h = factor.T * inverse * factor
    tilt, middle = (h[0, 0] - h[1, 1]) / 2, (h[0, 0] + h[1, 1]) / 2
    radius = sqrt(tilt**2 + h[0, 1] ** 2)
    large, small = middle + radius, u * v / gap / (middle + radius)
    shares = []
    for row in range(2):
        x, y = factor[row, 0], factor[row, 1]
        # <row| (projector on the larger eigenvalue) |row>
        whole = x * x + y * y
        mean = x * x * h[0, 0] + 2 * x * y * h[0, 1] + y * y * h[1, 1]
        share = (mean - small * whole) / (large - small)
        shares.append(share * log(large) + (whole - share) * log(small))
    return shares[0] + v * log(v / a), shares[1] + u * log(u / b)


def theta(gamma, thermal):
    left = 1 - gamma
    excess = left - gamma**2 * thermal * (1 - thermal)
    t = 2 * excess / (gamma + sqrt(gamma**2 + 4 * excess))

    def slope(x, y):
        def value(p, q):
            return objectives(gamma, thermal, exp(p), exp(q))[0]
        return [diff(value, (x, y), (1, 0)), diff(value, (x, y), (0, 1))]

    def both(x, y, weight):
        def value(p, q):
            first, second = objectives(gamma, thermal, exp(p), exp(q))
            return weight * first + (1 - weight) * second
        first, second = objectives(gamma, thermal, exp(x), exp(y))
        return [diff(value, (x, y), (1, 0)), diff(value, (x, y), (0, 1)),
                first - second]

    start = (log(left), log(thermal))
    x = findroot(slope, start, tol=mpf(10) ** -60, maxsteps=100)
    first, second = objectives(gamma, thermal, exp(x[0]), exp(x[1]))
    if second > first:
        x = findroot(both, (x[0], x[1], mpf(1)), tol=mpf(10) ** -60,
                     maxsteps=100)
        assert 0 < x[2] < 1
        first = objectives(gamma, thermal, exp(x[0]), exp(x[1]))[0]
    assert first < log1p(t)
    return first / log(2), log1p(t) / log(2)


with open("theta_extremes.csv", "w") as file:
    print("gamma,thermal,theta_information,max_rains", file=file)
    for left, thermal in ROWS:
        gamma = 1 - left  # a double
        values = theta(mpf(gamma), mpf(thermal))
        print(repr(gamma), repr(thermal), *[nstr(x, 20) for x in values],
              sep=",", file=file)
