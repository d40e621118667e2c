import { appendFileSync, existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { InputError } from "../../src/errors/errors.ts";
import {
  type Complaints,
  insideEnclosure,
  inverted,
  isNumber,
  notBelowEinstein,
  onMatsubaraAxis,
  onTheLine,
  onTheRealAxis,
  type RandomCase,
  randomCases,
} from "./random-spectra.ts";

/** What is asked of a case in one go. */
export const STAGES = ["axis", "enclosure", "line", "real axis"] as const;
export type Stage = (typeof STAGES)[number];

/** One line of a journal. */
export interface Entry {
  readonly stage: Stage;
  readonly index: number;
  readonly complaints: Complaints;
  /** User time. */
  readonly seconds: number;
}

/** Which thousand: a journal of other cases or other code is not continued. */
export interface Run {
  readonly seed: number;
  readonly runs: number;
  readonly commit: string;
}

/** User time that no spectrum may take, in seconds: the slowest took a tenth of it. */
const PATIENCE = 120;
/** T over the highest frequency down to which a proved interval is asked for, and to how many digits. */
const ENCLOSED: readonly (readonly [number, number])[] = [
  [0.1, 8],
  [1e-2, 5],
  [1e-3, 4],
  // Compressed rows.
  [0, 7],
];
/** Real frequencies are dear: T ≥ 1e-2 of the highest frequency, λ_c < 20, and one in so many of these. */
const REAL = { from: 1e-2, below: 20, every: 10 };

/**
 * The cases of a run, without the bias of fast-check towards the ends of a range: temperatures are spread evenly over the
 * six decades.
 */
export function casesOf({ seed, runs }: Run): readonly RandomCase[] {
  return fc.sample(fc.noBias(randomCases), { numRuns: runs, seed });
}

/** Every stage of every case, the cheap ones first; what a journal already holds is not done again, and each result is added to it. */
export function* journalled(run: Run, path: string | null): Generator<Entry> {
  const done = path === null ? [] : readJournal(run, path);
  yield* done;
  const known = new Set(done.map(({ stage, index }) => `${stage} ${index}`));
  const cases = casesOf(run);
  for (const stage of STAGES)
    for (const [index, one] of cases.entries()) {
      if (known.has(`${stage} ${index}`) || !isAsked(stage, index, one)) continue;
      const entry = examined(stage, index, one);
      if (path !== null) appendFileSync(path, `${JSON.stringify(entry)}\n`);
      yield entry;
    }
}

/** The first line of a journal names its run. */
function readJournal(run: Run, path: string): readonly Entry[] {
  if (!existsSync(path)) appendFileSync(path, `${JSON.stringify(run)}\n`);
  const [head, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const accepted = JSON.stringify(run);
  if (head !== accepted) throw new InputError({ where: path, received: head ?? "", accepted });
  return lines.map((line) => JSON.parse(line) as Entry);
}

function relative({ spectrum, temperature }: RandomCase): number {
  return temperature / spectrum.x.at(-1)!;
}

function isAsked(stage: Stage, index: number, one: RandomCase): boolean {
  switch (stage) {
    case "axis":
      return true;
    case "enclosure":
      return relative(one) >= ENCLOSED.at(-1)![0];
    case "line":
      return index % REAL.every === 0 && onRealFrequencies(one);
    case "real axis":
      return index % REAL.every === REAL.every / 2 && onRealFrequencies(one);
  }
}

function onRealFrequencies(one: RandomCase): boolean {
  return relative(one) >= REAL.from && onMatsubaraAxis(one).value < REAL.below;
}

function examined(stage: Stage, index: number, one: RandomCase): Entry {
  const start = process.cpuUsage().user;
  const complaints = attempted(() => complaintsOf(stage, one));
  const seconds = (process.cpuUsage().user - start) / 1e6;
  if (seconds > PATIENCE) complaints.push(`${seconds} s of user time`);
  return { stage, index, complaints, seconds: Number(seconds.toFixed(2)) };
}

function attempted(what: () => Complaints): Complaints {
  try {
    return what();
  } catch (error) {
    return [String(error)];
  }
}

function complaintsOf(stage: Stage, one: RandomCase): Complaints {
  const found = onMatsubaraAxis(one);
  switch (stage) {
    case "axis":
      return [...isNumber(found), ...notBelowEinstein(one, found), ...inverted(one, found)];
    case "enclosure":
      return insideEnclosure(one, found, ENCLOSED.find(([from]) => relative(one) >= from)![1]);
    case "line":
      return onTheLine(one, found);
    case "real axis":
      return onTheRealAxis(one, found);
  }
}
