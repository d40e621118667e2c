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
  const { grid, boson, thermal, nonThermal } = integrals;
  let source: DenseMatrix | null = null;
  let relaxation: DenseMatrix | null = null;
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
function sourceMatrix({ bare, own, other, both }: LineIntegrals["source"], h: Float64Array): DenseMatrix {
  const n = h.length;
  const matrix = denseMatrix(n, n);
  const [bareData, ownData, otherData, bothData] = [bare, own, other, both].map((m) => m.matrix.data);
  for (let i = 0, at = 0; i < n; i++) {
    const [perOwn, perBoth] = [h[i]! * own.factor, h[i]! * both.factor];
    for (let j = 0; j < n; j++, at++) {
      const perNu = other.factor * otherData![at]! + perBoth * bothData![at]!;
      matrix.data[at] = bare.factor * bareData![at]! + perOwn * ownData![at]! + perNu * h[j]!;
    }
  }
  return matrix;
}

/** bare + h_i·own. */
function relaxationMatrix({ bare, own }: LineIntegrals["relaxation"], h: Float64Array): DenseMatrix {
  const n = h.length;
  const matrix = denseMatrix(n, n);
  const [bareData, ownData] = [bare.matrix.data, own.matrix.data];
  for (let i = 0, at = 0; i < n; i++) {
    const perOwn = h[i]! * own.factor;
    for (let j = 0; j < n; j++, at++) matrix.data[at] = bare.factor * bareData[at]! + perOwn * ownData[at]!;
  }
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
