import type { Runtime } from "./part.ts";

/** Functions of a piecewise-linear table for JavaScript and TypeScript; X are the frequencies, Y the values A. */
export const TABLE_SCRIPT: Runtime = {
  tableCell: {
    needs: [],
    text: `// Index i of the cell X[i] <= s < X[i+1]; the last index above the table.
function tableCell(s/*: number */, X/*: ArrayLike<number> */)/*: number */ {
  let low = 0;
  let high = X.length - 1;
  if (s >= X[high]) return high;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (X[middle] <= s) low = middle;
    else high = middle;
  }
  return low;
}`,
  },
  tableSlope: {
    needs: ["tableCell"],
    text: `// A(x)/x, even; continued to x = 0 by the first cell.
function tableSlope(x/*: number */, X/*: ArrayLike<number> */, Y/*: ArrayLike<number> */)/*: number */ {
  const s = Math.abs(x);
  const i = tableCell(s, X);
  if (i === X.length - 1) return 0;
  if (i === 0) return Y[1] / X[1];
  return (Y[i] * (X[i + 1] - s) + Y[i + 1] * (s - X[i])) / ((X[i + 1] - X[i]) * s);
}`,
  },
  tableA: {
    needs: ["tableSlope"],
    text: `// A(x), odd.
function tableA(x/*: number */, X/*: ArrayLike<number> */, Y/*: ArrayLike<number> */)/*: number */ {
  return x * tableSlope(x, X, Y);
}`,
  },
  artanhSeries: {
    needs: [],
    text: `// artanh(t)/t - 1 for q = t^2, |q| <= 1/4.
function artanhSeries(q/*: number */)/*: number */ {
  let s = 0;
  for (let k = q < 0.001 ? 13 : q < 0.02 ? 19 : 53; k >= 3; k -= 2) s = s * q + 1 / k;
  return s * q;
}`,
  },
  cellReal: {
    needs: ["artanhSeries"],
    text: `// Principal value of the integral of A(x)/(x-u) over one cell; a logarithm of zero is left out, because the
// neighbouring cell has the same with the opposite sign.
function cellReal(u/*: number */, xl/*: number */, xr/*: number */, al/*: number */, ar/*: number */)/*: number */ {
  const h = xr - xl;
  const distance = 0.5 * ((xl - u) + (xr - u));
  const t = 0.5 * h / distance;
  if (Math.abs(t) <= 0.5) {
    const g = artanhSeries(t * t);
    return (al + ar) * t * (1 + g) - (ar - al) * g;
  }
  const right = xr === u ? 0 : Math.log(Math.abs(xr - u));
  const left = xl === u ? 0 : Math.log(Math.abs(xl - u));
  return (ar - al) + (al * (xr - u) + ar * (u - xl)) / h * (right - left);
}`,
  },
  artanhPart: {
    needs: [],
    text: `// artanh(t)/t - 1 for |t| <= 1/2.
function artanhPart(tr/*: number */, ti/*: number */)/*: { re: number; im: number } */ {
  const qr = tr * tr - ti * ti;
  const qi = 2 * tr * ti;
  let gr = 0;
  let gi = 0;
  const size = tr * tr + ti * ti;
  for (let k = size < 0.001 ? 13 : size < 0.02 ? 19 : 53; k >= 3; k -= 2) {
    const next = gr * qr - gi * qi + 1 / k;
    gi = gr * qi + gi * qr;
    gr = next;
  }
  return { re: gr * qr - gi * qi, im: gr * qi + gi * qr };
}`,
  },
  cellComplex: {
    needs: ["artanhPart"],
    text: `// The integral of A(x)/(x-z) over one cell for Im z > 0 or Im z < 0.
function cellComplex(
  re/*: number */, im/*: number */, xl/*: number */, xr/*: number */, al/*: number */, ar/*: number */,
)/*: { re: number; im: number } */ {
  const h = xr - xl;
  const dr = 0.5 * ((xl - re) + (xr - re));
  const n = dr * dr + im * im;
  const tr = 0.5 * h * dr / n;
  const ti = 0.5 * h * im / n;
  if (tr * tr + ti * ti <= 0.25) {
    const g = artanhPart(tr, ti);
    return {
      re: (al + ar) * (tr * (1 + g.re) - ti * g.im) - (ar - al) * g.re,
      im: (al + ar) * (tr * g.im + ti * (1 + g.re)) - (ar - al) * g.im,
    };
  }
  const lr = Math.log(Math.hypot(xr - re, im)) - Math.log(Math.hypot(xl - re, im));
  const li = Math.atan2(-im, xr - re) - Math.atan2(-im, xl - re);
  const vr = (al * (xr - re) + ar * (re - xl)) / h;
  const vi = (ar - al) * im / h;
  return { re: (ar - al) + vr * lr - vi * li, im: vr * li + vi * lr };
}`,
  },
  tableLambda: {
    needs: ["cellReal", "cellComplex", "tableA", "artanhPart"],
    text: `// lambda(z) = integral of A(x)/(x-z) over the real axis for Im z >= 0; the retarded value at Im z = 0.
// Distant cells and their mirror images are added before they can cancel.
function tableLambda(
  re/*: number */, im/*: number */, X/*: ArrayLike<number> */, Y/*: ArrayLike<number> */,
)/*: { re: number; im: number } */ {
  let sr = 0;
  let si = 0;
  const last = X.length - 1;
  const top = X[last];
  const far = re * re + im * im > 16 * top * top;
  for (let i = 0; i < last; i++) {
    const xl = X[i], xr = X[i + 1], al = Y[i], ar = Y[i + 1];
    if (far) {
      const p = pairOfCells(re, im, xl, xr, al, ar);
      sr += p.re;
      si += p.im;
    } else if (im === 0) {
      sr += cellReal(re, xl, xr, al, ar) + cellReal(-re, xl, xr, al, ar);
    } else {
      const p = cellComplex(re, im, xl, xr, al, ar);
      const m = cellComplex(-re, -im, xl, xr, al, ar);
      sr += p.re + m.re;
      si += p.im + m.im;
    }
  }
  return { re: sr, im: im === 0 ? Math.PI * tableA(re, X, Y) : si };
}
// Both cells for |z| > 4 x: 2 A_m artanh(s) - (a_r - a_l)(g(t) + g(t')), s = 2 m d/(m^2 + d^2 - z^2), as power series.
function pairOfCells(
  re/*: number */, im/*: number */, xl/*: number */, xr/*: number */, al/*: number */, ar/*: number */,
)/*: { re: number; im: number } */ {
  const m = 0.5 * (xl + xr);
  const d = 0.5 * (xr - xl);
  const br = m * m + d * d - (re - im) * (re + im);
  const bi = -2 * re * im;
  const bn = br * br + bi * bi;
  const sr = 2 * m * d * br / bn;
  const si = -2 * m * d * bi / bn;
  const q = artanhPart(sr, si);
  const p = artanhPart(d * (m - re) / ((m - re) * (m - re) + im * im), d * im / ((m - re) * (m - re) + im * im));
  const o = artanhPart(d * (m + re) / ((m + re) * (m + re) + im * im), -d * im / ((m + re) * (m + re) + im * im));
  return {
    re: (al + ar) * (sr * (1 + q.re) - si * q.im) - (ar - al) * (p.re + o.re),
    im: (al + ar) * (sr * q.im + si * (1 + q.re)) - (ar - al) * (p.im + o.im),
  };
}`,
  },
  tableMatsubara: {
    needs: ["tableLambda"],
    text: `// lambda(i nu), nu >= 0: real, a sum of positive terms.
function tableMatsubara(nu/*: number */, X/*: ArrayLike<number> */, Y/*: ArrayLike<number> */)/*: number */ {
  return tableLambda(0, nu, X, Y).re;
}`,
  },
};
