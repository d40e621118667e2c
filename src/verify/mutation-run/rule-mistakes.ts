import type { Definition } from "../../algebra/rewrite.ts";
import { add, fn, HALF, I, mul, neg, num, ONE, pow, sym, type Term, ZERO } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { nu, omega } from "../../steady/symbols.ts";
import { everywhere } from "../mutations.ts";

/** A wrong rule: the step it makes, or undefined where the mistake does not show. */
export type RuleMistake = (step: Step) => Step | undefined;

/** The side that the rule makes: the right one, or the left where the right is zero. */
const made = (step: Step): "lhs" | "rhs" => (step.rhs === ZERO ? "lhs" : "rhs");
const inResult =
  (change: (t: Term) => Term | undefined): RuleMistake =>
  (step) =>
    everywhere(step, made(step), change);
const inSource =
  (change: (t: Term) => Term | undefined): RuleMistake =>
  (step) =>
    everywhere(step, "lhs", change);
const ofHead =
  (pattern: RegExp, change: (t: Term & { kind: "fn" }) => Term) =>
  (t: Term): Term | undefined =>
    t.kind === "fn" && pattern.test(t.head) ? change(t) : undefined;
/** The whole right-hand side; a step lhs = 0 says the same times anything. */
const whole =
  (change: (t: Term) => Term): RuleMistake =>
  (step) => {
    if (step.rhs === ZERO || step.rhs.kind === "matrix") return undefined;
    const rhs = change(step.rhs);
    return rhs === step.rhs ? undefined : { ...step, rhs };
  };
const withoutTerm =
  (at: 0 | -1): RuleMistake =>
  (step) => {
    const { rhs } = step;
    if (rhs.kind !== "sum") return undefined;
    const dropped = rhs.terms.at(at);
    return { ...step, rhs: add(...rhs.terms.filter((t) => t !== dropped)) };
  };
/** A definition that the step is given, changed for all its arguments. */
const inDefinition =
  (change: (t: Term) => Term): RuleMistake =>
  (step) => {
    const heads = Object.keys(step.given);
    if (heads.length === 0) return undefined;
    const head = heads[0]!;
    const wrong: Definition = (...args) => change(step.given[head]!(...args));
    return { ...step, given: { ...step.given, [head]: wrong } };
  };
const renamed = (t: Term & { kind: "fn" }, pairs: Readonly<Record<string, string>>): Term =>
  fn(
    t.head.replace(
      /\^(\+\+|--|\+-|-\+|R|A|<|>)$/,
      (label, part: string) => `^${pairs[part] ?? label.slice(1)}`,
    ),
    ...t.args,
  );
const componentSwap = (a: string, b: string): RuleMistake =>
  inResult(ofHead(/\^/, (t) => renamed(t, { [a]: b, [b]: a })));

/** Wrong rules, by what is wrong with them. */
export const RULE_MISTAKES: Readonly<Record<string, RuleMistake>> = {
  "sign of the result": whole(neg),
  "factor 2 in the result": whole((t) => mul(num(2), t)),
  "factor ½ in the result": whole((t) => mul(HALF, t)),
  "factor i in the result": whole((t) => mul(I, t)),
  "inverse of the result": whole((t) => pow(t, -1)),
  "first term lost": withoutTerm(0),
  "last term lost": withoutTerm(-1),
  "R and A exchanged": componentSwap("R", "A"),
  "greater and lesser exchanged": componentSwap(">", "<"),
  "time order reversed": inSource(ofHead(/\^/, (t) => renamed(t, { "++": "--", "--": "++" }))),
  "branches exchanged": inSource(ofHead(/\^/, (t) => renamed(t, { "+-": "-+", "-+": "+-" }))),
  "backward branch with the sign of the forward one": inSource(forwardSign),
  "Keldysh component of the wrong sign": inResult(ofHead(/\^K$/, neg)),
  "Keldysh component twice": inResult(ofHead(/\^K$/, (t) => mul(num(2), t))),
  "retarded component of the wrong sign": inResult(ofHead(/\^R$/, neg)),
  "h of the wrong sign": inResult(ofHead(/^h$/, neg)),
  "h for F_B": inResult(ofHead(/^F_B$/, (t) => fn("h", ...t.args))),
  "tanh for coth": inResult(ofHead(/^F_B$/, (t) => pow(t, -1))),
  "A of the wrong sign": inResult(ofHead(/^A$/, neg)),
  "λ of the wrong sign": inResult(ofHead(/^lambda(\^[RA])?$/, neg)),
  "P_B twice": inResult(ofHead(/^P_B/, (t) => mul(num(2), t))),
  "Ξ of the wrong sign": inResult(ofHead(/^(Xi|X)$/, neg)),
  "real part for imaginary part": inResult(
    ofHead(/^(Re|Im)$/, (t) => fn(t.head === "Re" ? "Im" : "Re", ...t.args)),
  ),
  "ω and ν exchanged": inResult((t) => (t === omega ? nu : t === nu && t.kind === "sym" ? omega : undefined)),
  "i for −i": inResult((t) => (t.kind === "num" && !t.value.isReal() ? num(t.value.conj()) : undefined)),
  "π lost": inResult((t) => (t.kind === "sym" && t.name === "pi" ? ONE : undefined)),
  "2π for π": inResult((t) => (t.kind === "sym" && t.name === "pi" ? mul(num(2), t) : undefined)),
  "T_B for T_e": inResult((t) => (t.kind === "sym" && t.name === "T_e" ? sym("T_B") : undefined)),
  "T for 2T": inResult((t) => (t.kind === "sym" && t.name === "T" ? mul(num(2), t) : undefined)),
  "poles of the other half plane": inResult((t) =>
    t.kind === "sym" && /\^[RA]$/.test(t.name)
      ? sym(t.name.replace(/[RA]$/, (c) => (c === "R" ? "A" : "R")))
      : undefined,
  ),
  "definition of the wrong sign": inDefinition(neg),
  "definition with a factor 2": inDefinition((t) => mul(num(2), t)),
};

/** Σ_c s_c A^{ac}B^{cb} with s_− = +1: the sign of every word is that of its inner backward branches. */
function forwardSign(t: Term): Term | undefined {
  if (t.kind !== "word") return undefined;
  const inner = t.letters.slice(1).filter((l) => l.kind === "fn" && /\^-[+-]$/.test(l.head)).length;
  return inner % 2 === 1 ? neg(t) : undefined;
}
