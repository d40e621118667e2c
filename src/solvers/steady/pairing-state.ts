import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import type { ComplexVector } from "../local/complex-matrix.ts";
import type { PairingState } from "../local/gap-map.ts";
import type { SteadyNormalState } from "./iterate.ts";
import type { LineIntegrals } from "./line-integrals.ts";

/** The linear equations of φ^R and X in a normal state: the integrals with h and the closure put in. */
export function pairingState({
  integrals,
  problem,
  factor,
  omegaTilde,
  distribution: h,
}: SteadyNormalState): PairingState {
  const { grid, boson, thermal, nonThermal, source, relaxation } = integrals;
  return {
    matrices: {
      grid,
      boson: boson.odd,
      thermal: { re: perColumn(thermal.even.re, h), im: perColumn(thermal.even.im, h) },
      nonThermal: nonThermal.even,
      source: sourceMatrix(source, h),
      relaxation: relaxationMatrix(relaxation, h),
    },
    factor,
    ...pairingFactors(problem.closure, omegaTilde),
  };
}

/** bare + h_i·own + (other + h_i·both)h_j. */
function sourceMatrix({ bare, own, other, both }: LineIntegrals["source"], h: Float64Array): DenseMatrix {
  const n = h.length;
  const matrix = denseMatrix(n, n);
  for (let i = 0, at = 0; i < n; i++) {
    const hOmega = h[i]!;
    for (let j = 0; j < n; j++, at++) {
      const perNu = other.data[at]! + hOmega * both.data[at]!;
      matrix.data[at] = bare.data[at]! + hOmega * own.data[at]! + perNu * h[j]!;
    }
  }
  return matrix;
}

/** bare + h_i·own. */
function relaxationMatrix({ bare, own }: LineIntegrals["relaxation"], h: Float64Array): DenseMatrix {
  const n = h.length;
  const matrix = denseMatrix(n, n);
  for (let i = 0, at = 0; i < n; i++)
    for (let j = 0; j < n; j++, at++) matrix.data[at] = bare.data[at]! + h[i]! * own.data[at]!;
  return matrix;
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

function perColumn({ data, rows, columns }: DenseMatrix, h: Float64Array): DenseMatrix {
  const matrix = denseMatrix(rows, columns);
  for (let i = 0, at = 0; i < rows; i++)
    for (let j = 0; j < columns; j++, at++) matrix.data[at] = data[at]! * h[j]!;
  return matrix;
}
