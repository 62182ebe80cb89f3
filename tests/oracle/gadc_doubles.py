"""Rates of the damping channels of gadc.csv to 30 digits, by mpmath 1.3:
    python3 gadc_doubles.py > gadc_doubles.csv

gadc.csv has them of the decimals gamma and T; these are of the doubles next to
them, whose rates differ in the last place.  Each is two doubles, whose sum is
the number.  The weight p is that of gadc.csv, where each rate has its maximum:
the error of p, 1e-16, counts squared.

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
import csv

from mpmath import log, mp, mpf, sqrt

from rains_x import gadc_state, rains

mp.dps = 45


def h(x):
    return -x * log(x, 2) if x > 0 else mpf(0)


def two(x):
    head = float(x)
    return [head.hex(), float(x - mpf(head)).hex()]


def rates(row):
    gamma, thermal = mpf(float(row["gamma"])), mpf(float(row["T"]))

    def state(p):
        p00, p01, p10, p11, c = gadc_state(gamma, thermal, float(row[p]))
        mean = (p00 + p11) / 2
        radius = sqrt(((p00 - p11) / 2) ** 2 + c * c)
        joint = h(p01) + h(p10) + h(mean + radius) + h(mean - radius)
        return (p00, p01, p10, p11), joint

    coherent = reverse = bound = mpf(0)
    if float(row["Ic"]) > 0:
        (p00, p01, p10, p11), joint = state("Ic_p")
        coherent = h(p00 + p10) + h(p01 + p11) - joint
    if float(row["IR"]) > 0:
        (p00, p01, p10, p11), joint = state("IR_p")
        reverse = h(p00 + p01) + h(p10 + p11) - joint
    if float(row["rains_channel"]) > 0:
        bound = rains(*gadc_state(gamma, thermal, float(row["rains_p"])), steps=115)
    return [float(gamma).hex(), float(thermal).hex()] + sum(
        (two(x) for x in (coherent, reverse, bound)), []
    )


print("gamma,T,Ic_h,Ic_l,IR_h,IR_l,rains_h,rains_l")
with open("gadc.csv") as table:
    for given in csv.DictReader(table):
        print(",".join(rates(given)), flush=True)
