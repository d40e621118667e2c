import { cancel } from "../algebra/fraction.ts";
import { seriesAtZero } from "../algebra/residue.ts";
import { dependsOn, findAll, rewrite, substitute } from "../algebra/rewrite.ts";
import {
  add,
  div,
  type Fn,
  mul,
  num,
  ONE,
  pow,
  type Sym,
  sub,
  sym,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import type { Step } from "../algebra/trace.ts";
import { bosonTemperature } from "../steady/symbols.ts";
import { denominators } from "./denominators.ts";
import { expression } from "./expression.ts";
import { commentOf, conditionText, equationText, type Lemma, lemmaText } from "./lemma.ts";
import { lemmaName } from "./names.ts";
import { equationsAt, insert, instances, type Premise } from "./premises.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Highest power of the small number that is split off. */
const MAX_ORDER = 4;

/**
 * A step to first order: every small function is η times its own size, and lhs − rhs = η² Q(η) with a Q that is written
 * out and has no pole at η = 0, where its denominators are asked not to vanish. Undefined where a lower order is left.
 */
export function firstOrderLemma(step: Step): Lemma | undefined {
  const eta = sym("eta");
  const given = instances([step.lhs, step.rhs], step.given, "given");
  const isSmall = (t: Term): boolean => t.kind === "fn" && step.small.includes(t.head);
  const scaled = (t: Term): Term =>
    rewrite(t, (s) => (isSmall(s) && !given.some((p) => p.from === s) ? mul(eta, s) : undefined));
  const premises = given.map((p) => ({ ...p, to: scaled(p.to) }));
  return remainderLemma(step, scaled(step.lhs), scaled(step.rhs), premises, eta, 2, "first-order");
}

const scale = sym("s");
/** Leading forms of the functions on the scale of the line, each with a relative remainder of order s. */
const LEADING: Readonly<Record<string, (x: Term) => Term>> = {
  A: (x) => mul(sym("G"), sym("a"), x),
  F_B: (x) => mul(num(2), bosonTemperature, pow(x, -1)),
  h: (x) => mul(sym("h'(0)"), x),
  "lambda^R": () => sym("G"),
};

/**
 * A leading order as s → 0: the functions are their Taylor forms times 1 + s r with free r, and lhs − rhs = s Q(s) with a
 * Q that is written out and has no pole at s = 0.
 */
export function leadingOrderLemma(step: Step): Lemma | undefined {
  const given = instances([step.lhs, step.rhs], step.given, "given");
  const inserted = [step.lhs, step.rhs].map((t) => insert(t, given));
  const functions = [
    ...new Set(inserted.flatMap((t) => findAll(t, (s) => s.kind === "fn" && dependsOn(s, scale)))),
  ] as Fn[];
  if (!functions.every((f) => f.head in LEADING && f.args.length === 1)) return undefined;
  const forms = functions.flatMap((f, k) => {
    const to = mul(LEADING[f.head]!(f.args[0]!), add(ONE, mul(scale, sym(`r_${k + 1}`))));
    return equationsAt(inserted, f, to, "leading-order");
  });
  return remainderLemma(step, step.lhs, step.rhs, [...given, ...forms], scale, 1, "leading-order");
}

function remainderLemma(
  step: Step,
  lhs: Term,
  rhs: Term,
  premises: readonly Premise[],
  small: Sym,
  order: number,
  rule: string,
): Lemma | undefined {
  const inserted = [lhs, rhs].map((t) => insert(t, premises)) as [Term, Term];
  const difference = sub(inserted[0], inserted[1]);
  const found = seriesAtZero(difference, small);
  if (found.order < order) return undefined;
  const power = mul(...new Array<Term>(order).fill(small));
  const remainder = Number.isFinite(found.order) ? cancel(div(difference, power)) : ZERO;
  const atZero = denominators([remainder]).map((o) => substitute(o.term, new Map([[small, ZERO]])));
  if (order > MAX_ORDER || atZero.some((t) => t === ZERO)) return undefined;
  const vocabulary = new Vocabulary();
  const text = (t: Term): string => expression(t, vocabulary);
  const conclusion = `${text(lhs)} - (${text(rhs)}) = ${text(power)} * (${text(remainder)})`;
  const points = premises.map((p, k) => [`P${k + 1}`, equationText(p, vocabulary)] as const);
  const conditions = denominators([
    lhs,
    rhs,
    ...inserted,
    remainder,
    ...premises.map((p) => ({ term: p.to, scope: p.scope, index: p.index })),
    ...atZero.map((t) => pow(t, -1)),
  ]).map((o, k) => [`N${k + 1}`, conditionText(o, vocabulary)] as const);
  const rewriting = premises.map((_, k) => `try rewrite P${k + 1}; `).join("");
  return {
    step: step.id,
    text: lemmaText({
      name: lemmaName(step.id),
      comment: commentOf(step),
      vocabulary,
      hypotheses: [...points, ...conditions],
      conclusion,
      proof: [`intros; ${rewriting}rational.`],
    }),
    rules: [rule],
  };
}
