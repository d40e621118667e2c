/** Real and complex ball arithmetic of any working precision, with rigorous error bounds. */
export type { BallField } from "./ball-field.ts";
export { bernoulli } from "./bernoulli.ts";
export { ComplexBall } from "./complex-ball.ts";
export { ln2, pi } from "./constants.ts";
export { type DecimalRoute, decimalRoute, fromDecimal, toDecimal } from "./decimal-route.ts";
export { bitsForDigits, type DecimalText, decimalText } from "./decimal-text.ts";
export { digamma, eulerGamma } from "./digamma.ts";
export {
  type ComplexDigits,
  type DigitsOptions,
  type RealDigits,
  toComplexDigits,
  toDigits,
} from "./digits.ts";
export { directedText } from "./directed-text.ts";
export { DomainError } from "./domain-error.ts";
export {
  DoubleBall,
  type DoubleBalls,
  doubleBalls,
  innerProduct,
  lorentzianSums,
  pairSum,
} from "./double-ball.ts";
export { cosSin, exp, expm1, topExponent } from "./exponential.ts";
export { halfLineIntegral, halfLineSum } from "./half-line.ts";
export { cosh, coth, sechSquared, sinh, sinhc, tanh, tanhc, xcoth } from "./hyperbolic.ts";
export { integerConvolution } from "./integer-convolution.ts";
export { type LegendreRule, legendreRule } from "./legendre.ts";
export { arctangent, argument, artanh, ln, log1p } from "./logarithm.ts";
export { integrate, type QuadratureOptions, SAFETY } from "./quadrature.ts";
export { RealBall } from "./real-ball.ts";
export { cos, piCotPi, sin } from "./trigonometric.ts";
