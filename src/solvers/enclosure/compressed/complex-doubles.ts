import type { DoubleBall } from "../../../precision/index.ts";

/** A complex number of balls. */
export interface ComplexDoubles {
  readonly re: DoubleBall;
  readonly im: DoubleBall;
}

export function product(x: ComplexDoubles, y: ComplexDoubles): ComplexDoubles {
  return { re: x.re.mul(y.re).sub(x.im.mul(y.im)), im: x.re.mul(y.im).add(x.im.mul(y.re)) };
}

export function quotient(x: ComplexDoubles, y: ComplexDoubles): ComplexDoubles {
  const square = y.re.square().add(y.im.square());
  const { re, im } = product(x, { re: y.re, im: y.im.neg() });
  return { re: re.div(square), im: im.div(square) };
}

export function scaled(x: ComplexDoubles, factor: DoubleBall): ComplexDoubles {
  return { re: x.re.mul(factor), im: x.im.mul(factor) };
}
