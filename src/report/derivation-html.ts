import temml from "temml";
import type { Derivation, Step } from "../algebra/trace.ts";
import { equationRows } from "./equation-latex.ts";
import {
  type Judgements,
  judgementText,
  notDerivedText,
  relation,
  ruleText,
  verdictStanding,
} from "./judgements.ts";
import { escapeHtml, proseHtml } from "./prose.ts";
import { termText } from "./term-text.ts";

/** A derivation as an HTML fragment with MathML; needs neither scripts nor fonts. */
export function derivationHtml(derivation: Derivation, judgements?: Judgements): string {
  let number = 0;
  const entries = derivation.story.map((entry) =>
    typeof entry === "string"
      ? `<p class="told">${proseHtml(entry)}</p>`
      : stepHtml(derivation.name, entry, ++number, judgements),
  );
  const open = derivation.notDerived.map((o) => `<p class="open">${proseHtml(notDerivedText(o))}</p>`);
  return `<section class="derivation">\n${[...entries, ...open].join("\n")}\n</section>`;
}

/** LaTeX mathematics as a MathML block. */
export function mathml(latex: string, label: string): string {
  const markup = temml.renderToString(latex, { displayMode: true, throwOnError: true });
  return markup
    .replace(/ xmlns="[^"]*"/, "")
    .replace(/class="tml-(left|right)" style="/g, 'style="text-align:$1;text-align:-webkit-$1;')
    .replace("<math", `<math aria-label="${escapeHtml(label)}"`);
}

/** Visible letters in one line of a page of text. */
const PAGE = 78;

function stepHtml(family: string, step: Step, number: number, judgements?: Judgements): string {
  const rows = equationRows(step, PAGE);
  const latex = `\\begin{aligned}${rows.join(" \\\\ ")}\\end{aligned}`;
  const label = `${termText(step.lhs)} ${relation(step)} ${termText(step.rhs)}`;
  const assumed =
    step.assumptions.length === 0
      ? ""
      : `<p class="assumed">Assuming ${step.assumptions.map(proseHtml).join("; ")}.</p>`;
  return `<article class="step" id="${escapeHtml(`${family}/${step.id}`)}">
<p><span class="number">${number}</span> <b>${escapeHtml(step.id)}</b> ${proseHtml(step.text)}</p>
<div class="equation" role="group" tabindex="0" aria-label="Equation ${number}">${mathml(latex, label)}</div>
${assumed}<p class="evidence">${escapeHtml(ruleText(step))} · judge <i>${step.judge}</i>${verdictHtml(step, judgements)}</p>
</article>`;
}

function verdictHtml(step: Step, judgements?: Judgements): string {
  const judgement = judgements?.get(step.id);
  if (!judgement) return "";
  const title = escapeHtml(judgement.detail);
  return ` · <span class="verdict ${verdictStanding(judgement.verdict)}" title="${title}">${proseHtml(judgementText(judgement))}</span>`;
}
