import { expand, rewrite, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { add, fn, mul, num, sub, type Term } from "../algebra/term.ts";
import type { JudgeName, Trace } from "../algebra/trace.ts";
import { PRODUCT_RULES } from "./product-rules.ts";

/** The language in which a rule is written: by its third component. */
export type Language = "K" | "<" | ">";

/** X^K = 2X^< + X^R − X^A and X^K = 2X^> − X^R + X^A, solved for the wanted component where K is known. */
function thirdComponent(name: string, from: Language, to: Language, args: readonly Term[]): Term {
  const at = (c: string): Term => fn(`${name}^${c}`, ...args);
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

/** One rule in both languages. */
export interface Bilingual {
  readonly id: string;
  readonly what: string;
  readonly K: RuleIn;
  readonly lesser: RuleIn;
  readonly judge: JudgeName;
  readonly assumptions?: readonly string[];
}

/** Records that each language gives the rule of the other. */
export function recordTranslations(rule: Bilingual, trace: Trace): void {
  const record = (id: string, lhs: Term, rhs: Term, text: string): void => {
    trace.step({
      id: `${rule.id}-${id}`,
      rule: PRODUCT_RULES.translation,
      lhs,
      rhs,
      judge: rule.judge,
      assumptions: rule.assumptions ?? [],
      text,
    });
  };
  const doubled = (r: RuleIn): Term => add(mul(num(2), r.third), r.R, mul(num(-1), r.A));
  record(
    "to-lesser",
    rule.K.third,
    expand(doubled(rule.lesser)),
    `${rule.what}: the K component is 2C^< + C^R − C^A with the rules of the < language.`,
  );
  record(
    "to-keldysh",
    rule.lesser.third,
    translateRule(rule.K, "K", "<"),
    `${rule.what}: C^< = ½(C^K − C^R + C^A), with the rules of the K language written in <.`,
  );
}
