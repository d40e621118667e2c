import { neg, type Term } from "../algebra/term.ts";
import { ComplexBall, DomainError, RealBall } from "../precision/index.ts";
import { integralsIn } from "./binders.ts";
import { sized } from "./double-exponential.ts";
import { type Sized, TAIL_BITS } from "./halved-steps.ts";
import type { NumericScope } from "./numeric-scope.ts";
import { INFINITY } from "./spectral.ts";

export type Integrand = (x: RealBall) => Sized;

/** A limit of integration: a number or ±∞. */
export type End = RealBall | "inf" | "-inf";

export function endOf(scope: NumericScope, t: Term): End {
  if (t === INFINITY) return "inf";
  if (t === neg(INFINITY)) return "-inf";
  const first = scope.value(t);
  // Distances from an end need it to the digits of positions.
  const value = first.re.isExact() ? first : scope.at(WIDER * scope.bits).value(t);
  if (!value.im.containsZero()) throw new DomainError("a complex limit of integration", true);
  return value.re;
}
/** Near an end or a pole a node needs more digits than the rest: where too many are lost it is evaluated again. */
export function integrandOf(scope: NumericScope, body: Term, variable: Term): Integrand {
  const lost = integralsIn(body).length > 0 ? LOST_IN_INTEGRALS : LOST;
  let finer: NumericScope | undefined;
  return (x) => {
    const at = ComplexBall.of(x);
    const value = attempt(() => scope.valueWith(body, variable, at));
    if (value && !isBlurred(value, scope.bits, lost)) return sized(value);
    finer ??= scope.at(WIDER * scope.bits);
    return sized(finer.valueWith(body, variable, at));
  };
}
function attempt(compute: () => ComplexBall): ComplexBall | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DomainError && !error.exact) return undefined;
    throw error;
  }
}
/** More than `lost` bits of a value that is not tiny are gone. */
function isBlurred(value: ComplexBall, bits: number, lost: number): boolean {
  const size = value.magnitude();
  if (size.isBelow(RealBall.ONE.shift(-2 * bits))) return false;
  return size.shift(lost - bits).isBelow(value.radius());
}
const LOST = 20;
/** An integral inside leaves TAIL_BITS open by itself. */
const LOST_IN_INTEGRALS = TAIL_BITS + 8;
/** Positions of nodes have this many times the digits of values. */
export const WIDER = 6;
/** f(x) + f(y) with the size of the larger one. */
export function together(a: Sized, b: Sized, bits: number): Sized {
  return { value: a.value.add(b.value, bits), size: a.size.add(b.size, 40) };
}
