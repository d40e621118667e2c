/**
 * Places where a line of mathematics may be broken are marked by one private character for each depth of brackets,
 * so that a writer need not know the width of the page.
 */
const OUTERMOST = 0xe000;
const DEEPEST = 0xe0ff;
const MARK = /[\ue000-\ue0ff]/g;

export const marked = {
  /** Before a sign outside all brackets. */
  sign: String.fromCharCode(OUTERMOST),
  /** Before a factor outside all brackets: better than a sign inside brackets. */
  factor: String.fromCharCode(OUTERMOST + 1),
  /** The same places seen from one bracket further out. */
  deeper: (body: string): string =>
    body.replace(MARK, (mark) => String.fromCharCode(Math.min(mark.charCodeAt(0) + 2, DEEPEST))),
};

export function unmarked(body: string): string {
  return body.replace(MARK, "");
}

/** Cuts at the outermost marks for which every line fits, else at the last fitting ones. */
export function asLines(body: string, width: number): string[] {
  const lines: string[] = [];
  let rest = body;
  while (visibleWidth(rest) > width) {
    const cut = bestCut(rest, width);
    if (cut === undefined) break;
    lines.push(unmarked(rest.slice(0, cut)).trim());
    rest = rest.slice(cut + 1);
  }
  return [...lines, unmarked(rest).trim()];
}

/** The outermost mark, the last among equals, after which the line still fits and is not too short. */
function bestCut(body: string, width: number): number | undefined {
  const marks = [...body.matchAll(MARK)].map((m) => ({
    at: m.index,
    depth: m[0].charCodeAt(0),
    width: visibleWidth(body.slice(0, m.index)),
  }));
  const fitting = marks.filter((m) => m.width <= width && m.width >= width / 4);
  if (fitting.length === 0) return marks.find((m) => m.width >= width / 4)?.at;
  const depth = Math.min(...fitting.map((m) => m.depth));
  return fitting.filter((m) => m.depth === depth).at(-1)?.at;
}

/** Roughly the number of letters that LaTeX source shows; of a fraction the longer part counts. */
export function visibleWidth(latex: string): number {
  let flat = unmarked(latex)
    .replace(/\\(?:Bigl|Bigr|bigl|bigr|mathrm|operatorname|left|right|,)/g, "")
    .replace(/\\(?!frac)[a-zA-Z]+/g, "x")
    .replace(/ [+=-] /g, "xxx")
    .replace(/[ ^_]/g, "");
  for (let previous = ""; previous !== flat; ) {
    previous = flat;
    flat = flat.replace(FRACTION, (_, over: string, under: string) =>
      letters(over) > letters(under) ? over : under,
    );
  }
  return letters(flat);
}
function letters(flat: string): number {
  return flat.replace(/[{}]/g, "").length;
}
const GROUP = "((?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*)";
const FRACTION = new RegExp(`\\\\frac\\{${GROUP}\\}\\{${GROUP}\\}`, "g");
