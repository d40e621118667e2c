import { substitute, unfold } from "../../algebra/rewrite.ts";
import { mul, num, pow, ratio, type Sym, sub, sym, type Term } from "../../algebra/term.ts";
import { thermalBoson, thermalElectron } from "../../algebra/thermal.ts";
import type { Step } from "../../algebra/trace.ts";
import { coupling } from "../../closures/boson/model.ts";
import { oscillator, oscillatorLambda } from "../../closures/boson/oscillator.ts";
import { ExactRandom } from "../../exact/random.ts";
import { Rational } from "../../exact/rational.ts";
import { evaluateBall } from "../../kernels/ball-evaluation.ts";
import { bitsForDigits, ComplexBall, RealBall } from "../../precision/index.ts";
import { bosonTemperature, electronTemperature, x } from "../../steady/symbols.ts";
import { certified, type Effort, type Judgement, refuted } from "../verdict.ts";
import { sidesOf } from "./sides.ts";

const G = sym("G");
const scale = sym("s");
/** The scale s = 10^−k at which the remainder is looked at. */
const STEPS = [10, 20] as const;
/** A remainder of order s must shrink by 10^−10 between them; a factor 10³ is left for its coefficient. */
const SHRINK = 1e-7;
/** What a remainder of order s at s = 10^−10 says about the limit itself. */
const LIMIT_DIGITS = 10;

/** The full functions behind the Taylor forms: a damped oscillator of coupling G and thermal distributions. */
function fullFunctions(): Record<string, (e: Term) => Term> {
  const spectral = oscillator().spectral!;
  const inG = (t: Term): Term => substitute(t, new Map([[coupling, G]]));
  return {
    A: (e) => substitute(inG(spectral), new Map([[x, e]])),
    F_B: (e) => thermalBoson(e, bosonTemperature),
    h: (e) => thermalElectron(e, electronTemperature),
    "h'": (e) =>
      mul(
        ratio(1, 2),
        pow(electronTemperature, -1),
        sub(num(1), pow(thermalElectron(e, electronTemperature), 2)),
      ),
    "lambda^R": (e) => inG(oscillatorLambda(e)),
  };
}
/** a = lim A(x)/(G x) and h'(0) = 1/2T_e of those functions. */
function taylorData(): Map<Sym, Term> {
  const spectral = oscillator().spectral!;
  const slope = substitute(mul(spectral, pow(x, -1), pow(coupling, -1)), new Map([[x, num(0)]]));
  return new Map([
    [sym("a"), slope],
    [sym("h'(0)"), mul(ratio(1, 2), pow(electronTemperature, -1))],
  ]);
}

/** Both sides with the full functions: lhs tends to rhs as s → 0, with a remainder of first order: at two scales, high precision. */
export function judgeByLimit(step: Step, effort: Effort): Judgement {
  const { lhs, rhs } = sidesOf(step);
  const remainder = substitute(unfold(sub(lhs, rhs), fullFunctions()), taylorData());
  const instances = Math.min(effort.runs, 10);
  for (let run = 0; run < instances; run++) {
    const [first, second] = STEPS.map((k) => sizeAt(remainder, k, effort, run));
    if (second! > SHRINK * first!)
      return refuted(
        "the remainder does not vanish with s",
        `|remainder| = ${first} at s = 1e-${STEPS[0]}, ${second} at s = 1e-${STEPS[1]}, instance ${run}`,
        instances,
      );
  }
  return certified(`remainder of first order in s at ${instances} random instances`, instances, LIMIT_DIGITS);
}

function sizeAt(term: Term, exponent: number, effort: Effort, run: number): number {
  const bits = bitsForDigits(effort.digits + 4 * exponent);
  const random = new ExactRandom(effort.seed + run);
  const values = new Map<string, ComplexBall>();
  const value = evaluateBall(
    term,
    (t) => {
      if (t.kind !== "sym" || t.name === "pi") return undefined;
      if (t === scale) return ComplexBall.of(RealBall.parse(`1e-${exponent}`, bits));
      // An offset by the position keeps ω and ν apart.
      const drawn = random.positive().add(Rational.of(20 * values.size));
      const known = values.get(t.name) ?? ComplexBall.of(RealBall.fromRational(drawn, bits));
      values.set(t.name, known);
      return known;
    },
    bits,
  );
  return value.magnitude().toNumber();
}
