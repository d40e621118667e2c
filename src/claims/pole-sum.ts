import { type Sym, type Term, ZERO } from "../algebra/term.ts";
import { ComplexBall, pi, RealBall } from "../precision/index.ts";
import { ON_BALLS } from "./elementary.ts";
import type { NumericScope } from "./numeric-scope.ts";
import { phases, slopeOf, unturned } from "./phases.ts";
import { atPoint, derivative, simpleRoots } from "./polynomial-roots.ts";
import { type Coefficients, type RationalForm, rationalIn } from "./rational-form.ts";

/** R(n) e^{cn} with a rational R. */
interface Wave {
  readonly form: RationalForm;
  readonly slope: Term;
}

const waves = new WeakMap<Term, readonly Wave[] | "none">();

/**
 * Σ over all integers n, n together with −n, of a body Σ R(n)e^{iθn}: by the residue theorem each addend is
 * −Σ_p Res_p R · 2πi e^{iθp}/(e^{2πip} − 1) for 0 < θ < 2π, and for θ = 0 the mean of that at both ends, π cot πp. R has
 * to fall off and to have simple poles, at no integer. Error bounds are rigorous. Undefined for every other body.
 */
export function sumOverPoles(scope: NumericScope, body: Term, n: Sym): ComplexBall | undefined {
  const known = waves.get(body) ?? wavesOf(body, n) ?? "none";
  waves.set(body, known);
  if (known === "none") return undefined;
  const wide = scope.at(scope.bits + GUARD_BITS);
  let sum = ComplexBall.ZERO;
  for (const wave of known) {
    const part = waveSum(wide, wave);
    if (!part) return undefined;
    sum = sum.add(part, wide.bits);
  }
  return sum.round(scope.bits);
}
const GUARD_BITS = 32;

function wavesOf(body: Term, n: Sym): readonly Wave[] | undefined {
  const addends = phases(body, n);
  const found: Wave[] = [];
  for (const addend of addends.length > 0 ? addends : [body]) {
    const slope = slopeOf(addend, n);
    const form = rationalIn(unturned(addend, n), n);
    if (!form) return undefined;
    found.push({ form, slope });
  }
  return found;
}
function waveSum(scope: NumericScope, { form, slope }: Wave): ComplexBall | undefined {
  const { bits } = scope;
  const turn = turnOf(scope, slope);
  const [top, bottom] = [valuesOf(scope, form.top), valuesOf(scope, form.bottom)];
  if (!turn || !top || !bottom || top.length >= bottom.length) return undefined;
  const roots = simpleRoots(bottom, bits);
  if (!roots) return undefined;
  let sum = ComplexBall.ZERO;
  for (const pole of roots) {
    const weight = weightAt(pole, turn, bits);
    const slopeThere = atPoint(derivative(bottom, bits), pole, bits);
    if (!weight || slopeThere.containsZero()) return undefined;
    sum = sum.sub(atPoint(top, pole, bits).mul(weight, bits).div(slopeThere, bits), bits);
  }
  return sum;
}

/** θ/2π between 0 and 1, or "none" where nothing turns; undefined where the phase is no phase, or perhaps a whole turn. */
function turnOf(scope: NumericScope, slope: Term): RealBall | "none" | undefined {
  if (slope === ZERO) return "none";
  const { re, im } = scope.value(slope);
  if (!re.isZero()) return undefined;
  const turns = im.div(pi(scope.bits).shift(1), scope.bits);
  const whole = RealBall.integer(Math.floor(turns.toNumber()));
  const rest = turns.sub(whole, scope.bits);
  return rest.isPositive() && rest.isBelow(RealBall.ONE) ? rest : undefined;
}

/** 2πi e^{iθp}/(e^{2πip} − 1), or π cot πp. */
function weightAt(pole: ComplexBall, turn: RealBall | "none", bits: number): ComplexBall | undefined {
  const once = pole.timesI().scale(pi(bits).shift(1), bits);
  const exp = ON_BALLS.get("exp")!;
  const full = exp(once, bits);
  const below = full.sub(ComplexBall.ONE, bits);
  if (below.containsZero()) return undefined;
  const above =
    turn === "none" ? full.add(ComplexBall.ONE, bits).shift(-1) : exp(once.scale(turn, bits), bits);
  return above.div(below, bits).timesI().scale(pi(bits).shift(1), bits);
}

/** Without leading zeros; undefined where the degree is in doubt. */
function valuesOf(scope: NumericScope, coefficients: Coefficients): readonly ComplexBall[] | undefined {
  const values = coefficients.map((c) => scope.value(c));
  while (values.length > 0 && values.at(-1)!.isZero()) values.pop();
  return values.at(-1)?.containsZero() ? undefined : values;
}
