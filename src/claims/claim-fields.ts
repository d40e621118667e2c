import { InputError } from "../errors/errors.ts";
import { BOUNDS } from "./bounds.ts";
import type { ClaimBlock } from "./claim-file.ts";
import { nearest } from "./nearest.ts";

/** A piece of a claim file and where it stands, `file:line`. */
export interface Text {
  readonly text: string;
  readonly where: string;
}
/** The fields of one block, as they are written. */
export interface ClaimFields {
  readonly name: string;
  readonly where: string;
  readonly claim: Text;
  readonly definitions: readonly Text[];
  readonly assumptions: readonly Text[];
  readonly approach?: Text;
  readonly order?: Text;
  readonly digits?: number;
  readonly runs?: number;
}

const KEYS = ["name", "claim", "where", "assume", "domain", "as", "order", "digits", "runs"] as const;
const REPEATED: ReadonlySet<string> = new Set(["where", "assume", "domain"]);
const LARGEST = { digits: 1000, runs: 100_000 } as const;

/**
 * Reads `key: value` lines; an indented line continues the one above, `#` begins a comment line. Throws InputError with
 * file:line for an empty block, an unreadable line, an unknown or repeated key and a value that is too long.
 */
export function readFields(block: ClaimBlock, file: string, position: number): ClaimFields {
  const where = `${file}:${block.line}`;
  const entries = readEntries(block, file);
  if (entries.length === 0)
    throw new InputError({ where, received: "an empty claim block", accepted: "a line claim: lhs = rhs" });
  const values = (key: string): Text[] => entries.filter((e) => e.key === key).map((e) => e.value);
  const only = (key: string): Text | undefined => values(key)[0];
  const claim = only("claim");
  if (!claim)
    throw new InputError({ where, received: "a block without claim:", accepted: "a line claim: lhs = rhs" });
  const [approach, order] = [only("as"), only("order")];
  const [digits, runs] = [only("digits"), only("runs")];
  return {
    name: nameOf(only("name"), position),
    where,
    claim,
    definitions: values("where"),
    assumptions: [...values("assume"), ...values("domain")],
    ...(approach ? { approach } : {}),
    ...(order ? { order } : {}),
    ...(digits ? { digits: wholeNumber(digits, LARGEST.digits) } : {}),
    ...(runs ? { runs: wholeNumber(runs, LARGEST.runs) } : {}),
  };
}

interface Entry {
  readonly key: string;
  readonly value: Text;
}

function readEntries(block: ClaimBlock, file: string): Entry[] {
  const entries: Entry[] = [];
  for (const { number, text } of block.lines) {
    const where = `${file}:${number}`;
    if (text.trim() === "" || text.trimStart().startsWith("#")) continue;
    const last = entries.at(-1);
    if (/^\s/.test(text) && last) entries[entries.length - 1] = continued(last, text);
    else entries.push(readEntry(text, where, entries));
  }
  for (const { value } of entries) requireLength(value);
  return entries;
}

function continued(entry: Entry, text: string): Entry {
  const joined = `${entry.value.text} ${text.trim()}`;
  if (joined.length > 2 * BOUNDS.fieldLength) requireLength({ ...entry.value, text: joined });
  return { ...entry, value: { ...entry.value, text: joined } };
}

function readEntry(text: string, where: string, before: readonly Entry[]): Entry {
  const match = /^\s*([A-Za-z]+)\s*:(.*)$/s.exec(text);
  if (!match)
    throw new InputError({ where, received: text.trim(), accepted: `key: value with ${KEYS.join(", ")}` });
  const key = match[1]!.toLowerCase();
  if (!(KEYS as readonly string[]).includes(key))
    throw new InputError({ where, received: `the key ${match[1]}`, accepted: nearest(key, KEYS) });
  if (!REPEATED.has(key) && before.some((e) => e.key === key))
    throw new InputError({ where, received: `a second ${key}:`, accepted: `one ${key}: in a block` });
  const value = match[2]!.trim();
  if (value === "")
    throw new InputError({ where, received: `an empty ${key}:`, accepted: `${key}: and a value` });
  return { key, value: { text: value, where } };
}

function requireLength({ text, where }: Text): void {
  if (text.length > BOUNDS.fieldLength)
    throw new InputError({
      where,
      received: `${text.length} characters`,
      accepted: `at most ${BOUNDS.fieldLength} in one field; name parts of it in where: lines`,
    });
}

function nameOf(text: Text | undefined, position: number): string {
  if (!text) return `claim-${position}`;
  if (!/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]{1,80}$/u.test(text.text))
    throw new InputError({
      where: text.where,
      received: text.text,
      accepted: "a name of at most 80 printable characters",
    });
  return text.text.replace(/\s+/g, "-");
}

function wholeNumber({ text, where }: Text, largest: number): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > largest)
    throw new InputError({ where, received: text, accepted: `a whole number from 1 to ${largest}` });
  return value;
}
