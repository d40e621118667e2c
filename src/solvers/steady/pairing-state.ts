import { type DenseMatrix, denseMatrix, isDense, type Matrix } from "../linear/matrix.ts";
import { type WeightedMatrix, weightedSum } from "../linear/weighted-sums.ts";
import type { ComplexVector } from "../local/complex-matrix.ts";
import type { PairingState } from "../local/gap-map.ts";
import type { SteadyNormalState } from "./iterate.ts";
import type { LineIntegrals, Multiple } from "./line-integrals.ts";

/** The linear equations of φ^R and X in a normal state: the integrals with h and the closure put in. */
export function pairingState({
  integrals,
  problem,
  factor,
  omegaTilde,
  distribution: h,
}: SteadyNormalState): PairingState {
  const { grid, boson, thermal, nonThermal } = integrals;
  let source: Matrix | null = null;
  let relaxation: Matrix | null = null;
  return {
    matrices: {
      grid,
      boson: boson.odd,
      thermal: { ...thermal.even, columns: h },
      nonThermal: nonThermal.even,
      // Without the feedback of X nobody asks for these.
      get source() {
        source ??= sourceMatrix(integrals.source, h);
        return source;
      },
      get relaxation() {
        relaxation ??= relaxationMatrix(integrals.relaxation, h);
        return relaxation;
      },
    },
    factor,
    ...pairingFactors(problem.closure, omegaTilde),
  };
}

/** bare + h_i·own + (other + h_i·both)h_j. */
function sourceMatrix({ bare, own, other, both }: LineIntegrals["source"], h: Float64Array): Matrix {
  return combined(h, [
    { term: bare },
    { term: own, rows: true },
    { term: other, columns: true },
    { term: both, rows: true, columns: true },
  ]);
}

/** bare + h_i·own. */
function relaxationMatrix({ bare, own }: LineIntegrals["relaxation"], h: Float64Array): Matrix {
  return combined(h, [{ term: bare }, { term: own, rows: true }]);
}

/** A term, with h of its row and of its column or without. */
interface Share {
  readonly term: Multiple;
  readonly rows?: boolean;
  readonly columns?: boolean;
}

/** The sum of terms: a matrix where they are matrices. */
function combined(h: Float64Array, shares: readonly Share[]): Matrix {
  const n = h.length;
  const one = new Float64Array(n).fill(1);
  const weighted: readonly WeightedMatrix[] = shares.map(({ term, rows, columns }) => ({
    ...term,
    left: rows ? h : one,
    right: columns ? h : one,
  }));
  if (!weighted.every(hasEntries)) return weightedSum(weighted);
  const sum = denseMatrix(n, n);
  // Row by row: one is summed while it is at hand.
  for (let i = 0; i < n; i++)
    for (const { matrix, factor, left, right } of weighted)
      addRow(sum.data, i * n, { entries: matrix.data, factor: factor * left[i]!, right });
  return sum;
}

interface Row {
  readonly entries: Float64Array;
  readonly factor: number;
  readonly right: Float64Array;
}

function addRow(sum: Float64Array, first: number, { entries, factor, right }: Row): void {
  for (let j = 0, at = first; j < right.length; j++, at++) sum[at]! += factor * entries[at]! * right[j]!;
}

function hasEntries(one: WeightedMatrix): one is WeightedMatrix & { readonly matrix: DenseMatrix } {
  return isDense(one.matrix);
}

function pairingFactors(
  closure: SteadyNormalState["problem"]["closure"],
  omegaTilde: ComplexVector,
): Pick<PairingState, "anomalous" | "feedback"> {
  const values = Array.from(omegaTilde.re, (re, i) => closure.anomalous(re, omegaTilde.im[i]!));
  return {
    anomalous: {
      re: Float64Array.from(values, ({ re }) => re),
      im: Float64Array.from(values, ({ im }) => im),
    },
    feedback: omegaTilde.re.map((re, i) => closure.feedback(re, omegaTilde.im[i]!)),
  };
}
