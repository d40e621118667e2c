import { cancel } from "../algebra/fraction.ts";
import { coefficientOf, expand, findAll, rewrite } from "../algebra/rewrite.ts";
import { add, type Matrix2, matrix, mul, ONE, pow, sub, type Term, ZERO } from "../algebra/term.ts";
import type { Step } from "../algebra/trace.ts";
import type { Tables } from "./definitions.ts";
import { denominators, insertedDenominators } from "./denominators.ts";
import { expression } from "./expression.ts";
import { formPremises } from "./form-premises.ts";
import { commentOf, conditionText, equationText, type Lemma, lemmaText } from "./lemma.ts";
import { vanishesLinearly } from "./linear-forms.ts";
import { lemmaName } from "./names.ts";
import { distinctOccurrences } from "./occurrences.ts";
import { conjugates, equationsAt, insert, instances, type Premise, type Weighted } from "./premises.ts";
import { Vocabulary } from "./vocabulary.ts";

/** One equation to prove, as it is stated and with the premises inserted. */
interface Goal {
  readonly lhs: Term;
  readonly rhs: Term;
  readonly insertedLhs: Term;
  readonly insertedRhs: Term;
  readonly forms: readonly Weighted[];
}

/**
 * The lemma of a step that is algebra once its premises are inserted and integrals are taken as linear: undefined where
 * something else is needed. `definitions` are standing definitions beyond those that the step states, and `earlier` steps whose integrals it may cite.
 */
export function algebraLemma(
  step: Step,
  definitions: Tables = [],
  earlier: readonly Step[] = [],
): Lemma | undefined {
  const stated = statedSides(step);
  const { premises, inserted } = insertPremises(
    stated.flatMap((s) => [s.lhs, s.rhs]),
    step,
    definitions,
  );
  const goals: Goal[] = [];
  for (const [k, { lhs, rhs }] of stated.entries()) {
    const [insertedLhs, insertedRhs] = [inserted[2 * k]!, inserted[2 * k + 1]!];
    const forms = formsOf(sub(insertedLhs, insertedRhs), step, earlier);
    if (!forms) return undefined;
    goals.push({ lhs, rhs, insertedLhs, insertedRhs, forms });
  }
  const assumed = [...premises, ...goals.flatMap((g) => g.forms.map((f) => f.premise))];
  const isWhole = assumed.some(({ from, to }) => from === step.lhs && to === step.rhs);
  if (isWhole) return undefined;
  return write(step, premises, goals);
}

/** The equations a step states: for a solved step the equation with the solution inserted where that cannot be undone. */
function statedSides(step: Step): { lhs: Term; rhs: Term }[] {
  if (step.equation && !isLinearIn(step.equation, step.lhs))
    return [{ lhs: rewrite(step.equation, (t) => (t === step.lhs ? step.rhs : undefined)), rhs: ZERO }];
  const [left, right] = [asMatrix(step.lhs), asMatrix(step.rhs)];
  if (!left || !right) return [{ lhs: step.lhs, rhs: step.rhs }];
  return left.entries.map((entry, k) => ({ lhs: entry, rhs: right.entries[k]! }));
}
function isLinearIn(equation: Term, atom: Term): boolean {
  const c = coefficientOf(equation, atom);
  const rest = expand(sub(expand(equation), expand(mul(c, atom))));
  return c !== ZERO && findAll(add(c, rest), (t) => t === atom).length === 0;
}
function asMatrix(t: Term): Matrix2 | undefined {
  if (t.kind === "matrix") return t;
  if (t.kind !== "word" || !t.letters.every((l): l is Matrix2 => l.kind === "matrix")) return undefined;
  return (t.letters as readonly Matrix2[]).reduce((p, q) => {
    const cell = (row: number, column: number): Term =>
      add(mul(p.entries[2 * row]!, q.entries[column]!), mul(p.entries[2 * row + 1]!, q.entries[2 + column]!));
    return matrix(cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1));
  });
}

function insertPremises(
  terms: readonly Term[],
  step: Step,
  definitions: Tables,
): { premises: Premise[]; inserted: readonly Term[] } {
  const premises: Premise[] = [];
  let inserted = terms;
  const use = (list: readonly Premise[]): void => {
    premises.push(...list);
    inserted = inserted.map((t) => insert(t, list));
  };
  use(instances(inserted, step.given, "given"));
  for (const { rule, from, to } of step.proof)
    if (!holdsIntegral(from)) use(equationsAt(inserted, from, to, rule));
  for (const table of definitions) use(instances(inserted, table, "definition"));
  use(conjugates(inserted));
  return { premises, inserted };
}
function holdsIntegral(t: Term): boolean {
  return findAll(t, (s) => s.kind === "integral").length > 0;
}

/** The premises about integrals with which the difference vanishes; undefined where they are not enough. */
function formsOf(difference: Term, step: Step, earlier: readonly Step[]): readonly Weighted[] | undefined {
  const solved =
    step.equation && isLinearIn(step.equation, step.lhs) ? fromEquation(step.equation, step.lhs) : [];
  const left = sub(difference, weightedSum(solved));
  if (vanishesLinearly(left)) return solved;
  const forms = [...solved, ...formPremises(left, step, earlier)];
  return vanishesLinearly(sub(difference, weightedSum(forms))) ? forms : undefined;
}
/** atom − root = equation/coefficient. */
function fromEquation(equation: Term, atom: Term): Weighted[] {
  const premise = { rule: "equation", from: equation, to: ZERO, scope: [], index: false };
  return [{ premise, weight: pow(cancel(coefficientOf(equation, atom)), -1) }];
}
function weightedSum(forms: readonly Weighted[]): Term {
  return add(...forms.map(({ premise, weight }) => mul(weight, sub(premise.from, premise.to))));
}

function write(step: Step, premises: readonly Premise[], goals: readonly Goal[]): Lemma {
  const vocabulary = new Vocabulary();
  const text = (t: Term): string => expression(t, vocabulary);
  const conclusion = goals.map((g) => `${text(g.lhs)} = ${text(g.rhs)}`).join("\n    /\\ ");
  const forms = distinct(goals.flatMap((g) => g.forms));
  const points = premises.map((p, k) => [`P${k + 1}`, equationText(p, vocabulary)] as const);
  const lines = forms.map((f, k) => [`I${k + 1}`, equationText(f.premise, vocabulary)] as const);
  const stated = goals.flatMap((g) => [g.lhs, g.rhs]);
  const insertAll = (t: Term): Term => premises.reduce((inside, p) => insert(inside, [p]), t);
  const conditions = distinctOccurrences([
    ...insertedDenominators(stated, insertAll),
    ...denominators([
      ...stated,
      ...goals.flatMap((g) => [g.insertedLhs, g.insertedRhs]),
      ...premises.map((p) => ({ term: p.to, scope: p.scope, index: p.index })),
      ...forms.flatMap((f) => [f.weight, f.premise.from, f.premise.to]),
    ]),
  ]).map((o, k) => [`N${k + 1}`, conditionText(o, vocabulary)] as const);
  const rewriting = premises.map((_, k) => `try rewrite P${k + 1}`).join("; ");
  const settle = `settle ltac:(${rewriting === "" ? "idtac" : rewriting})`;
  const proofs = goals.map((g) => goalProof(g, forms, settle, text));
  return {
    step: step.id,
    text: lemmaText({
      name: lemmaName(step.id),
      comment: commentOf(step),
      vocabulary,
      hypotheses: [...points, ...lines, ...conditions],
      conclusion,
      proof: joined(proofs),
    }),
    rules: [...new Set([...premises, ...forms.map((f) => f.premise)].map((p) => p.rule))].filter(
      (r) => r !== "given" && r !== "equation",
    ),
  };
}

/** lhs − rhs is the weighted sum of the premises about integrals, each of which vanishes. */
function goalProof(g: Goal, forms: readonly Weighted[], settle: string, text: (t: Term) => string): string[] {
  if (g.forms.length === 0) return [`apply Csub_0; ${settle}.`];
  const used = g.forms.map((f) => ({ ...f, name: `I${forms.findIndex((o) => isSame(o, f)) + 1}` }));
  const parts = used.map(
    ({ premise, weight }) =>
      `${weight === ONE ? "" : `(${text(weight)}) * `}(${text(premise.from)} - ${parenthesised(text(premise.to))})`,
  );
  const vanish = [...new Set(used.map((u) => u.name))].map((name) => `(vanishes ${name})`).join(", ");
  return [
    `apply Csub_0; transitivity (${parts.join("\n    + ")});`,
    `[apply Csub_0; ${settle} | rewrite ${vanish}; ring].`,
  ];
}
function parenthesised(text: string): string {
  return /^[\w ]+$/.test(text) ? text : `(${text})`;
}
function isSame(a: Weighted, b: Weighted): boolean {
  return a.premise.from === b.premise.from && a.premise.to === b.premise.to;
}
function distinct(forms: readonly Weighted[]): Weighted[] {
  return forms.filter((f, k) => forms.findIndex((o) => isSame(o, f)) === k);
}
function joined(proofs: readonly string[][]): string[] {
  if (proofs.length === 1) return ["intros.", ...proofs[0]!];
  const split = `${"split; [ | ".repeat(proofs.length - 2)}split${"]".repeat(proofs.length - 2)}`;
  return [
    "intros.",
    `${split}.`,
    ...proofs.flatMap((p) => [`- ${p[0]}`, ...p.slice(1).map((l) => `  ${l}`)]),
  ];
}
