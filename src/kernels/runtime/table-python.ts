import { legendreHalf } from "./legendre.ts";
import type { Runtime } from "./part.ts";
import { xcothCoefficients } from "./xcoth-series.ts";

const { nodes, weights } = legendreHalf(16);

/**
 * Functions of a piecewise-linear table for Python: vectorised over the points, looping over the cells. X are the
 * frequencies, Y the values A.
 */
export const TABLE_PYTHON: Runtime = {
  tableSlope: {
    needs: [],
    text: `def tableSlope(x, X, Y):
    """A(x)/x, even; continued to x = 0 by the first cell, 0 above the table."""
    s = np.abs(x)
    i = np.clip(np.searchsorted(X, s, side="right") - 1, 0, len(X) - 2)
    inner = (Y[i] * (X[i + 1] - s) + Y[i + 1] * (s - X[i])) / ((X[i + 1] - X[i]) * s)
    return np.where(s >= X[-1], 0.0, np.where(i == 0, Y[1] / X[1], inner))`,
  },
  tableA: {
    needs: ["tableSlope"],
    text: `def tableA(x, X, Y):
    """A(x), odd."""
    return x * tableSlope(x, X, Y)`,
  },
  artanh_part: {
    needs: [],
    text: `def artanh_part(tr, ti):
    """artanh(t)/t - 1 for |t| <= 1/2."""
    qr = tr * tr - ti * ti
    qi = 2 * tr * ti
    gr = 0.0
    gi = 0.0
    for k in range(53, 1, -2):
        gr, gi = gr * qr - gi * qi + 1 / k, gr * qi + gi * qr
    return gr * qr - gi * qi, gr * qi + gi * qr`,
  },
  cell_real: {
    needs: ["artanh_part"],
    text: `def cell_real(u, xl, xr, al, ar):
    """Principal value of the integral of A(x)/(x-u) over one cell; a logarithm of zero is left out, because the
    neighbouring cell has the same with the opposite sign."""
    h = xr - xl
    t = 0.5 * h / (0.5 * ((xl - u) + (xr - u)))
    near = np.abs(t) > 0.5
    g = artanh_part(np.where(near, 0.0, t), 0.0)[0]
    right = np.where(xr == u, 0.0, np.log(np.abs(xr - u)))
    left = np.where(xl == u, 0.0, np.log(np.abs(xl - u)))
    line = (al * (xr - u) + ar * (u - xl)) / h
    return np.where(near, (ar - al) + line * (right - left), (al + ar) * t * (1 + g) - (ar - al) * g)`,
  },
  cell_complex: {
    needs: ["artanh_part"],
    text: `def cell_complex(re, im, xl, xr, al, ar):
    """The integral of A(x)/(x-z) over one cell for Im z > 0 or Im z < 0."""
    h = xr - xl
    dr = 0.5 * ((xl - re) + (xr - re))
    n = dr * dr + im * im
    near = 0.25 * h * h > 0.25 * n
    tr = np.where(near, 0.0, 0.5 * h * dr / n)
    ti = np.where(near, 0.0, 0.5 * h * im / n)
    sr, si = artanh_part(tr, ti)
    lr = np.log(np.hypot(xr - re, im)) - np.log(np.hypot(xl - re, im))
    li = np.arctan2(-im, xr - re) - np.arctan2(-im, xl - re)
    vr = (al * (xr - re) + ar * (re - xl)) / h
    vi = (ar - al) * im / h
    far_re = (al + ar) * (tr * (1 + sr) - ti * si) - (ar - al) * sr
    far_im = (al + ar) * (tr * si + ti * (1 + sr)) - (ar - al) * si
    return np.where(near, (ar - al) + vr * lr - vi * li, far_re), np.where(near, vr * li + vi * lr, far_im)`,
  },
  pair_of_cells: {
    needs: ["artanh_part"],
    text: `def pair_of_cells(re, im, xl, xr, al, ar):
    """A cell and its mirror image for |z| > 4 x: 2 A_m artanh(s) - (a_r - a_l)(g(t) + g(t')),
    s = 2 m d/(m^2 + d^2 - z^2), as power series."""
    m = 0.5 * (xl + xr)
    d = 0.5 * (xr - xl)
    br = m * m + d * d - (re - im) * (re + im)
    bi = -2 * re * im
    bn = br * br + bi * bi
    sr = 2 * m * d * br / bn
    si = -2 * m * d * bi / bn
    minus = (m - re) * (m - re) + im * im
    plus = (m + re) * (m + re) + im * im
    qr, qi = artanh_part(sr, si)
    pr, pi = artanh_part(d * (m - re) / minus, d * im / minus)
    tr, ti = artanh_part(d * (m + re) / plus, -d * im / plus)
    total, step = al + ar, ar - al
    return total * (sr * (1 + qr) - si * qi) - step * (pr + tr), total * (sr * qi + si * (1 + qr)) - step * (pi + ti)`,
  },
  tableLambda: {
    needs: ["cell_real", "cell_complex", "pair_of_cells", "tableA"],
    text: `def tableLambda(re, im, X, Y):
    """lambda(z) = integral of A(x)/(x-z) over the real axis for Im z >= 0; the retarded value at Im z = 0."""
    re, im = np.broadcast_arrays(np.asarray(re, dtype=float), np.asarray(im, dtype=float))
    sr = np.zeros(re.shape)
    si = np.zeros(re.shape)
    far = re * re + im * im > 16 * X[-1] * X[-1]
    for i in range(len(X) - 1):
        cell = X[i], X[i + 1], Y[i], Y[i + 1]
        fr, fi = pair_of_cells(re, im, *cell)
        pr, pi = cell_complex(re, im, *cell)
        mr, mi = cell_complex(-re, -im, *cell)
        real = cell_real(re, *cell) + cell_real(-re, *cell)
        sr = sr + np.where(far, fr, np.where(im == 0, real, pr + mr))
        si = si + np.where(far, fi, pi + mi)
    return sr, np.where(im == 0, np.pi * tableA(re, X, Y), si)`,
  },
  tableMatsubara: {
    needs: ["tableLambda"],
    text: `def tableMatsubara(nu, X, Y):
    """lambda(i nu), nu >= 0."""
    return tableLambda(0.0, nu, X, Y)[0]`,
  },
  coth_quotient: {
    needs: [],
    text: `# Coefficients of a^2, a^4, ... in a coth a: 2^2k B_2k/(2k)!.
XCOTH = (${xcothCoefficients().join(", ")})


def coth_quotient(x, y):
    """(a coth a - b coth b)/(a^2 - b^2) for a, b >= 0, also at a = b and at 0."""
    a = np.maximum(x, y)
    b = np.minimum(x, y)
    value = np.zeros(a.shape)
    series = np.zeros(a.shape)
    for c in reversed(XCOTH):
        series = series * b * b + value
        value = value * a * a + c
    series = series * b * b + value
    d = 2 * (a - b)
    xbose2b = np.where(b == 0, 1.0, 2 * b / np.expm1(2 * b))
    exprel2d = np.where(d == 0, 1.0, -np.expm1(-d) / d)
    large = (1 / np.tanh(a) - 2 * xbose2b * exprel2d / -np.expm1(-2 * a)) / (a + b)
    return np.where(a < 1, series, large)`,
  },
  cell_slope_real: {
    needs: [],
    text: `def cell_slope_real(u, p, r, xl, xr, al, ar):
    """Principal value of 2u times the integral of A(x)/(x (x^2-u^2)) over [p, r] inside a cell, u > 0."""
    h = xr - xl
    width = r - p
    right = np.where(r == u, 0.0, np.log(np.abs(r - u)))
    left = np.where(p == u, 0.0, np.log(np.abs(p - u)))
    if xl == 0 and p == 0:
        apart = -2 * np.arctanh(np.where(u < r, u / r, r / u))
        return ar / h * np.where((u < 0.5 * r) | (r < 0.5 * u), apart, right - np.log(r + u))
    even = np.log1p(u * u * width * (r + p) / (r * r * (p - u) * (p + u)))
    below = ((ar - al) * 2 * np.arctanh(u * width / (p * r - u * u)) + (al * xr - ar * xl) * (even / u)) / h
    line = (al * (xr - u) + ar * (u - xl)) / h
    mirror = (al * (xr + u) - ar * (u + xl)) / h
    zero = (al * xr - ar * xl) / h
    inside = (line * (right - left) + mirror * np.log1p(width / (p + u)) - 2 * zero * np.log1p(width / p)) / u
    return np.where(u < 0.75 * p, below, inside)`,
  },
  panels: {
    needs: ["coth_quotient", "cell_slope_real"],
    text: `# The 16-point Gauss-Legendre rule.
NODES = np.array([${nodes.join(", ")}])
NODES = np.concatenate([NODES, -NODES])
WEIGHTS = np.tile([${weights.join(", ")}], 2)


def panel_rule(re, im, T, m, c, d, xl, xr, al, ar):
    """The integral of A(x) coth(x/2T) 2z/(x^2-z^2) inside a cell by 16 nodes on a panel of half-length d whose middle
    is m = Re z + c."""
    step = np.multiply.outer(d, NODES)
    x = np.expand_dims(m, -1) + step
    w = WEIGHTS * (al * (xr - x) + ar * (x - xl)) / np.tanh(x / (2 * T))
    re_, im_ = re[..., None], im[..., None]
    br = (c[..., None] + step) * (x + re_) + im_ * im_
    bi = -2 * re_ * im_
    n = br * br + bi * bi
    sr = np.sum(w * br / n, axis=-1)
    si = -np.sum(w * bi / n, axis=-1)
    scale = 2 * d / (xr - xl)
    return scale * (re * sr - im * si), scale * (re * si + im * sr)


def panel_halves(re, im, T, a, b, xl, xr, al, ar, depth=0):
    """The same over Re z + [a, b], in halves where the panel lies close to z: there the distance is below the last
    place of Re z, so that the ends are kept as offsets from it. 256 halves are enough for Im z at 1e-75 of the panel."""
    c = 0.5 * (a + b)
    d = 0.5 * (b - a)
    sr, si = panel_rule(re, im, T, re + c, c, d, xl, xr, al, ar)
    close = np.hypot(c, im) < 2.5 * d
    if depth < 256 and np.any(close):
        low = panel_halves(re[close], im[close], T, a[close], c[close], xl, xr, al, ar, depth + 1)
        high = panel_halves(re[close], im[close], T, c[close], b[close], xl, xr, al, ar, depth + 1)
        sr[close] = low[0] + high[0]
        si[close] = low[1] + high[1]
    return sr, si


def panel_sum(re, im, T, p, r, xl, xr, al, ar):
    """The same over [p, r]; at Im z = 0 for panels away from z only."""
    c = 0.5 * ((p - re) + (r - re))
    d = 0.5 * (r - p)
    sr, si = panel_rule(re, im, T, 0.5 * (p + r), c, d, xl, xr, al, ar)
    close = (im != 0) & (np.hypot(c, im) < 2.5 * d)
    if np.any(close):
        u = re[close]
        sr[close], si[close] = panel_halves(u, im[close], T, p - u, r - u, xl, xr, al, ar)
    return sr, si


def panel_near(u, T, p, r, xl, xr, al, ar):
    """One panel close to a real u: u coth(u/2T) is subtracted, whose integral is known; what is left is smooth."""
    d = 0.5 * (r - p)
    x = 0.5 * (p + r) + d * NODES
    slope = ar / xr if xl == 0 else (al * (xr - x) + ar * (x - xl)) / ((xr - xl) * x)
    a, b = np.broadcast_arrays(x / (2 * T), u[..., None] / (2 * T))
    smooth = np.sum(WEIGHTS * slope * coth_quotient(a, b), axis=-1)
    value = u / np.tanh(u / (2 * T)) * cell_slope_real(u, p, r, xl, xr, al, ar) + u / T * d * smooth
    return np.where(u == 0, 0.0, value)`,
  },
  tableHilbert: {
    needs: ["panels", "tableSlope"],
    text: `def tableHilbert(re, im, T, X, Y):
    """P_B(z) = integral of A(x) coth(x/2T)/(x-z) over the real axis for Im z >= 0; the boundary value at Im z = 0.
    T is one number. Panels are short against the distance to x = 0 and to the poles of coth at +-2 pi i T."""
    re, im = np.broadcast_arrays(np.asarray(re, dtype=float), np.asarray(im, dtype=float))
    T = float(T)
    u = np.abs(re)
    sr = np.zeros(re.shape)
    si = np.zeros(re.shape)
    for i in range(len(X) - 1):
        cell = X[i], X[i + 1], Y[i], Y[i + 1]
        p = X[i]
        while p < X[i + 1]:
            r = 6 * T if p == 0 else 2.5 * p
            # Every panel must get on, whatever T is: at T = 0 the first one would never end.
            if not p < r < X[i + 1]:
                r = X[i + 1]
            fr, fi = panel_sum(np.atleast_1d(u), np.atleast_1d(im), T, p, r, *cell)
            near = (im == 0) & (np.abs(0.5 * (p + r) - u) < 1.25 * (r - p))
            sr = sr + np.where(near, panel_near(u, T, p, r, *cell), fr.reshape(re.shape))
            si = si + fi.reshape(re.shape)
            p = r
    height = np.pi * tableSlope(u, X, Y) * np.where(u == 0, 2 * T, u / np.tanh(u / (2 * T)))
    return np.where(re < 0, -sr, sr), np.where(im == 0, height, si)`,
  },
};
