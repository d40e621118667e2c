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
import { SecondThread } from "../derivations/second-thread.ts";
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
  const second = name === undefined ? new SecondThread(EFFORT) : undefined;
  try {
    const code = await judgeAndPrint(name, flags, format, { terminal, second });
    if (code !== undefined) finish(code);
  } finally {
    second?.stop();
  }
}

interface Surroundings {
  readonly terminal: Terminal;
  /** Where all derivations are judged. */
  readonly second: SecondThread | undefined;
}

/** The exit code where a step failed. */
async function judgeAndPrint(
  name: string | undefined,
  flags: DeriveFlags,
  format: Format,
  { terminal, second }: Surroundings,
): Promise<number | undefined> {
  const chosen = chooseDerivations(name, everyDerivation());
  const isTable = flags.list === true && format !== "json";
  if (isTable) terminal.note(EFFORT_NOTE);
  const width = Math.max(...chosen.map((one) => one.name.length));
  const judged = await withProgress(terminal, "derive", (bar) =>
    judgeAll(chosen, second, bar, (one) => {
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
  return anyFailed(judged) ? EXIT.fellShort : undefined;
}

/** Judges the steps of several derivations, of all together with a second thread; `done` is told of each in order. */
async function judgeAll(
  derivations: readonly Derivation[],
  second: SecondThread | undefined,
  bar: ProgressBar,
  done: (judged: JudgedDerivation) => void,
): Promise<JudgedDerivation[]> {
  const total = derivations.reduce((sum, { steps }) => sum + steps.length, 0);
  const all: JudgedDerivation[] = [];
  let before = 0;
  for (const [index, derivation] of derivations.entries()) {
    let steps = before;
    before += derivation.steps.length;
    const progress = (step: string): void => bar.update(steps++ / total, step);
    const judgements = await second?.judgements(index);
    const judged = judgements ? { derivation, judgements } : judgeDerivation(derivation, EFFORT, progress);
    done(judged);
    all.push(judged);
  }
  return all;
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
