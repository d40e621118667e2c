import { legendreHalf } from "./legendre.ts";
import type { Runtime } from "./part.ts";
import { xcothCoefficients } from "./xcoth-series.ts";

const { nodes, weights } = legendreHalf(16);
const thin = legendreHalf(6);

/** Type of the panels that P_B is summed over. */
export const PLAN_TYPE =
  "{ T: number; X: ArrayLike<number>; Y: ArrayLike<number>; cells: number[]; ends: number[]; " +
  "weights: Float64Array; light: Float64Array }";

/** P_B of a piecewise-linear table for JavaScript and TypeScript; needs the functions of the table. */
export const HILBERT_SCRIPT: Runtime = {
  cothQuotient: {
    needs: [],
    text: `// (a coth a - b coth b)/(a^2 - b^2) for a, b >= 0, also at a = b and at 0.
function cothQuotient(x/*: number */, y/*: number */)/*: number */ {
  const a = Math.max(x, y);
  const b = Math.min(x, y);
  // coth b - 1 and all below are less than 1e-16 there.
  if (b > 21) return 1 / (a + b);
  if (a < 1) {
    let value = 0;
    let quotient = 0;
    for (let k = XCOTH.length - 1; k >= 0; k--) {
      quotient = quotient * b * b + value;
      value = value * a * a + XCOTH[k];
    }
    return quotient * b * b + value;
  }
  const xbose2b = b === 0 ? 1 : 2 * b / Math.expm1(2 * b);
  const d = 2 * (a - b);
  const exprel2d = d === 0 ? 1 : -Math.expm1(-d) / d;
  return (1 / Math.tanh(a) - 2 * xbose2b * exprel2d / -Math.expm1(-2 * a)) / (a + b);
}
// Coefficients of a^2, a^4, ... in a coth a: 2^2k B_2k/(2k)!.
const XCOTH = [${xcothCoefficients().join(", ")}];`,
  },
  panelEnd: {
    needs: [],
    text: `// End of a panel from a inside a cell that ends at b: small against the distance to x = 0 and to the poles of
// coth at +-2 pi i T, so that 16 Gauss-Legendre nodes are exact to rounding.
function panelEnd(a/*: number */, b/*: number */, T/*: number */)/*: number */ {
  const end = a === 0 ? 6 * T : 2.5 * a;
  return end < b ? end : b;
}`,
  },
  cellSlopeReal: {
    needs: [],
    text: `// Principal value of 2u times the integral of A(x)/(x (x^2-u^2)) over [p, r] inside a cell, u > 0.
function cellSlopeReal(
  u/*: number */, p/*: number */, r/*: number */, xl/*: number */, xr/*: number */, al/*: number */, ar/*: number */,
)/*: number */ {
  const h = xr - xl;
  if (u < 0.75 * p) {
    const even = Math.log1p(u * u * (r - p) * (r + p) / (r * r * (p - u) * (p + u)));
    return ((ar - al) * 2 * Math.atanh(u * (r - p) / (p * r - u * u)) + (al * xr - ar * xl) * (even / u)) / h;
  }
  const right = r === u ? 0 : Math.log(Math.abs(r - u));
  const left = p === u ? 0 : Math.log(Math.abs(p - u));
  if (xl === 0 && p === 0) return ar / h * (r < 0.5 * u || u < 0.5 * r ? artanhDouble(u, r) : right - Math.log(r + u));
  const line = (al * (xr - u) + ar * (u - xl)) / h;
  const mirror = (al * (xr + u) - ar * (u + xl)) / h;
  const zero = (al * xr - ar * xl) / h;
  const width = r - p;
  return (line * (right - left) + mirror * Math.log1p(width / (p + u)) - 2 * zero * Math.log1p(width / p)) / u;
}
// ln |(r-u)/(r+u)|.
function artanhDouble(u/*: number */, r/*: number */)/*: number */ {
  return u < r ? -2 * Math.atanh(u / r) : -2 * Math.atanh(r / u);
}`,
  },
  gaussRules: {
    needs: [],
    text: `// Positive nodes and weights of the 16-point Gauss-Legendre rule.
const NODES = [${nodes.join(", ")}];
const WEIGHTS = [${weights.join(", ")}];
// The 6-point rule is exact to rounding where all singularities are 12 half-lengths away.
const THIN_NODES = [${thin.nodes.join(", ")}];
const THIN_WEIGHTS = [${thin.weights.join(", ")}];`,
  },
  panelSum: {
    needs: ["tableSlope", "gaussRules"],
    text: `// The integral of A(x) coth(x/2T) 2z/(x^2-z^2) over [p, r] inside a cell, in halves where the panel lies close to z.
function panelSum(
  re/*: number */, im/*: number */, T/*: number */, p/*: number */, r/*: number */,
  xl/*: number */, xr/*: number */, al/*: number */, ar/*: number */,
)/*: { re: number; im: number } */ {
  const c = 0.5 * ((p - re) + (r - re));
  const d = 0.5 * (r - p);
  if (Math.hypot(c, im) < 2.5 * d) return panelHalves(re, im, T, p - re, r - re, xl, xr, al, ar, 0);
  return panelRule(re, im, T, 0.5 * (p + r), c, d, xl, xr, al, ar);
}
// The same over Re z + [a, b]: next to z the distance is below the last place of Re z, so that the ends are kept as
// offsets from it. 256 halves are enough for Im z at 1e-75 of the panel.
function panelHalves(
  re/*: number */, im/*: number */, T/*: number */, a/*: number */, b/*: number */,
  xl/*: number */, xr/*: number */, al/*: number */, ar/*: number */, depth/*: number */,
)/*: { re: number; im: number } */ {
  const c = 0.5 * (a + b);
  const d = 0.5 * (b - a);
  if (depth === 256 || Math.hypot(c, im) >= 2.5 * d) return panelRule(re, im, T, re + c, c, d, xl, xr, al, ar);
  const low = panelHalves(re, im, T, a, c, xl, xr, al, ar, depth + 1);
  const high = panelHalves(re, im, T, c, b, xl, xr, al, ar, depth + 1);
  return { re: low.re + high.re, im: low.im + high.im };
}
// The same by 16 nodes on a panel of half-length d whose middle is m = Re z + c.
function panelRule(
  re/*: number */, im/*: number */, T/*: number */, m/*: number */, c/*: number */, d/*: number */,
  xl/*: number */, xr/*: number */, al/*: number */, ar/*: number */,
)/*: { re: number; im: number } */ {
  let sr = 0;
  let si = 0;
  for (let k = 0; k < 16; k++) {
    const step = d * (k < 8 ? NODES[k] : -NODES[k - 8]);
    const x = m + step;
    const w = WEIGHTS[k & 7] * (al * (xr - x) + ar * (x - xl)) / Math.tanh(x / (2 * T));
    const br = (c + step) * (x + re) + im * im;
    const bi = -2 * re * im;
    const n = br * br + bi * bi;
    sr += w * br / n;
    si -= w * bi / n;
  }
  const scale = 2 * d / (xr - xl);
  return { re: scale * (re * sr - im * si), im: scale * (re * si + im * sr) };
}`,
  },
  tablePlan: {
    needs: ["panelEnd", "gaussRules"],
    text: `// Panels [p, r] inside cells, and A(x) coth(x/2T) times the weights at their 16 and 6 nodes.
function tablePlan(T/*: number */, X/*: ArrayLike<number> */, Y/*: ArrayLike<number> */)/*: ${PLAN_TYPE} */ {
  const cells/*: number[] */ = [];
  const ends/*: number[] */ = [];
  for (let i = 0; i + 1 < X.length; i++) {
    for (let p = X[i]; p < X[i + 1]; p = ends[ends.length - 1]) {
      const end = panelEnd(p, X[i + 1], T);
      cells.push(i);
      // Every panel must get on, whatever T is: at T = 0 the first one would never end.
      ends.push(p, end > p ? end : X[i + 1]);
    }
  }
  const fill = (rule/*: number[] */, factors/*: number[] */, weights/*: Float64Array */) => {
    const half = rule.length;
    for (let j = 0; j < cells.length; j++) {
      const i = cells[j];
      const p = ends[2 * j];
      const r = ends[2 * j + 1];
      const line = (x/*: number */) => (Y[i] * (X[i + 1] - x) + Y[i + 1] * (x - X[i])) / (X[i + 1] - X[i]);
      const low = line(p);
      const high = line(r);
      const d = 0.5 * (r - p);
      for (let k = 0; k < 2 * half; k++) {
        const t = k < half ? rule[k] : -rule[k - half];
        // Between the ends of the panel: next to X[i] a rounded node has lost the digits of x - X[i].
        const a = 0.5 * (low * (1 - t) + high * (1 + t));
        weights[2 * half * j + k] = d * factors[k % half] * a / Math.tanh((0.5 * (p + r) + d * t) / (2 * T));
      }
    }
  };
  const weights = new Float64Array(16 * cells.length);
  const light = new Float64Array(6 * cells.length);
  fill(NODES, WEIGHTS, weights);
  fill(THIN_NODES, THIN_WEIGHTS, light);
  return { T, X, Y, cells, ends, weights, light };
}`,
  },
  ruleSum: {
    needs: [],
    text: `// The sum of w/(x^2-u^2) over the nodes x = u + c +- d t of one panel; x - u is not rounded with x.
function ruleSum(
  u/*: number */, c/*: number */, d/*: number */, rule/*: number[] */, weights/*: ArrayLike<number> */, first/*: number */,
)/*: number */ {
  const half = rule.length;
  let sum = 0;
  for (let k = 0; k < half; k++) {
    const high = c + d * rule[k];
    const low = c - d * rule[k];
    sum += weights[first + k] / (high * (high + 2 * u)) + weights[first + half + k] / (low * (low + 2 * u));
  }
  return sum;
}`,
  },
  panelQuotient: {
    needs: ["panelSum", "ruleSum", "cellSlopeReal", "cothQuotient"],
    text: `// Re P_B(u)/u of panel j, u >= 0. Near u, u coth(u/2T) is subtracted, whose integral is known, and what is left is smooth.
function panelQuotient(u/*: number */, j/*: number */, plan/*: ${PLAN_TYPE} */)/*: number */ {
  const { T, X, Y, cells, ends, weights, light } = plan;
  const p = ends[2 * j];
  const r = ends[2 * j + 1];
  const c = 0.5 * ((p - u) + (r - u));
  const d = 0.5 * (r - p);
  const distance = Math.abs(c);
  if (distance >= 12 * d && p >= 11 * d) return 2 * ruleSum(u, c, d, THIN_NODES, light, 6 * j);
  if (distance >= 2.5 * d) return 2 * ruleSum(u, c, d, NODES, weights, 16 * j);
  const i = cells[j];
  return u === 0 ? 0 : panelNear(u, T, p, r, X[i], X[i + 1], Y[i], Y[i + 1]) / u;
}
// Re P_B(u) of one panel close to u > 0; what is left has its singularities at x = 0 and at the poles of coth.
function panelNear(
  u/*: number */, T/*: number */, p/*: number */, r/*: number */,
  xl/*: number */, xr/*: number */, al/*: number */, ar/*: number */,
)/*: number */ {
  const m = 0.5 * (p + r);
  const d = 0.5 * (r - p);
  const rule = p >= 11 * d ? THIN_NODES : NODES;
  const factors = p >= 11 * d ? THIN_WEIGHTS : WEIGHTS;
  const half = rule.length;
  let sum = 0;
  for (let k = 0; k < 2 * half; k++) {
    const x = m + d * (k < half ? rule[k] : -rule[k - half]);
    const slope = xl === 0 ? ar / xr : (al * (xr - x) + ar * (x - xl)) / ((xr - xl) * x);
    sum += factors[k % half] * slope * cothQuotient(x / (2 * T), u / (2 * T));
  }
  const c = u / Math.tanh(u / (2 * T));
  return c * cellSlopeReal(u, p, r, xl, xr, al, ar) + u / T * d * sum;
}`,
  },
  hilbertOf: {
    needs: ["panelQuotient", "tableSlope"],
    text: `// P_B(z) on a plan.
function hilbertOf(re/*: number */, im/*: number */, plan/*: ${PLAN_TYPE} */)/*: { re: number; im: number } */ {
  const { T, X, Y, cells, ends } = plan;
  const u = Math.abs(re);
  let sr = 0;
  let si = 0;
  if (im === 0) {
    for (let j = 0; j < cells.length; j++) sr += panelQuotient(u, j, plan);
    return hilbertAxis(re, sr, plan);
  }
  for (let j = 0; j < cells.length; j++) {
    const i = cells[j];
    const part = panelSum(u, im, T, ends[2 * j], ends[2 * j + 1], X[i], X[i + 1], Y[i], Y[i + 1]);
    sr += part.re;
    si += part.im;
  }
  return { re: re < 0 ? -sr : sr, im: si };
}
// P_B on the real axis from Re P_B/x.
function hilbertAxis(x/*: number */, quotient/*: number */, plan/*: ${PLAN_TYPE} */)/*: { re: number; im: number } */ {
  const { T, X, Y } = plan;
  const u = Math.abs(x);
  return { re: x * quotient, im: Math.PI * tableSlope(u, X, Y) * (u === 0 ? 2 * T : u / Math.tanh(u / (2 * T))) };
}`,
  },
  tableHilbert: {
    needs: ["tablePlan", "hilbertOf"],
    text: `// P_B(z) = integral of A(x) coth(x/2T)/(x-z) over the real axis for Im z >= 0; the boundary value at Im z = 0.
function tableHilbert(
  re/*: number */, im/*: number */, T/*: number */, X/*: ArrayLike<number> */, Y/*: ArrayLike<number> */,
)/*: { re: number; im: number } */ {
  return hilbertOf(re, im, tablePlan(T, X, Y));
}`,
  },
};
