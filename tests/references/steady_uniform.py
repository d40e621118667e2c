"""Second route to the numbers of steady.json: uniform grids and Keldysh components, nothing of the package.

Frequencies are (j + 1/2) s below L, every convolution is one FFT. The integrands are analytic in a strip as wide as the
sharpest line, so the trapezoidal rule errs by exp(-2 pi width/s); the cut at L costs L^-4 and is extrapolated from L, 2L, 4L.
The KMS defect and the equation of the residual do not enter, only Keldysh components:

    G^K = h (G^R - G^A),  h = Sigma^K/(Sigma^R - Sigma^A) with a lead,  h = tanh(omega/2T_e) where it is fixed,
    Sigma^R = (i/2) int dnu/2pi [D^K G^R + D^R G^K],   Sigma^K = (i/2) int dnu/2pi [D^K G^K + (D^R - D^A)(G^R - G^A)],
    F^R = <phi^R/(omega~^2 - eps^2)>,  F^K = h (F^R - F^A) + <G_11^R G_22^A> Xi,  Xi = phi^K - h (phi^R - phi^A),

phi^R and phi^K by the same integrals of F with the opposite sign; <...> averages over eps in (-W, W), or sets eps = 0. Xi is
eliminated by GMRES, the largest real eigenvalue of what is left found by Arnoldi and made 1 by a secant in the coupling. Shares
are derivatives of that eigenvalue with respect to a factor on each part of phi^R, at the critical coupling.

Below the transition (local closure) G^K = G^R Sigma^K G^A is inverted in the eigenbasis of tau_1, Sigma_11^K being what keeps
G_11^K = h (G_11^R - G_11^A); in the wide band f^K = h (f^R - f^A).

An error is what the last doubling of L changed in the extrapolated number, and what twice the spacing changes at the
smallest L. Reads the cases from steady.json, writes steady_uniform.json. Needs python3-numpy; a quarter of an hour.

    python3 tests/references/steady_uniform.py
"""
import json
import os
import sys
import numpy as np

PI = np.pi


class Oscillator:
    """lambda^R(x) = (Omega^2 + kappa^2)/(Omega^2 - (x + i kappa)^2) with Omega = 1, and the drive, so that lambda(0) = 1."""

    def __init__(self, kappa, temperature, drive):
        self.kappa, self.temperature, self.drive = kappa, temperature, drive

    def response(self, x):
        return (1 + self.kappa**2) / (1 - (x + 1j * self.kappa) ** 2)

    def primitive(self, x):
        """The integral of lambda^R that vanishes at both infinities."""
        p = x + 1j * self.kappa
        return (1 + self.kappa**2) / 2 * np.log((p + 1) / (p - 1))

    def spectral(self, x):
        return self.response(x).imag / PI

    def fluctuations(self, x):
        """A F_B, with its limit 2 T_B A'(0) at x = 0."""
        slope = 2 * self.kappa * (1 + self.kappa**2) / (PI * np.abs(1 - (x + 1j * self.kappa) ** 2) ** 2)
        y = np.maximum(np.abs(x) / (2 * self.temperature), 1e-9)
        even = slope * 2 * self.temperature * y / np.tanh(y)
        if self.drive:
            shape = np.exp(-(((np.abs(x) - self.drive["centre"]) / self.drive["width"]) ** 2))
            even = even + 2 * self.drive["strength"] * np.abs(self.spectral(x)) * shape
        return even


class Grid:
    def __init__(self, spacing, end):
        half = int(round(end / spacing))
        self.spacing, self.size = spacing, 2 * half
        self.nodes = (np.arange(-half, half) + 0.5) * spacing
        self.length = 2 * self.size

    def kernel(self, function):
        """The transform of a function of omega - nu, with the weight of a node."""
        steps = np.arange(self.size) * self.spacing
        values = np.zeros(self.length, complex)
        values[: self.size] = function(steps)
        values[self.length - self.size + 1 :] = function(-steps[:0:-1])
        return np.fft.fft(values) * self.spacing

    def transform(self, values):
        return np.fft.fft(values, self.length)

    def back(self, transformed):
        return np.fft.ifft(transformed)[: self.size]

    def at(self, values, x):
        """Polynomial of the ten nearest nodes."""
        first = int(np.floor(x / self.spacing - 0.5)) + self.size // 2 - 4
        nodes = self.nodes[first : first + 10]
        weights = [1 / np.prod(np.delete(node - nodes, i)) / (x - node) for i, node in enumerate(nodes)]
        return np.sum(weights * values[first : first + 10]) / np.sum(weights)


class Vertex:
    """(i/2) int dnu/2pi [D^K X^R + D^R X^K] and its Keldysh component, for lambda(0) = 1."""

    def __init__(self, grid, boson):
        factor = 0.5j / (2 * PI)
        self.grid = grid
        self.keldysh = grid.kernel(lambda x: factor * -2j * PI * boson.fluctuations(x))
        self.retarded = grid.kernel(lambda x: factor * -boson.response(x))
        self.jump = grid.kernel(lambda x: factor * -2j * PI * boson.spectral(x))

    def fluctuating(self, r):
        return self.grid.back(self.keldysh * self.grid.transform(r))

    def responding(self, k):
        return self.grid.back(self.retarded * self.grid.transform(k))

    def retarded_part(self, r, k):
        return self.grid.back(self.keldysh * self.grid.transform(r) + self.retarded * self.grid.transform(k))

    def keldysh_part(self, jump, k):
        return self.grid.back(self.keldysh * self.grid.transform(k) + self.jump * self.grid.transform(jump))


def odd(values):
    """X(-omega) = -conj X(omega), as Sigma^R."""
    return (values - np.conj(values[::-1])) / 2


def even(values):
    """X(-omega) = conj X(omega), as phi^R."""
    return (values + np.conj(values[::-1])) / 2


def settle(step, start, plain=2, mixing=0.5, memory=8, tolerance=1e-13, rounds=400):
    """A fixed point of a step on complex vectors by Anderson's mixing, after some plain steps."""
    x, seen, rests = start, [], []
    for count in range(rounds):
        rest = step(x) - x
        if np.max(np.abs(rest)) < tolerance:
            return x
        seen, rests = (seen + [x])[-memory:], (rests + [rest])[-memory:]
        if count < plain or len(seen) < 2:
            x = x + mixing * rest
            continue
        dx, dr = (np.diff(np.array(rows), axis=0).T for rows in (seen, rests))
        stacked = np.concatenate([dr.real, dr.imag]), np.concatenate([rest.real, rest.imag])
        x = x + rest - (dx + dr) @ np.linalg.lstsq(*stacked, rcond=1e-14)[0]
    raise ArithmeticError(f"not settled: {np.max(np.abs(rest)):.1e}")


class LineClosure:
    """Local closure (half_width None) and flat band: averages over eps of G_11^R, of F^R per phi^R, and of G_11^R G_22^A."""

    def __init__(self, half_width):
        self.half_width = half_width

    def green(self, w):
        if self.half_width is None:
            return 1 / w
        return np.log((w + self.half_width) / (w - self.half_width)) / (2 * self.half_width)

    def anomalous(self, w):
        return self.green(w) / w

    def returned(self, w):
        if self.half_width is None:
            return 1 / np.abs(w) ** 2
        return self.green(w).real / w.real


class Steady:
    def __init__(self, grid, case):
        boson = Oscillator(0.5, case.get("tb", case["te"]), case.get("drive"))
        self.prepare(grid, case, Vertex(grid, boson), boson.response(grid.nodes))

    def prepare(self, grid, case, vertex, start):
        self.grid, self.case, self.vertex = grid, case, vertex
        self.closure = LineClosure(case.get("halfWidth"))
        self.bath = np.tanh(grid.nodes / (2 * case["te"]))
        self.rate = case.get("rate", 0)
        self.kinetic = self.rate > 0
        self.self_energy = -0.5j * (self.rate + 0.5 * np.sqrt(case["te"])) + 0j * grid.nodes
        self.h = self.bath
        self.start = even(start)

    def normal_state(self, coupling):
        size, kinetic = self.grid.size, self.kinetic

        def step(packed):
            sigma, h = packed[:size], packed[size:].real if kinetic else self.bath
            g = self.closure.green(self.grid.nodes - sigma)
            jump = 2j * g.imag
            r = odd(coupling * self.vertex.retarded_part(g, h * jump) - 0.5j * self.rate)
            if not kinetic:
                return r
            k = coupling * self.vertex.keldysh_part(jump, h * jump) - 1j * self.rate * self.bath
            ratio = (k / (2j * r.imag)).real
            return np.concatenate([r, (ratio - ratio[::-1]) / 2])

        found = settle(step, np.concatenate([self.self_energy, self.h]) if kinetic else self.self_energy)
        self.self_energy = found[:size]
        if kinetic:
            self.h = found[size:].real
        self.dressed = self.grid.nodes - self.self_energy

    def gap_map(self, coupling, phi, factors):
        """phi^R from phi^R with a factor on fluctuations, thermal part and glue; Xi eliminated."""
        f = phi * self.closure.anomalous(self.dressed)
        held = self.h * 2j * f.imag
        parts = [self.vertex.fluctuating(f), self.vertex.responding(held)]
        if factors[2]:
            parts.append(self.vertex.responding(self.returned(coupling, f, held)))
        return even(-coupling * sum(factor * part for factor, part in zip(factors, parts)))

    def returned(self, coupling, f, held):
        """What Xi = phi^K - h (phi^R - phi^A) of the integrals of F adds to F^K = h (F^R - F^A)."""
        weight = self.closure.returned(self.dressed)

        def residual(f, k):
            keldysh = self.vertex.keldysh_part(2j * f.imag, k)
            retarded = self.vertex.retarded_part(f, k)
            return -coupling * (keldysh - self.h * 2j * retarded.imag)

        return weight * solved(lambda xi: xi - residual(0 * f, weight * xi), residual(f, held))

    def eigenvalue(self, coupling, factors=(1, 1, 1), tolerance=1e-11):
        top, self.start = dominant(lambda phi: self.gap_map(coupling, phi, factors), self.start, self.grid.nodes, tolerance)
        return top

    def critical(self, guess, factors=(1, 1, 1)):
        def excess(coupling):
            self.normal_state(coupling)
            return self.eigenvalue(coupling, factors) - 1

        before, here = guess, guess * 0.999
        rest = excess(before)
        for _ in range(30):
            now = excess(here)
            if abs(now) < 5e-12:
                break
            before, here, rest = here, here - np.clip(now * (here - before) / (now - rest), -here / 2, here / 2), now
        return here

    def shares(self, coupling, step=1e-3):
        self.normal_state(coupling)

        def moved(part, by):
            return self.eigenvalue(coupling, tuple(1 + by * (part == k) for k in range(3)))

        return [
            (8 * (moved(k, step) - moved(k, -step)) - moved(k, 2 * step) + moved(k, -2 * step)) / (12 * step)
            for k in range(3)
        ]


def solved(operator, right, tolerance=1e-13, most=80):
    """GMRES."""
    size = np.linalg.norm(right)
    if size == 0:
        return right
    basis, h = [right / size], np.zeros((most + 1, most), complex)
    for j in range(most):
        v = operator(basis[j])
        for _ in range(2):
            for i, q in enumerate(basis):
                c = np.vdot(q, v)
                h[i, j] += c
                v = v - c * q
        h[j + 1, j] = np.linalg.norm(v)
        target = size * np.eye(j + 2, 1)[:, 0]
        y = np.linalg.lstsq(h[: j + 2, : j + 1], target, rcond=None)[0]
        if np.linalg.norm(h[: j + 2, : j + 1] @ y - target) < tolerance * size:
            return sum(c * q for c, q in zip(y, basis))
        basis.append(v / h[j + 1, j])
    raise ArithmeticError("GMRES did not settle")


def dominant(operator, start, nodes, tolerance, most=40, rounds=6):
    """Largest real eigenvalue and its vector of a map that is linear over the reals, by Arnoldi."""
    weight = 1 / (1 + nodes**2)
    product = lambda a, b: np.sum(weight * (a.real * b.real + a.imag * b.imag))
    for _ in range(rounds):
        basis, h = [start / np.sqrt(product(start, start))], np.zeros((most + 1, most))
        for j in range(most):
            v = operator(basis[j])
            for _ in range(2):
                for i, q in enumerate(basis):
                    c = product(q, v)
                    h[i, j] += c
                    v = v - c * q
            h[j + 1, j] = np.sqrt(product(v, v))
            values, vectors = np.linalg.eig(h[: j + 1, : j + 1])
            k = max(range(j + 1), key=lambda i: values[i].real if abs(values[i].imag) < 1e-7 else -np.inf)
            y = vectors[:, k].real
            if j > 2 and abs(h[j + 1, j] * y[-1]) < tolerance * np.linalg.norm(y):
                return values[k].real, sum(c * q for c, q in zip(y, basis))
            basis.append(v / h[j + 1, j])
        start = sum(c * q for c, q in zip(y, basis))
    raise ArithmeticError("Arnoldi did not settle")


def local_order(grid, case):
    """phi^R(0) of the local closure with the occupation of the normal state held."""
    model, coupling, size = Steady(grid, case), case["lambda"], grid.size
    model.normal_state(coupling)
    h, vertex = model.h, model.vertex

    def step(packed):
        sigma, phi, keldysh = packed.reshape(3, size)
        w = grid.nodes - sigma
        plus, minus = 1 / (w - phi), 1 / (w + phi)
        g, f = (plus + minus) / 2, (plus - minus) / 2
        sum_, difference = (np.abs(plus) ** 2 + np.abs(minus) ** 2) / 2, (np.abs(plus) ** 2 - np.abs(minus) ** 2) / 2
        held = h * 2j * g.imag
        normal = (held - difference * keldysh) / sum_
        anomalous = sum_ * keldysh + difference * normal
        new = [
            odd(vertex.retarded_part(g, held)),
            -even(vertex.retarded_part(f, anomalous)),
            -vertex.keldysh_part(2j * f.imag, anomalous),
        ]
        return coupling * np.concatenate(new)

    phi = case["order"]["value"] * model.start / model.start[size // 2]
    packed = np.concatenate([model.self_energy, phi, h * 2j * phi.imag])
    return abs(grid.at(settle(step, packed, plain=20, mixing=0.6)[size : 2 * size].real, 0))


def wide_order(grid, case):
    """phi^R(0) of the wide band, h = tanh(omega/2T_e)."""
    coupling, size, w = case["lambda"], grid.size, grid.nodes
    boson = Oscillator(0.5, case["tb"], None)
    vertex = Vertex(grid, boson)
    h = np.tanh(w / (2 * case["te"]))
    # In the normal state g = 1: int A F_B, with its tail, and int h lambda^R by parts.
    x = np.abs(np.concatenate([w - w[0] + grid.spacing / 2]))
    total = 2 * (grid.spacing * np.sum(boson.fluctuations(x)) - boson.primitive(x[-1] + grid.spacing / 2).imag / PI)
    slope = (1 - h**2) / (2 * case["te"])
    bare = -0.5j * PI * total - 0.5 * grid.back(grid.kernel(boson.primitive) * grid.transform(slope))

    def step(packed):
        sigma, phi = packed.reshape(2, size)
        dressed = w - sigma
        root = np.sqrt(dressed**2 - phi**2)
        # The retarded root: the density of states Re(dressed/root) is positive.
        root = np.where((dressed / root).real < 0, -root, root)
        # The average over eps of F^R is -i pi f^R, of G^R - G^A it is -2i pi Re g^R.
        f, g = -1j * PI * phi / root, -1j * PI * (dressed / root - 1)
        new = [odd(bare + vertex.retarded_part(g, h * 2j * g.imag)), -even(vertex.retarded_part(f, h * 2j * f.imag))]
        return coupling * np.concatenate(new)

    phi = case["order"]["value"] * boson.response(w)
    packed = np.concatenate([coupling * bare, phi])
    return abs(grid.at(settle(step, packed, plain=40, mixing=0.4, memory=7, tolerance=1e-12)[size:].real, 0))


def extrapolated(values):
    """The limit of values at L, 2L and 4L whose errors fall like L^-4, and what the last of them changed."""
    first, last = (fine + (fine - coarse) / 15 for coarse, fine in zip(values, values[1:]))
    return last, abs(last - first)


# Spacing and smallest cut of each case. Twice the spacing has to resolve the sharpest line, the cut to lie beyond the band.
GRIDS = {
    "flat band, W = 0.05, T_B = T_e/2": (0.0005, 15),
    "flat band, W = 0.01, T_B = T_e/2": (0.0003, 15),
    "flat band, W = 0.2, T_B = T_e/2": (0.0005, 15),
    "flat band, W = 1, T_B = T_e/2": (0.0003, 15),
    "flat band, W = 0.2, lead, T_B = T_e/2": (0.001, 20),
    "flat band, W = 0.5, lead, driven": (0.001, 20),
    "local closure, T_B = T_e/2": (0.00025, 10),
    "local closure, lead, driven": (0.0015, 20),
    "local closure, lead, weakly driven at 3": (0.0015, 20),
    "local closure, lead, T_B = T_e/2": (0.0015, 20),
    "local closure, order at T_B = T_e/2": (0.0005, 15),
    "wide band, order at T_B = T_e/2": (0.0005, 20),
}


def both(number, spacing, end):
    """A number and its error; the number is a function of a grid."""
    fine = [number(Grid(spacing, end * k)) for k in (1, 2, 4)]
    coarse = number(Grid(2 * spacing, end))
    value, change = extrapolated(fine)
    error = change + abs(coarse - fine[0])
    return {"value": float(f"{value:.13g}"), "error": float(f"{error:.2g}")}


def coupling_entry(case):
    spacing, end = GRIDS[case["id"]]
    found = {"id": case["id"]}
    for name, factors in (("coupling", (1, 1, 1)), ("withoutNonThermal", (1, 1, 0))):
        start = case[name]["value"]
        found[name] = both(lambda grid: Steady(grid, case).critical(start, factors), spacing, end)
    model = Steady(Grid(spacing, 2 * end), case)
    coarse, fine = (
        np.array(one.shares(found["coupling"]["value"])) for one in (Steady(Grid(spacing, end), case), model)
    )
    shares = fine + (fine - coarse) / 15
    found["shares"] = dict(zip(("bosonFluctuation", "thermal", "nonThermal"), (float(f"{x:.9g}") for x in shares)))
    if case.get("rate"):
        found["distribution"] = [[x, float(f"{model.grid.at(model.h, x):.10g}")] for x in (0.02, 0.05, 0.2, 1)]
    return found


def order_entry(case):
    order = {"local": local_order, "wide": wide_order}[case["closure"]]
    return {"id": case["id"], "order": both(lambda grid: order(grid, case), *GRIDS[case["id"]])}


def main():
    folder = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "steady.json")) as file:
        cases = json.load(file)
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    document = {"generator": "steady_uniform.py", "date": "2026-11-30"}
    for part, entry in (("couplings", coupling_entry), ("orders", order_entry)):
        document[part] = []
        for case in cases[part]:
            if wanted in case["id"]:
                document[part].append(entry(case))
                print(json.dumps(document[part][-1], ensure_ascii=False), flush=True)
    if not wanted:
        with open(os.path.join(folder, "steady_uniform.json"), "w") as file:
            json.dump(document, file, ensure_ascii=False, indent=2)
            file.write("\n")


if __name__ == "__main__":
    main()
