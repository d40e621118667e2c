"""Second route to the numbers of equilibrium.json: plain truncation and extrapolation, nothing of the package.

On the first N Matsubara frequencies, with the exact Z (S_n = lambda_0 + 2 sum_{k<=n} lambda_k) and the gap set to zero beyond,

    M = B^(-1/2) (K - S) B^(-1/2),   K_nm = lambda_{n-m} + lambda_{n+m+1},   B_n = 2n+1,

has a largest eigenvalue 1/lambda_c,N. It is found by Lanczos' iteration, in which the product with K is one product of two long
integers. What is missing beyond N is a series in N^-k (ln N)^j with k >= 4 and j <= (k - 4)/2: each return from beyond N costs
N^-2 and brings one logarithm. It is eliminated by as many N as unknowns. With a repulsion the same is done for
R_N = theta (B + lambda (S - K))^-1 1, the series of which begins with N^-2; T_c and mu* are related by 1 + 2 mu* R = 0.

A T_c is Newton's step from the temperature given, with the slope of the smallest truncation: that errs by the square of the
step, so no digit of the temperature given is taken over. The error is the largest difference of three ladders of N.

Run by equilibrium.ts: cases on the standard input, values on the standard output, both JSON. Needs python3-mpmath; five minutes of CPU.
"""
import decimal
import json
import platform
import sys
from decimal import Decimal
from multiprocessing import Pool
import mpmath
from mpmath import mp, mpf, matrix, lu_solve, log, pi, nstr, sqrt

DIGITS = 56
ONE = 10**DIGITS
# Digits of a coefficient of the product, with room for its sign and for sums of 10^9 of them.
WIDTH = 2 * DIGITS + 10
# The smallest N is FEWEST beyond 2 pi T N = LOWEST, the largest RATIO times that.
LOWEST, FEWEST, RATIO = 50, 80, 16
# How many N, for a series from N^-4 and from N^-2 on.
SIZES = {4: 22, 2: 28}

exact = decimal.getcontext()
exact.prec, exact.Emax, exact.Emin = decimal.MAX_PREC, decimal.MAX_EMAX, decimal.MIN_EMIN


def packed(coefficients):
    """sum_k c_k 10^(WIDTH k)"""
    sides = ([max(c, 0) for c in coefficients], [max(-c, 0) for c in coefficients])
    plus, minus = (Decimal("".join(f"{c:0{WIDTH}d}" for c in reversed(side))) for side in sides)
    return plus - minus


def unpacked(number, first, count, length):
    """Coefficients first ... first + count - 1 of `length` packed ones; half a unit added to each makes them positive."""
    half = 5 * 10 ** (WIDTH - 1)
    text = f"{number + Decimal(str(half) * length):f}".zfill(length * WIDTH)
    return [int(text[(length - k - 1) * WIDTH : (length - k) * WIDTH]) - half for k in range(first, first + count)]


class Truncation:
    """M on the first `size` frequencies, in units of 10^-DIGITS."""

    def __init__(self, response, size):
        self.size = size
        self.roots = [int(ONE / sqrt(mpf(2 * n + 1))) for n in range(size)]
        self.kernel = packed([response[abs(k)] for k in range(1 - size, 2 * size)])
        self.dressing, total = [], -response[0]
        for n in range(size):
            total += 2 * response[n]
            self.dressing.append(total)

    def times(self, q):
        n = self.size
        v = [a * root // ONE for a, root in zip(q, self.roots)]
        # K is even in the frequency: v continued to negative ones, v_{-m-1} = v_m, folded with lambda.
        folded = unpacked(packed(v[::-1] + v) * self.kernel, 2 * n - 1, n, 5 * n - 2)
        return [(c - s * a) // ONE * root // ONE for c, s, a, root in zip(folded, self.dressing, v, self.roots)]


def dot(a, b):
    return mpf(sum(x * y for x, y in zip(a, b))) / ONE**2


def scaled(a, factor):
    factor = int(factor * ONE)
    return [x * factor // ONE for x in a]


def lanczos(truncation, start):
    """(q_k, alpha_k, beta_k) of the tridiagonal form, for k = 0, 1, ..."""
    q, before, beta = scaled(start, 1 / sqrt(dot(start, start))), [0] * truncation.size, 0
    while True:
        w = truncation.times(q)
        alpha = dot(q, w)
        a, b = int(alpha * ONE), int(beta * ONE)
        w = [x - (a * y + b * z) // ONE for x, y, z in zip(w, q, before)]
        beta = sqrt(dot(w, w))
        yield q, alpha, beta
        q, before = scaled(w, 1 / beta), q


def settled(chain, value_of):
    """The value of ever longer chains, when four more links leave it."""
    links, last = [], None
    for link in chain:
        links.append(link)
        if len(links) % 4 == 0:
            value = value_of(links)
            if last is not None and abs(value - last) < abs(value) * mpf(10) ** (6 - DIGITS):
                return value
            last = value


def top_eigenvalue(links):
    """Newton's iteration for the characteristic polynomial, from above all roots."""
    alphas, betas = [a for _, a, _ in links], [mpf(0)] + [b for _, _, b in links[:-1]]
    x = max(a + b + c for a, b, c in zip(alphas, betas, betas[1:] + [mpf(0)]))
    step = x
    while abs(step) > abs(x) * mpf(10) ** (3 - DIGITS):
        p, slope, p_before, slope_before = mpf(1), mpf(0), mpf(0), mpf(0)
        for a, b in zip(alphas, betas):
            p, slope, p_before, slope_before = (
                (x - a) * p - b**2 * p_before,
                p + (x - a) * slope - b**2 * slope_before,
                p,
                slope,
            )
        step = p / slope
        x -= step
    return x


def solved(links, coupling):
    """First column of (1 - coupling T)^-1 for the tridiagonal T of the chain."""
    pivots, right = [], []
    for k, (_, alpha, _) in enumerate(links):
        below = -coupling * links[k - 1][2] if k else mpf(0)
        pivots.append(1 - coupling * alpha - (below**2 / pivots[-1] if k else 0))
        right.append(-below / pivots[-2] * right[-1] if k else mpf(1))
    found = [mpf(0)]
    for (_, _, beta), pivot, value in zip(reversed(links), reversed(pivots), reversed(right)):
        found.append((value + coupling * beta * found[-1]) / pivot)
    return found[:0:-1]


def critical(truncation):
    start = [ONE // (2 * n + 1) for n in range(truncation.size)]
    return 1 / settled(lanczos(truncation, start), top_eigenvalue)


def mismatch(truncation, coupling, mu_star, below):
    """1 + 2 mu* R, theta being 1 on the first `below` frequencies."""
    ones = truncation.roots
    start = ones[:below] + [0] * (truncation.size - below)
    norm = sqrt(dot(start, start))

    def value(links):
        shares = solved(links, coupling)
        return 1 + 2 * mu_star * norm * sum(dot(ones, q) * share for (q, _, _), share in zip(links, shares))

    return settled(lanczos(truncation, start), value)


def limit(sizes, values, first):
    """The limit from as many sizes as unknowns: 1 and N^-k (ln N)^j, k >= first, j <= (k - first)/2."""
    powers = [(k, j) for k in range(first, first + len(sizes)) for j in range((k - first) // 2 + 1)]
    system = matrix(len(sizes), len(sizes))
    for i, size in enumerate(sizes):
        x = mpf(sizes[0]) / size
        for j in range(len(sizes)):
            system[i, j] = x ** powers[j - 1][0] * log(x) ** powers[j - 1][1] if j else 1
    with mp.workdps(2 * DIGITS):
        return lu_solve(system, matrix(values))[0]


def response(kappa, temperature, count):
    """lambda(i nu_k)/lambda of the mode at 1, undamped without kappa."""
    step = 2 * pi * temperature
    if kappa is None:
        return [int(ONE / (1 + (step * k) ** 2)) for k in range(count)]
    return [int(ONE * (1 + kappa**2) / (1 + (step * k + kappa) ** 2)) for k in range(count)]


def solve(case):
    """{"id", "temperature", "kappa"?, "coupling"?, "muStar"?, "cutoff"?}: lambda_c at the temperature; with a coupling the T_c nearby."""
    mp.dps = DIGITS
    given = {key: mpf(text) for key, text in case.items() if key != "id"}
    temperature, coupling, mu_star = given["temperature"], given.get("coupling"), given.get("muStar")
    first = 4 if mu_star is None else 2
    lowest, count = LOWEST / float(2 * pi * temperature) + FEWEST, SIZES[first]
    sizes = [int(lowest * RATIO ** (k / (count - 1))) for k in range(count)]

    def truncated(temperature, sizes):
        table = response(given.get("kappa"), temperature, 2 * max(sizes))
        for size in sizes:
            truncation = Truncation(table, size)
            if mu_star is None:
                yield critical(truncation) - (coupling or 0)
            else:
                below = int(given["cutoff"] / (2 * pi * temperature) + mpf(1) / 2)
                yield mismatch(truncation, coupling, mu_star, below)

    values = list(truncated(temperature, sizes))
    found = [limit(sizes[-used:], values[-used:], first) for used in (count - 4, count - 2, count)]
    if coupling is not None:
        aside = temperature * (1 + mpf(10) ** -12)
        slope = (next(truncated(aside, sizes[:1])) - values[0]) / (aside - temperature)
        found = [temperature - value / slope for value in found]
    return {"id": case["id"], "value": nstr(found[-1], 40), "error": nstr(max(found) - min(found), 2)}


if __name__ == "__main__":
    with Pool(2) as pool:
        answers = pool.map(solve, json.load(sys.stdin), chunksize=1)
    versions = {"python": platform.python_version(), "mpmath": mpmath.__version__}
    json.dump({"versions": versions, "answers": answers}, sys.stdout)
