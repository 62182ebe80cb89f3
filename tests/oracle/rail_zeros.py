#!/usr/bin/env python3
"""Makes rail_zeros.csv: the dampings at which the coherent and the reverse
coherent information of the generalized amplitude damping channel vanish, and
at which two rails over two equal channels overtake the latter (thermal 1e-4
only), with 40 digits (mpmath).

The columns sym_Ic_zero and IR_zero of rail_thresholds.csv are up to 5e-7 off
these, since their search stopped early; sym_gamma_cross_IR has none at 1e-4.

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
from mpmath import diff, findroot, log, mp, mpf, nstr, sqrt

mp.dps = 40


def term(x):
    return -x * log(x, 2) if x > 0 else mpf(0)


def information(g, thermal, p, reverse):
    r00, r01 = (1 - p) * (1 - g * thermal), (1 - p) * g * thermal
    r10, r11 = p * g * (1 - thermal), p * (1 - g * (1 - thermal))
    radius = sqrt(((r00 - r11) / 2) ** 2 + p * (1 - p) * (1 - g))
    plus = (r00 + r11) / 2 + radius
    minus = p * (1 - p) * g**2 * thermal * (1 - thermal) / plus
    joint = sum(term(x) for x in (r01, r10, plus, minus))
    one = p if reverse else r00 + r10
    return term(one) + term(1 - one) - joint


def maximum(g, thermal, reverse, start):
    p = findroot(lambda x: diff(
        lambda y: information(g, thermal, y, reverse), x), start)
    return information(g, thermal, p, reverse)


def dual_rail(g, thermal):
    u, v, c = g * (1 - thermal), g * thermal, 1 - g
    a, b = (1 - u) * (1 - v), u * v
    norm = 2 * (a + b) ** 2
    e1 = (a * a + b * b + c * c) / norm
    e2 = (2 * c * b + 2 * b * b) / norm
    e3 = 2 * a * b / norm
    hashing = 1 - term(e1) - term(e2) - 2 * term(e3)
    return (a + b) ** 2 * hashing / 2


def main():
    # thermal, then starting points: zeros of I_c and I_R, inputs there
    rows = [("0.0001", 0.4997, 0.9963, 0.44, 0.218),
            ("0.001", 0.498, 0.9728, 0.45, 0.222),
            ("0.01", 0.4871, 0.8464, 0.49, 0.246),
            ("0.02", 0.4784, 0.7687, 0.51, 0.26),
            ("0.05", 0.4596, 0.6431, 0.53, 0.3),
            ("0.1", 0.439, 0.544, 0.53, 0.34),
            ("0.2", 0.4146, 0.456, 0.52, 0.4),
            ("0.3", 0.401, 0.4163, 0.51, 0.44),
            ("0.5", 0.3917, 0.3917, 0.5, 0.5)]
    print("T,Ic_zero,IR_zero,cross_IR")
    for text, zero_c, zero_r, p_c, p_r in rows:
        thermal = mpf(float(text))
        first = findroot(lambda g: maximum(g, thermal, False, p_c), zero_c)
        second = findroot(lambda g: maximum(g, thermal, True, p_r), zero_r)
        cross = "nan"
        if text == "0.0001":
            cross = nstr(findroot(
                lambda g: dual_rail(g, thermal)
                - maximum(g, thermal, True, p_r), 0.99634), 20)
        print(",".join([text, nstr(first, 20), nstr(second, 20), cross]))


if __name__ == "__main__":
    main()
