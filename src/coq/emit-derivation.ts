import type { Definition } from "../algebra/rewrite.ts";
import type { Derivation, Step } from "../algebra/trace.ts";
import { LangrethError } from "../errors/errors.ts";
import { algebraLemma } from "./algebra-lemma.ts";
import type { Lemma, Open } from "./lemma.ts";
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
export function emitDerivation(
  derivation: Derivation,
  definitions: Readonly<Record<string, Definition>> = {},
): CoqFile {
  const outcomes = derivation.steps.map((step) => outcomeOf(step, definitions));
  const lemmas = outcomes.filter((o): o is Lemma => "text" in o);
  const open = outcomes.filter((o): o is Open => "reason" in o);
  return { name: fileName(derivation.name), text: fileText(derivation, lemmas, open), lemmas, open };
}

/** The lemma of a step, or why there is none. */
export function outcomeOf(step: Step, definitions: Readonly<Record<string, Definition>> = {}): Lemma | Open {
  try {
    return lemmaOf(step, definitions) ?? { step: step.id, reason: reasonFor(step) };
  } catch (error) {
    if (error instanceof LangrethError || error instanceof RangeError)
      return { step: step.id, reason: error.message };
    throw error;
  }
}

function lemmaOf(step: Step, definitions: Readonly<Record<string, Definition>>): Lemma | undefined {
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
    default:
      return algebraLemma(step) ?? algebraLemma(step, definitions);
  }
}

function reasonFor(step: Step): string {
  return `${step.judge}`;
}

function fileText(derivation: Derivation, lemmas: readonly Lemma[], open: readonly Open[]): string {
  const header = [
    `(* ${derivation.title}. *)`,
    "From Langreth Require Import Forms Words Branches Thermal.",
    "Local Open Scope C_scope.",
  ];
  const rest = open.map((o) => `   ${o.step}: ${o.reason}`);
  const tail =
    rest.length === 0 ? [] : [["(* Steps that are not algebra:", ...rest].join("\n").concat(" *)")];
  return `${[header.join("\n"), ...lemmas.map((l) => l.text), ...tail].join("\n\n")}\n`;
}
