"""200 certificates and the ends that they prove in exact arithmetic, to 50
digits, by mpmath 1.3:
    python3 proofs.py > proofs.csv

Rains bounds of states (sigma and dual next to the optimum of neither), reverse
coherent information and entanglement-assisted capacity of Kraus sets at an
input.  The ends are of the state over its trace, and of the isometry next to
the Kraus operators, by the doubles that stand in the row; each as two doubles.
Matrices are written down the columns, real and imaginary parts in turn.

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
import random

from mpmath import eighe, eye, log, matrix, mp, mpc, mpf, sqrt

mp.dps = 50
random.seed(20261128)
GRID = 2.0**20


def function_of(x, f):
    values, q = eighe(x)
    return q * matrix([[f(values[i]) if i == j else mpf(0) for j in range(len(values))]
                       for i in range(len(values))]) * q.H


def entropy(x):
    return -sum(v * log(v) for v in eighe(x, eigvals_only=True) if v > 0)


def rounded(x, grid=GRID):
    """Hermitian, of doubles on a grid."""
    n = x.rows
    y = matrix(n, n)
    for i in range(n):
        for j in range(i + 1):
            z = complex(x[i, j])
            re, im = round(z.real * grid) / grid, round(z.imag * grid) / grid
            y[i, j] = mpc(re, im if i != j else 0)
            y[j, i] = y[i, j].conjugate()
    return y


def transpose_second(x, a, b):
    y = matrix(a * b, a * b)
    for i in range(a):
        for j in range(b):
            for k in range(a):
                for m in range(b):
                    y[i * b + j, k * b + m] = x[i * b + m, k * b + j]
    return y


def trace(x):
    return sum(x[i, i].real for i in range(x.rows))


def gaussian(rows, columns):
    return matrix([[mpc(random.gauss(0, 1), random.gauss(0, 1)) for _ in range(columns)]
                   for _ in range(rows)])


def positive(n, rank):
    """Doubles on the grid, of trace 1."""
    g = gaussian(n, rank)
    x = g * g.H
    x = rounded(x / trace(x) * mpf(0.96) + eye(n) * mpf(0.04) / n)
    x[0, 0] += 1 - trace(x)
    return x


def rains(a, b):
    n = a * b
    rho = positive(n, random.choice([n, n, 2, 3]))
    if random.random() < 0.6:  # entangled
        psi = gaussian(n, 1)
        rho = rounded(rho * mpf(0.2) + psi * psi.H / trace(psi * psi.H) * mpf(0.8))
        rho[0, 0] += 1 - trace(rho)
    marginal = matrix(n, n)
    for i in range(n):
        marginal[i, i] = rho[i, i]
    sigma = rounded(rho * mpf(random.uniform(0.4, 1)) + marginal * mpf(random.uniform(0.1, 0.6)))
    values, q = eighe(sigma)
    r = q.H * rho * q
    slopes = matrix(n, n)
    for i in range(n):
        for j in range(n):
            x, y = values[i], values[j]
            slopes[i, j] = r[i, j] / x if abs(x - y) < mpf(10) ** -40 else r[i, j] * (log(x) - log(y)) / (x - y)
    gradient = q * slopes * q.H
    dual = rounded(transpose_second(gradient, a, b), 2.0**random.randint(8, 30))
    divergence = -entropy(rho) - sum(r[i, i].real * log(values[i]) for i in range(n))
    norm = sum(abs(v) for v in eighe(transpose_second(sigma, a, b), eigvals_only=True))
    gap = min(eighe(transpose_second(dual, a, b) - gradient, eigvals_only=True))
    shift = -gap if gap < 0 else mpf(0)
    y = eighe(dual, eigvals_only=True)
    lower = divergence - log(max(max(y) + shift, -(min(y) + shift)))
    for first in (True, False):
        m = matrix(a if first else b, a if first else b)
        for i in range(m.rows):
            for j in range(m.rows):
                m[i, j] = sum(rho[i * b + k, j * b + k] if first else rho[k * b + i, k * b + j]
                              for k in range(b if first else a))
        lower = max(lower, entropy(m) - entropy(rho))
    least = min(eighe(transpose_second(rho, a, b), eigvals_only=True))
    upper = mpf(0) if least > 0 else divergence + log(norm)
    return ["rains", a, b, 0, rho, sigma, dual], max(lower, mpf(0)), upper


def information(quantity, d, d_out, count):
    v = gaussian(d_out * count, d)
    if random.random() < 0.4:  # an operator of little weight
        for i in range(d_out):
            for j in range(d):
                v[i, j] *= mpf(10) ** -random.randint(1, 5)
    v = v * function_of(v.H * v, lambda x: 1 / sqrt(x))
    v = v.apply(lambda z: mpc(complex(z)))
    given = v
    v = v * function_of(v.H * v, lambda x: 1 / sqrt(x))
    kraus = [v[a * d_out:(a + 1) * d_out, 0:d] for a in range(count)]
    x = positive(d, d)
    output = sum((k * x * k.H for k in kraus), matrix(d_out, d_out))
    environment = matrix(count, count)
    for a in range(count):
        for b in range(count):
            environment[a, b] = sum((kraus[a] * x * kraus[b].H)[i, i] for i in range(d_out))
    ln_e = function_of(environment, log)
    g = -function_of(x, log)
    for a in range(count):
        for b in range(count):
            g += ln_e[b, a] * (kraus[b].H * kraus[a])
    lower = entropy(x) - entropy(environment)
    if quantity == "entanglement_assisted_capacity":
        ln_b = function_of(output, log)
        g -= sum((k.H * ln_b * k for k in kraus), matrix(d, d))
        lower += entropy(output)
    upper = max(eighe(g, eigvals_only=True))
    return [quantity, d, d_out, count, given, x, None], max(lower, mpf(0)), max(upper, mpf(0))


def cell(x):
    if x is None or isinstance(x, (int, str)):
        return "" if x is None else str(x)
    numbers = []
    for j in range(x.cols):
        for i in range(x.rows):
            numbers += [repr(float(x[i, j].real)), repr(float(mpc(x[i, j]).imag))]
    return " ".join(z[:-2] if z.endswith(".0") else z for z in numbers)


def two(nats):
    x = nats / log(2)
    return [float(x).hex(), float(x - mpf(float(x))).hex()]


def main():
    print("quantity,a,b,count,given,first,second,lower_h,lower_l,upper_h,upper_l")
    for i in range(200):
        if i < 120:
            row = rains(*(2, 2) if i < 90 else (2, 3) if i < 112 else (3, 3))
        else:
            name = ["reverse_coherent_information", "entanglement_assisted_capacity"][i % 2]
            row = information(name, *random.choice([(2, 2, 2), (2, 2, 3), (2, 3, 2), (3, 3, 2), (3, 2, 3)]))
        fields, lower, upper = row
        print(",".join([cell(x) for x in fields] + two(lower) + two(upper)))


main()
