import { Command } from "commander";
import type { Derivation } from "../../algebra/trace.ts";
import { InputError } from "../../errors/errors.ts";
import { derivationJson, derivationsLatex, derivationsPage, derivationText } from "../../report/index.ts";
import type { Effort } from "../../verify/verdict.ts";
import {
  anyFailed,
  derivationRow,
  everyDerivation,
  type JudgedDerivation,
  judgeDerivation,
} from "../derivations/judged.ts";
import { listDocument, listEnd, listRow } from "../derivations/listing.ts";
import { EXIT } from "../failure.ts";
import { closeMatches } from "../options/close-matches.ts";
import { jsonText } from "../output/json.ts";
import { type ProgressBar, type Terminal, withProgress } from "../output/terminal.ts";

const FORMATS = ["text", "latex", "html", "json"] as const;
type Format = (typeof FORMATS)[number];

interface DeriveFlags {
  readonly list?: boolean;
  readonly format?: string;
  readonly json?: boolean;
}

/** A quick judgement beside every step; `verify` looks harder. The seed is fixed so that the output is reproducible. */
const EFFORT: Effort = { runs: 3, digits: 15, seed: 1 };
const EFFORT_NOTE =
  "Verdicts from 3 random models a step at 15 digits (seed 1); langreth verify looks at 50 models and 50 digits.";

/** `derive [NAME] [--list] [--format text|latex|html|json]`. */
export function deriveCommand(terminal: Terminal, finish: (code: number) => void): Command {
  return new Command("derive")
    .description("a derivation, step by step, from the contour expression")
    .argument("[NAME]", "name of a derivation; without it all of them")
    .option("--list", "list the derivations")
    .option("--format <FORMAT>", `${FORMATS.join(", ")} (default text)`)
    .option("--json", "print one JSON document")
    .action((name: string | undefined, flags: DeriveFlags) => derive(name, flags, terminal, finish));
}

async function derive(
  name: string | undefined,
  flags: DeriveFlags,
  terminal: Terminal,
  finish: (code: number) => void,
): Promise<void> {
  const format = formatOf(flags);
  const chosen = chooseDerivations(name, everyDerivation());
  const isTable = flags.list === true && format !== "json";
  if (isTable) terminal.note(EFFORT_NOTE);
  const width = Math.max(...chosen.map((one) => one.name.length));
  const judged = await withProgress(terminal, "derive", (bar) =>
    judgeAll(chosen, EFFORT, bar, (one) => {
      if (!isTable) return;
      // A row as soon as it is known; the bar makes way for it.
      bar.stop();
      terminal.write(listRow(one, width));
    }),
  );
  if (format !== "json" && !isTable) terminal.note(EFFORT_NOTE);
  const list = (): string =>
    isTable ? listEnd(judged) : `${jsonText({ ...listDocument(judged), effort: effortDocument })}\n`;
  terminal.write(flags.list ? list() : WRITERS[format](judged, name !== undefined));
  if (anyFailed(judged)) finish(EXIT.fellShort);
}

/** Judges the steps of several derivations; `done` is told of each. */
export function judgeAll(
  derivations: readonly Derivation[],
  effort: Effort,
  bar: ProgressBar,
  done: (judged: JudgedDerivation) => void = () => {},
): JudgedDerivation[] {
  const total = derivations.reduce((sum, { steps }) => sum + steps.length, 0);
  let steps = 0;
  return derivations.map((derivation) => {
    const judged = judgeDerivation(derivation, effort, (step) => bar.update(steps++ / total, step));
    done(judged);
    return judged;
  });
}

function formatOf({ format, json }: DeriveFlags): Format {
  const found = FORMATS.find((known) => known === (format ?? (json ? "json" : "text")));
  if (!found)
    throw new InputError({ where: "--format", received: format ?? "", accepted: FORMATS.join(", ") });
  if (json && found !== "json")
    throw new InputError({
      where: "--format",
      received: `${found} with --json`,
      accepted: "json, or no --json",
    });
  return found;
}

function chooseDerivations(name: string | undefined, all: readonly Derivation[]): readonly Derivation[] {
  if (name === undefined) return all;
  const found = all.filter((derivation) => derivation.name === name);
  if (found.length > 0) return found;
  const names = all.map((derivation) => derivation.name);
  const near = closeMatches(name, names);
  const accepted =
    near.length > 0 ? `a derivation, perhaps ${near.join(" or ")}` : `one of ${names.join(", ")}`;
  throw new InputError({ where: "derive", received: name, accepted });
}

const effortDocument = { ...EFFORT, note: EFFORT_NOTE };

type Writer = (judged: readonly JudgedDerivation[], single: boolean) => string;

const WRITERS: Readonly<Record<Format, Writer>> = {
  text: (judged) => judged.map((one) => derivationText(one.derivation, one.judgements)).join("\n\n"),
  latex: (judged) => {
    const known = new Map(judged.map((one) => [one.derivation, one.judgements]));
    return derivationsLatex(
      judged.map((one) => one.derivation),
      (derivation) => known.get(derivation),
    );
  },
  html: (judged) => derivationsPage(judged, EFFORT_NOTE),
  json: (judged, single) => {
    const records = judged.map((one) => ({
      ...derivationJson(one.derivation, one.judgements),
      verdict: derivationRow(one).verdict,
    }));
    const document = single ? { ...records[0] } : { derivations: records };
    return `${jsonText({ ...document, effort: effortDocument })}\n`;
  },
};
