import { expand, findAll, rewrite } from "../algebra/rewrite.ts";
import { type Fn, fn, I, mul, neg, num, splitCoefficient, sub, type Term } from "../algebra/term.ts";
import { inExponentials } from "../algebra/thermal.ts";
import type { Step } from "../algebra/trace.ts";
import { isZero } from "../algebra/zero.ts";
import type { Rational } from "../exact/rational.ts";
import { denominators } from "./denominators.ts";
import { expression } from "./expression.ts";
import { commentOf, conditionText, equationText, type Lemma, lemmaText } from "./lemma.ts";
import { lemmaName } from "./names.ts";
import { insert, instances } from "./premises.ts";
import { Vocabulary } from "./vocabulary.ts";

/** The exponents in which Thermal.v defines each function. */
const EXPONENTS: Readonly<Record<string, readonly ((x: Term) => Term)[]>> = {
  tanh: [(x) => mul(num(2), x)],
  coth: [(x) => mul(num(2), x)],
  sinh: [(x) => x, neg],
  cosh: [(x) => x, neg],
  fermi: [(x) => x],
  bose: [(x) => x],
  exp: [(x) => x],
};
/** How Thermal.v writes them. */
const WRITTEN: Readonly<Record<string, readonly ((x: string) => string)[]>> = {
  tanh: [(x) => `2 * (${x})`],
  coth: [(x) => `2 * (${x})`],
  sinh: [(x) => x, (x) => `- (${x})`],
  cosh: [(x) => x, (x) => `- (${x})`],
  fermi: [(x) => x],
  bose: [(x) => x],
  exp: [(x) => x],
};

/** A unit of the exponents and how often it stands in one. */
type Multiple = readonly [unit: Term, times: number];

/**
 * An identity between thermal functions: every exponential is a product of those of common units, in which both sides are
 * rational. At a Matsubara point e^{iω_m/T} = −1 is a hypothesis. Undefined where that is not enough.
 */
export function thermalLemma(step: Step): Lemma | undefined {
  const premises = instances([step.lhs, step.rhs], step.given, "given");
  const [lhs, rhs] = [step.lhs, step.rhs].map((t) => insert(t, premises)) as [Term, Term];
  // Both sides at once, so that they share their units.
  const written = inExponentials(fn("sides", lhs, rhs)) as Fn;
  const points = matsubaraUnits(written);
  const halves = [1, -1].map((sign) => rewrite(written, (t) => points.get(t)?.(sign as 1 | -1)) as Fn);
  if (!halves.every(({ args }) => isZero(sub(args[0]!, args[1]!)).zero)) return undefined;
  const vocabulary = new Vocabulary();
  const text = (t: Term): string => expression(t, vocabulary);
  const conclusion = `${text(step.lhs)} = ${text(step.rhs)}`;
  const given = premises.map((p, k) => [`P${k + 1}`, equationText(p, vocabulary)] as const);
  const conditions = denominators([...halves, written, step.lhs, step.rhs])
    .filter((o) => o.term.kind !== "fn" || o.term.head !== "exp")
    .map((o, k) => [`N${k + 1}`, conditionText(o, vocabulary)] as const);
  const matsubara = [...points].map(([t, value], k) => {
    const values = [1, -1].map((s) => `${text(t)} = ${text(value(s as 1 | -1))}`);
    return [`M${k + 1}`, [...new Set(values)].join(" \\/ ")] as const;
  });
  // Each function by itself: in a side as a whole an exponential may drop out that the proof still has to split.
  const functions = thermalFunctions([lhs, rhs]);
  const units = unitsOf(inExponentials(fn("functions", ...functions)));
  const lines = exponentialLines(functions, units, text);
  const split = matsubara.map(([name, statement]) =>
    statement.includes("\\/") ? `destruct ${name} as [${name} | ${name}]; ` : "",
  );
  return {
    step: step.id,
    text: lemmaText({
      name: lemmaName(step.id),
      comment: commentOf(step),
      vocabulary,
      hypotheses: [...given, ...matsubara, ...conditions],
      conclusion,
      proof: [
        `intros; apply Csub_0; ${premises.map((_, k) => `try rewrite P${k + 1}; `).join("")}unfold tanh, coth, sinh, cosh, fermi, bose.`,
        ...lines,
        ...[...units.values()].map((u, k) => `pose proof (E_neq_0 E (${text(u)})) as Z${k + 1}.`),
        `${split.join("")}${matsubara.map(([name]) => `rewrite ?${name} in *; `).join("")}rational.`,
      ],
    }),
    rules: matsubara.length > 0 ? ["exponentials", "matsubara"] : ["exponentials"],
  };
}

/** e^{iω_m/T} = −1 and e^{iω_m/2T} = ±i, where they occur. */
function matsubaraUnits(written: Term): Map<Term, (sign: 1 | -1) => Term> {
  const found = new Map<Term, (sign: 1 | -1) => Term>();
  for (const t of findAll(written, (s) => s.kind === "fn" && s.head === "exp") as Fn[]) {
    const [coefficient, rest] = splitCoefficient(t.args[0]!);
    const isPoint = findAll(rest, (s) => s.kind === "sym" && s.name === "iomega_m").length > 0;
    if (!isPoint || !coefficient.isReal()) continue;
    if (coefficient.isOne()) found.set(t, () => num(-1));
    else if (coefficient.re.num === 1n && coefficient.re.den === 2n)
      found.set(t, (sign) => (sign === 1 ? I : neg(I)));
  }
  return found;
}

/** The units of all exponents: the monomial without its number, and its share in each exponential. */
function unitsOf(written: Term): Map<Term, Term> {
  const exponentials = findAll(written, (s) => s.kind === "fn" && s.head === "exp") as Fn[];
  return new Map(exponentials.map((e) => [splitCoefficient(e.args[0]!)[1], e.args[0]!]));
}

function thermalFunctions(sides: readonly Term[]): Fn[] {
  return sides.flatMap((s) => findAll(s, (t) => t.kind === "fn" && t.head in EXPONENTS)) as Fn[];
}

/** `replace (E (2 * x)) with (E u * E u * / E v)` for every exponential of the statement. */
function exponentialLines(
  functions: readonly Fn[],
  units: ReadonlyMap<Term, Term>,
  text: (t: Term) => string,
): string[] {
  const lines = functions.flatMap((f) =>
    EXPONENTS[f.head]!.map((exponent, k) => {
      const inside = WRITTEN[f.head]![k]!(text(f.args[0]!));
      const multiples = multiplesOf(exponent(f.args[0]!), units);
      const product = joinSigned(multiples, text, (u) => `E (${u})`, " * ", " * / ");
      const sum = joinSigned(multiples, text, (u) => u, " + ", " + - ");
      return `replace (E (${inside})) with (${product}) by (symmetry; by_units (${sum})).`;
    }),
  );
  return [...new Set(lines)];
}
function joinSigned(
  multiples: readonly Multiple[],
  text: (t: Term) => string,
  wrap: (unit: string) => string,
  plus: string,
  minus: string,
): string {
  const parts = multiples.flatMap(([unit, times]) =>
    new Array<readonly [string, boolean]>(Math.abs(times)).fill([wrap(`(${text(unit)})`), times < 0]),
  );
  const first = minus.trimStart().slice(plus.trim().length).trim();
  return parts
    .map(([t, negative], k) =>
      k === 0 ? (negative ? `${first} ${t}` : t) : `${negative ? minus : plus}${t}`,
    )
    .join("");
}
function multiplesOf(exponent: Term, units: ReadonlyMap<Term, Term>): Multiple[] {
  const expanded = expand(exponent);
  const terms = expanded.kind === "sum" ? expanded.terms : [expanded];
  return terms.map((t) => {
    const [c, rest] = splitCoefficient(t);
    const unit = units.get(rest)!;
    const share = splitCoefficient(unit)[0];
    return [unit, ratioOf(c.re, share.re)];
  });
}
function ratioOf(a: Rational, b: Rational): number {
  return Number((a.num * b.den) / (a.den * b.num));
}
