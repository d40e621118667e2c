import type { Derivation, JudgeName, Step } from "../algebra/trace.ts";
import { LangrethError } from "../errors/errors.ts";
import { algebraLemma } from "./algebra-lemma.ts";
import { standingDefinitions, type Tables } from "./definitions.ts";
import type { Lemma, Open } from "./lemma.ts";
import { lengthsLemma } from "./lengths-lemma.ts";
import { fileName } from "./names.ts";
import { firstOrderLemma, leadingOrderLemma } from "./order-lemma.ts";
import { thermalLemma } from "./thermal-lemma.ts";
import { timeLemma } from "./time-lemma.ts";
import { wordsLemma } from "./words-lemma.ts";

/** A derivation as a file of Coq: a lemma for each step that is algebra, and the reason for each that is not. */
export interface CoqFile {
  /** Name of the file without its ending, e.g. `WeakCoupling`. */
  readonly name: string;
  readonly text: string;
  readonly lemmas: readonly Lemma[];
  readonly open: readonly Open[];
}

/** Writes the file of a derivation. The same derivation gives the same text. */
export function emitDerivation(derivation: Derivation): CoqFile {
  const definitions = standingDefinitions();
  const outcomes = derivation.steps.map((step, k) =>
    outcomeOf(step, definitions, derivation.steps.slice(0, k)),
  );
  const lemmas = outcomes.filter((o): o is Lemma => "text" in o);
  const open = outcomes.filter((o): o is Open => "reason" in o);
  return { name: fileName(derivation.name), text: fileText(derivation, lemmas, open), lemmas, open };
}

/** The lemma of a step, or why there is none. */
export function outcomeOf(
  step: Step,
  definitions: readonly Tables[],
  earlier: readonly Step[],
): Lemma | Open {
  try {
    return lemmaOf(step, definitions, earlier) ?? { step: step.id, reason: reasonFor(step) };
  } catch (error) {
    if (error instanceof LangrethError || error instanceof RangeError)
      return { step: step.id, reason: error.message };
    throw error;
  }
}

function lemmaOf(step: Step, definitions: readonly Tables[], earlier: readonly Step[]): Lemma | undefined {
  switch (step.judge) {
    case "contour":
      return wordsLemma(step);
    case "time":
      return timeLemma(step);
    case "thermal":
      return thermalLemma(step);
    case "series":
      return firstOrderLemma(step);
    case "limit":
      return leadingOrderLemma(step);
    case "induction":
      return lengthsLemma(step);
    default:
      return firstOf(definitions, [], step) ?? firstOf(definitions, earlier, step);
  }
}
function firstOf(definitions: readonly Tables[], earlier: readonly Step[], step: Step): Lemma | undefined {
  for (const tables of definitions) {
    const found = algebraLemma(step, tables, earlier);
    if (found) return found;
  }
  return undefined;
}

/** What a step needs that is neither algebra nor linearity, by its judge. */
const BEYOND: Partial<Record<JudgeName, string>> = {
  contour: "what the lemma would assume: a component of the relation that the step rests on",
  limit: "an expansion other than the leading forms of A, F_B, h and λ",
  poles: "moves or closes a contour, or reflects the integration variable",
  fourier: "a transform that is no product of two functions of time",
  nested: "exchanges the order of two integrals or renames their variables",
  matsubara: "an infinite sum of residues",
  numeric: "special functions (digamma, logarithm), compared by quadrature",
};

function reasonFor(step: Step): string {
  const what = BEYOND[step.judge] ?? "not an identity of rational functions after its premises";
  return `${what} (${step.rule})`;
}

function fileText(derivation: Derivation, lemmas: readonly Lemma[], open: readonly Open[]): string {
  const isOfProducts = derivation.steps.some((s) => s.judge === "induction");
  const header = [
    `(* ${derivation.title}.`,
    "   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)",
    `From Langreth Require Import Forms Words Branches Thermal${isOfProducts ? " Products" : ""}.`,
    "Local Open Scope C_scope.",
  ];
  const rest = open.map((o) => `   ${o.step}: ${o.reason}.`);
  const tail = rest.length === 0 ? [] : [["(* Steps without a lemma:", ...rest].join("\n").concat(" *)")];
  return `${[header.join("\n"), ...lemmas.map((l) => l.text), ...tail].join("\n\n")}\n`;
}
