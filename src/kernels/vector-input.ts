/** A complex double. */
export interface ComplexNumber {
  readonly re: number;
  readonly im: number;
}
/** A value of one argument; doubles are meant exactly. */
export type VectorInput = number | ComplexNumber | readonly number[];
