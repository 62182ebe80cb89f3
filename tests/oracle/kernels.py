#!/usr/bin/env python3
"""Makes log_divided.csv and barrier_slopes.csv: divided differences of the
logarithm and of the slope of the Rains barrier, with 80 digits (mpmath), at
arguments that are doubles, alike to all degrees.

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
import random

from mpmath import log, mp, mpf, sqrt

mp.dps = 80


def divided(function, slope, a, b):
    return slope(a) if a == b else (function(a) - function(b)) / (a - b)


def log_divided(a, b):
    return divided(log, lambda x: 1 / x, a, b)


def log_divided_twice(a, b, c):
    a, b, c = sorted((a, b, c))
    if a == c:
        return -1 / (2 * a * a)
    return (log_divided(b, c) - log_divided(a, b)) / (c - a)


def barrier_slope(mu, x):
    """y = phi'(x) for phi (x) = max of x y + mu ln (1 - y^2)."""
    return x / (mu + sqrt(mu * mu + x * x))


def barrier_curvature(mu, x):
    q = sqrt(mu * mu + x * x)
    return mu / (q * (mu + q))


def near(x):
    """A double that agrees with x in some of its digits, or all."""
    return x * (1 + random.choice((0, 10 ** -random.uniform(0, 15))))


def write(name, header, rows):
    with open(name, "w") as file:
        file.write(header + "\n")
        for inputs, outputs in rows:
            cells = [repr(x) for x in inputs]
            cells += [mp.nstr(x, 20) for x in outputs]
            file.write(",".join(cells) + "\n")


def log_rows():
    for k in range(150):
        a = 10 ** random.uniform(-14, 0)
        b = near(a) if k % 3 else 10 ** random.uniform(-14, 0)
        c = near(a) if k % 2 else 10 ** random.uniform(-14, 0)
        x = [mpf(a), mpf(b), mpf(c)]
        yield (a, b, c), (log_divided(x[0], x[1]), log_divided_twice(*x))


def barrier_rows():
    for k in range(150):
        mu = 10 ** random.uniform(-14, -1)
        x = random.choice((-1, 1)) * 10 ** random.uniform(-16, 0)
        z = near(x) if k % 2 else -near(x) * 10 ** random.uniform(-3, 3)
        m, u, v = mpf(mu), mpf(x), mpf(z)
        slope = divided(lambda t: barrier_slope(m, t),
                        lambda t: barrier_curvature(m, t), u, v)
        yield (mu, x, z), (barrier_slope(m, u), slope)


def main():
    random.seed(20260102)
    write("log_divided.csv", "a,b,c,first,second", log_rows())
    write("barrier_slopes.csv", "mu,x,z,y,slope", barrier_rows())


if __name__ == "__main__":
    main()
