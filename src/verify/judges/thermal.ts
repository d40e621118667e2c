import { rewrite } from "../../algebra/rewrite.ts";
import { fn, I, mul, neg, num, pow, ratio, type Term } from "../../algebra/term.ts";
import { inExponentials } from "../../algebra/thermal.ts";
import type { Step } from "../../algebra/trace.ts";
import { outerPoint } from "../../closures/matsubara.ts";
import { ExactRandom } from "../../exact/random.ts";
import { evaluateBall } from "../../kernels/ball-evaluation.ts";
import { bitsForDigits, ComplexBall, DomainError, pi, RealBall } from "../../precision/index.ts";
import { temperature } from "../../steady/symbols.ts";
import { type Effort, type Judgement, refuted, undecided } from "../verdict.ts";
import { proveZero } from "./algebra.ts";
import { difference, sidesOf } from "./sides.ts";

/**
 * Identities with tanh and coth: proved as rational identities in exponentials, with e^{iω_m/T} = −1 at fermionic
 * Matsubara points, and evaluated with the transcendental functions themselves at random points.
 */
export function judgeByExponentials(step: Step, effort: Effort): Judgement {
  const term = difference(sidesOf(step));
  const numeric = evaluateAtRandom(term, effort);
  const written = inExponentials(term);
  const exact = proveZero([matsubaraPoints(written, I), matsubaraPoints(written, neg(I))], effort);
  if (numeric && exact.verdict === "proved")
    return undecided(`exponentials say zero, evaluation says ${numeric}`);
  if (numeric) return refuted("differs", numeric, effort.runs);
  return exact;
}

/** e^{iω_m/T} = −1, hence e^{iω_m/2T} = ±i. */
function matsubaraPoints(term: Term, half: Term): Term {
  const unit = mul(pow(temperature, -1), outerPoint);
  const values = new Map<Term, Term>([
    [fn("exp", unit), num(-1)],
    [fn("exp", mul(ratio(1, 2), unit)), half],
  ]);
  return rewrite(term, (t) => values.get(t));
}

/** undefined when the term is zero within its error bound at every point. */
function evaluateAtRandom(term: Term, effort: Effort): string | undefined {
  const bits = bitsForDigits(effort.digits) + 32;
  const random = new ExactRandom(effort.seed);
  for (let run = 0; run < effort.runs; run++) {
    const values = new Map<string, ComplexBall>();
    const value = regularValue(() => evaluateBall(term, (t) => atomValue(t, values, random, bits), bits));
    if (value && !value.containsZero())
      return `${value.toString()} at instance ${run} of seed ${effort.seed}`;
  }
  return undefined;
}
/** undefined where the random point sits on a pole. */
export function regularValue(compute: () => ComplexBall): ComplexBall | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
function atomValue(
  t: Term,
  values: Map<string, ComplexBall>,
  random: ExactRandom,
  bits: number,
): ComplexBall | undefined {
  const name =
    t.kind === "sym"
      ? t.name
      : t.kind === "fn" && /^(A|B|X|lambda.*|.*\^[<>])$/.test(t.head)
        ? t.key
        : undefined;
  if (name === undefined || name === "pi") return undefined;
  const known = values.get(name) ?? draw(t, values, random, bits);
  values.set(name, known);
  return known;
}
function draw(t: Term, values: Map<string, ComplexBall>, random: ExactRandom, bits: number): ComplexBall {
  const rational = (): RealBall => RealBall.fromRational(random.rational(), bits);
  if (t === outerPoint) return thermalPoint(values, random, bits);
  const positive = t.kind === "sym" && t.name.startsWith("T");
  return ComplexBall.of(positive ? RealBall.fromRational(random.positive(), bits) : rational());
}
/** iπT(2m+1). */
function thermalPoint(values: Map<string, ComplexBall>, random: ExactRandom, bits: number): ComplexBall {
  const T = atomValue(temperature, values, random, bits)!;
  const odd = RealBall.integer(2 * random.integer(-4, 4) + 1);
  return T.scale(pi(bits).mul(odd, bits), bits).timesI();
}
