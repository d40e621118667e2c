import type { Runtime } from "./part.ts";

/** Elementary functions and digamma for Python, element by element on NumPy arrays. */
export const ELEMENTARY_PYTHON: Runtime = {
  make_complex: {
    needs: [],
    text: `def make_complex(re, im):
    """re + i im, also where a part is infinite."""
    result = np.empty(np.broadcast(re, im).shape, dtype=complex)
    result.real = re
    result.imag = im
    return result[()]`,
  },
  sum3: {
    needs: [],
    text: `def sum3(a, b, c):
    """a + b + c with one rounding of the exact sum, but for the last bit."""
    s = a + b
    bb = s - a
    e = (a - (s - bb)) + (b - bb)
    t = s + c
    cc = t - s
    return t + (e + ((s - (t - cc)) + (c - cc)))`,
  },
  coth: {
    needs: [],
    text: `def coth(y):
    """coth y; a pole at 0."""
    return 1 / np.tanh(y)`,
  },
  xcoth: {
    needs: [],
    text: `def xcoth(y):
    """y coth y, 1 at y = 0."""
    return np.where(y == 0, 1.0, y / np.tanh(y))`,
  },
  exprel: {
    needs: [],
    text: `def exprel(y):
    """(e^y - 1)/y, 1 at y = 0."""
    return np.where(y == 0, 1.0, np.expm1(y) / y)`,
  },
  xbose: {
    needs: [],
    text: `def xbose(y):
    """y/(e^y - 1), 1 at y = 0."""
    return np.where(y == 0, 1.0, y / np.expm1(y))`,
  },
  fermi: {
    needs: [],
    text: `def fermi(y):
    """1/(e^y + 1)."""
    return 1 / (np.exp(y) + 1)`,
  },
  bose: {
    needs: [],
    text: `def bose(y):
    """1/(e^y - 1); a pole at 0."""
    return 1 / np.expm1(y)`,
  },
  bandLogarithm: {
    needs: [],
    text: `def bandLogarithm(re, im, w):
    """Real and imaginary part of ln[(z + W)/(z - W)] for z = re + i im, im > 0."""
    x = np.abs(re)
    real = 0.5 * np.log1p(4 * w * x / ((x - w) * (x - w) + im * im))
    return np.where(re < 0, -real, real), np.arctan2(-2 * w * im, (x - w) * (x + w) + im * im)`,
  },
  bandReturn: {
    needs: [],
    text: `def bandReturn(re, im, w):
    """Re ln[(z + W)/(z - W)]/Re z for z = re + i im, im > 0; 2W/(W^2 + im^2) at re = 0."""
    x = np.abs(re)
    slope = 4 * w / ((x - w) * (x - w) + im * im)
    y = slope * x
    return 0.5 * slope * np.where(y == 0, 1.0, np.log1p(y) / y)`,
  },
  digamma: {
    needs: [],
    text: `# B_2k/2k for k = 8, ..., 1.
DIGAMMA = (-3617 / 8160, 1 / 12, -691 / 32760, 1 / 132, -1 / 240, 1 / 252, -1 / 120, 1 / 12)


def digamma(re, im):
    """Real and imaginary part of the digamma function of re + i im for re >= 1/2: upward recurrence to |w| >= 9,
    then the asymptotic series."""
    w, im = np.broadcast_arrays(np.asarray(re, dtype=float), np.asarray(im, dtype=float))
    square = im * im
    sr = np.zeros(w.shape)
    si = np.zeros(w.shape)
    for _ in range(9):
        below = w * w + square < 81
        n = np.where(below, 1 / (w * w + square), 0.0)
        sr = sr + w * n
        si = si - im * n
        w = np.where(below, w + 1, w)
    norm = w * w + square
    ir = w / norm
    ii = -im / norm
    qr = ir * ir - ii * ii
    qi = 2 * ir * ii
    pr = 43867 / 14364
    pi = 0.0
    for b in DIGAMMA:
        pr, pi = pr * qr - pi * qi + b, pr * qi + pi * qr
    tr = pr * qr - pi * qi
    ti = pr * qi + pi * qr
    return 0.5 * np.log(norm) - 0.5 * ir - tr - sr, np.arctan2(im, w) - 0.5 * ii - ti - si`,
  },
};
