import { GLYPHS } from "./data/names.ts";
import { PROSE_SYMBOLS } from "./data/prose.ts";

/** Text for HTML: escaped, with `_11`, `^R` and `^{+-}` as indices. */
export function proseHtml(text: string): string {
  return escapeHtml(text).replace(
    SCRIPT,
    (_, mark: string, script: string) =>
      `<${mark === "_" ? "sub" : "sup"}>${bare(script)}</${mark === "_" ? "sub" : "sup"}>`,
  );
}

/** The name of a spectrum inside running text: a file without its folders, and its underscores are no indices. */
export function spectrumName(source: string): string {
  const WORD_JOINER = "\u2060";
  return source.replace(/^.*\//, "").replaceAll("_", `_${WORD_JOINER}`);
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ENTITIES[c]!);
}
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const SCRIPT = /([_^])(\{[^}]*\}|-1|&[lg]t;|[A-Za-z0-9∞]+'?|[+−<>]+)/g;

function bare(script: string): string {
  return script.replace(/^\{|\}$/g, "");
}

/** Text for LaTeX: special characters escaped, Greek and signs as mathematics. */
export function proseLatex(text: string): string {
  return text
    .normalize("NFC")
    .split(SCRIPT_PARTS)
    .map((part) =>
      SCRIPT_ONLY.test(part)
        ? `\\ensuremath{${part[0]}{${letters(bare(part.slice(1)), true)}}}`
        : letters(part, false),
    )
    .join("");
}
const SCRIPT_PARTS = /([_^](?:\{[^}]*\}|-1|[A-Za-z0-9∞]+|[+−<>]+))/;
const SCRIPT_ONLY = /^[_^](?:\{[^}]*\}|-1|[A-Za-z0-9∞]+|[+−<>]+)$/;

const GREEK: ReadonlyMap<string, string> = new Map(
  [...GLYPHS.values()].filter((g) => g.text.length === 1).map((g) => [g.text, g.latex]),
);
const ACCENTS: Readonly<Record<string, string>> = { "\u0302": "\\hat", "\u0303": "\\tilde" };

/** Letter by letter; accented mathematical letters become \hat and \tilde. */
function letters(text: string, inMath: boolean): string {
  const wrap = (body: string): string => (inMath ? `${body} ` : `\\ensuremath{${body}}`);
  return [...text.normalize("NFD").matchAll(/\P{M}\p{M}?/gu)]
    .map(([cluster]) => {
      const [letter, accent] = [...cluster] as [string, string?];
      const symbol = GREEK.get(letter) ?? PROSE_SYMBOLS.get(cluster.normalize("NFC"));
      const command = accent === undefined ? undefined : ACCENTS[accent];
      if (command) return wrap(`${command}{${symbol ?? letter}}`);
      if (symbol !== undefined) return wrap(symbol);
      return SPECIAL[letter] ?? cluster.normalize("NFC");
    })
    .join("");
}
const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\ensuremath{<}",
  ">": "\\ensuremath{>}",
};
