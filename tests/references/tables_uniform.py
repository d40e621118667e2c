"""Second route to tables.json: tables of alpha^2F, F_B and h on uniform grids, nothing of the package.

Wide band, at points t_j + ic of a line, for A piecewise linear and f = phi/omega~, in the unit of the highest frequency:

    phi(z)   = (i pi/2) int dx A F_B f(z-x) + (1/4) int dnu [lambda(z-nu) h(nu) f(nu) + lambda(z-nu*) (h f)(nu)*],  Im nu = c,
    Sigma(z) = -i pi int_0^oo A F_B dx - (1/2) int dnu h(nu) lambda(z-nu),

which is phi^R = int dnu [P_B(omega-nu) + h(nu) lambda^R(omega-nu)]/2 Re f(nu) with the half of it that is analytic above the axis moved up by c
and the other half down. With h = tanh(omega/2T_e) c = pi T_e/2, so that every function on the line is analytic in a strip and the trapezoidal
rule errs by exp(-pi^2 T_e/s); the kinks of A and of A F_B enter through exact integrals of the interpolating sinc (lambda) and through
point masses that are exact below the highest resolved time (A F_B). Any other h (a table, a lead, the kinetic equation) takes the real
axis, c = 0, where kinks leave an error that falls like s^2.

The largest real eigenvalue of (z - k Sigma)^-1 k N is found by Arnoldi and made 1 by a secant in the factor k. Local closure and flat band are those of
steady_uniform.py with such integrals. The cut at L costs L^-4 and is extrapolated from L, 2L, 4L at twice the spacing; an error is what
the last doubling changed in the extrapolated number, and what half the spacing changes.

Reads the cases from tables.json, writes tables_uniform.json. Needs python3-numpy and python3-scipy; some ten minutes.

    python3 tests/references/tables_uniform.py [ID]
"""
import json
import os
import sys
import numpy as np
from scipy.special import digamma, sici
from steady_uniform import Grid, LineClosure, Steady, Vertex, dominant, even, extrapolated, settle

PI = np.pi


class Table:
    """alpha^2F linear between points, from (0, 0), zero above the last, which has the value 0; A is its odd continuation."""

    def __init__(self, x, a):
        self.x, self.a = np.array([0, *x]), np.array([0, *a])
        self.slopes = np.diff(self.a) / np.diff(self.x)

    def at(self, x):
        return np.interp(x, self.x, self.a, right=0)

    def coupling(self):
        """2 int A/x dx."""
        nodes, weights = self.rule(0, [])
        return 2 * np.sum(weights * self.at(nodes) / nodes)

    def rule(self, width, also):
        """Gauss's rule of 16 nodes on cells cut at further points, to lengths below a width, and towards 0 by halves."""
        ends = np.unique(np.concatenate([self.x, [e for e in also if e < self.x[-1]], self.x[1] / 2.0 ** np.arange(1, 50)]))
        pieces = [max(1, int(np.ceil((b - a) / width))) if width else 1 for a, b in zip(ends, ends[1:])]
        edges = np.concatenate([np.linspace(a, b, n + 1)[:-1] for a, b, n in zip(ends, ends[1:], pieces)] + [ends[-1:]])
        t, w = np.polynomial.legendre.leggauss(16)
        half = np.diff(edges)[:, None] / 2
        return (edges[:-1, None] + half * (1 + t)).ravel(), (half * w).ravel()

    def cells(self):
        """Cells of the odd continuation: ends, value at x = 0 of the line, and its slope."""
        starts, ends = self.x[:-1], self.x[1:]
        heights = self.a[:-1] - self.slopes * starts
        return list(zip(starts, ends, heights, self.slopes)) + list(zip(-ends, -starts, -heights, self.slopes))

    def response(self, z):
        """lambda(z) = int A(x)/(x-z) dx, Im z > 0."""
        total = np.zeros(z.shape, complex)
        for start, end, height, slope in self.cells():
            total += (height + slope * z) * (np.log(end - z) - np.log(start - z)) + slope * (end - start)
        return total

    def limited(self, t, spacing):
        """spacing * int A(x) (1 - exp(-i pi y/spacing))/y dx, y = x - t: what int dt' lambda^R(t-t') sinc(t'/spacing) is."""
        k = PI / spacing
        points = np.concatenate([-self.x[:0:-1], self.x])

        def primitives(y):
            sine, cosine = sici(np.abs(k * y))
            cin = np.where(y == 0, 0, np.euler_gamma + np.log(np.where(y == 0, 1, np.abs(k * y))) - np.where(y == 0, 0, cosine))
            return cin + 1j * np.sign(y) * sine, y - (np.exp(-1j * k * y) - 1) / (-1j * k)

        total = np.zeros(t.shape, complex)
        cells = sorted(self.cells())
        low = primitives(cells[0][0] - t)
        for start, end, height, slope in cells:
            high = primitives(end - t)
            total += (height + slope * t) * (high[0] - low[0]) + slope * (high[1] - low[1])
            low = high
        return spacing * total


def transform_of(x, weights, spacing, size, parity):
    """int dx W(x) exp(-i tau x) at the times of a transform of `size` points, |tau| < pi/spacing, for masses of an even or odd W at x > 0.

    The masses are spread over a grid eight times finer by Lagrange's polynomials, which are exact there to rounding.
    """
    fine, order = spacing / 8, 20
    place = x / fine
    first = np.floor(place).astype(int) - order // 2 + 1
    masses = np.zeros(8 * size)
    offsets = np.arange(order)
    for i in offsets:
        lagrange = np.ones_like(place)
        for j in offsets[offsets != i]:
            lagrange *= (place - first - j) / (i - j)
        np.add.at(masses, (first + i) % (8 * size), weights * lagrange)
    transformed = np.fft.fft(masses)
    transformed = 2 * transformed.real if parity == 1 else 2j * transformed.imag
    return np.concatenate([transformed[: size // 2], transformed[8 * size - size // 2 :]])


def response_transform(response, spacing, size):
    """The transform of a lambda of differences; lambda(-z*) = lambda(z)*, also of what the sinc makes of it."""
    steps = np.arange(size) * spacing
    values = np.zeros(2 * size, complex)
    values[:size] = response(steps)
    values[size + 1 :] = np.conj(values[1:size][::-1])
    return np.fft.fft(values)


class Boson:
    """F_B: coth(x/2T_B), and what a drive or a table has beyond it."""

    def __init__(self, case):
        self.temperature, self.drive = case["tb"], case.get("drive")
        self.points, self.excess = [], None
        if case.get("bosonTable"):
            x, values = (np.array(row) for row in zip(*case["bosonTable"]))
            self.points = np.array([*x, 2 * x[-1] - x[-2]])
            self.excess = np.array([0, *(values - 1 / np.tanh(x / (2 * self.temperature))), 0])

    def at(self, x):
        found = 1 / np.tanh(x / (2 * self.temperature))
        if self.drive:
            strength, centre, width = self.drive
            found = found + 2 * strength * np.exp(-(((x - centre) / width) ** 2))
        if self.excess is not None:
            found = found + np.interp(x, [0, *self.points], self.excess, right=0)
        return found


# tanh(omega/2T) at this T, in units of the highest frequency, is taken out of every h: what it gives is known, the rest falls off.
SMOOTH = 0.3


def carried(nodes, weights, count=28):
    """Weights at Chebyshev's points of (0, 1) that integrate polynomials as the given rule does."""
    k = np.arange(count)
    angles = PI * (k + 0.5) / count
    moments = np.cos(np.outer(k, np.arccos(np.clip(2 * nodes - 1, -1, 1)))) @ weights
    moments[1:] *= 2
    return (1 + np.cos(angles)) / 2, np.cos(np.outer(angles, k)) @ moments / count


class WideBand:
    """A grid of t_j = (j + 1/2) s, |t| < L, on a line of height c, and the maps of one state on it."""

    def __init__(self, case, spacing, end):
        half = int(round(end / spacing))
        self.case, self.spacing, self.size, self.length = case, spacing, 2 * half, 4 * half
        thermal = self.is_thermal(case)
        self.height = PI * case["te"] / 2 if thermal else 0
        self.nodes = (np.arange(-half, half) + 0.5) * spacing
        self.z = self.nodes + 1j * self.height
        self.table, self.boson = Table(*zip(*case["table"])), Boson(case)
        x, w = self.table.rule(spacing, self.boson.points)
        spectrum, emission = w * self.table.at(x), w * self.table.at(x) * self.boson.at(x)
        self.total = np.sum(emission)
        self.fluctuations = 0.5j * PI * transform_of(x, emission, spacing, self.length, 1)
        self.direct = response_transform(lambda t: self.table.limited(t, spacing), spacing, self.size)
        self.mirrored = self.direct
        if thermal:
            self.mirrored = response_transform(lambda t: spacing * self.table.response(t + 2j * self.height), spacing, self.size)
        self.smooth_part = self.of_smooth(*carried(x, spectrum))
        at, weights = carried(x, emission)
        smooth = lambda z: np.tanh(z / (2 * SMOOTH))
        self.emitted_smooth = sum(w * (smooth(self.z - x) + smooth(self.z + x)) for x, w in zip(at, weights))
        self.rest = -smooth(self.z)
        self.bath = np.tanh(self.z / (2 * case["te"]))
        self.h = self.bath
        self.start = even(1 / (1 + self.z**2) + 0j)
        if case.get("electronTable"):
            at, values = zip(*case["electronTable"])
            points = [0, *at, 2 * at[-1] - at[-2]]
            self.h = np.sign(self.nodes) * np.interp(np.abs(self.nodes), points, [0, *values, 1])

    @staticmethod
    def is_thermal(case):
        return not case.get("electronTable") and not case["kinetic"]

    def of_smooth(self, nodes, weights):
        """-(1/2) int h lambda for h = tanh(omega/2T), by the poles of tanh: int_0^oo A [psi(1/2 + i(x-z)/2 pi T) - psi(1/2 - i(x+z)/2 pi T)]."""
        by = 1j / (2 * PI * SMOOTH)
        return sum(w * (digamma(0.5 + by * (x - self.z)) - digamma(0.5 - by * (x + self.z))) for x, w in zip(nodes, weights))

    def folded(self, symbol, values):
        return np.fft.ifft(symbol * np.fft.fft(values, self.length))[: self.size]

    def self_energy(self):
        return self.smooth_part - 0.5 * self.folded(self.direct, self.h + self.rest) - 1j * PI * self.total

    def pairing(self, f):
        both = self.h * f
        thermal = self.folded(self.direct, both) + self.folded(self.mirrored, np.conj(both))
        return self.folded(self.fluctuations, f) + 0.25 * thermal

    def settle_electrons(self, scale):
        """[rate + pi int A (F_B + h)] h = rate h_b + pi int A (1 + h F_B), where int A = 0."""
        rate = self.case.get("rate", 0)

        def step(h):
            self.h = h
            scattered = 2 * self.folded(self.fluctuations, h + self.rest).imag + PI * self.emitted_smooth
            new = (rate * self.bath + scale * scattered) / (rate - 2 * scale * self.self_energy().imag)
            # Beyond the reach of the table from the cut what is scattered in from outside is missing.
            new = np.where(np.abs(self.nodes) > self.nodes[-1] - 2, np.sign(self.nodes), new)
            return (new - new[::-1]) / 2

        self.h = settle(step, self.h, mixing=0.7)

    def eigenvalue(self, scale):
        if self.case["kinetic"]:
            self.settle_electrons(scale)
        dressed = self.z - scale * self.self_energy() + 0.5j * self.case.get("rate", 0)
        gap_map = lambda phi: even(scale * self.pairing(phi / dressed))
        top, self.start = dominant(gap_map, self.start, self.nodes, 1e-12, most=80)
        return top

    def critical(self, guess):
        """s at which the largest eigenvalue is 1."""
        before, here = guess, guess * 0.999
        rest = self.eigenvalue(before) - 1
        for _ in range(30):
            now = self.eigenvalue(here) - 1
            if abs(now) < 1e-11:
                return here
            before, here, rest = here, here - np.clip(now * (here - before) / (now - rest), -here / 2, here / 2), now
        raise ArithmeticError(f"no crossing: {now:.1e}")




class TableVertex(Vertex):
    """The integrals of Vertex for a table with lambda(0) = 1."""

    def __init__(self, grid, table, boson):
        factor = 0.5j / (2 * PI) / table.coupling()
        x, w = table.rule(grid.spacing, boson.points)
        spectrum = w * table.at(x)
        self.grid = grid
        self.keldysh = factor * -2j * PI * transform_of(x, spectrum * boson.at(x), grid.spacing, grid.length, 1)
        self.jump = factor * -2j * PI * transform_of(x, spectrum, grid.spacing, grid.length, -1)
        self.retarded = -factor * response_transform(lambda t: table.limited(t, grid.spacing), grid.spacing, grid.size)


class NarrowBand(Steady):
    """Local closure and flat band, as steady_uniform.py has them for an oscillator."""

    def __init__(self, case, spacing, end):
        grid, boson, table = Grid(spacing, end), Boson(case), Table(*zip(*case["table"]))
        self.prepare(grid, case, TableVertex(grid, table, boson), 1 / (1 + grid.nodes**2) + 0j)
        self.kinetic = case["kinetic"]


# Smallest cut of the wide band over the damping at high frequencies, where that is more than the highest frequency.
REACH = 15


def in_units_of_top(case):
    """Energies in units of the highest frequency."""
    top = case["table"][-1][0]
    scaled = dict(case, te=case["te"] / top, tb=case["tb"] / top, drive=None)
    for name in ("table", "bosonTable", "electronTable"):
        scaled[name] = [[x / top, y] for x, y in case.get(name) or []]
    for name in ("rate", "halfWidth"):
        if case.get(name):
            scaled[name] = case[name] / top
    if case.get("drive"):
        scaled["drive"] = [case["drive"][0], case["drive"][1] / top, case["drive"][2] / top]
    return scaled, top


def solver(case):
    """(spacing, cut) -> coupling in the units of the case; spacing and smallest cut; whether the error in the spacing is exponential."""
    one, top = in_units_of_top(case)
    table = Table(*zip(*one["table"]))
    if case["closure"] != "wide":
        number = lambda spacing, end: NarrowBand(one, spacing, end).critical(case["coupling"] / top) * top
        return number, 0.004, 10, True
    unit = table.coupling()
    guess = case["coupling"] / unit
    number = lambda spacing, end: WideBand(one, spacing, end).critical(guess) * unit
    x, w = table.rule(0, [])
    damping = PI * guess * np.sum(w * table.at(x) * Boson(one).at(x))
    thermal = WideBand.is_thermal(one)
    # On the real axis every point of the tables lies between the same two nodes at every spacing.
    return number, one["te"] / 4 if thermal else LATTICE / 4, REACH * max(1, damping), thermal


# The tables of h, and all tables beside them, have their points at multiples of this, in units of the highest frequency.
LATTICE = 0.01


def found(case):
    number, spacing, end, exponential = solver(case)
    near = [number(2 * spacing, end * k) for k in (1, 2, 4)]
    value, change = extrapolated(near)
    fine = number(spacing, end)
    if exponential:
        gain, missed = fine - near[0], abs(fine - near[0])
    else:
        # The error falls like the square of the spacing.
        gain = (fine - near[0]) * 4 / 3
        missed = abs(gain - (near[0] - number(4 * spacing, end)) / 3)
    return {"id": case["id"], "coupling": float(f"{value + gain:.13g}"), "error": float(f"{change + missed:.2g}")}


def main():
    folder = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "tables.json")) as file:
        cases = json.load(file)["cases"]
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    entries = []
    for case in cases:
        if wanted in case["id"]:
            entries.append(found(case))
            off = abs(entries[-1]["coupling"] - case["coupling"]) / (case["error"] + entries[-1]["error"])
            print(json.dumps(entries[-1]), f"{off:.2g} of the errors", flush=True)
    if not wanted:
        with open(os.path.join(folder, "tables_uniform.json"), "w") as file:
            json.dump({"generator": "tables_uniform.py", "date": "2026-11-30", "cases": entries}, file, indent=2)
            file.write("\n")


if __name__ == "__main__":
    main()
