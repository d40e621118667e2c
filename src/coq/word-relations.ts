import { Gaussian } from "../exact/gaussian.ts";
import { addScaled, around, type WordPolynomial } from "./word-polynomial.ts";

/** relation = 0, between a word on its left and one on its right, with a factor. */
export interface Multiple {
  readonly relation: number;
  readonly before: string;
  readonly after: string;
  readonly factor: Gaussian;
}

/** How often words of the relations are looked for in words found before. */
const ROUNDS = 4;
/** Words may become longer than those of the target by so many letters. */
const LONGER = 3;
const MAX_MULTIPLES = 3000;

/**
 * The target as a sum of multiples of relations that vanish: only multiples that share a word with the target, or with a
 * multiple found before, are tried. Undefined where they do not suffice.
 */
export function combination(
  target: WordPolynomial,
  relations: readonly WordPolynomial[],
): Multiple[] | undefined {
  const longest = Math.max(...[...target.keys()].map(length)) + LONGER;
  const known = new Map<string, Multiple>();
  let words = new Set(target.keys());
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Set<string>();
    for (const word of words)
      for (const multiple of multiplesThrough(word, relations)) {
        const key = `${multiple.relation}|${multiple.before}|${multiple.after}`;
        const value = around(multiple.before, relations[multiple.relation]!, multiple.after);
        if (known.has(key) || [...value.keys()].some((w) => length(w) > longest)) continue;
        known.set(key, multiple);
        for (const w of value.keys()) next.add(w);
      }
    if (known.size > MAX_MULTIPLES) return undefined;
    const found = solve(target, [...known.values()], relations);
    if (found) return found;
    words = next;
  }
  return undefined;
}
function length(word: string): number {
  return word === "" ? 0 : word.split(" ").length;
}

/** All u, v with u·w·v = word for a word w of a relation. */
function multiplesThrough(word: string, relations: readonly WordPolynomial[]): Multiple[] {
  const letters = word === "" ? [] : word.split(" ");
  return relations.flatMap((r, relation) =>
    [...r.keys()].flatMap((w) => {
      const inner = w === "" ? [] : w.split(" ");
      const found: Multiple[] = [];
      for (let k = 0; k + inner.length <= letters.length; k++)
        if (inner.every((l, j) => letters[k + j] === l))
          found.push({
            relation,
            before: letters.slice(0, k).join(" "),
            after: letters.slice(k + inner.length).join(" "),
            factor: Gaussian.ONE,
          });
      return found;
    }),
  );
}

interface Row {
  readonly value: WordPolynomial;
  readonly by: ReadonlyMap<number, Gaussian>;
}

/** Elimination over the words. */
function solve(
  target: WordPolynomial,
  multiples: readonly Multiple[],
  relations: readonly WordPolynomial[],
): Multiple[] | undefined {
  const pivots = new Map<string, Row>();
  multiples.forEach((m, k) => {
    const row = reduce(
      { value: around(m.before, relations[m.relation]!, m.after), by: new Map([[k, Gaussian.ONE]]) },
      pivots,
    );
    const pivot = leading(row.value);
    if (pivot !== undefined) pivots.set(pivot, row);
  });
  const left = reduce({ value: target, by: new Map() }, pivots);
  if (left.value.size > 0) return undefined;
  return [...left.by].filter(([, c]) => !c.isZero()).map(([k, c]) => ({ ...multiples[k]!, factor: c.neg() }));
}
function leading(p: WordPolynomial): string | undefined {
  let found: string | undefined;
  for (const w of p.keys()) if (found === undefined || precedes(found, w)) found = w;
  return found;
}
function precedes(a: string, b: string): boolean {
  return length(a) !== length(b) ? length(a) < length(b) : a < b;
}
function reduce(row: Row, pivots: ReadonlyMap<string, Row>): Row {
  let current = row;
  for (;;) {
    const hit = [...current.value.keys()]
      .filter((w) => pivots.has(w))
      .sort((a, b) => (precedes(a, b) ? 1 : -1))[0];
    if (hit === undefined) return current;
    const pivot = pivots.get(hit)!;
    const factor = current.value.get(hit)!.div(pivot.value.get(hit)!).neg();
    const by = new Map(current.by);
    for (const [k, c] of pivot.by) by.set(k, (by.get(k) ?? Gaussian.ZERO).add(c.mul(factor)));
    current = { value: addScaled(current.value, pivot.value, factor), by };
  }
}
