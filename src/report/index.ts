/** Derivations, verdicts and results as text, LaTeX, HTML, SVG and data. Nothing is computed here. */
export { derivationHtml } from "./derivation-html.ts";
export { type DerivationRecord, derivationJson, type StepRecord } from "./derivation-json.ts";
export { derivationLatex, derivationSection, derivationsLatex } from "./derivation-latex.ts";
export { derivationText } from "./derivation-text.ts";
export { derivationsPage } from "./derivations-page.ts";
export { headline } from "./headline.ts";
export { type Judgements, judgementText } from "./judgements.ts";
export { defectPlot } from "./plots/defect.ts";

export { kernelPlot } from "./plots/kernel.ts";
export { scanPlot } from "./plots/scan.ts";
export { sharesPlot } from "./plots/shares.ts";
export { spectrumPlot } from "./plots/spectrum.ts";
export { standaloneSvg } from "./plots/standalone.ts";
export { reportHtml } from "./report-html.ts";
export type * from "./run-record.ts";
export { termLatex } from "./term-latex.ts";
export { termText } from "./term-text.ts";
