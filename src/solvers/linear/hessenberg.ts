import { NotConvergedError } from "../../errors/errors.ts";
import type { DenseMatrix } from "./matrix.ts";

/** An eigenvalue of a real matrix. */
export interface Eigenvalue {
  readonly re: number;
  readonly im: number;
}

const STEPS_PER_EIGENVALUE = 60;

/**
 * All eigenvalues of an upper Hessenberg matrix (entries below the first subdiagonal are ignored), in no
 * particular order, by the complex QR iteration with Wilkinson shifts and deflation.
 *
 * Backward stable: the eigenvalues belong to a matrix within a few n·2⁻⁵²‖H‖ of H. Cost O(n³).
 *
 * @throws NotConvergedError if an eigenvalue does not split off.
 */
export function hessenbergEigenvalues(matrix: DenseMatrix): Eigenvalue[] {
  const h = new ComplexHessenberg(matrix);
  const found: Eigenvalue[] = [];
  let stepsLeft = STEPS_PER_EIGENVALUE;
  for (let last = matrix.rows - 1; last >= 0; ) {
    const first = h.activeStart(last);
    if (first === last) {
      found.push({ re: h.re[last * h.n + last]!, im: h.im[last * h.n + last]! });
      last--;
      stepsLeft = STEPS_PER_EIGENVALUE;
      continue;
    }
    if (stepsLeft-- === 0)
      throw new NotConvergedError(`eigenvalue ${last} of a Hessenberg matrix did not split off`);
    // A shift away from the Wilkinson value breaks the rare cycles of the iteration.
    h.step(first, last, stepsLeft % 20 === 10 ? h.exceptionalShift(last) : h.wilkinsonShift(last));
  }
  return found;
}

class ComplexHessenberg {
  readonly n: number;
  readonly re: Float64Array;
  readonly im: Float64Array;

  constructor(matrix: DenseMatrix) {
    this.n = matrix.rows;
    this.re = matrix.data.slice();
    this.im = new Float64Array(this.re.length);
    for (let i = 2; i < this.n; i++) this.re.fill(0, i * this.n, i * this.n + i - 1);
  }

  private size(i: number, j: number): number {
    const at = i * this.n + j;
    return Math.abs(this.re[at]!) + Math.abs(this.im[at]!);
  }

  /** The first row of the unreduced block that ends in row `last`; negligible subdiagonals become zero. */
  activeStart(last: number): number {
    for (let k = last; k > 0; k--) {
      const neighbours = this.size(k, k) + this.size(k - 1, k - 1);
      if (this.size(k, k - 1) > Number.EPSILON * neighbours) continue;
      this.re[k * this.n + k - 1] = 0;
      this.im[k * this.n + k - 1] = 0;
      return k;
    }
    return 0;
  }

  /** The eigenvalue of the trailing 2×2 block nearer to its last entry. */
  wilkinsonShift(last: number): Eigenvalue {
    const { n, re, im } = this;
    const [a, b, c, d] = [
      (last - 1) * n + last - 1,
      (last - 1) * n + last,
      last * n + last - 1,
      last * n + last,
    ];
    const half = { re: (re[a]! - re[d]!) / 2, im: (im[a]! - im[d]!) / 2 };
    const bc = { re: re[b]! * re[c]! - im[b]! * im[c]!, im: re[b]! * im[c]! + im[b]! * re[c]! };
    const root = squareRoot(half.re * half.re - half.im * half.im + bc.re, 2 * half.re * half.im + bc.im);
    const sign = half.re * root.re + half.im * root.im >= 0 ? 1 : -1;
    const below = { re: half.re + sign * root.re, im: half.im + sign * root.im };
    const scale = below.re * below.re + below.im * below.im;
    if (scale === 0) return { re: re[d]!, im: im[d]! };
    return {
      re: re[d]! - (bc.re * below.re + bc.im * below.im) / scale,
      im: im[d]! - (bc.im * below.re - bc.re * below.im) / scale,
    };
  }

  exceptionalShift(last: number): Eigenvalue {
    return { re: this.re[last * this.n + last]! + this.size(last, last - 1), im: this.size(last, last - 1) };
  }

  /** One step H − s = QR, H ← RQ + s on rows and columns first…last (the other blocks do not matter). */
  step(first: number, last: number, shift: Eigenvalue): void {
    const { n, re, im } = this;
    for (let k = first; k <= last; k++) {
      re[k * n + k]! -= shift.re;
      im[k * n + k]! -= shift.im;
    }
    const rotations: Rotation[] = [];
    for (let k = first; k < last; k++) {
      const rotation = this.rotationFor(k);
      rotations.push(rotation);
      for (let j = k; j <= last; j++) rotate(re, im, k * n + j, (k + 1) * n + j, rotation);
    }
    rotations.forEach((r, at) => {
      const k = first + at;
      const conjugate = { c: r.c, sRe: r.sRe, sIm: -r.sIm };
      for (let i = first; i <= Math.min(k + 1, last); i++)
        rotate(re, im, i * n + k, i * n + k + 1, conjugate);
    });
    for (let k = first; k <= last; k++) {
      re[k * n + k]! += shift.re;
      im[k * n + k]! += shift.im;
    }
  }

  /** The rotation of rows k, k+1 that annihilates the subdiagonal entry below (k, k). */
  private rotationFor(k: number): Rotation {
    const [a, b] = [k * this.n + k, (k + 1) * this.n + k];
    const [aRe, aIm, bRe, bIm] = [this.re[a]!, this.im[a]!, this.re[b]!, this.im[b]!];
    const aSize = Math.hypot(aRe, aIm);
    const total = Math.hypot(aSize, bRe, bIm);
    if (total === 0) return { c: 1, sRe: 0, sIm: 0 };
    if (aSize === 0) return { c: 0, sRe: bRe / total, sIm: -bIm / total };
    const [phaseRe, phaseIm, xRe, xIm] = [aRe / aSize, aIm / aSize, bRe / total, bIm / total];
    return { c: aSize / total, sRe: phaseRe * xRe + phaseIm * xIm, sIm: phaseIm * xRe - phaseRe * xIm };
  }
}

/** (p, q) ↦ (c p + s q, c q − s* p) with c real. */
interface Rotation {
  readonly c: number;
  readonly sRe: number;
  readonly sIm: number;
}

function rotate(re: Float64Array, im: Float64Array, p: number, q: number, { c, sRe, sIm }: Rotation): void {
  const [pRe, pIm, qRe, qIm] = [re[p]!, im[p]!, re[q]!, im[q]!];
  re[p] = c * pRe + sRe * qRe - sIm * qIm;
  im[p] = c * pIm + sRe * qIm + sIm * qRe;
  re[q] = c * qRe - sRe * pRe - sIm * pIm;
  im[q] = c * qIm - sRe * pIm + sIm * pRe;
}

function squareRoot(re: number, im: number): Eigenvalue {
  const size = Math.hypot(re, im);
  const x = Math.sqrt((size + Math.abs(re)) / 2);
  if (x === 0) return { re: 0, im: 0 };
  const y = Math.abs(im) / (2 * x);
  const sign = im < 0 ? -1 : 1;
  return re >= 0 ? { re: x, im: sign * y } : { re: y, im: sign * x };
}
