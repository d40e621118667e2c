import type { Derivation, Step } from "../algebra/trace.ts";
import { equationRows } from "./equation-latex.ts";
import { type Judgements, judgementText, notDerivedText, ruleText } from "./judgements.ts";
import { proseLatex } from "./prose.ts";

/** A derivation as a LaTeX document that compiles by itself (amsmath). */
export function derivationLatex(derivation: Derivation, judgements?: Judgements): string {
  return latexDocument(derivationSection(derivation, judgements));
}

/** Several derivations as one LaTeX document. */
export function derivationsLatex(
  derivations: readonly Derivation[],
  judgements: (derivation: Derivation) => Judgements | undefined = () => undefined,
): string {
  return latexDocument(derivations.map((d) => derivationSection(d, judgements(d))).join("\n"));
}

/** The section of one derivation, for inclusion in a document that loads amsmath. */
export function derivationSection(derivation: Derivation, judgements?: Judgements): string {
  const lines = [`\\section*{${proseLatex(derivation.title)}}`, ""];
  let number = 0;
  for (const entry of derivation.story)
    lines.push(typeof entry === "string" ? proseLatex(entry) : stepLatex(entry, ++number, judgements), "");
  for (const open of derivation.notDerived) lines.push(proseLatex(notDerivedText(open)), "");
  return lines.join("\n");
}

function latexDocument(body: string): string {
  return `\\documentclass[a4paper]{article}
\\usepackage[T1]{fontenc}
\\usepackage[utf8]{inputenc}
\\usepackage[margin=2.2cm]{geometry}
\\usepackage{amsmath}
\\allowdisplaybreaks
\\emergencystretch=3em
\\setlength{\\parindent}{0pt}
\\setlength{\\parskip}{0.6em}
\\begin{document}
${body}
\\end{document}
`;
}

/** Visible letters in one line of a page with the margins above. */
const PAGE = 88;

function stepLatex(step: Step, number: number, judgements?: Judgements): string {
  const judgement = judgements?.get(step.id);
  const verdict = judgement ? ` \\quad ${proseLatex(judgementText(judgement))}` : "";
  const assumed = step.assumptions.length === 0 ? "" : `Assuming ${step.assumptions.join("; ")}. `;
  return [
    `\\paragraph{${number}. ${proseLatex(step.id)}} ${proseLatex(step.text)}`,
    "\\begin{align*}",
    equationRows(step, PAGE).join(" \\\\\n"),
    "\\end{align*}",
    `{\\small ${proseLatex(`${assumed}Judge ${step.judge}, ${ruleText(step)}.`)}${verdict}\\par}`,
  ].join("\n");
}
