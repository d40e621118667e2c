import { legendreHalf } from "./legendre.ts";
import type { Runtime } from "./part.ts";
import { xcothCoefficients } from "./xcoth-series.ts";

const { nodes, weights } = legendreHalf(16);
const TABLE = "const double *X, const double *Y, int n";
const CELL = "double xl, double xr, double al, double ar";

/** Functions of a piecewise-linear table for C99; X are the n frequencies, Y the values A. */
export const TABLE_C: Runtime = {
  tableSlope: {
    needs: [],
    text: `/* A(x)/x, even; continued to x = 0 by the first cell, 0 above the table. */
static double tableSlope(double x, ${TABLE}) {
  double s = fabs(x);
  int low = 0, high = n - 1;
  if (s >= X[high]) return 0;
  while (high - low > 1) {
    int middle = (low + high) / 2;
    if (X[middle] <= s) low = middle;
    else high = middle;
  }
  if (low == 0) return Y[1] / X[1];
  return (Y[low] * (X[low + 1] - s) + Y[low + 1] * (s - X[low])) / ((X[low + 1] - X[low]) * s);
}`,
  },
  tableA: {
    needs: ["tableSlope"],
    text: `/* A(x), odd. */
static double tableA(double x, ${TABLE}) { return x * tableSlope(x, X, Y, n); }`,
  },
  artanhPart: {
    needs: ["parts"],
    text: `/* artanh(t)/t - 1 for |t| <= 1/2. */
static parts artanhPart(double tr, double ti) {
  double qr = tr * tr - ti * ti, qi = 2 * tr * ti, gr = 0, gi = 0;
  for (int k = 53; k >= 3; k -= 2) {
    double next = gr * qr - gi * qi + 1.0 / k;
    gi = gr * qi + gi * qr;
    gr = next;
  }
  parts result = {gr * qr - gi * qi, gr * qi + gi * qr};
  return result;
}`,
  },
  cellReal: {
    needs: ["artanhPart"],
    text: `/* Principal value of the integral of A(x)/(x-u) over one cell; a logarithm of zero is left out, because the
   neighbouring cell has the same with the opposite sign. */
static double cellReal(double u, ${CELL}) {
  double h = xr - xl, distance = 0.5 * ((xl - u) + (xr - u)), t = 0.5 * h / distance;
  if (fabs(t) <= 0.5) {
    double g = artanhPart(t, 0).re;
    return (al + ar) * t * (1 + g) - (ar - al) * g;
  }
  double right = xr == u ? 0 : log(fabs(xr - u)), left = xl == u ? 0 : log(fabs(xl - u));
  return (ar - al) + (al * (xr - u) + ar * (u - xl)) / h * (right - left);
}`,
  },
  cellComplex: {
    needs: ["artanhPart"],
    text: `/* The integral of A(x)/(x-z) over one cell for Im z > 0 or Im z < 0. */
static parts cellComplex(double re, double im, ${CELL}) {
  double h = xr - xl, dr = 0.5 * ((xl - re) + (xr - re)), m = dr * dr + im * im;
  double tr = 0.5 * h * dr / m, ti = 0.5 * h * im / m;
  if (tr * tr + ti * ti <= 0.25) {
    parts s = artanhPart(tr, ti);
    parts near = {(al + ar) * (tr * (1 + s.re) - ti * s.im) - (ar - al) * s.re,
                  (al + ar) * (tr * s.im + ti * (1 + s.re)) - (ar - al) * s.im};
    return near;
  }
  double lr = log(hypot(xr - re, im)) - log(hypot(xl - re, im));
  double li = atan2(-im, xr - re) - atan2(-im, xl - re);
  double vr = (al * (xr - re) + ar * (re - xl)) / h, vi = (ar - al) * im / h;
  parts result = {(ar - al) + vr * lr - vi * li, vr * li + vi * lr};
  return result;
}`,
  },
  pairOfCells: {
    needs: ["artanhPart"],
    text: `/* A cell and its mirror image for |z| > 4 x: 2 A_m artanh(s) - (a_r - a_l)(g(t) + g(t')),
   s = 2 m d/(m^2 + d^2 - z^2), as power series. */
static parts pairOfCells(double re, double im, ${CELL}) {
  double m = 0.5 * (xl + xr), d = 0.5 * (xr - xl);
  double br = m * m + d * d - (re - im) * (re + im), bi = -2 * re * im, bn = br * br + bi * bi;
  double sr = 2 * m * d * br / bn, si = -2 * m * d * bi / bn;
  double minus = (m - re) * (m - re) + im * im, plus = (m + re) * (m + re) + im * im;
  parts q = artanhPart(sr, si);
  parts p = artanhPart(d * (m - re) / minus, d * im / minus);
  parts o = artanhPart(d * (m + re) / plus, -d * im / plus);
  parts result = {(al + ar) * (sr * (1 + q.re) - si * q.im) - (ar - al) * (p.re + o.re),
                  (al + ar) * (sr * q.im + si * (1 + q.re)) - (ar - al) * (p.im + o.im)};
  return result;
}`,
  },
  tableLambda: {
    needs: ["PI", "cellReal", "cellComplex", "pairOfCells", "tableA"],
    text: `/* lambda(z) = integral of A(x)/(x-z) over the real axis for Im z >= 0; the retarded value at Im z = 0. */
static parts tableLambda(double re, double im, ${TABLE}) {
  parts sum = {0, 0};
  int far = re * re + im * im > 16 * X[n - 1] * X[n - 1];
  for (int i = 0; i + 1 < n; i++) {
    double xl = X[i], xr = X[i + 1], al = Y[i], ar = Y[i + 1];
    if (far) {
      parts p = pairOfCells(re, im, xl, xr, al, ar);
      sum.re += p.re;
      sum.im += p.im;
    } else if (im == 0) {
      sum.re += cellReal(re, xl, xr, al, ar) + cellReal(-re, xl, xr, al, ar);
    } else {
      parts p = cellComplex(re, im, xl, xr, al, ar), o = cellComplex(-re, -im, xl, xr, al, ar);
      sum.re += p.re + o.re;
      sum.im += p.im + o.im;
    }
  }
  if (im == 0) sum.im = PI * tableA(re, X, Y, n);
  return sum;
}`,
  },
  tableMatsubara: {
    needs: ["tableLambda"],
    text: `/* lambda(i nu), nu >= 0. */
static double tableMatsubara(double nu, ${TABLE}) { return tableLambda(0, nu, X, Y, n).re; }`,
  },
  cothQuotient: {
    needs: [],
    text: `/* (a coth a - b coth b)/(a^2 - b^2) for a, b >= 0, also at a = b and at 0. */
static double cothQuotient(double x, double y) {
  /* Coefficients of a^2, a^4, ... in a coth a: 2^2k B_2k/(2k)!. */
  static const double c[16] = {${xcothCoefficients().join(", ")}};
  double a = x > y ? x : y, b = x > y ? y : x;
  if (a < 1) {
    double value = 0, quotient = 0;
    for (int k = 15; k >= 0; k--) {
      quotient = quotient * b * b + value;
      value = value * a * a + c[k];
    }
    return quotient * b * b + value;
  }
  double d = 2 * (a - b);
  double xbose2b = b == 0 ? 1 : 2 * b / expm1(2 * b), exprel2d = d == 0 ? 1 : -expm1(-d) / d;
  return (1 / tanh(a) - 2 * xbose2b * exprel2d / -expm1(-2 * a)) / (a + b);
}`,
  },
  cellSlopeReal: {
    needs: [],
    text: `/* Principal value of 2u times the integral of A(x)/(x (x^2-u^2)) over [p, r] inside a cell, u > 0. */
static double cellSlopeReal(double u, double p, double r, ${CELL}) {
  double h = xr - xl, width = r - p;
  if (u < 0.75 * p) {
    double even = log1p(u * u * width * (r + p) / (r * r * (p - u) * (p + u)));
    return ((ar - al) * 2 * atanh(u * width / (p * r - u * u)) + (al * xr - ar * xl) * (even / u)) / h;
  }
  double right = r == u ? 0 : log(fabs(r - u)), left = p == u ? 0 : log(fabs(p - u));
  if (xl == 0 && p == 0) {
    if (u < 0.5 * r) return -2 * ar / h * atanh(u / r);
    if (r < 0.5 * u) return -2 * ar / h * atanh(r / u);
    return ar / h * (right - log(r + u));
  }
  double line = (al * (xr - u) + ar * (u - xl)) / h, mirror = (al * (xr + u) - ar * (u + xl)) / h;
  double zero = (al * xr - ar * xl) / h;
  return (line * (right - left) + mirror * log1p(width / (p + u)) - 2 * zero * log1p(width / p)) / u;
}`,
  },
  panels: {
    needs: ["parts", "cothQuotient", "cellSlopeReal"],
    text: `/* Positive nodes and weights of the 16-point Gauss-Legendre rule. */
static const double NODES[8] = {${nodes.join(", ")}};
static const double WEIGHTS[8] = {${weights.join(", ")}};

/* The integral of A(x) coth(x/2T) 2z/(x^2-z^2) inside a cell by 16 nodes on a panel of half-length d whose middle is
   m = Re z + c. */
static parts panelRule(double re, double im, double T, double m, double c, double d, ${CELL}) {
  double sr = 0, si = 0;
  for (int k = 0; k < 16; k++) {
    double step = d * (k < 8 ? NODES[k] : -NODES[k - 8]), x = m + step;
    double w = WEIGHTS[k & 7] * (al * (xr - x) + ar * (x - xl)) / tanh(x / (2 * T));
    double br = (c + step) * (x + re) + im * im, bi = -2 * re * im, n = br * br + bi * bi;
    sr += w * br / n;
    si -= w * bi / n;
  }
  double scale = 2 * d / (xr - xl);
  parts result = {scale * (re * sr - im * si), scale * (re * si + im * sr)};
  return result;
}

/* The same over Re z + [a, b], in halves where the panel lies close to z: there the distance is below the last place
   of Re z, so that the ends are kept as offsets from it. 256 halves are enough for Im z at 1e-75 of the panel. */
static parts panelHalves(double re, double im, double T, double a, double b, ${CELL}, int depth) {
  double c = 0.5 * (a + b), d = 0.5 * (b - a);
  if (depth == 256 || hypot(c, im) >= 2.5 * d) return panelRule(re, im, T, re + c, c, d, xl, xr, al, ar);
  parts low = panelHalves(re, im, T, a, c, xl, xr, al, ar, depth + 1);
  parts high = panelHalves(re, im, T, c, b, xl, xr, al, ar, depth + 1);
  parts both = {low.re + high.re, low.im + high.im};
  return both;
}

/* The same over [p, r]; at Im z = 0 for panels away from z only. */
static parts panelSum(double re, double im, double T, double p, double r, ${CELL}) {
  double c = 0.5 * ((p - re) + (r - re)), d = 0.5 * (r - p);
  if (im != 0 && hypot(c, im) < 2.5 * d) return panelHalves(re, im, T, p - re, r - re, xl, xr, al, ar, 0);
  return panelRule(re, im, T, 0.5 * (p + r), c, d, xl, xr, al, ar);
}

/* One panel close to a real u: u coth(u/2T) is subtracted, whose integral is known; what is left is smooth. */
static double panelNear(double u, double T, double p, double r, ${CELL}) {
  double m = 0.5 * (p + r), d = 0.5 * (r - p), sum = 0;
  if (u == 0) return 0;
  for (int k = 0; k < 16; k++) {
    double x = m + d * (k < 8 ? NODES[k] : -NODES[k - 8]);
    double slope = xl == 0 ? ar / xr : (al * (xr - x) + ar * (x - xl)) / ((xr - xl) * x);
    sum += WEIGHTS[k & 7] * slope * cothQuotient(x / (2 * T), u / (2 * T));
  }
  return u / tanh(u / (2 * T)) * cellSlopeReal(u, p, r, xl, xr, al, ar) + u / T * d * sum;
}`,
  },
  tableHilbert: {
    needs: ["PI", "panels", "tableSlope"],
    text: `/* P_B(z) = integral of A(x) coth(x/2T)/(x-z) over the real axis for Im z >= 0; the boundary value at Im z = 0. Panels
   are short against the distance to x = 0 and to the poles of coth at +-2 pi i T. */
static parts tableHilbert(double re, double im, double T, ${TABLE}) {
  double u = fabs(re), sr = 0, si = 0;
  for (int i = 0; i + 1 < n; i++) {
    double xl = X[i], xr = X[i + 1], al = Y[i], ar = Y[i + 1], p = xl;
    while (p < xr) {
      double r = p == 0 ? 6 * T : 2.5 * p;
      /* Every panel must get on, whatever T is: at T = 0 the first one would never end. */
      if (!(r > p && r < xr)) r = xr;
      if (im == 0 && fabs(0.5 * (p + r) - u) < 1.25 * (r - p)) {
        sr += panelNear(u, T, p, r, xl, xr, al, ar);
      } else {
        parts part = panelSum(u, im, T, p, r, xl, xr, al, ar);
        sr += part.re;
        si += part.im;
      }
      p = r;
    }
  }
  if (im == 0) si = PI * tableSlope(u, X, Y, n) * (u == 0 ? 2 * T : u / tanh(u / (2 * T)));
  parts result = {re < 0 ? -sr : sr, si};
  return result;
}`,
  },
};
