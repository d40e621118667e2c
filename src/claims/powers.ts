import { fn, I, mul, num, ONE, pow, sym, type Term } from "../algebra/term.ts";
import { InputError } from "../errors/errors.ts";
import type { Assumptions } from "./assumptions.ts";
import { BOUNDS } from "./bounds.ts";
import { isReal } from "./conjugate.ts";

/**
 * a^b: integer powers as powers, halves as powers of the square root, e^b as the exponential, (−1)^b as e^{iπb}, anything
 * else as e^{b ln a} with the principal logarithm. (e^u)^b = e^{ub} where u is real or b whole: elsewhere ln e^u ≠ u. Throws InputError for exponents and numbers beyond the bounds.
 */
export function powerOf(a: Term, b: Term, where: string, known: Assumptions): Term {
  if (a.kind === "fn" && a.head === "exp" && (isReal(a.args[0]!, known) || isWhole(b, known)))
    return fn("exp", mul(a.args[0]!, b));
  if (b.kind === "num" && b.value.isReal()) {
    const { num: p, den: q } = b.value.re;
    requireSmall(a, p, q, where);
    if (q === 1n) return pow(a, Number(p));
    if (q === 2n) return pow(squareRoot(a), Number(p));
  }
  if (a === num(-1)) return fn("exp", mul(I, sym("pi"), b));
  if (a === ONE) return ONE;
  return fn("exp", mul(b, fn("log", a)));
}

function isWhole(b: Term, known: Assumptions): boolean {
  if (b.kind === "num") return b.value.isReal() && b.value.re.isInteger();
  return b.kind === "sym" && known.variables.get(b.name)?.kind === "integer";
}

/** √a, exact for squares of rational numbers. */
function squareRoot(a: Term): Term {
  if (a.kind !== "num" || !a.value.isReal()) return fn("sqrt", a);
  const { num: p, den: q } = a.value.re;
  const [top, bottom] = [root(p < 0n ? -p : p), root(q)];
  if (top === undefined || bottom === undefined) return fn("sqrt", a);
  const size = mul(num(top), pow(num(bottom), -1));
  return p < 0n ? mul(I, size) : size;
}
function root(n: bigint): bigint | undefined {
  if (n > 10n ** 30n) return undefined;
  const near = BigInt(Math.round(Math.sqrt(Number(n))));
  return [near - 1n, near, near + 1n].find((r) => r >= 0n && r * r === n);
}

function requireSmall(a: Term, p: bigint, q: bigint, where: string): void {
  const size = p < 0n ? -p : p;
  if (q <= 2n && size > BOUNDS.exponent)
    throw new InputError({
      where,
      received: `the exponent ${p}${q === 1n ? "" : `/${q}`}`,
      accepted: `an exponent of absolute value at most ${BOUNDS.exponent}`,
    });
  if (a.kind !== "num") return;
  const digits = `${a.value}`.length * Number(size);
  if (digits > 4 * BOUNDS.numberDigits)
    throw new InputError({
      where,
      received: `a power of about ${digits} digits`,
      accepted: `numbers of at most ${BOUNDS.numberDigits} digits`,
    });
}
