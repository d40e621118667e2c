import { InternalError } from "../../errors/errors.ts";
import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { hessenbergEigenvalues } from "../linear/hessenberg.ts";
import { denseMatrix } from "../linear/matrix.ts";

/** Nodes with positive weights, Σ_i weights[i] f(nodes[i]). */
export interface FixedRule {
  readonly nodes: readonly Fixed[];
  readonly weights: readonly Fixed[];
}

/**
 * Three-term recurrence of the orthonormal polynomials of a positive measure of mass `total`:
 * off_{k+1} p_{k+1} = (x − diagonal_k) p_k − off_k p_{k−1}, p_0 = total^{−1/2}; off_0 is not used.
 */
export interface Recurrence {
  readonly total: Fixed;
  readonly diagonal: readonly Fixed[];
  readonly off: readonly Fixed[];
}

/** A recurrence ready for many evaluations: 1/off_k, and p_0. */
interface PreparedRecurrence extends Recurrence {
  readonly inverse: readonly Fixed[];
  readonly first: Fixed;
}

function prepared(fp: FixedPoint, recurrence: Recurrence): PreparedRecurrence {
  const inverse = recurrence.off.map((b, k) => (k === 0 ? fp.one : fp.div(fp.one, b)));
  return { ...recurrence, inverse, first: fp.div(fp.one, fp.sqrt(recurrence.total)) };
}

/** Σ_k p_k(x)². */
function squaredNorm(fp: FixedPoint, { diagonal, off, inverse, first }: PreparedRecurrence, x: Fixed): Fixed {
  let [before, value] = [0n, first];
  let sum = value * value;
  for (let k = 0; k + 1 < diagonal.length; k++) {
    const next = (x - diagonal[k]!) * value - off[k]! * before;
    [before, value] = [value, fp.mul(fp.floor(next), inverse[k + 1]!)];
    sum += value * value;
  }
  return fp.floor(sum);
}

/**
 * Gauss's rule with as many nodes as the recurrence has rows: the eigenvalues of its Jacobi matrix in doubles, then
 * Newton's iteration; the weights are 1/Σ_k p_k(x)². The support is expected to lie within about [−1, 1].
 */
export function gaussRule(fp: FixedPoint, given: Recurrence): FixedRule {
  const recurrence = prepared(fp, given);
  const { diagonal, off } = recurrence;
  const n = diagonal.length;
  const [d, b] = [diagonal.map((x) => fp.toNumber(x)), off.map((x) => fp.toNumber(x))];
  const jacobi = denseMatrix(n, n, (i, j) =>
    i === j ? d[i]! : Math.abs(i - j) === 1 ? b[Math.max(i, j)]! : 0,
  );
  const starts = hessenbergEigenvalues(jacobi).map(({ re }) => re);
  const nodes = starts.sort((x, y) => x - y).map((start) => polished(fp, recurrence, fp.fromNumber(start)));
  const weights = nodes.map((x) => fp.div(fp.one, squaredNorm(fp, recurrence, x)));
  return { nodes, weights };
}

/** Newton's iteration for the zero of p_n next to `start`; doubles its digits in each step. */
function polished(fp: FixedPoint, recurrence: PreparedRecurrence, start: Fixed): Fixed {
  let x = start;
  // The eigenvalues in doubles are right to 40 bits at least.
  const steps = Math.ceil(Math.log2(fp.bits / 40));
  for (let step = 0; step < steps; step++) x -= newtonStep(fp, recurrence, x);
  return x;
}

/** p_n/p_n′ up to the common factor 1/off_n, which is not known. */
function newtonStep(fp: FixedPoint, { diagonal, off, inverse }: PreparedRecurrence, x: Fixed): Fixed {
  const n = diagonal.length;
  let [before, value] = [0n, fp.one];
  let [slopeBefore, slope] = [0n, 0n];
  for (let k = 0; k < n; k++) {
    const scale = k + 1 < n ? inverse[k + 1]! : fp.one;
    const [shift, c] = [x - diagonal[k]!, off[k]!];
    const next = fp.mul(fp.floor(shift * value - c * before), scale);
    const nextSlope = fp.mul(fp.floor(shift * slope - c * slopeBefore) + value, scale);
    [before, value, slopeBefore, slope] = [value, next, slope, nextSlope];
  }
  if (slope === 0n) throw new InternalError("a Gauss rule met a double zero");
  return fp.div(value, slope);
}

const sums = new Map<string, FixedRule>();

/**
 * Gauss's rule for a sum, Σ_{j=0}^{J−1} f(j) ≈ Σ_i weights[i] f(nodes[i]), exact for polynomials of degree 2q − 1; the
 * sum itself for q ≥ J. The polynomials are those of Gram with t = (2j − J + 1)/J and
 * off_k² = k²(1 − k²/J²)/(4k² − 1).
 */
export function sumRule(fp: FixedPoint, terms: number, order: number): FixedRule {
  if (order >= terms) {
    const nodes = Array.from({ length: terms }, (_, j) => fp.ratio(j));
    return { nodes, weights: nodes.map(() => fp.one) };
  }
  const key = `${fp.bits} ${terms} ${order}`;
  const known = sums.get(key);
  if (known) return known;
  if (sums.size > 400) sums.clear();
  const count = BigInt(terms);
  const off = Array.from({ length: order }, (_, k) => {
    const square = BigInt(k * k);
    return fp.sqrt(fp.ratio(square * (count * count - square), count * count * (4n * square - 1n)));
  });
  const total = fp.ratio(terms);
  const { nodes, weights } = gaussRule(fp, { total, diagonal: off.map(() => 0n), off });
  const rule = { nodes: nodes.map((t) => (count * t + total - fp.one) >> 1n), weights };
  sums.set(key, rule);
  return rule;
}

/** The recurrence of a positive discrete measure to the given order, by the Lanczos process with reorthogonalisation. */
export function recurrenceOf(fp: FixedPoint, { nodes, weights }: FixedRule, order: number): Recurrence {
  const total = weights.reduce((sum, w) => sum + w, 0n);
  const basis = [weights.map((w) => fp.sqrt(fp.div(w, total)))];
  const diagonal: Fixed[] = [];
  const off: Fixed[] = [0n];
  for (let k = 0; k < order; k++) {
    const current = basis[k]!;
    let image = current.map((value, i) => fp.mul(value, nodes[i]!));
    diagonal.push(fp.dot(image, current));
    if (k + 1 === order) break;
    for (const direction of basis) {
      const component = fp.dot(direction, image);
      image = image.map((value, i) => value - fp.mul(component, direction[i]!));
    }
    const rest = fp.sqrt(fp.dot(image, image));
    off.push(rest);
    basis.push(image.map((value) => fp.div(value, rest)));
  }
  return { total, diagonal, off };
}
