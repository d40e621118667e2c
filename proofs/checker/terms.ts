import { Gaussian } from "../../src/exact/gaussian.ts";
import { Rational } from "../../src/exact/rational.ts";
import { integral } from "./binders.ts";
import type { Field, Fraction } from "./field.ts";
import { call } from "./formula.ts";
import { demand } from "./refusal.ts";
import { ordered } from "./words.ts";

/**
 * A row of the node table; children are numbers of earlier rows:
 * ["n", re, im], ["s", name], ["f", head, …children], ["+", …], ["*", …], ["^", child, exponent], ["int", symbol, child],
 * ["w", …] (ordered product), ["m", a, b, c, d] (2×2 matrix).
 */
export interface Node {
  readonly kind: string;
  readonly name: string;
  readonly value: Gaussian;
  readonly exponent: number;
  readonly parts: readonly number[];
}
/** A term as its entries: one, or four of a 2×2 matrix in the order 11, 12, 21, 22. */
export type Entries = readonly Fraction[];

const LONGEST_NUMBER = 60;
const LONGEST_TEXT = 40_000;
const MOST_NODES = 20_000;
/** What a row holds: n number, s name, e exponent, and from how many to how many parts. */
const ROWS: Readonly<Record<string, readonly [data: "" | "n" | "s" | "e", least: number, most: number]>> = {
  n: ["n", 0, 0],
  s: ["s", 0, 0],
  f: ["s", 0, 20],
  "+": ["", 2, 5000],
  "*": ["", 2, 5000],
  "^": ["e", 1, 1],
  int: ["s", 1, 1],
  w: ["", 2, 50],
  m: ["", 4, 4],
};

/** Reads the node table. Every row is new, canonical and built from earlier rows. */
export function readNodes(rows: unknown): Node[] {
  demand(
    Array.isArray(rows) && rows.length <= MOST_NODES,
    `nodes: a list of at most ${MOST_NODES} rows is expected`,
  );
  const seen = new Set<string>();
  return rows.map((row: unknown, index) => {
    const text = JSON.stringify(row);
    demand(Array.isArray(row) && !seen.has(text), `node ${index} is no list or occurs twice`);
    seen.add(text);
    return readNode(row, index, `node ${index}`);
  });
}
function readNode([kind, ...rest]: readonly unknown[], index: number, where: string): Node {
  demand(typeof kind === "string" && Object.hasOwn(ROWS, kind), `${where}: unknown kind`);
  const [data, least, most] = ROWS[kind]!;
  const name = data === "s" ? rest.shift() : "x";
  demand(typeof name === "string" && isName(name), `${where}: not a name`);
  const exponent = data === "e" ? rest.pop() : 1;
  demand(isWhole(exponent, -200, 200), `${where}: not an exponent`);
  const [re, im] = data === "n" ? rest.splice(0, 2) : ["0", "0"];
  const value = Gaussian.of(readRational(re, where), readRational(im, where));
  demand(rest.length >= least && rest.length <= most, `${where}: wrong number of parts`);
  demand(
    rest.every((part) => isWhole(part, 0, index - 1)),
    `${where}: a part must be an earlier node`,
  );
  return { kind, name, value, exponent, parts: rest as number[] };
}
/** What prints as a name and as nothing else, and is no property that every object has. */
function isName(name: string): boolean {
  const own = name.replace(/^time:/, "").split("^")[0]!;
  return name.length <= 80 && NAME.test(name) && !(own in {});
}
const NAME =
  /^(#\d+|(time:|d[A-Za-z]*\/d)?[A-Za-z][A-Za-z0-9_~']*(_[+-]|>=0|\(0\)| d[a-z]+|\*)?(\^([A-Za-z0-9]+|[⌈⌉<>]|-|[-+M]{2}))?)$/;
function isWhole(n: unknown, least: number, most: number): n is number {
  return Number.isInteger(n) && (n as number) >= least && (n as number) <= most;
}
function readRational(text: unknown, where: string): Rational {
  const value = typeof text === "string" && text.length <= LONGEST_NUMBER ? Rational.parse(text) : undefined;
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
    return kind === "m" ? `[${of(", ")}]` : `(${of(` ${kind === "w" ? "." : kind} `)})`;
  };
  return (index) => {
    demand(index >= 0 && index < nodes.length, `${index}: no such node`);
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
  const { kind, name, value, exponent } = node;
  const parts = node.parts.map(normal);
  if (kind === "w") return orderedEntries(field, parts);
  if (kind === "+") return sumEntries(field, parts);
  const [matrix, ...others] = parts.filter((e) => e.length > 1);
  demand(!matrix || (kind === "*" && others.length === 0), "a matrix where a number is expected");
  const scalars = parts.filter((e) => e.length === 1).map((e) => e[0]!);
  if (kind === "*") return (matrix ?? [field.number(1)]).map((entry) => field.mul(entry, ...scalars));
  if (kind === "n") return [field.number(value)];
  if (kind === "s") return [field.symbol(name)];
  if (kind === "m") return scalars;
  if (kind === "^") return [field.power(scalars[0]!, exponent)];
  if (kind === "int") return [integral(field, field.atom("symbol", name), scalars[0]!)];
  return [call(field, name, scalars)];
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
