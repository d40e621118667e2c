import type { Runtime } from "./part.ts";

/** Elementary functions and digamma for C99. */
export const ELEMENTARY_C: Runtime = {
  parts: {
    needs: [],
    text: `typedef struct { double re, im; } parts;`,
  },
  sum3: {
    needs: [],
    text: `/* a + b + c with one rounding of the exact sum, but for the last bit. */
static double sum3(double a, double b, double c) {
  double s = a + b;
  double bb = s - a;
  double e = (a - (s - bb)) + (b - bb);
  double t = s + c;
  double cc = t - s;
  return t + (e + ((s - (t - cc)) + (c - cc)));
}`,
  },
  coth: {
    needs: [],
    text: `/* coth y; a pole at 0. */
static double coth(double y) { return 1 / tanh(y); }`,
  },
  xcoth: {
    needs: [],
    text: `/* y coth y, 1 at y = 0. */
static double xcoth(double y) { return y == 0 ? 1 : y / tanh(y); }`,
  },
  exprel: {
    needs: [],
    text: `/* (e^y - 1)/y, 1 at y = 0. */
static double exprel(double y) { return y == 0 ? 1 : expm1(y) / y; }`,
  },
  xbose: {
    needs: [],
    text: `/* y/(e^y - 1), 1 at y = 0. */
static double xbose(double y) { return y == 0 ? 1 : y / expm1(y); }`,
  },
  fermi: {
    needs: [],
    text: `/* 1/(e^y + 1). */
static double fermi(double y) { return 1 / (exp(y) + 1); }`,
  },
  bose: {
    needs: [],
    text: `/* 1/(e^y - 1); a pole at 0. */
static double bose(double y) { return 1 / expm1(y); }`,
  },
  bandLogarithm: {
    needs: ["parts"],
    text: `/* ln[(z + W)/(z - W)] for z = re + i im, im > 0. */
static parts bandLogarithm(double re, double im, double w) {
  double x = fabs(re), real = 0.5 * log1p(4 * w * x / ((x - w) * (x - w) + im * im));
  parts result = {re < 0 ? -real : real, atan2(-2 * w * im, (x - w) * (x + w) + im * im)};
  return result;
}`,
  },
  bandReturn: {
    needs: [],
    text: `/* Re ln[(z + W)/(z - W)]/Re z for z = re + i im, im > 0; 2W/(W^2 + im^2) at re = 0. */
static double bandReturn(double re, double im, double w) {
  double x = fabs(re), slope = 4 * w / ((x - w) * (x - w) + im * im), y = slope * x;
  return 0.5 * slope * (y == 0 ? 1 : log1p(y) / y);
}`,
  },
  digamma: {
    needs: ["parts"],
    text: `/* digamma function of re + i im for re >= 1/2: upward recurrence to |w| >= 9, then the asymptotic series. */
static parts digamma(double re, double im) {
  /* B_2k/2k for k = 8, ..., 1. */
  static const double b[8] = {-3617.0 / 8160, 1.0 / 12, -691.0 / 32760, 1.0 / 132,
                              -1.0 / 240, 1.0 / 252, -1.0 / 120, 1.0 / 12};
  double w = re, sr = 0, si = 0, square = im * im;
  while (w * w + square < 81) {
    double n = 1 / (w * w + square);
    sr += w * n;
    si -= im * n;
    w += 1;
  }
  double norm = w * w + square, ir = w / norm, ii = -im / norm;
  double qr = ir * ir - ii * ii, qi = 2 * ir * ii;
  double pr = 43867.0 / 14364, pi = 0;
  for (int k = 0; k < 8; k++) {
    double next = pr * qr - pi * qi + b[k];
    pi = pr * qi + pi * qr;
    pr = next;
  }
  double tr = pr * qr - pi * qi, ti = pr * qi + pi * qr;
  parts result = {0.5 * log(norm) - 0.5 * ir - tr - sr, atan2(im, w) - 0.5 * ii - ti - si};
  return result;
}`,
  },
};
