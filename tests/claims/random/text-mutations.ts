import type { Dice } from "./dice.ts";

/** Signs that look like others, and signs that a reader may stumble over. */
const STRANGE = [
  "с",
  "а",
  "е",
  "о",
  "−",
  "＝",
  "`",
  "´",
  "\u00a0",
  "\u200b",
  "\u202e",
  "\ufeff",
  "\0",
  "\r",
  "\t",
  "\u2028",
  "𝑥",
  "é",
  "Σ",
  "∞",
];
const PIECES = [
  "(",
  ")",
  "^",
  "/0",
  "^999999999",
  "^(1/3)",
  "1e9999",
  "0x10",
  "2 x",
  "1/2 T",
  "int(",
  "sum(n, n, 1, inf)",
  "limit(x, x, ",
  "i*",
  "==",
  "<",
  "->",
  "~",
  ",",
  ";",
  "```",
  "~~~",
  "````",
  "```claim",
  "claim:",
  "where: x = x",
  "assume: T < 0",
  "digits: 0",
  "runs: 1e9",
  "# ",
  "__proto__",
  "constructor(1)",
  "toString",
  "h(",
  "conv(A, B)",
  "retarded(A)",
  "inf",
  "%",
  "'",
  '"',
  "\\",
  "$",
  "!",
  "[1]",
  "{a: 1}",
  "x = 2",
  "e^e^e^e^e^e^e",
  "((((((((((",
  "-".repeat(120),
  "9".repeat(400),
];

type Change = (text: string, d: Dice) => string;
const at = (text: string, d: Dice): number => d.int(0, text.length);

const CHANGES: readonly Change[] = [
  // One sign: left out, doubled, replaced, exchanged with the next.
  (t, d) => cut(t, at(t, d), 1, ""),
  (t, d) => cut(t, at(t, d), 0, d.pick(STRANGE)),
  (t, d) => cut(t, at(t, d), 1, d.pick(STRANGE)),
  (t, d) => cut(t, at(t, d), 1, String.fromCodePoint(d.int(1, 0x2fff))),
  (t, d) => cut(t, at(t, d), 0, d.pick(PIECES)),
  (t, d) => cut(t, at(t, d), d.int(1, 40), d.pick(PIECES)),
  // A line left out, doubled, moved to the right, cut.
  (t, d) => lines(t, d, () => []),
  (t, d) => lines(t, d, (line) => [line, line]),
  (t, d) => lines(t, d, (line) => [`${" ".repeat(d.int(1, 6))}${line}`]),
  (t, d) => lines(t, d, (line) => [`> ${line}`]),
  (t, d) => lines(t, d, (line) => [line.slice(0, Math.floor(line.length / 2))]),
  (t, d) => fences(t, d, (fence) => fence.slice(1)),
  (t, d) => fences(t, d, (fence) => cut(fence, d.int(0, fence.length - 1), 1, d.pick(STRANGE))),
  (t, d) => fences(t, d, (fence) => cut(fence, d.int(0, fence.length - 1), 1, "")),
  (t, d) => fences(t, d, () => ""),
  (t, d) => t.slice(0, at(t, d)),
  (t) => t.replace(/\n/g, "\r\n"),
  (t, d) => {
    const from = at(t, d);
    const piece = t.slice(from, from + d.int(5, 300));
    return cut(t, at(t, d), 0, piece);
  },
  (t, d) => cut(t, t.indexOf("(", at(t, d)), 0, "(".repeat(d.int(2, 300))),
  (t, d) => t.replace(/\d+/, () => "7".repeat(d.int(1, 3000))),
];
function cut(text: string, from: number, length: number, by: string): string {
  return text.slice(0, Math.max(0, from)) + by + text.slice(Math.max(0, from) + length);
}
function lines(text: string, d: Dice, change: (line: string) => readonly string[]): string {
  const all = text.split("\n");
  const k = d.int(0, all.length - 1);
  return [...all.slice(0, k), ...change(all[k]!), ...all.slice(k + 1)].join("\n");
}
/** One of the lines that open or close a block, of which an earlier change may have left none. */
function fences(text: string, d: Dice, change: (line: string) => string): string {
  const all = text.split("\n");
  const marks = all.flatMap((line, k) => (line.startsWith("```") ? [k] : []));
  if (marks.length === 0) return text;
  const k = d.pick(marks);
  return [...all.slice(0, k), change(all[k]!), ...all.slice(k + 1)].join("\n");
}

/** A text with one to three random changes. */
export function changed(text: string, d: Dice): string {
  let result = text;
  for (let k = d.int(1, 3); k > 0; k--) result = d.pick(CHANGES)(result, d);
  return result;
}
