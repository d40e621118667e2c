import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, truncateSync, writeSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../errors/errors.ts";
import { version } from "../version.ts";
import type { PointOutcome, Scan, ScanPoint } from "./scan.ts";

/** Every finished point of a scan, one line of JSON each, in the folder of its results. */
export interface Journal {
  /** What an earlier run has finished. */
  readonly known: ReadonlyMap<string, PointOutcome>;
  /** Adds a point; it is on the disk when this returns. */
  append(point: ScanPoint, outcome: PointOutcome): void;
  close(): void;
}

export const JOURNAL = "journal.jsonl";

/**
 * Opens the journal of a scan. With `resume` the points of an earlier run of the same scan are known; a last line that
 * was cut short by the interruption is dropped. Otherwise an earlier journal is kept beside the new one, as
 * `journal.jsonl.old`. Throws InputError for the journal of another scan or of another version.
 */
export function openJournal(folder: string, scan: Scan, resume: boolean): Journal {
  const path = join(folder, JOURNAL);
  const whole = resume ? wholeLines(path) : undefined;
  const lines = whole?.map((line, i) => parsed(line, `${path}:${i + 1}`));
  if (lines) requireSame(lines[0]!, scan, path);
  else keepOld(path);
  // Only what is known to be a journal is cut.
  if (whole) truncateSync(path, Buffer.byteLength(whole.map((line) => `${line}\n`).join("")));
  const file = openSync(path, "a");
  const write = (value: unknown) => {
    writeSync(file, `${JSON.stringify(value)}\n`);
    fsyncSync(file);
  };
  if (!lines) write(identity(scan));
  return {
    known: new Map(
      (lines ?? []).slice(1).map(({ key, outcome }) => [key as string, outcome as PointOutcome]),
    ),
    append: (point, outcome) => write({ key: pointKey(point), outcome }),
    close: () => closeSync(file),
  };
}

/** The journal with its points in the order of the scan, whoever finished first. */
export function journalText(scan: Scan, outcomes: readonly PointOutcome[]): string {
  const lines = scan.points.map((point, k) => ({ key: pointKey(point), outcome: outcomes[k]! }));
  return [identity(scan), ...lines].map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** The exact parameters of a point. */
export function pointKey(point: ScanPoint): string {
  const { closure, halfWidth, electronTemperature, bosonTemperature, bath, drive } = point;
  const rate = bath.kind === "lead" ? bath.rate : undefined;
  const { strength, centre, width } = drive ?? {};
  const parts = { closure, halfWidth, electronTemperature, bosonTemperature, bath: bath.kind, rate };
  return JSON.stringify({ ...parts, strength, centre, width });
}

/** What a journal must share with the scan that goes on with it. */
function identity({ scenario, chosen, axes }: Scan): Record<string, unknown> {
  const spectrum = createHash("sha256").update(JSON.stringify(chosen.spectrum)).digest("hex");
  return { version: version(), scenario, spectrum, ...axes };
}

/** The lines that end; undefined where there is no journal yet. */
function wholeLines(path: string): string[] | undefined {
  const text = read(path);
  if (text === undefined) return undefined;
  const end = text.lastIndexOf("\n") + 1;
  if (end === 0) return undefined;
  return text.slice(0, end).split("\n").slice(0, -1);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function requireSame(found: Record<string, unknown>, scan: Scan, path: string): void {
  const wanted = identity(scan);
  const differs = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].find(
    (name) => JSON.stringify(found[name]) !== JSON.stringify(wanted[name]),
  );
  if (differs === undefined) return;
  const [there, here] = [found[differs], wanted[differs]].map(
    (v) => JSON.stringify(v)?.slice(0, 16) ?? "none",
  );
  throw new InputError({
    where: "--resume",
    received: `a journal of another scan: ${differs} ${there}, not ${here}`,
    accepted: `the command that wrote ${path}, or another --out`,
  });
}

/** So much of a foreign line says what it is. */
const SHOWN = 60;

/** The first line names the scan, the others a point with what came out. */
function parsed(line: string, place: string): Record<string, unknown> {
  try {
    const found = JSON.parse(line) as Record<string, unknown>;
    if ("scenario" in found || (found.key && found.outcome)) return found;
  } catch {
    // Named below, as is JSON of another kind.
  }
  throw new InputError({
    where: place,
    received: line.length > SHOWN ? `${line.slice(0, SHOWN)} …` : line,
    accepted: "a line of a journal (without it its point is solved again), another --out, or no --resume",
  });
}

function keepOld(path: string): void {
  try {
    renameSync(path, `${path}.old`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
