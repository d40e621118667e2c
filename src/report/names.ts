import { FACTOR_ORDER, GLYPHS, UPRIGHT_INDICES } from "./data/names.ts";

/** A name taken apart: `omega~_n`, `G_11^R`, `A^+-`. */
interface NameParts {
  readonly base: string;
  readonly tilde: boolean;
  readonly index: string;
  readonly label: string;
}

const NAME = /^([^_^~]+)(~?)(?:_([^^]+))?(?:\^(.+))?$/;

function takeApart(name: string): NameParts {
  const plain = name.replace(/^time:/, "");
  const match = GLYPHS.has(plain) ? undefined : NAME.exec(plain);
  if (!match) return { base: plain, tilde: false, index: "", label: "" };
  return { base: match[1]!, tilde: match[2] === "~", index: match[3] ?? "", label: match[4] ?? "" };
}

/** `ω̃_n`, `G_11^R`, `A^{+−}`. An unknown base name is written as it is. */
export function nameText(name: string): string {
  const { base, tilde, index, label } = takeApart(name);
  const glyph = GLYPHS.get(base)?.text ?? base;
  const branches = label.replaceAll("-", "−");
  return [
    glyph,
    tilde ? "\u0303" : "",
    index === "" ? "" : `_${index}`,
    label === "" ? "" : branches.length > 1 ? `^{${branches}}` : `^${branches}`,
  ].join("");
}

/** `\tilde{\omega}_{n}`, `G_{11}^{R}`. An unknown base name of several letters is set upright. */
export function nameLatex(name: string): string {
  const { base, tilde, index, label } = takeApart(name);
  const glyph = GLYPHS.get(base)?.latex ?? upright(base);
  const accented = tilde ? `\\tilde{${glyph}}` : glyph;
  const below =
    UPRIGHT_INDICES.has(index) || /^[A-Za-z]{2,}$/.test(index) ? `\\mathrm{${index}}` : escaped(index);
  return `${accented}${index === "" ? "" : `_{${below}}`}${label === "" ? "" : `^{${escaped(label)}}`}`;
}

function upright(base: string): string {
  return [...base].length === 1 ? escaped(base) : `\\mathrm{${escaped(base)}}`;
}

/** User names may hold characters that LaTeX reads as commands. */
export function escaped(text: string): string {
  return text.replace(/[\\{}$&#%_^~⌈⌉β]/g, (c) => ESCAPES[c] ?? `\\${c}`);
}
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\backslash{}",
  "^": "\\hat{}",
  "~": "\\tilde{}",
  "⌈": "\\lceil ",
  "⌉": "\\rceil ",
  β: "\\beta ",
};

const UNLISTED = 2;

/** Where a factor of this name stands in a product. */
export function factorOrder(name: string): number {
  const plain = name.replace(/^time:/, "");
  const found = FACTOR_ORDER.findIndex((row) => row.includes(plain));
  return found < 0 ? UNLISTED : found;
}
