import type { Term } from "../algebra/term.ts";
import type { ComplexBall, RealBall } from "../precision/index.ts";
import type { DoubleExponential } from "./double-exponential.ts";
import type { Work } from "./work.ts";

/** Where integrals, sums and limits find the values of their bodies. */
export interface NumericScope {
  readonly bits: number;
  readonly work: Work;
  readonly quadrature: DoubleExponential;
  /** Integrals, sums and limits that are being evaluated, one inside the other. */
  readonly depth: number;
  value(t: Term): ComplexBall;
  valueWith(t: Term, variable: Term, value: ComplexBall): ComplexBall;
  /** Where the integrand may change fast: real parts of the variables that it depends on, positive and in order. */
  landmarks(terms: readonly Term[]): readonly RealBall[];
  /** The same at another precision. */
  at(bits: number): NumericScope;
}
