import { InputError } from "../errors/errors.ts";
import { BOUNDS } from "./bounds.ts";

/** One fenced block, with the number of the line that opens it. */
export interface ClaimBlock {
  readonly line: number;
  readonly lines: readonly SourceLine[];
}
export interface SourceLine {
  readonly number: number;
  readonly text: string;
}

interface Fence {
  readonly mark: string;
  readonly language: string;
  readonly line: number;
}

/**
 * The blocks ```claim … ``` of a Markdown or plain text. Other fenced blocks are passed over whole, so that a claim
 * quoted inside a longer fence is no claim. Throws InputError for a text without any claim, for a block that is not
 * closed, for more blocks than are accepted and for what looks like a claim and would be passed over in silence, a line
 * `claim:` that stands in no claim block among it.
 */
export function readClaimBlocks(text: string, file: string): ClaimBlock[] {
  const blocks: ClaimBlock[] = [];
  let open: Fence | undefined;
  let lines: SourceLine[] = [];
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .forEach((line, index) => {
      const number = index + 1;
      if (!open) {
        open = opening(line, number);
        requireNoLookalike(line, number, open, file);
        if (!open) requireNoClaim(line, number, "outside of any block", file);
        lines = [];
      } else if (closes(line, open)) {
        if (open.language === "claim") blocks.push({ line: open.line, lines });
        open = undefined;
      } else {
        if (open.language !== "claim" && open.mark.length === SHORTEST)
          requireNothingShown(line, number, open, file);
        lines.push({ number, text: line });
      }
    });
  if (open?.language === "claim" || lines.some(({ text }) => open && opening(text, 0)?.language === "claim"))
    throw unclosed(open!, file);
  requireSome(blocks, file);
  return blocks;
}

function opening(line: string, number: number): Fence | undefined {
  const match = /^ {0,3}(`{3,}|~{3,}) *([^\s`]*)[^`]*$/.exec(line);
  return match ? { mark: match[1]!, language: match[2]!.toLowerCase(), line: number } : undefined;
}
function closes(line: string, open: Fence): boolean {
  const mark = line.trim();
  return mark.length >= open.mark.length && mark === open.mark[0]!.repeat(mark.length);
}

/** A fence of claims in a list or a quotation, too far to the right, or with another word. */
const LOOKALIKE = /^[\s>*+.)\d-]*(?:`{3,}|~{3,})\s*[^\sa-z`]*claims?\b/i;
function requireNoLookalike(line: string, number: number, open: Fence | undefined, file: string): void {
  if (!LOOKALIKE.test(line) || open?.language === "claim") return;
  throw new InputError({
    where: `${file}:${number}`,
    received: line.trim().slice(0, 80),
    accepted:
      "```claim at the beginning of a line, in no list or quotation; a longer fence around what is only shown",
  });
}

/** What is only shown stands in a longer fence, or one of the other sign. */
const SHORTEST = 3;
function requireNothingShown(line: string, number: number, open: Fence, file: string): void {
  const inner = opening(line, number);
  if (inner?.language === "claim" && inner.mark[0] === open.mark[0]) throw inside(line, number, open, file);
  requireNoClaim(line, number, `inside of a block that begins with ${open.mark}${open.language}`, file);
}
function inside(line: string, number: number, open: Fence, file: string): InputError {
  return new InputError({
    where: `${file}:${number}`,
    received: `${line.trim()} inside of the block that line ${open.line} opens`,
    accepted: "a line that closes that block before it, or a longer fence around what is only shown",
  });
}
/** The field of a claim whose fence is missing or damaged. */
function requireNoClaim(line: string, number: number, place: string, file: string): void {
  if (!/^ {0,3}claim\s*:/.test(line)) return;
  throw new InputError({
    where: `${file}:${number}`,
    received: `${line.trim().slice(0, 60)} ${place}`,
    accepted: "a line ```claim before it; a longer fence, or four spaces, around what is only shown",
  });
}

function unclosed(open: Fence, file: string): InputError {
  return new InputError({
    where: `${file}:${open.line}`,
    received: `a ${open.language === "claim" ? "claim block" : "block with claims inside"} that is never closed`,
    accepted: `a line ${open.mark} after it`,
  });
}
function requireSome(blocks: readonly ClaimBlock[], file: string): void {
  if (blocks.length === 0)
    throw new InputError({
      where: file,
      received: "no claim",
      accepted: "at least one block that begins with ```claim and ends with ```",
    });
  if (blocks.length > BOUNDS.claims)
    throw new InputError({
      where: file,
      received: `${blocks.length} claims`,
      accepted: `at most ${BOUNDS.claims} in one file`,
    });
}
