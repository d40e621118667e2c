/** Derivations, verdicts and results as text, LaTeX, HTML, SVG and data. Nothing is computed here. */
export { derivationHtml } from "./derivation-html.ts";
export { type DerivationRecord, derivationJson, type StepRecord } from "./derivation-json.ts";
export { derivationLatex, derivationSection, derivationsLatex } from "./derivation-latex.ts";
export { derivationText } from "./derivation-text.ts";
export { type Judgements, judgementText } from "./judgements.ts";
export type * from "./run-record.ts";
export { termLatex } from "./term-latex.ts";
export { termText } from "./term-text.ts";
