/** A number with an absolute error. */
export interface Quantity {
  readonly value: number;
  readonly error: number;
}

/** The value at `digits` significant digits, and an error that covers the rounding; the error is rounded upwards. */
export function atDigits({ value, error }: Quantity, digits: number): Quantity {
  const rounded = Number(value.toPrecision(digits));
  return { value: rounded, error: upwards(error + Math.abs(rounded - value)) };
}

/** Three significant digits, never below the given error. */
function upwards(error: number): number {
  if (error === 0) return 0;
  const near = Number(error.toPrecision(3));
  return near >= error ? near : Number((error * 1.005).toPrecision(3));
}

/** As many digits as the error allows, then the error: `0.160914 ± 1.2e-6`. */
export function quantityText({ value, error }: Quantity): string {
  const known = error > 0 ? Math.floor(Math.log10(Math.abs(value) / error)) + 2 : 15;
  const digits = Math.min(15, Math.max(3, known));
  return error > 0 ? `${shortest(value, digits)} ± ${error.toExponential(1)}` : shortest(value, digits);
}

/** At most `digits` significant digits, without trailing zeros. */
export function shortest(value: number, digits = 6): string {
  return String(Number(value.toPrecision(digits)));
}
