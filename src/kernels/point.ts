import { InputError } from "../errors/errors.ts";
import { Gaussian } from "../exact/gaussian.ts";
import { Rational } from "../exact/rational.ts";

/** Exact values by name. */
export type ExactPoint = Readonly<Record<string, Gaussian>>;

/**
 * Reads `omega=0.3,z=1/3+0.1i`: names with decimal, rational or complex values, exactly. Throws InputError for other
 * texts and for a name that occurs twice.
 */
export function parsePoint(text: string, where = "--at"): ExactPoint {
  const point: Record<string, Gaussian> = {};
  for (const part of text.split(",")) {
    const [name, value, ...rest] = part.split("=").map((s) => s.trim());
    if (!name || value === undefined || rest.length > 0)
      throw new InputError({ where, received: part, accepted: "key=value pairs separated by commas" });
    if (Object.hasOwn(point, name))
      throw new InputError({ where, received: `${name} twice`, accepted: "each key once" });
    point[name] = parseGaussian(value, `${where} ${name}`);
  }
  return point;
}

/** Reads `3`, `-1/3`, `0.25e-3`, `2i`, `0.3-i`, `1/3+0.1i` exactly. Throws InputError otherwise. */
export function parseGaussian(text: string, where: string): Gaussian {
  const parts = /^(.*?)(?:([+-]?[^+-]*(?:[eE][+-]?\d+)?)i)?$/.exec(text.replace(/\s/g, ""));
  const [, first = "", imaginary] = parts ?? [];
  const re = first === "" && imaginary !== undefined ? Rational.ZERO : Rational.parse(first);
  const im = imaginary === undefined ? Rational.ZERO : Rational.parse(unitSign(imaginary));
  if (!re || !im || text.trim() === "")
    throw new InputError({ where, received: text, accepted: "a number such as 0.25, 1/3 or 0.3+0.1i" });
  return Gaussian.of(re, im);
}
function unitSign(text: string): string {
  return text === "" || text === "+" || text === "-" ? `${text}1` : text;
}
