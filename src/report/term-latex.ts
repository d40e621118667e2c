import type { Term } from "../algebra/term.ts";
import { asLines, marked, unmarked } from "./line-breaks.ts";
import { nameLatex } from "./names.ts";
import type { Notation, Signed } from "./notation.ts";
import { presented } from "./presentation.ts";
import { Writer } from "./writer.ts";

/** A term in LaTeX mathematics, on one line. Needs amsmath. */
export function termLatex(term: Term): string {
  return unmarked(WRITER.term(presented(term)));
}

/** A term in LaTeX, cut before signs and factors into lines of about the given visible width. */
export function termLatexLines(term: Term, width: number): string[] {
  return asLines(WRITER.term(presented(term)), width);
}

const LATEX: Notation = {
  name: nameLatex,
  number: (n, d) => ({ body: d === 1n ? `${n}` : `\\frac{${n}}{${d}}`, binding: "atom" }),
  fraction: (over, under) => ({
    body: `\\frac{${unmarked(over.body)}}{${unmarked(under.body)}}`,
    binding: "atom",
  }),
  product: (tight, loose) =>
    [tight.join(" "), loose.join(`\\, ${marked.factor}`)]
      .filter((p) => p !== "")
      .join(tight.length > 0 ? " " : ""),
  sum: signedSum,
  group(body) {
    const size = /\\frac|\\int|\\sum/.test(body) ? "\\Bigl" : "";
    const close = size === "" ? "" : "\\Bigr";
    const [left, right] = /[([]/.test(body) && !body.includes("[") ? ["[", "]"] : ["(", ")"];
    return `${size}${left}${marked.deeper(body)}${close}${right}`;
  },
  power: (base, exponent) =>
    /\^/.test(base.body) && !/[)\]]$/.test(base.body)
      ? `\\bigl(${base.body}\\bigr)^{${exponent}}`
      : `${base.body}^{${exponent}}`,
  call: (head, args) => bracketedCall(head, unmarked(args.join(", "))),
  exponential: (argument) => `e^{${unmarked(argument)}}`,
  absoluteSquare: (body) => `\\left|${unmarked(body)}\\right|^{2}`,
  angular: (body) => `\\left\\langle ${unmarked(body)}\\right\\rangle `,
  partOf: (part, piece) =>
    `\\operatorname{${part}} ${piece.binding === "sum" ? LATEX.group(piece.body) : piece.body}`,
  integral: (variable, range, body) =>
    `\\int${range ? `_{${range[0]}}^{${range[1]}}` : ""} d${variable}\\, ${body}`,
  summation: (index, end, body) =>
    end === undefined ? `\\sum_{${index}} ${body}` : `\\sum_{${index}=1}^{${end}} ${body}`,
  // A line may not be broken inside a matrix.
  matrix: (entries) => {
    const [a, b, c, d] = entries.map(unmarked);
    return `\\begin{pmatrix} ${a} & ${b} \\\\ ${c} & ${d} \\end{pmatrix}`;
  },
};
const WRITER = new Writer(LATEX);

function bracketedCall(head: string, args: string): string {
  return args.includes("\\frac") ? `${head}\\Bigl(${args}\\Bigr)` : `${head}(${args})`;
}

function signedSum(parts: readonly Signed[]): string {
  return parts
    .map(({ negative, piece }, k) => {
      const body = piece.binding === "sum" ? LATEX.group(piece.body) : piece.body;
      if (k === 0) return negative ? `-${body}` : body;
      return `${marked.sign}${negative ? "-" : "+"} ${body}`;
    })
    .join(" ");
}
