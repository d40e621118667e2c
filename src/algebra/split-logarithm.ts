import { InternalError } from "../errors/errors.ts";
import { gcd } from "../exact/rational.ts";
import { add, div, fn, mul, num, pow, splitCoefficient, type Term, ZERO } from "./term.ts";

/** Beyond this a number is kept whole: trial division is for the small integers of prefactors. */
const LARGEST = 10_000n;

/**
 * ln a = Σ_k ln p_k + Σ_j n_j ln b_j with a/Πp_k = Πb_j^n_j: the logarithm of a positive product by way of the given parts, numbers
 * in their primes. Holds where all parts and factors are positive. Throws InternalError for a number that is not positive
 * and rational or whose numerator or denominator exceeds 10^4.
 */
export function splitLogarithm(argument: Term, parts: readonly Term[]): Term {
  const rest = parts.reduce((quotient, part) => div(quotient, part), argument);
  const factors = rest.kind === "prod" ? rest.factors : [rest];
  return add(...parts.map((p) => fn("log", p)), ...factors.map(logarithmOf));
}

/**
 * Σ_k n_k ln b_k = g ln B with B^g = Π b_k^{n_k} and g as large as it can be: integer multiples of logarithms of positive products as
 * one. Throws InternalError for any other sum and where {@link splitLogarithm} does.
 */
export function gatherLogarithms(sum: Term): Term {
  const whole = mul(...multiples(sum).map(([argument, n]) => pow(argument, n)));
  const parts = multiples(splitLogarithm(whole, []));
  const shared = parts.map(([, n]) => BigInt(Math.abs(n))).reduce(gcd, 0n);
  if (shared === 0n) return ZERO;
  return mul(num(shared), fn("log", mul(...parts.map(([b, n]) => pow(b, n / Number(shared))))));
}

/** n_k and b_k of Σ n_k ln b_k. */
function multiples(sum: Term): [argument: Term, n: number][] {
  if (sum === ZERO) return [];
  return (sum.kind === "sum" ? sum.terms : [sum]).map((t) => {
    const [coefficient, rest] = splitCoefficient(t);
    const whole = coefficient.isReal() && coefficient.re.den === 1n;
    if (!whole || rest.kind !== "fn" || rest.head !== "log")
      throw new InternalError(`${t.key} is no multiple of a logarithm`);
    return [rest.args[0]!, Number(coefficient.re.num)];
  });
}

function logarithmOf(factor: Term): Term {
  if (factor.kind === "pow") return mul(num(factor.exponent), fn("log", factor.base));
  if (factor.kind !== "num") return fn("log", factor);
  const { value } = factor;
  if (!value.isReal() || value.re.sign() <= 0) throw new InternalError(`ln ${factor.key} is not real`);
  const primes = (n: bigint, sign: 1 | -1): Term[] =>
    primeFactors(n).map((p) => mul(num(sign), fn("log", num(p))));
  return add(...primes(value.re.num, 1), ...primes(value.re.den, -1));
}

function primeFactors(n: bigint): bigint[] {
  if (n > LARGEST) throw new InternalError(`${n} is not taken apart`);
  const found: bigint[] = [];
  let rest = n;
  for (let p = 2n; rest > 1n; p++) for (; rest % p === 0n; rest /= p) found.push(p);
  return found;
}
