import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import type { ComplexMatrix, ComplexVector } from "../local/complex-matrix.ts";
import type { PairingState } from "../local/gap-map.ts";
import type { SteadyNormalState } from "./iterate.ts";

/** The linear equations of φ^R and X in a normal state: the integrals with h and the closure put in. */
export function pairingState({
  integrals,
  problem,
  factor,
  omegaTilde,
  distribution: h,
}: SteadyNormalState): PairingState {
  const { grid, boson, thermal, nonThermal, source, relaxation } = integrals;
  const n = grid.size;
  const combined = (entry: (at: number, i: number, j: number) => number): DenseMatrix =>
    denseMatrix(n, n, (i, j) => entry(i * n + j, i, j));
  return {
    matrices: {
      grid,
      boson: boson.odd,
      thermal: perColumn(thermal.even, h),
      nonThermal: nonThermal.even,
      source: combined(
        (at, i, j) =>
          source.bare.data[at]! +
          h[i]! * source.own.data[at]! +
          (source.other.data[at]! + h[i]! * source.both.data[at]!) * h[j]!,
      ),
      relaxation: combined((at, i) => relaxation.bare.data[at]! + h[i]! * relaxation.own.data[at]!),
    },
    factor,
    ...pairingFactors(problem.closure, omegaTilde),
  };
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

function perColumn({ re, im }: ComplexMatrix, h: Float64Array): ComplexMatrix {
  const scaled = (m: DenseMatrix) =>
    denseMatrix(m.rows, m.columns, (i, j) => m.data[i * m.columns + j]! * h[j]!);
  return { re: scaled(re), im: scaled(im) };
}
