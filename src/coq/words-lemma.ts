import { findAll, rewrite } from "../algebra/rewrite.ts";
import { add, type Fn, fn, sub, type Term } from "../algebra/term.ts";
import type { Step } from "../algebra/trace.ts";
import { Gaussian } from "../exact/gaussian.ts";
import { assumedRelations, type Relation, UNIT } from "./contour-relations.ts";
import { commentOf, type Lemma, lemmaText } from "./lemma.ts";
import { lemmaName } from "./names.ts";
import { insert, instances, type Premise } from "./premises.ts";
import { Vocabulary } from "./vocabulary.ts";
import {
  addScaled,
  commonDenominator,
  integerParts,
  type WordPolynomial,
  withUnit,
  wordPolynomial,
} from "./word-polynomial.ts";
import { combination, type Multiple } from "./word-relations.ts";

const COMPONENTS = ["++", "--", "+-", "-+", "R", "A", "K", ">", "<"] as const;
/** All components by R, A and <, as `components` of Words.v says. */
const BY_LESSER: Readonly<Record<string, (at: (c: string) => Term) => Term>> = {
  "++": (at) => add(at("R"), at("<")),
  "--": (at) => sub(at("<"), at("A")),
  "+-": (at) => at("<"),
  "-+": (at) => add(sub(at("R"), at("A")), at("<")),
  ">": (at) => add(sub(at("R"), at("A")), at("<")),
  K: (at) => add(sub(at("R"), at("A")), at("<"), at("<")),
};

/** The parts of an equation in whole numbers: real and imaginary part. */
interface Part {
  readonly lhs: WordPolynomial;
  readonly rhs: WordPolynomial;
  readonly by: readonly Multiple[];
}

/**
 * A branch sum: its letters are elements of a ring, the components of each contour function are tied together by
 * `components` of Words.v, and relations that the step assumes (an inverse, a Dyson equation) are hypotheses on components.
 * Undefined where that is not enough.
 */
export function wordsLemma(step: Step): Lemma | undefined {
  const { definitions: standing, equations } = assumedRelations(step);
  const premises = instances([step.lhs, step.rhs], { ...standing, ...step.given }, "given");
  const terms = [step.lhs, step.rhs].map((t) => insert(t, premises));
  const isComplex = equations.some(({ to }) => findAll(to, (t) => t.kind === "prod").length > 0);
  const read = (t: Term): WordPolynomial =>
    isComplex ? withUnit(wordPolynomial(t), UNIT) : wordPolynomial(t);
  const byLesser = (t: Term): WordPolynomial => read(rewrite(t, lesserForm));
  const vanishing = equations.map(({ from, to }) => byLesser(sub(from, to)));
  const [lhs, rhs] = [step.lhs, step.rhs].map(read) as [WordPolynomial, WordPolynomial];
  const denominator = commonDenominator([lhs, rhs]);
  const target = scaled(byLesser(sub(terms[0]!, terms[1]!)), denominator);
  const whole = integerParts(target, 1n);
  const parts: Part[] = [];
  for (const which of ["real", "imaginary"] as const) {
    const stated = [lhs, rhs].map((p) => integerParts(p, denominator)[which]) as [
      WordPolynomial,
      WordPolynomial,
    ];
    if (stated[0].size + stated[1].size === 0) continue;
    const by = whole[which].size === 0 ? [] : combination(whole[which], vanishing);
    if (!by || commonDenominator([new Map(by.map((m, k) => [`${k}`, m.factor]))]) !== 1n) return undefined;
    parts.push({ lhs: stated[0], rhs: stated[1], by });
  }
  if (parts.every(({ by }) => by.length === 1 && by[0]!.before === "" && by[0]!.after === ""))
    return undefined;
  return write(step, premises, equations, parts, terms, read);
}
function scaled(p: WordPolynomial, by: bigint): WordPolynomial {
  return addScaled(new Map(), p, Gaussian.ratio(by));
}
function lesserForm(t: Term): Term | undefined {
  if (t.kind !== "fn" || t.args.length > 0) return undefined;
  const cut = t.head.lastIndexOf("^");
  return BY_LESSER[t.head.slice(cut + 1)]?.((c) => fn(`${t.head.slice(0, cut)}^${c}`));
}

function write(
  step: Step,
  premises: readonly Premise[],
  relations: readonly Relation[],
  parts: readonly Part[],
  inserted: readonly Term[],
  read: (t: Term) => WordPolynomial,
): Lemma {
  const vocabulary = new Vocabulary();
  const text = (p: WordPolynomial): string => sumText(p, vocabulary);
  const conclusions = parts.map(({ lhs, rhs }) => `(${text(lhs)} = ${text(rhs)})%W`);
  const given = premises.map(
    (p, k) => [`P${k + 1}`, `(${text(wordPolynomial(p.from))} = ${text(wordPolynomial(p.to))})%W`] as const,
  );
  const used = [...new Set(parts.flatMap((p) => p.by.map((m) => m.relation)))].sort((a, b) => a - b);
  const lines = used.map((k) => {
    const { from, to } = relations[k]!;
    return [`I${k + 1}`, `(${text(read(from))} = ${text(read(to))})%W`] as const;
  });
  const tied = basesOf([...inserted, ...used.flatMap((k) => [relations[k]!.from, relations[k]!.to])]);
  const components = tied.map((base, k) => {
    const list = COMPONENTS.map((c) => vocabulary.name(`${base}^${c}`, "W")).join(" ");
    return [`X${k + 1}`, `components ${list}`] as const;
  });
  const rewriting = premises.map((_, k) => `rewrite ?P${k + 1}; `).join("");
  const proofs = parts.map(({ by }) =>
    by.length === 0
      ? [`${rewriting}split_components; words_ring.`]
      : combined(by, relations, rewriting, vocabulary, read),
  );
  const split =
    parts.length === 2
      ? ["split.", ...proofs.flatMap((p) => [`- ${p[0]}`, ...p.slice(1).map((l) => `  ${l}`)])]
      : proofs.flat();
  const lemma = lemmaText({
    name: lemmaName(step.id),
    comment: commentOf(step),
    vocabulary,
    hypotheses: [...given, ...components, ...lines],
    conclusion: conclusions.join("\n    /\\ "),
    proof: ["intros.", ...split],
  });
  const rules = tied.length > 0 ? ["branch"] : [];
  return {
    step: step.id,
    text: lemma.replace(/forall ?/, "forall (W : words) "),
    rules: [...rules, ...(used.length > 0 ? ["contour relation"] : [])],
  };
}

/** lhs − rhs is a sum of multiples of the relations. */
function combined(
  by: readonly Multiple[],
  relations: readonly Relation[],
  rewriting: string,
  vocabulary: Vocabulary,
  read: (t: Term) => WordPolynomial,
): string[] {
  const parts = by.map(({ relation, before, after, factor }) => {
    const { from, to } = relations[relation]!;
    const difference = `(${sumText(read(from), vocabulary)} - ${bracket(sumText(read(to), vocabulary))})`;
    const factors = [before, "*", after].flatMap((w) =>
      w === "*" ? [difference] : w === "" ? [] : [wordText(w, vocabulary)],
    );
    return signedSum([[factors.join(" * "), factor]]);
  });
  const vanish = [...new Set(by.map((m) => `(word_vanishes I${m.relation + 1})`))].join(", ");
  return [
    `apply word_difference; ${rewriting}transitivity (${parts.join("\n    + ")})%W;`,
    `[split_components; words_ring | rewrite ?${vanish.replaceAll(", ", ", ?")}; words_ring].`,
  ];
}
function bracket(text: string): string {
  return /^\w+$/.test(text) ? text : `(${text})`;
}

function basesOf(terms: readonly Term[]): string[] {
  const letters = terms.flatMap((t) => findAll(t, (s) => s.kind === "fn" && s.args.length === 0)) as Fn[];
  const tied = letters.filter((l) => COMPONENTS.some((c) => l.head.endsWith(`^${c}`)));
  return [...new Set(tied.map((l) => l.head.slice(0, l.head.lastIndexOf("^"))))].sort();
}
function sumText(p: WordPolynomial, vocabulary: Vocabulary): string {
  return signedSum([...p].map(([word, c]) => [wordText(word, vocabulary), c] as const));
}
/** Whole factors are written out as repeated summands. */
function signedSum(terms: readonly (readonly [string, Gaussian])[]): string {
  if (terms.length === 0) return "0";
  return terms
    .map(([text, c], k) => {
      const size = Number(c.re.num);
      const repeated = new Array<string>(Math.abs(size)).fill(text).join(" + ");
      const body = Math.abs(size) === 1 ? text : `(${repeated})`;
      // Coq reads `- 1` as a number of its own.
      const first = size < 0 ? (body === "1" ? "0 - " : "- ") : "";
      return `${k === 0 ? first : size < 0 ? " - " : " + "}${k === 0 && size < 0 ? bracket(body) : body}`;
    })
    .join("");
}
function wordText(word: string, vocabulary: Vocabulary): string {
  return word === ""
    ? "1"
    : word
        .split(" ")
        .map((l) => vocabulary.name(l, "W"))
        .join(" * ");
}
