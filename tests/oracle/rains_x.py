#!/usr/bin/env python3
"""Makes rains_x.csv: Rains bounds of states whose only coherence is
<00|rho|11>, by nested bisection of the two stationarity equations with 60
digits (mpmath), for states that are hard in double precision: nearly
separable, nearly of rank two, nearly pure.

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
import random

from mpmath import atanh, cosh, log, mp, mpf, sqrt, tanh

mp.dps = 60


def split_level(t, trace, c, tilt, steps):
    """d > 0 with d [1 + (t/R^2)(S/2 - m)] = tilt; None where there is none."""
    half = trace / 2
    if half <= c:
        return None
    widest = (half - c) * (half + c)
    if sqrt(widest) * (1 + t / half) < tilt:
        return None
    low, high = atanh(c / half), mpf(400)
    for _ in range(steps):
        kappa = (low + high) / 2
        radius = half * tanh(kappa)
        d = sqrt(max(mpf(0), widest - (half / cosh(kappa)) ** 2))
        if d * (1 + t / radius**2 * (half - radius / kappa)) < tilt:
            low = kappa
        else:
            high = kappa
    return d, radius, radius / kappa, kappa


def rains(p00, p01, p10, p11, coherence, steps=190):
    """R in bits of the state with exactly these entries, to about steps bits."""
    excess = coherence**2 - p01 * p10
    if excess <= 0:
        return mpf(0)
    flips, tilt = p01 + p10, abs(p00 - p11) / 2
    low, high = mpf(0), 2 * excess / (flips + sqrt(flips**2 + 4 * excess))
    for _ in range(steps):
        t = (low + high) / 2
        trace = p00 + p11 - 2 * t
        c = sqrt((p01 + t) * (p10 + t))
        found = split_level(t, trace, c, tilt, steps)
        past = found is None
        if not past:
            d, radius, mean, kappa = found
            last = (t, trace, c) + found
            kernel = (c / radius) ** 2 * trace / 2 + (d / radius) ** 2 * mean
            past = c + t / c * kernel > coherence
        if past:
            high = t
        else:
            low = t
    t, trace, c, d, radius, mean, kappa = last
    s01, s10 = p01 + t, p10 + t
    own = sqrt(coherence**2 + tilt**2)
    spectrum = [p01, p10, (p00 + p11) / 2 + own, (p00 + p11) / 2 - own]
    value = sum(x * log(x) for x in spectrum if x > 0)
    for weight, x in ((p01, s01), (p10, s10)):
        if weight > 0:
            value -= weight * log(x)
    middle = log(trace / 2) - log(cosh(kappa))
    along = (coherence * c + tilt * d) / radius
    value -= (p00 + p11) * middle + 2 * kappa * along
    return (value + log(trace + s01 + s10)) / log(2)


def gadc_state(gamma, thermal, p):
    g, thermal, p = mpf(gamma), mpf(thermal), mpf(p)
    return [(1 - p) * (1 - g * thermal), (1 - p) * g * thermal,
            p * g * (1 - thermal), p * (1 - g * (1 - thermal)),
            sqrt(p * (1 - p) * (1 - g))]


def states():
    random.seed(20260101)
    for _ in range(8):  # nearly separable: coherence^2 just above p01 p10
        w = [random.expovariate(1) for _ in range(4)]
        w = [mpf(x) / sum(w) for x in w]
        if w[0] * w[3] < w[1] * w[2]:
            w = [w[1], w[0], w[3], w[2]]
        small = mpf(10) ** (-12 * random.random())
        yield w + [sqrt(w[1] * w[2] + small * (w[0] * w[3] - w[1] * w[2]))]
    for _ in range(8):  # block of rank one up to little
        w = [random.expovariate(1) for _ in range(4)]
        w = [mpf(x) / sum(w) for x in w]
        less = 1 - mpf(10) ** (-15 * random.random())
        if w[0] * w[3] > w[1] * w[2]:
            yield w + [sqrt(w[0] * w[3]) * less]
    for _ in range(10):  # little damping
        yield gadc_state(10 ** (-10 * random.random()), random.random() / 2,
                         0.3 + 0.4 * random.random())
    for _ in range(10):  # little thermal noise
        yield gadc_state(random.random(), 10 ** (-12 * random.random()),
                         0.2 + 0.6 * random.random())
    for _ in range(6):  # almost all damping
        yield gadc_state(1 - 10 ** (-7 * random.random()),
                         10 ** (-9 - random.random()), random.random())
    yield gadc_state(0.1, 0.01, 0.03)  # where a kappa above 18 is passed
    yield gadc_state(0.1, 0.01, 0.97)


def main():
    print("p00,p01,p10,p11,coherence,rains")
    for state in states():
        entries = [float(x) for x in state]
        value = rains(*[mpf(x) for x in entries])
        print(",".join([repr(x) for x in entries] + [mp.nstr(value, 20)]))


if __name__ == "__main__":
    main()
