import { expand, rewrite, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { add, fn, HALF, mul, neg, num, sub, type Term } from "../algebra/term.ts";
import type { JudgeName, StepInput, Trace } from "../algebra/trace.ts";
import { dropAcausal } from "./pointwise.ts";
import { PRODUCT_RULES } from "./product-rules.ts";

/** The language in which a rule is written: by its third component. */
export type Language = "K" | "<" | ">";

/** X^K = 2X^< + X^R − X^A and X^K = 2X^> − X^R + X^A, solved for the wanted component where K is known. */
function thirdComponent(name: string, from: Language, to: Language, args: readonly Term[]): Term {
  const at = (c: string): Term => fn(`${name}^${c}`, ...args);
  if (from === to) return at(from);
  const jump = sub(at("R"), at("A"));
  const keldysh: Readonly<Record<Language, Term>> = {
    K: at("K"),
    "<": add(mul(num(2), at("<")), jump),
    ">": sub(mul(num(2), at(">")), jump),
  };
  return solveFor(sub(keldysh[from], keldysh[to]), at(from));
}

/** Writes every component `from` in the language `to`: X^K → 2X^< + X^R − X^A, X^< → ½(X^K − X^R + X^A), … */
export function translate(term: Term, from: Language, to: Language): Term {
  const suffix = `^${from}`;
  return rewrite(term, (t) =>
    t.kind === "fn" && t.head.endsWith(suffix)
      ? thirdComponent(t.head.slice(0, -suffix.length), from, to, t.args)
      : undefined,
  );
}

/** What a rule says of its R, A and third component. */
export interface RuleIn {
  readonly R: Term;
  readonly A: Term;
  readonly third: Term;
}

/**
 * The third component of a product in the language `to` from its rule in the language `from`: the components of the
 * factors are translated, then the component of the product itself.
 */
export function translateRule(rule: RuleIn, from: Language, to: Language): Term {
  const product = unfold(thirdComponent("C", to, from, []), {
    "C^R": () => rule.R,
    "C^A": () => rule.A,
    [`C^${from}`]: () => rule.third,
  });
  return expand(translate(product, from, to));
}

/** One rule in each language, each derived from branch sums of its own. */
export interface Bilingual {
  readonly id: string;
  readonly what: string;
  readonly keldysh: RuleIn;
  readonly lesser: RuleIn;
  /** The > component by the rule for >. */
  readonly greater: Term;
  readonly judge: JudgeName;
  /** What the factors are to each other, where the rule rests on it. */
  readonly premise?: Pick<StepInput, "assumptions" | "given" | "proof">;
}

/** Records that each language gives the rules of the others: C^K = 2C^< + C^R − C^A, C^< = ½(C^K − C^R + C^A), C^> = C^< + C^R − C^A. */
export function recordTranslations(rule: Bilingual, trace: Trace): void {
  const record = (id: string, lhs: Term, rhs: Term, text: string): void => {
    const known = { rule: PRODUCT_RULES.translation, judge: rule.judge, ...rule.premise };
    trace.step({ ...known, id: `${rule.id}-${id}`, lhs, rhs, text });
  };
  const { keldysh, lesser, judge } = rule;
  const tidy = (t: Term): Term => (judge === "time" ? dropAcausal(expand(t)) : expand(t));
  record(
    "to-lesser",
    keldysh.third,
    tidy(add(mul(num(2), lesser.third), lesser.R, neg(lesser.A))),
    `${rule.what}: the K component is 2C^< + C^R − C^A by the rules for R, A and <.`,
  );
  record(
    "to-keldysh",
    lesser.third,
    tidy(mul(HALF, add(keldysh.third, neg(keldysh.R), keldysh.A))),
    `${rule.what}: the < component is ½(C^K − C^R + C^A) by the rules for R, A and K.`,
  );
  record(
    "to-greater",
    rule.greater,
    tidy(add(lesser.third, lesser.R, neg(lesser.A))),
    `${rule.what}: the > component is C^< + C^R − C^A by the rules for R, A and <.`,
  );
}

/** X^K = 2X^< + X^R − X^A, X^K = 2X^> − X^R + X^A and X^≷ = ½(X^K ± (X^R − X^A)). */
export function recordDictionary(name: string, trace: Trace): void {
  const rows = [
    ["keldysh-in-lesser", "K", "<"],
    ["keldysh-in-greater", "K", ">"],
    ["lesser-in-keldysh", "<", "K"],
    ["lesser-in-greater", "<", ">"],
    ["greater-in-lesser", ">", "<"],
    ["greater-in-keldysh", ">", "K"],
  ] as const;
  for (const [id, from, to] of rows)
    trace.step({
      id,
      rule: PRODUCT_RULES.translation,
      lhs: fn(`${name}^${from}`),
      rhs: translate(fn(`${name}^${from}`), from, to),
      judge: "contour",
      text: `The ${from} component in the language of ${to}.`,
    });
}
