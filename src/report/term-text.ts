import type { Term } from "../algebra/term.ts";
import { nameText } from "./names.ts";
import type { Notation, Piece, Signed } from "./notation.ts";
import { presented } from "./presentation.ts";
import { Writer } from "./writer.ts";

/** A term in one line of Unicode, e.g. `(i g²/4π) ∫dν [D^K(ω−ν) G_11^R(ν) + D^R(ω−ν) G_11^K(ν)]`. */
export function termText(term: Term): string {
  return WRITER.term(presented(term));
}

const VULGAR: Readonly<Record<string, string>> = {
  "1/2": "½",
  "1/3": "⅓",
  "2/3": "⅔",
  "1/4": "¼",
  "3/4": "¾",
  "1/8": "⅛",
  "3/8": "⅜",
};
const RAISED = [..."⁰¹²³⁴⁵⁶⁷⁸⁹"];

const TEXT: Notation = {
  name: nameText,
  number(n, d) {
    if (d === 1n) return { body: `${n}`, binding: "atom" };
    const one = VULGAR[`${n}/${d}`];
    return one ? { body: one, binding: "atom" } : { body: `(${n}/${d})`, binding: "atom" };
  },
  fraction(over, under) {
    const body = `${bracketed(over, false)}/${bracketed(under, true)}`;
    return { body, binding: "fraction" };
  },
  product: (tight, loose) => {
    const digits = tight.length === 1 && /^\d+$/.test(tight[0]!) && /^\p{L}/u.test(loose[0] ?? "");
    const line = digits ? [tight[0]! + loose[0]!, ...loose.slice(1)] : [tight.join(""), ...loose];
    return line.filter((part) => part !== "").join(" ");
  },
  sum: signedSum,
  group: (body) => (/[([]/.test(body) && !body.includes("[") ? `[${body}]` : `(${body})`),
  power(base, exponent) {
    const held = /[\^]/.test(base.body) && !base.body.endsWith(")") ? `(${base.body})` : base.body;
    return held + [...String(exponent)].map((c) => RAISED[Number(c)]).join("");
  },
  call: (head, args) => `${head}(${args.map(compact).join(", ")})`,
  exponential: (argument) => `e^{${compact(argument)}}`,
  absoluteSquare: (body) => `|${body}|²`,
  angular: (body) => `⟨${compact(body)}⟩`,
  partOf: (part, piece) => (piece.binding === "sum" ? `${part} (${piece.body})` : `${part} ${piece.body}`),
  integral: (variable, range, body) => `∫${range ? `_{${range[0]}}^{${range[1]}} ` : ""}d${variable} ${body}`,
  summation: (index, end, body) =>
    end === undefined ? `Σ_${index} ${body}` : `Σ_{${index}=1}^{${compact(end)}} ${body}`,
  matrix: ([a, b, c, d]) => `[${a}, ${b}; ${c}, ${d}]`,
};
const WRITER = new Writer(TEXT);

function signedSum(parts: readonly Signed[]): string {
  return parts
    .map(
      ({ negative, piece }, k) => (k === 0 ? (negative ? "−" : "") : negative ? " − " : " + ") + held(piece),
    )
    .join("");
}
function held(piece: Piece): string {
  return piece.binding === "sum" ? TEXT.group(piece.body) : piece.body;
}

/** What stands over or under a stroke: below, a product needs brackets unless it is a number with one symbol. */
function bracketed(piece: Piece, below: boolean): string {
  if (piece.binding === "atom" || piece.binding === "call") return piece.body;
  if (piece.binding === "product" && (!below || /^[0-9]*[^\s\d()]*$/u.test(piece.body.replace(" ", ""))))
    return below && !/^(Re|Im) /.test(piece.body) ? piece.body.replace(" ", "") : piece.body;
  return TEXT.group(piece.body);
}

/** Arguments are set without spaces around their signs. */
function compact(argument: string): string {
  const close = argument.replace(/ ([+−]) /g, "$1");
  return /[_^()]/.test(close) ? close : close.replaceAll(" ", "");
}
