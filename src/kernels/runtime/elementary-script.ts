import type { Runtime } from "./part.ts";

/**
 * Elementary functions and digamma for JavaScript and TypeScript. Type annotations stand in comments that open with a
 * colon: TypeScript output uncovers them, JavaScript output drops them.
 */
export const ELEMENTARY_SCRIPT: Runtime = {
  sum3: {
    needs: [],
    text: `// a + b + c with one rounding of the exact sum, but for the last bit.
function sum3(a/*: number */, b/*: number */, c/*: number */)/*: number */ {
  const s = a + b;
  const bb = s - a;
  const e = (a - (s - bb)) + (b - bb);
  const t = s + c;
  const cc = t - s;
  return t + (e + ((s - (t - cc)) + (c - cc)));
}`,
  },
  coth: {
    needs: [],
    text: `// coth y; a pole at 0.
function coth(y/*: number */)/*: number */ {
  return 1 / Math.tanh(y);
}`,
  },
  xcoth: {
    needs: [],
    text: `// y coth y, 1 at y = 0.
function xcoth(y/*: number */)/*: number */ {
  return y === 0 ? 1 : y / Math.tanh(y);
}`,
  },
  exprel: {
    needs: [],
    text: `// (e^y - 1)/y, 1 at y = 0.
function exprel(y/*: number */)/*: number */ {
  return y === 0 ? 1 : Math.expm1(y) / y;
}`,
  },
  xbose: {
    needs: [],
    text: `// y/(e^y - 1), 1 at y = 0.
function xbose(y/*: number */)/*: number */ {
  return y === 0 ? 1 : y / Math.expm1(y);
}`,
  },
  fermi: {
    needs: [],
    text: `// 1/(e^y + 1).
function fermi(y/*: number */)/*: number */ {
  return 1 / (Math.exp(y) + 1);
}`,
  },
  bose: {
    needs: [],
    text: `// 1/(e^y - 1); a pole at 0.
function bose(y/*: number */)/*: number */ {
  return 1 / Math.expm1(y);
}`,
  },
  bandLogarithm: {
    needs: [],
    text: `// ln[(z + W)/(z - W)] for z = re + i im, im > 0.
function bandLogarithm(re/*: number */, im/*: number */, w/*: number */)/*: { re: number; im: number } */ {
  const x = Math.abs(re);
  const real = 0.5 * Math.log1p(4 * w * x / ((x - w) * (x - w) + im * im));
  return { re: re < 0 ? -real : real, im: Math.atan2(-2 * w * im, (x - w) * (x + w) + im * im) };
}`,
  },
  bandReturn: {
    needs: [],
    text: `// Re ln[(z + W)/(z - W)]/Re z for z = re + i im, im > 0; 2W/(W^2 + im^2) at re = 0.
function bandReturn(re/*: number */, im/*: number */, w/*: number */)/*: number */ {
  const x = Math.abs(re);
  const slope = 4 * w / ((x - w) * (x - w) + im * im);
  const y = slope * x;
  return 0.5 * slope * (y === 0 ? 1 : Math.log1p(y) / y);
}`,
  },
  digamma: {
    needs: [],
    text: `// digamma function of re + i im for re >= 1/2: upward recurrence to |w| >= 9, then the asymptotic series.
function digamma(re/*: number */, im/*: number */)/*: { re: number; im: number } */ {
  let w = re;
  let sr = 0;
  let si = 0;
  const square = im * im;
  while (w * w + square < 81) {
    const n = 1 / (w * w + square);
    sr += w * n;
    si -= im * n;
    w += 1;
  }
  const norm = w * w + square;
  const ir = w / norm;
  const ii = -im / norm;
  const qr = ir * ir - ii * ii;
  const qi = 2 * ir * ii;
  let pr = 43867 / 14364;
  let pi = 0;
  for (let k = 0; k < 8; k++) {
    const next = pr * qr - pi * qi + DIGAMMA[k];
    pi = pr * qi + pi * qr;
    pr = next;
  }
  const tr = pr * qr - pi * qi;
  const ti = pr * qi + pi * qr;
  return {
    re: 0.5 * Math.log(norm) - 0.5 * ir - tr - sr,
    im: Math.atan2(im, w) - 0.5 * ii - ti - si,
  };
}
// B_2k/2k for k = 8, ..., 1.
const DIGAMMA = [-3617 / 8160, 1 / 12, -691 / 32760, 1 / 132, -1 / 240, 1 / 252, -1 / 120, 1 / 12];`,
  },
};
