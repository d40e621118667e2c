/** Options that hold several numbers: `a,b,c`, or `LOW:HIGH:N`, N numbers evenly spaced in the logarithm. */
import { InputError } from "../../errors/errors.ts";
import { integer } from "./numbers.ts";

/** What a list accepts. */
export interface ListDomain {
  /** N of a range that does not say it. */
  readonly points: number;
  /** Whether 0 may stand in a list. */
  readonly zero?: boolean;
}

const LONGEST = 1000;

/**
 * The numbers of a list, in the order given; fractions `a/b` are numbers. Throws InputError for anything but finite
 * numbers greater than 0 (or 0 where that is allowed), a range that does not run upwards, and repetitions.
 */
export function numberList(text: string, where: string, domain: ListDomain): number[] {
  const values = text.includes(":") ? range(text, where, domain.points) : enumerated(text, where, domain);
  if (new Set(values).size < values.length)
    throw new InputError({ where, received: text, accepted: "different numbers" });
  return values;
}

function enumerated(text: string, where: string, { zero = false }: ListDomain): number[] {
  return text.split(",").map((part) => {
    const value = fraction(part);
    if (value > 0 || (zero && value === 0)) return value;
    const sign = zero ? "of at least 0" : "greater than 0";
    throw new InputError({ where, received: text, accepted: `finite numbers ${sign}, or LOW:HIGH:N` });
  });
}

function range(text: string, where: string, points: number): number[] {
  const [low, high, count, ...rest] = text.split(":");
  const [from, to] = [fraction(low ?? ""), fraction(high ?? "")];
  if (!(from > 0 && to > from) || rest.length > 0)
    throw new InputError({ where, received: text, accepted: "LOW:HIGH or LOW:HIGH:N with 0 < LOW < HIGH" });
  const n = count === undefined ? points : integer(count, `${where} N`, 2, LONGEST);
  return spaced(from, to, n);
}

/** `n` ≥ 2 numbers from low to high, evenly spaced in the logarithm; the ends are exact. */
export function spaced(low: number, high: number, n: number): number[] {
  const step = Math.log(high / low) / (n - 1);
  return Array.from({ length: n }, (_, k) =>
    k === 0 ? low : k === n - 1 ? high : Number((low * Math.exp(k * step)).toPrecision(DIGITS)),
  );
}
/** Points of a range are where the eye wants them; few digits make the same point on every machine. */
const DIGITS = 6;

const NUMBER = /^\+?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A number or a quotient of two; NaN for anything else. */
function fraction(text: string): number {
  const parts = text.trim().split("/");
  const numbers = parts.map((part) => (NUMBER.test(part.trim()) ? Number(part) : Number.NaN));
  const value = parts.length > 2 ? Number.NaN : numbers.reduce((quotient, next) => quotient / next);
  return Number.isFinite(value) ? value : Number.NaN;
}
