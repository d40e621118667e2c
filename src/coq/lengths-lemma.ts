import { findAll } from "../algebra/rewrite.ts";
import type { Fn, Term } from "../algebra/term.ts";
import type { Step } from "../algebra/trace.ts";
import { INDUCTION } from "../contour/induction.ts";
import { InternalError } from "../errors/errors.ts";
import { commentOf, type Lemma, lemmaText } from "./lemma.ts";
import { identifier, lemmaName } from "./names.ts";
import { Vocabulary } from "./vocabulary.ts";

const COMPONENTS = ["++", "--", "+-", "-+", "R", "A", "K", ">", "<"] as const;
/** Factors and products are sequences of letters. */
const SEQUENCE = "nat -> W";

/**
 * A statement about n factors: `product` of Products.v says what P(n) is, by sums over both branches, and n is a whole number
 * ≥ 1. The conclusion for every n is an induction of Coq over the lemmas of the steps that it names.
 */
export function lengthsLemma(step: Step): Lemma {
  const vocabulary = new Vocabulary();
  const given = Object.entries(step.given).map(([head, to], k) => {
    const at = findAll(step.lhs, (t) => t.kind === "fn" && t.head === head)[0] as Fn;
    return [`P${k + 1}`, `(${equation(at, to(...at.args), vocabulary)})%W`] as const;
  });
  const rests = given.length === 0;
  const conclusion = `(${equation(step.lhs, step.rhs, vocabulary)})%W`;
  const sequences = [INDUCTION.factor, INDUCTION.product].flatMap((name) =>
    COMPONENTS.map((c) => sequence(`${name}^${c}`, vocabulary)),
  );
  const ofAnyLength = findAll(step.lhs, (t) => t === INDUCTION.n).length > 0;
  const hypotheses = rests
    ? [
        ["X", `product ${sequences.join(" ")}`] as const,
        ...(ofAnyLength ? [["N1", "(1 <= n)%nat"] as const] : []),
      ]
    : given;
  const proof = proofOf(step, rests, ofAnyLength);
  const text = lemmaText({
    name: lemmaName(step.id),
    comment: commentOf(step),
    vocabulary,
    hypotheses,
    conclusion,
    proof,
  });
  return {
    step: step.id,
    text: text.replace(/forall ?/, "forall (W : words) "),
    rules: rests ? ["branch sum"] : [],
  };
}

function proofOf({ induction, given }: Step, rests: boolean, ofAnyLength: boolean): string[] {
  if (!rests)
    return [
      `intros; rewrite ${Object.keys(given)
        .map((_, k) => `?P${k + 1}`)
        .join(", ")}; length_next.`,
    ];
  if (!induction) return [`intros; ${ofAnyLength ? "length_more X N1" : "length_one X"}.`];
  const { base, more, next, known } = induction;
  const shown = known.map((s) => ` | eapply ${lemmaName(s.id)}; eassumption`).join("");
  return [
    "intros; induction N1 as [|n N1 K1].",
    `- eapply ${lemmaName(base.id)}; eassumption.`,
    `- erewrite ${lemmaName(more.id)} by eassumption; apply ${lemmaName(next.id)}; solve [assumption${shown}].`,
  ];
}

function equation(lhs: Term, rhs: Term, vocabulary: Vocabulary): string {
  return `${letters(lhs, vocabulary)} = ${letters(rhs, vocabulary)}`;
}
function sequence(head: string, vocabulary: Vocabulary): string {
  return vocabulary.name(head, SEQUENCE, identifier(head));
}
/** Sums of words of sequences at their places. */
function letters(term: Term, vocabulary: Vocabulary): string {
  const all = (terms: readonly Term[], sign: string): string =>
    terms.map((t) => letters(t, vocabulary)).join(sign);
  if (term.kind === "sum") return all(term.terms, " + ");
  if (term.kind === "word") return all(term.letters, " * ");
  if (term.kind !== "fn") throw new InternalError(`no letter ${term.kind}`);
  const [first, second] = term.args;
  if (term.head === INDUCTION.sum) {
    const body = letters(second!, vocabulary);
    return `places (fun ${INDUCTION.j.name} => ${body}) ${place(first!, vocabulary)}`;
  }
  const [name, which] = term.head.split("^");
  const places = term.args.map((t) => place(t, vocabulary)).join(" ");
  if (name !== INDUCTION.run) return `${sequence(term.head, vocabulary)} ${places}`;
  return `run ${sequence(`${INDUCTION.factor}^${which}`, vocabulary)} ${places}`;
}
/** 1, n, n + 1, j + 1 or j − 1. */
function place(term: Term, vocabulary: Vocabulary): string {
  const parts = term.kind === "sum" ? term.terms : [term];
  const symbol = parts.find((t) => t.kind === "sym");
  const number = parts.find((t) => t.kind === "num");
  const k = number?.kind === "num" ? Number(number.value.re.num) : 0;
  if (symbol?.kind !== "sym") return `${k}%nat`;
  const name = symbol === INDUCTION.n ? vocabulary.name("n", "nat") : symbol.name;
  if (k === 0) return name;
  if (k === 1) return `(S ${name})`;
  if (k === -1) return `(${name} - 1)%nat`;
  throw new InternalError(`no place ${name} + ${k}`);
}
