#!/usr/bin/env python3
"""Numbers that proofs with rounding included have to enclose, to 50 digits, by
mpmath: truth.py FROM TO [SEED].

Each line has its number (by which, and the seed, it is drawn), what no lower
end may exceed and no upper end be below, each as two doubles, and what is
asked, as an expression (expression.h).  The two numbers are one where the
value is known.  All are of the very doubles that stand in the line:
named channels by formulas and by one search over inputs; Kraus sets that are
those, each turned by permutations and signs, which doubles hold exactly; Bell
diagonal states, and states of one coherence by two equations; capacities, pairs
and relays between what a protocol gives and half the entanglement-assisted
capacity; networks by all cuts and paths, in fractions.

Copyright (C) 2026 The ebit developers
SPDX-License-Identifier: GPL-3.0-or-later
"""
import itertools
import os
import random
import sys
from fractions import Fraction

from mpmath import log, mp, mpf, sqrt

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                "..", "..", "tests", "oracle"))
from rains_x import rains as rains_of_x  # noqa: E402

mp.dps = 50


def text(x):
    if isinstance(x, str):
        return '"%s"' % x
    if isinstance(x, int):
        return str(x)
    if isinstance(x, float):
        return x.hex()
    if isinstance(x, Call):
        return x.expression
    return "{" + " ".join(text(y) for y in x) + "}"


class Call:
    def __init__(self, name, *arguments):
        self.expression = "(" + " ".join([name] + [text(x) for x in arguments]) + ")"


class Literal(Call):
    def __init__(self, expression):
        self.expression = expression


def matrix(rows):
    """Of complex numbers."""
    cells = [z for column in zip(*rows) for z in column]
    words = [str(len(rows)), str(len(rows[0]))]
    for z in cells:
        words += [complex(z).real.hex(), complex(z).imag.hex()]
    return Literal("[" + " ".join(words) + "]")


def several(items):
    return Literal("<- " + " ".join(text(x) for x in items) + ">")


def named(**fields):
    return Literal("<" + " ".join(k + " " + text(v) for k, v in fields.items()) + ">")


def h(*weights):
    return sum((-x * log(x, 2) for x in weights if x > 0), mpf(0))


def positive(x):
    return max(x, mpf(0))


def small(least):
    return random.choice([random.random(), 10 ** random.uniform(least, 0)])


# ---- Channels ---------------------------------------------------------------

class Channel:
    """With what is known of it: Q, P, two-way capacities..., in bits."""

    def __init__(self, call, levels, **known):
        self.call, self.levels, self.known = call, levels, known


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
    return positive(f((low + high) / 2))


def damping_known(g, t):
    def mutual(p):
        a, b, ab = parts(g, t, p)
        return a + b - ab
    half = parts(g, t, mpf(1) / 2)
    known = {
        "reverse": maximum(lambda p: parts(g, t, p)[0] - parts(g, t, p)[2]),
        "assisted": maximum(mutual),
        "shared": positive(max(half[0], half[1]) - half[2]),
    }
    if t == 0 or t == 1:
        known["coherent"] = maximum(lambda p: parts(g, t, p)[1] - parts(g, t, p)[2]) if g < mpf(1) / 2 else mpf(0)
    return known


def damping(thermal=True):
    gamma = small(-8)
    t = random.choice([0.0, random.random(), small(-8)]) if thermal else 0.0
    call = Call("gadc", gamma, t) if t or random.random() < 0.5 else Call("amplitude_damping", gamma)
    return Channel(call, 2, **damping_known(mpf(gamma), mpf(t)))


def pauli_known(weights):
    entropy = h(*weights)
    return {"assisted": 2 - entropy, "shared": positive(1 - entropy)}


def dephasing():
    p = small(-12)
    value = 1 - h(mpf(p), 1 - mpf(p))
    return Channel(Call("dephasing", p), 2, coherent=value, reverse=value,
                   two_way=value, assisted=1 + value, shared=value)


def depolarizing(d=None):
    d = d or random.choice([2, 3, 4])
    p = random.random() * d / (d + 1)
    q = mpf(p) * (d * d - 1) / (d * d)
    noise = h(q, 1 - q) + q * log(d * d - 1, 2)
    return Channel(Call("depolarizing", p, d), d, hashing=positive(log(d, 2) - noise),
                   assisted=2 * log(d, 2) - noise, shared=positive(log(d, 2) - noise))


def pauli():
    q = [small(-6) for _ in range(4)]
    q[0] += 2
    total = sum(q)
    q = [x / total for x in q]
    exact = [mpf(x) / sum(mpf(y) for y in q) for x in q]
    known = pauli_known(exact)
    return Channel(Call("pauli_channel", q), 2, hashing=known["shared"], **known)


def erasure():
    d, p = random.choice([2, 3, 4]), random.random()
    kept = (1 - mpf(p)) * log(d, 2)
    return Channel(Call("erasure", p, d), d, two_way=kept, assisted=2 * kept,
                   coherent=positive((1 - 2 * mpf(p)) * log(d, 2)),
                   reverse=positive(kept - h(mpf(p), 1 - mpf(p))),
                   shared=kept, max_rains=log(1 + (1 - mpf(p)) * (d - 1), 2))


EXACT = {
    "coherent": ["coherent_information", "quantum_capacity", "private_capacity"],
    "reverse": ["reverse_coherent_information"],
    "two_way": ["rains", "two_way_capacity", "theta_information"],
    "assisted": ["entanglement_assisted_capacity"],
    "hashing": ["coherent_information"],
    "max_rains": ["max_rains"],
}


def channel_row():
    x = random.choice([damping, dephasing, depolarizing, pauli, erasure])()
    choices = [(f, v) for key, v in x.known.items() for f in EXACT.get(key, [])]
    function, value = random.choice(choices)
    return Call(function, x.call), value, value


def tightest_row():
    x = random.choice([damping, lambda: depolarizing(2), depolarizing, pauli])()
    function = random.choice(["quantum_capacity", "private_capacity", "cpp_capacity",
                              "two_way_capacity", "squashed_entanglement_bound"])
    most = x.known["assisted"] / 2
    least = x.known["shared"]
    if "coherent" in x.known and function in ("quantum_capacity", "private_capacity"):
        return Call(function, x.call), x.known["coherent"], x.known["coherent"]
    if function in ("quantum_capacity", "private_capacity"):
        least = x.known.get("hashing", mpf(0))
    return Call(function, x.call), most, least


def bosonic_row():
    k = random.random()
    eta = random.choice([k, 1 - small(-6)])
    gain = 1 + random.random() * 4
    loss = mpf(eta)
    quantity, value, channel = random.choice([
        ("quantum_capacity", positive(log(loss / (1 - loss), 2)) if loss > 0.5 else mpf(0), Call("pure_loss", eta)),
        ("two_way_capacity", -log(1 - loss, 2), Call("pure_loss", eta)),
        ("two_way_capacity", log(mpf(gain) / (mpf(gain) - 1), 2), Call("amplifier", gain)),
    ])
    return Call(quantity, channel), value, value


# ---- Kraus sets -------------------------------------------------------------

def turn(size):
    """A unitary that doubles hold exactly."""
    order = list(range(size))
    random.shuffle(order)
    phases = [random.choice([1, -1, 1j, -1j]) for _ in order]
    return [[phases[i] if order[i] == j else 0 for j in range(size)] for i in range(size)]


def product(a, b):
    return [[sum(x * b[k][j] for k, x in enumerate(row) if x != 0) for j in range(len(b[0]))] for row in a]


def kraus_row():
    """Damping, of the isometry next to operators in doubles."""
    gamma = small(-8)
    a, b = float(sqrt(1 - mpf(gamma))), float(sqrt(mpf(gamma)))
    g = mpf(b) ** 2 / (mpf(a) ** 2 + mpf(b) ** 2)
    known = damping_known(g, mpf(0))
    before, after = turn(2), turn(2)
    operators = [product(after, product(k, before)) for k in ([[1, 0], [0, a]], [[0, b], [0, 0]])]
    random.shuffle(operators)
    channel = Call("kraus_channel", several(matrix(k) for k in operators))
    function, key = random.choice([("reverse_coherent_information", "reverse"),
                                   ("entanglement_assisted_capacity", "assisted"),
                                   ("coherent_information", "coherent"),
                                   ("rains", None), ("max_rains", None), ("quantum_capacity", "coherent"),
                                   ("theta_information", None), ("transposition_bound", None)])
    if key:
        return Call(function, channel), known[key], known[key]
    return Call(function, channel), mpf(1), known["reverse"]


# ---- States -----------------------------------------------------------------

def turned_state(entries):
    """X-shaped: the diagonal, the coherences of 00 with 11 and 01 with 10."""
    d, outer, inner = entries
    rho = [[d[0], 0, 0, outer], [0, d[1], inner, 0], [0, inner, d[2], 0], [outer, 0, 0, d[3]]]
    a, b = turn(2), turn(2)
    u = [[a[i // 2][j // 2] * b[i % 2][j % 2] for j in range(4)] for i in range(4)]
    dagger = [[complex(u[j][i]).conjugate() for j in range(4)] for i in range(4)]
    return matrix(product(u, product(rho, dagger)))


def bell_row():
    q = sorted((random.expovariate(1) * 10 ** random.uniform(-9, 0) for _ in range(4)), reverse=True)
    q[0] += random.choice([0, 1])
    q = [x / sum(q) for x in q]
    d = [(q[0] + q[1]) / 2, (q[2] + q[3]) / 2]
    outer, inner = (q[0] - q[1]) / 2, (q[2] - q[3]) / 2
    exact = [mpf(d[0]) + mpf(outer), mpf(d[0]) - mpf(outer), mpf(d[1]) + mpf(inner), mpf(d[1]) - mpf(inner)]
    exact = [positive(x) for x in exact]
    exact = [x / sum(exact) for x in exact]
    state = turned_state(([d[0], d[1], d[1], d[0]], outer, inner))
    hashing, top = positive(1 - h(*exact)), max(exact)
    rains = 1 - h(top, 1 - top) if top > 0.5 else mpf(0)
    function = random.choice(["rains", "max_rains", "distillable_entanglement"])
    if function == "max_rains":
        value = positive(log(2 * top, 2))
        return Call(function, state), value, value
    if function == "rains":
        return Call(function, state), rains, rains
    return Call(function, state), rains, hashing


def x_row():
    w = [random.expovariate(1) * 10 ** random.uniform(-4, 0) for _ in range(4)]
    w = [x / sum(w) for x in w]
    c = random.random() ** 0.25 * (w[0] * w[3]) ** 0.5 * (1 - 1e-12)
    total = sum(mpf(x) for x in w)
    value = rains_of_x(*[mpf(x) / total for x in w + [c]])
    state = turned_state((w, c, 0.0))
    return Call("rains", state), value, value


# ---- Pairs, relays, groups --------------------------------------------------

def pair_row():
    makers = [damping, dephasing, dephasing, lambda: depolarizing(2), pauli, lambda: damping(False), erasure]
    x, y = random.choice(makers)(), random.choice(makers)()
    most = min(z.known.get("two_way", z.known["assisted"] / 2) for z in (x, y))
    function = random.choice(["epr_capacity", "epr_capacity", "assisted_distillation", "ghz_capacity"])
    if function == "ghz_capacity":
        return Call(function, several([x.call, y.call])), most, mpf(0)
    return Call(function, x.call, y.call), most, mpf(0)


def erasures_row():
    d, p, q = random.choice([2, 3, 4]), random.random(), random.random()
    value = (1 - mpf(p)) * (1 - mpf(q)) * log(d, 2)
    return Call("epr_capacity", Call("erasure", p, d), Call("erasure", q, d)), value, value


def flips_row():
    """Two dephasing channels share what their output state is worth."""
    p, q = small(-12), small(-12)
    both = mpf(p) * (1 - mpf(q)) + mpf(q) * (1 - mpf(p))
    one = 1 - h(both, 1 - both)
    most = min(1 - h(mpf(p), 1 - mpf(p)), 1 - h(mpf(q), 1 - mpf(q)))
    return Call("epr_capacity", Call("dephasing", p), Call("dephasing", q)), most, one


# ---- Networks ---------------------------------------------------------------

def exact(x):
    return mpf(x.numerator) / x.denominator


def network_of(edges):
    tail, head, lower = zip(*edges)
    return Call("network", named(tail=[float(x) for x in tail], head=[float(x) for x in head], lower=lower))


def capacity():
    return random.choice([random.random(), random.random(), 10 ** random.uniform(-9, 3)])


def merged(edges):
    sums = {}
    for a, b, c in edges:
        key = (min(a, b), max(a, b))
        sums[key] = sums.get(key, Fraction(0)) + Fraction(c)
    return sums


def best_path(sums, nodes, gain):
    """The best of all simple paths between 0 and 1, by what gain says of its edges."""
    best = Fraction(0)
    for length in range(nodes - 1):
        for inner in itertools.permutations(range(2, nodes), length):
            path = (0,) + inner + (1,)
            edges = [sums.get((min(a, b), max(a, b))) for a, b in zip(path, path[1:])]
            if all(edges):
                best = max(best, gain(edges))
    return best


def pair_network_row():
    nodes = random.randint(3, 6)
    edges = [(i, (i + 1) % nodes, capacity()) for i in range(nodes)]
    for _ in range(random.randint(0, 6)):
        a, b = random.sample(range(nodes), 2)
        edges.append((a, b, capacity()))
    sums = merged(edges)
    usage = random.choice(["flooding", "optimal", "single_path"])
    if usage == "flooding":
        value = min(sum(c for (a, b), c in sums.items() if (side >> a ^ side >> b) & 1)
                    for side in range(1, 2 ** nodes, 4))
    elif usage == "single_path":
        value = best_path(sums, nodes, min)
    else:
        # rows between two nodes are used apart: the best of them is used
        singles = {}
        for a, b, c in edges:
            key = (min(a, b), max(a, b))
            singles[key] = max(singles.get(key, Fraction(0)), Fraction(c))
        value = best_path(singles, nodes, lambda path: 1 / sum(1 / c for c in path))
    value = exact(value)
    return Call("pair_capacity", network_of(edges), 0, 1, usage), value, value


def tree_row():
    """On trees each pair has one path, and each edge is a cut."""
    nodes = random.randint(4, 9)
    edges = [(random.randrange(i), i, capacity()) for i in range(1, nodes)]
    parent = {b: (a, Fraction(c)) for a, b, c in edges}

    def route(a, b):
        used = {}
        while a != b:
            if a > b:
                used[a] = parent[a][1]
                a = parent[a][0]
            else:
                used[b] = parent[b][1]
                b = parent[b][0]
        return used

    pairs = random.sample(list(itertools.combinations(range(nodes), 2)), 2)
    routes = [route(*pair) for pair in pairs]
    shared = [c for e, c in routes[0].items() if e in routes[1]]
    users = named(**{"from": [float(a) for a, b in pairs], "to": [float(b) for a, b in pairs]})
    network = network_of(edges)
    kind = random.choice(["total", "worst", "weighted", "group"])
    least = [min(r.values()) for r in routes]
    if kind == "total":
        value = exact(min([sum(least)] + shared))
        return Call("total_capacity", network, users, "flooding"), value, value
    if kind == "worst":
        demands = [random.uniform(0.1, 3) for _ in pairs]
        rate = min(x / Fraction(d) for x, d in zip(least, demands))
        if shared:
            rate = min(rate, min(shared) / sum(Fraction(d) for d in demands))
        return Call("worst_case_capacity", network, users, "flooding", demands), exact(rate), exact(rate)
    if kind == "weighted":
        q = [random.uniform(0.1, 3) for _ in pairs]
        w = [Fraction(x) for x in q]
        both = min(shared + [sum(least)])
        first = 0 if w[0] >= w[1] else 1
        value = w[first] * min(least[first], both) + w[1 - first] * min(
            least[1 - first], both - min(least[first], both))
        return Call("weighted_capacity", network, users, q, "flooding"), exact(value), exact(value)
    group = random.sample(range(nodes), 3)
    used = route(group[0], group[1])
    used.update(route(group[0], group[2]))
    value = exact(min(used.values()))
    return Call("ghz_network_capacity", network, [float(x) for x in group], "flooding"), value, value


# ---- Rows -------------------------------------------------------------------

KINDS = ([channel_row] * 24 + [bosonic_row] * 3 + [tightest_row] * 14 + [kraus_row] * 15 + [bell_row] * 13 + [x_row]
         + [pair_row] * 6 + [erasures_row] * 2 + [flips_row] * 2 + [pair_network_row] * 12
         + [tree_row] * 8)


def two(x):
    head = float(x)
    return head.hex() + " " + float(x - mpf(head)).hex()


def main(first, last, seed):
    for i in range(first, last):
        random.seed(seed * 1000003 + i)
        call, most, least = random.choice(KINDS)()
        print(i, two(most), two(least), call.expression, flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 20261127)
