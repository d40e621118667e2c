import { Gaussian } from "../../src/exact/gaussian.ts";
import { Rational } from "../../src/exact/rational.ts";
import { binder, integral, isBinder } from "./binders.ts";
import type { Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";
import { ordered } from "./words.ts";

/**
 * A row of the node table; children are numbers of earlier rows:
 * ["n", re, im], ["s", name], ["f", head, …children], ["+", …], ["*", …], ["^", child, exponent], ["int", symbol, child],
 * ["w", …] (ordered product), ["m", a, b, c, d] (2×2 matrix).
 */
export interface Node {
  readonly kind: "n" | "s" | "f" | "+" | "*" | "^" | "int" | "w" | "m";
  readonly name: string;
  readonly value: Gaussian;
  readonly exponent: number;
  readonly parts: readonly number[];
}
/** A term as its entries: one, or four of a 2×2 matrix in the order 11, 12, 21, 22. */
export type Entries = readonly Fraction[];

const LONGEST_NUMBER = 60;
const LONGEST_TEXT = 40_000;
const ARITY: Readonly<Record<string, readonly [least: number, most: number]>> = {
  f: [0, 20],
  "+": [2, 5000],
  "*": [2, 5000],
  "^": [1, 1],
  int: [1, 1],
  w: [2, 50],
  m: [4, 4],
};

/** Reads the node table. Every row is new, canonical and built from earlier rows. */
export function readNodes(rows: unknown): Node[] {
  demand(Array.isArray(rows) && rows.length <= 20_000, "nodes: a list of at most 20000 rows is expected");
  const seen = new Set<string>();
  return rows.map((row: unknown, index) => {
    const where = `node ${index}`;
    const text = JSON.stringify(row);
    demand(Array.isArray(row) && !seen.has(text), `${where} is no list or occurs twice`);
    seen.add(text);
    return readNode(row, index, where);
  });
}
function readNode(row: readonly unknown[], index: number, where: string): Node {
  const [kind, ...rest] = row;
  const node = { name: "", value: Gaussian.ZERO, exponent: 1, parts: [] as number[] };
  if (kind === "n") {
    demand(rest.length === 2, `${where}: a number has two parts`);
    return { ...node, kind, value: Gaussian.of(readRational(rest[0], where), readRational(rest[1], where)) };
  }
  if (kind === "s" || kind === "f" || kind === "int") {
    const name = rest.shift();
    demand(typeof name === "string" && isName(name), `${where}: not a name`);
    node.name = name;
  }
  if (kind === "s") {
    demand(rest.length === 0, `${where}: a symbol has no parts`);
    return { ...node, kind };
  }
  if (kind === "^") {
    const exponent = rest.pop();
    demand(Number.isInteger(exponent) && Math.abs(exponent as number) <= 200, `${where}: not an exponent`);
    node.exponent = exponent as number;
  }
  demand(typeof kind === "string" && kind in ARITY, `${where}: unknown kind`);
  const [least, most] = ARITY[kind]!;
  demand(rest.length >= least && rest.length <= most, `${where}: wrong number of parts`);
  for (const part of rest)
    demand(
      Number.isInteger(part) && (part as number) >= 0 && (part as number) < index,
      `${where}: a part must be an earlier node`,
    );
  return { ...node, kind: kind as Node["kind"], parts: rest as number[] };
}
/** What prints as a name and as nothing else, and is no property that every object has. */
function isName(name: string): boolean {
  const own = name.replace(/^time:/, "").split("^")[0]!;
  return name.length <= 80 && NAME.test(name) && !(own in {});
}
const NAME =
  /^(#\d+|(time:|d[A-Za-z]*\/d)?[A-Za-z][A-Za-z0-9_~']*(_[+-]|>=0|\(0\)| d[a-z]+|\*)?(\^([A-Za-z0-9]+|[⌈⌉<>]|-|[-+M]{2}))?)$/;
function readRational(text: unknown, where: string): Rational {
  demand(
    typeof text === "string" && text.length <= LONGEST_NUMBER,
    `${where}: not a fraction in lowest terms`,
  );
  const value = Rational.parse(text);
  demand(value && value.toString() === text, `${where}: not a fraction in lowest terms`);
  return value;
}

/** Printed forms of the nodes, each bounded in length. */
export function printer(nodes: readonly Node[]): (index: number) => string {
  const done: string[] = [];
  const print = ({ kind, name, value, exponent, parts }: Node): string => {
    const of = (separator: string): string => parts.map((p) => done[p]).join(separator);
    if (kind === "n") return `${value}`;
    if (kind === "s") return name;
    if (kind === "f") return `${name}(${of(", ")})`;
    if (kind === "^") return `${of("")}^${exponent}`;
    if (kind === "int") return `int[${name}](${of("")})`;
    if (kind === "m") return `[${of(", ")}]`;
    return `(${of({ "+": " + ", "*": " * ", w: " . " }[kind])})`;
  };
  return (index) => {
    for (let k = done.length; k <= index; k++) {
      const text = print(nodes[k]!);
      demand(text.length <= LONGEST_TEXT, `node ${k} is too long to print`);
      done.push(text);
    }
    return done[index]!;
  };
}

/** The normal form of the nodes in one field. */
export function normaliser(nodes: readonly Node[], field: Field): (index: number) => Entries {
  const done = new Map<number, Entries>();
  const normal = (index: number): Entries => {
    const known = done.get(index) ?? normalNode(nodes[index]!, normal, field);
    done.set(index, known);
    return known;
  };
  return normal;
}
function normalNode(node: Node, normal: (index: number) => Entries, field: Field): Entries {
  const { kind, name, value, exponent, parts } = node;
  if (kind === "n") return [field.number(value)];
  if (kind === "s") return [field.symbol(name)];
  const all = parts.map(normal);
  if (kind === "w") return orderedEntries(field, all);
  if (kind === "+") return sumEntries(field, all);
  const scalars = all.map((entries) => {
    demand(
      entries.length === 1 || (kind === "*" && all.filter((e) => e.length > 1).length === 1),
      "a matrix where a number is expected",
    );
    return entries[0]!;
  });
  if (kind === "m") return scalars;
  if (kind === "*") {
    const matrix = all.find((e) => e.length > 1);
    const rest = all.filter((e) => e !== matrix).map((e) => e[0]!);
    return (matrix ?? [field.number(1)]).map((entry) => field.mul(entry, ...rest));
  }
  if (kind === "^") return [field.power(scalars[0]!, exponent)];
  if (kind === "int") return [integral(field, field.atom("symbol", name), scalars[0]!)];
  if (isBinder(name) && scalars.length === 1) return [binder(field, name, scalars[0]!)];
  return [field.call(name, ...scalars)];
}
function sumEntries(field: Field, all: readonly Entries[]): Entries {
  demand(
    all.every((e) => e.length === all[0]!.length),
    "a sum of a number and a matrix",
  );
  return all[0]!.map((_, k) => field.sum(all.map((e) => e[k]!)));
}
/** Words of matrices are multiplied out; numbers between them multiply every entry. */
function orderedEntries(field: Field, all: readonly Entries[]): Entries {
  const strict = all.every((e) => e.length === 1);
  const times = (a: Fraction, b: Fraction): Fraction => ordered(field, [a, b], strict);
  return all.reduce((a, b) => {
    if (a.length === 1 || b.length === 1) return a.flatMap((x) => b.map((y) => times(x, y)));
    return [0, 1, 2, 3].map((k) => {
      const [row, column] = [2 * (k >> 1), k & 1];
      return field.sum([times(a[row]!, b[column]!), times(a[row + 1]!, b[column + 2]!)]);
    });
  });
}
