"""Operands and results of operations on balls, to 80 digits, by mpmath 1.3:
    python3 ball_operations.py > ball_operations.csv

Each row takes a number from each operand's ball (ah + al +- ar, likewise b),
not its midpoint, so that the result's ball has to have the result in it.  The
result is h + m + l + n + k, five doubles, each the one nearest to what those
before it leave: 265 bits, fewer only below 2^-1074.  Operands cancel, are tiny,
huge and wide.

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
import random

from mpmath import mp, mpf

mp.prec = 700
random.seed(20261127)


def doubles(x):
    parts = []
    for _ in range(5):
        parts.append(float(x))
        x -= mpf(parts[-1])
    return tuple(parts)


def number(least, most):
    x = random.uniform(1, 2) * 2.0 ** random.randint(least, most)
    return x if random.random() < 0.5 else -x


def ball(x, radius):
    h = float(x)
    low = h * random.uniform(-1, 1) * 2.0 ** -54
    h, low = float(mpf(h) + mpf(low)), float(mpf(h) + mpf(low) - mpf(float(mpf(h) + mpf(low))))
    r = abs(h) * radius
    inside = mpf(h) + mpf(low) + mpf(r) * random.choice([-1, 1, 0.5, 0])
    return (h, low, r), inside


def logarithm_slope(a, b):
    return 1 / a if a == b else (mp.log(a) - mp.log(b)) / (a - b)


def y_ln_y(a, _):
    return a * mp.log(a) if a > 0 else mpf(0)


OPERATIONS = {
    "plus": lambda a, b: a + b,
    "minus": lambda a, b: a - b,
    "times": lambda a, b: a * b,
    "over": lambda a, b: a / b,
    "root": lambda a, b: mp.sqrt(a),
    "ln": lambda a, b: mp.log(a),
    "ln_slope": logarithm_slope,
    "y_ln_y": y_ln_y,
}
POSITIVE = ("root", "ln", "ln_slope", "y_ln_y")

print("operation,ah,al,ar,bh,bl,br,h,m,l,n,k")
for name, operation in OPERATIONS.items():
    for row in range(60):
        span = (-990, 900) if row % 6 == 0 and name in ("plus", "minus", "ln") else (-60, 40)
        radius = [0, 0, 2.0**-100, 2.0**-60, 1e-10, 1e-3][row % 6]
        x = number(*span)
        y = x * (1 + 10.0 ** -random.randint(1, 30)) if row % 4 == 1 else number(*span)
        if name in POSITIVE:
            x, y = abs(x), abs(y)
        if name == "minus" and row % 4 == 1:
            y = x
        (a, inside_a), (b, inside_b) = ball(x, radius), ball(y, radius)
        result = doubles(operation(inside_a, inside_b))
        print(",".join([name] + [z.hex() for z in a + b + result]))
