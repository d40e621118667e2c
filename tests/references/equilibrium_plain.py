"""Second route to the numbers of equilibrium.json: plain truncation and extrapolation, nothing of the package.

The first N Matsubara frequencies with the exact Z (S_n = lambda_0 + 2 sum_{k<=n} lambda_k) and the gap set to zero beyond
give an eigenvalue mu_N < mu with mu - mu_N = N^-4 (a_0 + a_1/N + ...) and logarithms from N^-6 on. mu_N is computed by
inverse iteration in integer fixed point for a ladder of N, then extrapolated by solving the linear equations for mu and
the coefficients of N^-k and N^-k ln N; the spread of three ladders is the error. With a repulsion the same is done for
R_N = 1 (2n+1 + S - K)^-1 theta, whose error begins with N^-2 and has logarithms from N^-4 on; mu* and T are related by
1 + 2 mu* R = 0. T_c is taken from equilibrium.json, and the coupling (1 + 2 mu* R) at it computed, which has to be lambda (0).
Writes equilibrium_plain.json. Needs python3-mpmath.

    python3 tests/references/equilibrium_plain.py
"""
import json
import os
from multiprocessing import Pool
from mpmath import mp, mpf, matrix, lu_solve, log, pi, nstr


def response(kind, temperature):
    step = 2 * pi * temperature
    if kind == "einstein":
        return lambda k: 1 / (1 + (step * k) ** 2)
    kappa = mpf(kind.split(":")[1])
    return lambda k: (1 + kappa**2) / (1 + (step * k + kappa) ** 2)


def top_eigenvalues(kernel, sizes, bits, shift):
    """Largest eigenvalue of (K - S) v = mu (2n+1) v for each leading block, by inverse iteration with an LDL^T
    factorisation at a fixed shift that is shared by all blocks (leading blocks share their factors)."""
    one = 1 << bits
    largest = max(sizes)
    table = [int(kernel(mpf(k)) * one) for k in range(2 * largest)]
    s, total = [], -table[0]
    for n in range(largest):
        total += 2 * table[n]
        s.append(total)
    # Rows of L and pivots of A - shift B = L D L^T.
    lower, pivots = [], []
    for i in range(largest):
        a = [table[i - j] + table[i + j + 1] for j in range(i + 1)]
        a[i] -= s[i] + shift * (2 * i + 1)
        l = []
        scaled = []
        for j in range(i):
            lj = lower[j]
            value = a[j] - (sum(map(int.__mul__, scaled, lj)) >> bits)
            scaled.append(value)
            l.append((value << bits) // pivots[j])
        lower.append(l)
        pivots.append(a[i] - (sum(map(int.__mul__, scaled, l)) >> bits))
    found = []
    for size in sizes:
        v = [one // (2 * n + 1) ** 2 for n in range(size)]
        old = 0
        while True:
            w = [(2 * n + 1) * v[n] for n in range(size)]
            y = []
            for i in range(size):
                y.append(w[i] - (sum(map(int.__mul__, lower[i], y)) >> bits))
            y = [(value << bits) // p for value, p in zip(y, pivots)]
            for i in range(size - 1, -1, -1):
                yi = y[i]
                for j, lij in enumerate(lower[i]):
                    y[j] -= (lij * yi) >> bits
            # mu - shift = (v, B v)/(v, B y) for the iterate: the generalised quotient, second order in the vector.
            by = [(2 * n + 1) * y[n] for n in range(size)]
            top = sum(a * b for a, b in zip(by, v))
            bottom = sum(a * b for a, b in zip(by, y))
            new = (top << bits) // bottom
            biggest = max(abs(value) for value in y)
            v = [(value << bits) // biggest for value in y]
            if abs(new - old) < 1 << 8:
                break
            old = new
        found.append(mpf(shift + new) / one)
    return found


def cut_responses(kernel, count, sizes, bits):
    """R_N for each leading block: the forward substitutions of an LDL^T factorisation grow row by row."""
    one = 1 << bits
    table = [int(kernel(mpf(k)) * one) for k in range(2 * max(sizes))]
    total = -table[0]
    lower, pivots, source, ones, found = [], [], [], [], []
    response = 0
    for i in range(max(sizes)):
        total += 2 * table[i]
        a = [-table[i - j] - table[i + j + 1] for j in range(i + 1)]
        a[i] += total + (2 * i + 1) * one
        l, scaled = [], []
        for j in range(i):
            scaled.append(a[j] - (sum(map(int.__mul__, scaled, lower[j])) >> bits))
            l.append((scaled[j] << bits) // pivots[j])
        lower.append(l)
        pivots.append(a[i] - (sum(map(int.__mul__, scaled, l)) >> bits))
        source.append((one if i < count else 0) - (sum(map(int.__mul__, l, source)) >> bits))
        ones.append(one - (sum(map(int.__mul__, l, ones)) >> bits))
        response += source[i] * ones[i] // pivots[i]
        if i + 1 in sizes:
            found.append(mpf(response) / one)
    return found


def extrapolated(sizes, values, first=4, logs_from=6):
    """The limit from as many sizes as unknowns: 1, N^-4, N^-5, N^-6, N^-6 ln N, ..."""
    powers = []
    k = first
    while len(powers) < len(sizes) - 1:
        powers.append((k, 0))
        if k >= logs_from:
            powers.append((k, 1))
        k += 1
    powers = powers[: len(sizes) - 1]
    system = matrix(len(sizes), len(sizes))
    for i, n in enumerate(sizes):
        x = mpf(sizes[0]) / n
        system[i, 0] = 1
        for j, (power, order) in enumerate(powers):
            system[i, j + 1] = x**power * (log(x) if order else 1)
    return lu_solve(system, matrix(values))[0]


def critical_coupling(kind, temperature, ratio, count):
    """lambda_c and its spread, from `count` sizes over the factor `ratio`."""
    kernel = response(kind, temperature)
    low = float(12 / (2 * pi * temperature)) + 14
    sizes = sorted({int(low * ratio ** (i / (count - 1))) for i in range(count)})
    bits = int(3.33 * mp.dps)
    shift = int(mpf(plain_start(kernel, 60) * 1.05) * (1 << bits))
    values = top_eigenvalues(kernel, sizes, bits, shift)
    found = [1 / extrapolated(sizes[-used:], values[-used:]) for used in range(len(sizes) - 4, len(sizes) + 1, 2)]
    return found[-1], max(found) - min(found)


def repulsive_mismatch(temperature, coupling, mu_star, cutoff, ratio, count):
    """1 + 2 mu* R of the Einstein boson and its spread."""
    kernel = response("einstein", temperature)
    low = float(12 / (2 * pi * temperature)) + 14
    sizes = sorted({int(low * ratio ** (i / (count - 1))) for i in range(count)})
    below = int(cutoff / (2 * pi * temperature) + mpf(1) / 2)
    values = cut_responses(lambda k: coupling * kernel(k), below, set(sizes), int(3.33 * mp.dps))
    found = [
        1 + 2 * mu_star * extrapolated(sizes[-used:], values[-used:], 2, 4)
        for used in range(len(sizes) - 4, len(sizes) + 1, 2)
    ]
    return found[-1], max(found) - min(found)


# Kind of the boson, temperature, number of sizes.
CASES = [
    ("einstein", "0.5", 22),
    ("einstein", "0.1", 34),
    ("einstein", "0.05", 34),
    ("oscillator:0.1", "0.1", 30),
]
# Coupling and number of sizes of T_c.
TRANSITIONS = [("1", 34), ("10", 22)]
REPULSIVE = [("1", 40), ("10", 40)]


def entry(job):
    mp.dps = 100
    name, kind, temperature, repelled, count = job
    if repelled is None:
        value, spread = critical_coupling(kind, temperature, 12, count)
        return {"id": name, "lambda_c": nstr(value, 45), "spread": nstr(spread, 2)}
    value, spread = repulsive_mismatch(temperature, mpf(repelled), mpf("0.1"), 5, 12, count)
    return {"id": name, "mismatch": nstr(value, 10), "spread": nstr(spread, 2)}


def main():
    mp.dps = 100
    folder = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "equilibrium.json")) as file:
        known = {entry["id"]: mpf(entry["finer"]) for entry in json.load(file)["entries"]}
    jobs = [(f"lambda_c {kind} T={t}", kind, mpf(t), None, count) for kind, t, count in CASES]
    for mu, transitions in (("", TRANSITIONS), (" mu=0.1 cutoff=5", REPULSIVE)):
        for coupling, count in transitions:
            name = f"T_c einstein lambda={coupling}{mu}"
            jobs.append((name, "einstein", known[name], coupling if mu else None, count))
    with Pool(2) as pool:
        entries = pool.map(entry, jobs, chunksize=1)
    with open(os.path.join(folder, "equilibrium_plain.json"), "w") as file:
        json.dump({"generator": "equilibrium_plain.py", "date": "2026-11-29", "entries": entries}, file, indent=2)
        file.write("\n")


def plain_start(kernel, size):
    """A few digits of mu by power iteration of the matrix moved by 3."""
    k = [float(kernel(n)) for n in range(2 * size + 1)]
    v = [1 / (2 * n + 1) for n in range(size)]
    s = [k[0] + 2 * sum(k[1 : n + 1]) for n in range(size)]
    mu = 0
    move = 3
    for _ in range(400):
        av = [
            (sum((k[abs(n - m)] + k[n + m + 1]) * v[m] for m in range(size)) - s[n] * v[n]) / (2 * n + 1)
            for n in range(size)
        ]
        weights = [(2 * i + 1) * b for i, b in enumerate(v)]
        mu = sum(a * w for a, w in zip(av, weights)) / sum(b * w for b, w in zip(v, weights))
        new = [a + move * b for a, b in zip(av, v)]
        top = max(abs(x) for x in new)
        v = [x / top for x in new]
    return mu


if __name__ == "__main__":
    main()
