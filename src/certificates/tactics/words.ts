import type { Line } from "../../../proofs/checker/data/shapes.ts";
import type { Atom, Field, Fraction } from "../../../proofs/checker/terms.ts";
import { atomsBelow, component, everywhere, rowLine, type Tactic } from "./tactic.ts";

/** A row that replaces neighbours in a word, and the names in it. */
interface Neighbours {
  readonly row: string;
  readonly letters: readonly string[];
  readonly names: Readonly<Record<string, string>>;
}
/** Rows whose letters stand first in a word, with what stands after them. */
function neighbours(rows: readonly Neighbours[]): Tactic {
  return (field, goal) =>
    atomsBelow(field, goal).flatMap((atom) =>
      rows.flatMap(({ row, letters, names }) => {
        const rest = letters.reduce<Fraction | undefined>(
          (f, name) => f && after(field, f, name),
          field.of(atom),
        );
        return rest ? [rowLine(field, row, [rest], names)] : [];
      }),
    );
}
/** What stands after the first letter of a word, which is that function. */
function after(field: Field, word: Fraction, name: string): Fraction | undefined {
  const [atom] = field.atomsOf(word);
  const [letter, rest] = atom?.kind === "word" ? [field.atomsOf(atom.args[0]!)[0]!, atom.args[1]!] : [atom];
  return letter?.name === name && letter.args.length === 0 ? (rest ?? field.number(1)) : undefined;
}
const THIRD = ["K", "<", ">"];

/** L^cG^c = G^cL^c = 1; only `pair` where it is given. */
export function inverse(L: string, G: string, pair?: string): Tactic {
  const isLetters = L === "L" && G === "G";
  const rows = ["R", "A"].flatMap((c) => [
    { row: "inverse-left", letters: [`${L}^${c}`, `${G}^${c}`], names: { L, G, c } },
    { row: "inverse-right", letters: [`${G}^${c}`, `${L}^${c}`], names: { L, G, c } },
    { row: "self-energy-right", letters: [`G^${c}`, `L^${c}`], names: { c } },
  ]);
  return neighbours(
    rows.filter((r) => (isLetters || r.row.startsWith("inverse")) && (!pair || r.letters.join("∘") === pair)),
  );
}
/** L^RG^c = −L^cG^A. */
export function contourUnit(L: string, G: string, pair?: string): Tactic {
  const isLetters = L === "L" && G === "G";
  const rows = THIRD.flatMap((c) => {
    const letters = [`${L}^R`, `${G}^${c}`];
    const general = { row: "contour-unit", letters, names: { L, G, c } };
    return isLetters ? [general, { row: "self-energy-unit", letters, names: { c } }] : [general];
  });
  return neighbours(rows.filter((r) => !pair || r.letters.join("∘") === pair));
}
export const selfEnergyLetter = everywhere((field, { kind, name, args }) => {
  const c = /^Sigma\^([K<>])$/.exec(name)?.[1];
  return kind === "function" && args.length === 0 && c
    ? rowLine(field, "self-energy-letter", [], { c })
    : undefined;
});
/** L^cG^c = G^cL^c = 1 on the three branches of a thermal start. */
export const startInverse = neighbours(
  ["LG", "GL"].flatMap((pair) => {
    const names = { L: pair[0]!, G: pair[1]! };
    const at = (c: string): string[] => [`${names.L}^${c}`, `${names.G}^${c}`];
    const real = ["R", "A"].map((c) => ({ row: "start-inverse", letters: at(c), names: { ...names, c } }));
    return [...real, { row: "start-thermal", letters: at("M"), names }];
  }),
);
/** The other components, which vanish. */
const startRows = neighbours([
  { row: "start-right", letters: ["L^R", "G^⌉"], names: {} },
  { row: "start-left", letters: ["G^⌈", "L^A"], names: {} },
  { row: "start-lesser", letters: ["L^R", "G^<"], names: {} },
  { row: "start-keldysh", letters: ["L^R", "G^K"], names: {} },
]);
const startLetters = everywhere((field, { kind, name, args }) => {
  const c = /^Sigma\^([K<⌉⌈])$/.exec(name)?.[1];
  if (kind !== "function" || args.length > 0 || !c) return undefined;
  if (/[K<]/.test(c)) return rowLine(field, "start-letter", [], { c });
  return rowLine(field, c === "⌉" ? "start-letter-right" : "start-letter-left");
});
export const thermalStart: Tactic = (field, goal) => [
  ...startLetters(field, goal),
  ...startRows(field, goal),
  ...startInverse(field, goal),
];
/** Products of one factor and of n + 1, and their strings, by their last letter. */
export const lengths = everywhere((field, { name: head, args }) => {
  const { name, which: c } = component(head);
  const [first, last] = args;
  if (!first) return undefined;
  if (name === "sum_j") return placesIn(field, first, last!);
  if (name === "P")
    return field.same(first, field.number(1))
      ? rowLine(field, "product-first", [], { c })
      : rowLine(field, `product-next-${c}`);
  if (name !== "run") return undefined;
  if (field.same(field.sub(first, last!), field.number(1))) return rowLine(field, "run-none", [last!], { c });
  const m = oneLess(field, last!);
  return m === undefined ? undefined : rowLine(field, "run-last", [], { c, m });
});
/** The last term of a sum over the places in a string, or the letter at the end of all its terms. */
function placesIn(field: Field, summand: Fraction, end: Fraction): Line | undefined {
  const letters: Atom[] = [];
  for (
    let [atom] = field.atomsOf(summand);
    atom;
    [atom] = atom.kind === "word" ? field.atomsOf(atom.args[1]!) : []
  )
    letters.push(atom.kind === "word" ? field.atomsOf(atom.args[0]!)[0]! : atom);
  const [letter, run] = letters.slice(-2);
  if (!letter || !run) return undefined;
  const [last, c] = [run.args[1]!, component(letter.name).which];
  if (field.same(end, field.number(0))) return rowLine(field, "strings-none", [last], { c });
  const isLast = field.same(end, last);
  const m = oneLess(field, last);
  const row = isLast ? "strings-last" : "strings-letter";
  return m === undefined ? undefined : rowLine(field, row, [], { c, m });
}
/** The length before one factor and before n + 1. */
function oneLess(field: Field, length: Fraction): string | undefined {
  const rest = field.sub(length, field.number(1));
  return field.same(rest, field.number(0)) ? "0" : field.same(rest, field.symbol("n")) ? "n" : undefined;
}
