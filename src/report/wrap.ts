/** Width of a terminal line of derivations. */
export const LINE_WIDTH = 100;

/** Words in lines of at most `width` columns; further lines are indented by `hanging`. */
export function wrapWords(text: string, width: number, indent = "", hanging = indent): string[] {
  const lines: string[] = [];
  let line = indent;
  let empty = true;
  for (const word of text.split(" ")) {
    if (!empty && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = hanging;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** An equation in lines: cut at spaces, before + and − and outside brackets where possible. */
export function wrapEquation(text: string, width: number, indent: string, hanging: string): string[] {
  const lines: string[] = [];
  let rest = text;
  let margin = indent;
  while (columns(margin + rest) > width) {
    const cut = bestSpace(rest, width - columns(margin));
    if (cut === undefined) break;
    lines.push(margin + rest.slice(0, cut));
    rest = rest.slice(cut + 1);
    margin = hanging;
  }
  return [...lines, margin + rest];
}

/** Letters on screen: a combining tilde takes no column. */
export function columns(text: string): number {
  return [...text.replace(/\p{M}/gu, "")].length;
}

const SHORTEST = 0.4;

/** The cheapest space in the last part of the line: few open brackets, a sign or the next row of a matrix behind it; the last among equals. */
function bestSpace(text: string, room: number): number | undefined {
  let best: { at: number; cost: number } | undefined;
  let depth = 0;
  for (let at = 0; at < text.length && columns(text.slice(0, at)) <= room; at++) {
    const c = text[at]!;
    if ("([{".includes(c)) depth++;
    if (")]}".includes(c)) depth--;
    if (c !== " " || at < SHORTEST * room) continue;
    const isRow = text[at - 1] === ";";
    const cost = 2 * (depth - Number(isRow)) + (isRow || /^ [+−] /.test(text.slice(at, at + 3)) ? 0 : 1);
    if (!/[+−=]$/.test(text.slice(0, at)) && (best === undefined || cost <= best.cost)) best = { at, cost };
  }
  return best?.at;
}
