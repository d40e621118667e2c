import type { Runtime } from "./part.ts";

/** λ and P_B of a table at many points, for JavaScript; emitted modules keep nothing between two points and go without. */
export const DISTANT_SCRIPT: Runtime = {
  distantSum: {
    needs: [],
    text: `// The sum over j of functions of u >= 0, each even in u, of order 1/u^2 far out and analytic but on ends[2j] to ends[2j+1] >= 0,
// which ascend, and its mirror image. Boxes of u are halved until few of the intervals are closer than the box is long;
// the others are summed at 20 Chebyshev nodes of the box, once, and its polynomial has them to rounding: their next
// singularity is a box away, so that it converges as (3 + sqrt 8)^-20 = 5e-16. Halves take over the polynomial of the whole.
// What is found at u depends on u alone, not on which points were asked for before.
// add(at, sums, j) adds function j at at[k] to sums[k], for every k: numbers in arrays need no memory of their own.
function distantSum(
  add/*: (at: Float64Array, sums: Float64Array, j: number) => void */, ends/*: ArrayLike<number> */,
)/*: (u: number) => number */ {
  const all = Array.from({ length: ends.length / 2 }, (_, j) => j);
  const reach = 2 * ends[ends.length - 1];
  const at = new Float64Array(1);
  const sum = new Float64Array(1);
  const total = (u, members, start) => {
    at[0] = u;
    sum[0] = start;
    for (let k = 0; k < members.length; k++) add(at, sum, members[k]);
    return sum[0];
  };
  const boxOf = (from, to, near, distant) => ({ from, to, near, distant, low: null, high: null });
  const part = (box, from, to) => {
    const isNear = (j) => ends[2 * j] < to + (to - from) && ends[2 * j + 1] > from - (to - from);
    const near = box.near.filter(isNear);
    if (box.distant === NOWHERE && near.length === box.near.length) return boxOf(from, to, near, NOWHERE);
    const nodes = UNIT_NODES.map((t) => from + (to - from) * t);
    const values = nodes.map((u) => polynomialAt(box.distant, u));
    for (const j of box.near) if (!isNear(j)) add(nodes, values, j);
    return boxOf(from, to, near, polynomialThrough(nodes, values, to - from));
  };
  const root = boxOf(0, reach, all, NOWHERE);
  let outer = null;
  // Where all are far u^2 times the sum is a polynomial in 1/u.
  const beyond = (v) => {
    outer ??= polynomialThrough(UNIT_NODES, UNIT_NODES.map((w) => total(reach / w, all, 0) / (w * w)), 1);
    return v * v * polynomialAt(outer, v);
  };
  return (u) => {
    if (all.length <= CROWD) return total(u, all, 0);
    if (u > reach) return beyond(reach / u);
    let box = root;
    while (box.near.length > CROWD && box.to - box.from > SHORTEST_BOX * box.to) {
      const middle = 0.5 * (box.from + box.to);
      box = u < middle ? (box.low ??= part(box, box.from, middle)) : (box.high ??= part(box, middle, box.to));
    }
    return total(u, box.near, polynomialAt(box.distant, u));
  };
}
// So few intervals are worth no polynomial.
const CROWD = 8;
// Relative to its place: nodes of a shorter box would fall on one another.
const SHORTEST_BOX = 1e-9;
const UNIT_NODES = Float64Array.from({ length: 20 }, (_, k) => Math.sin((2 * k + 1) * Math.PI / 80) ** 2);
const NOWHERE = { nodes: new Float64Array(0), weights: new Float64Array(0), base: 0, rises: new Float64Array(0) };
// A polynomial by its values, with the barycentric weights of the nodes as they are rounded. Values are kept as what they
// differ by, because a hundred boxes may lie in one another and hand a constant down.
function polynomialThrough(nodes/*: Float64Array */, values/*: Float64Array */, length/*: number */) {
  const weights = new Float64Array(nodes.length);
  for (let k = 0; k < nodes.length; k++) {
    let product = 1;
    for (let l = 0; l < nodes.length; l++) if (l !== k) product *= 4 / length * (nodes[k] - nodes[l]);
    weights[k] = 1 / product;
  }
  return { nodes, weights, base: values[0], rises: values.map((f) => f - values[0]) };
}
function polynomialAt({ nodes, weights, base, rises }, u/*: number */)/*: number */ {
  if (nodes.length === 0) return 0;
  let above = 0;
  let below = 0;
  for (let k = 0; k < nodes.length; k++) {
    const step = u - nodes[k];
    if (step === 0) return base + rises[k];
    const share = weights[k] / step;
    above += share * rises[k];
    below += share;
  }
  return base + above / below;
}`,
  },
  lambdaField: {
    needs: ["distantSum", "ruleSum", "gaussRules", "cellReal", "cellComplex", "tableA"],
    text: `// lambda of a table for many points; cells 12 half-lengths away, with their mirror images, by 6 nodes each.
function lambdaField(X/*: ArrayLike<number> */, Y/*: ArrayLike<number> */) {
  const ends = [];
  const light = [];
  const rule = [...THIN_NODES, ...THIN_NODES.map((t) => -t)];
  for (let i = 0; i + 1 < X.length; i++) {
    const m = 0.5 * (X[i] + X[i + 1]);
    const d = 0.5 * (X[i + 1] - X[i]);
    ends.push(X[i], X[i + 1]);
    rule.forEach((t, k) =>
      light.push(d * THIN_WEIGHTS[k % 3] * (Y[i] * (1 - t) + Y[i + 1] * (1 + t)) * (m + d * t)));
  }
  const real = distantSum((at, sums, i) => {
    const xl = X[i], xr = X[i + 1], al = Y[i], ar = Y[i + 1];
    const d = 0.5 * (xr - xl);
    for (let k = 0; k < at.length; k++) {
      const u = at[k];
      const c = 0.5 * ((xl - u) + (xr - u));
      if (Math.abs(c) >= 12 * d) sums[k] += ruleSum(u, c, d, THIN_NODES, light, 6 * i);
      else sums[k] += cellReal(u, xl, xr, al, ar) + cellReal(-u, xl, xr, al, ar);
    }
  }, ends);
  // For u >= 0; the imaginary part is odd in u.
  const above = (u, im) => {
    const bi = -2 * u * im;
    let sr = 0;
    let si = 0;
    for (let i = 0; i + 1 < X.length; i++) {
      const c = 0.5 * ((X[i] - u) + (X[i + 1] - u));
      const d = 0.5 * (X[i + 1] - X[i]);
      if (c * c + im * im < 144 * d * d) {
        const p = cellComplex(u, im, X[i], X[i + 1], Y[i], Y[i + 1]);
        const m = cellComplex(-u, -im, X[i], X[i + 1], Y[i], Y[i + 1]);
        sr += p.re + m.re;
        si += p.im + m.im;
      } else for (let k = 0; k < 6; k++) {
        const step = c + d * rule[k];
        const br = step * (step + 2 * u) + im * im;
        const weight = light[6 * i + k] / (br * br + bi * bi);
        sr += weight * br;
        si -= weight * bi;
      }
    }
    return { re: sr, im: si };
  };
  return (re, im) => {
    if (im === 0) return { re: real(Math.abs(re)), im: Math.PI * tableA(re, X, Y) };
    const value = above(Math.abs(re), im);
    return re < 0 ? { re: value.re, im: -value.im } : value;
  };
}`,
  },
  matsubaraField: {
    needs: ["lambdaField"],
    text: `// lambda(i nu) of a table for many nu.
function matsubaraField(X/*: ArrayLike<number> */, Y/*: ArrayLike<number> */) {
  const lambda = lambdaField(X, Y);
  return (nu) => lambda(0, nu).re;
}`,
  },
  hilbertField: {
    needs: ["distantSum", "tablePlan", "hilbertOf"],
    text: `// P_B of a table for many points.
function hilbertField(T/*: number */, X/*: ArrayLike<number> */, Y/*: ArrayLike<number> */) {
  const plan = tablePlan(T, X, Y);
  const quotient = distantSum((at, sums, j) => {
    for (let k = 0; k < at.length; k++) sums[k] += panelQuotient(at[k], j, plan);
  }, plan.ends);
  return (re, im) => (im === 0 ? hilbertAxis(re, quotient(Math.abs(re)), plan) : hilbertOf(re, im, plan));
}`,
  },
};
