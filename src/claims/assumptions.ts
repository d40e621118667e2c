import { InputError } from "../errors/errors.ts";
import { Rational } from "../exact/rational.ts";
import type { Text } from "./claim-fields.ts";
import { type Parity, STANDARD_VARIABLES, type Variable, type VariableKind } from "./domain.ts";

import { type Expression, plain, type ReadExpression } from "./expression.ts";
import { nearest } from "./nearest.ts";
import { hasParity, isCausal, stemOf } from "./parities.ts";
import { type Relation, splitRelation } from "./relation.ts";
import { CONSTANTS, RESERVED } from "./reserved.ts";

/** What the assumptions of a claim say, before anything is drawn. */
export interface Assumptions {
  readonly variables: ReadonlyMap<string, Variable>;
  /** Abstract real functions that the claim declares. */
  readonly functions: ReadonlyMap<string, Parity>;
  /** Causal functions, without R and A, with X^R(−z*) = ∓X^R(z)*: odd or even real part on the axis. */
  readonly causal: ReadonlyMap<string, Parity>;
  /** Named functions of the theory that are kept inside their physical bounds. */
  readonly physical: ReadonlySet<string>;
  /** −Im G^R/π integrates to 1. */
  readonly normalised: boolean;
  /** h without particle–hole symmetry. */
  readonly generalElectrons: boolean;
  /** Conditions that a drawn point has to meet. */
  readonly conditions: readonly Condition[];
}
export interface Condition {
  readonly left: Expression;
  readonly relation: Relation | "!=";
  readonly right: Expression;
  readonly where: string;
}

interface Draft {
  readonly variables: Map<string, Variable>;
  readonly functions: Map<string, Parity>;
  readonly causal: Map<string, Parity>;
  readonly physical: Set<string>;
  readonly conditions: Condition[];
  generalElectrons: boolean;
  normalised: boolean;
  /** Names with a definition: what is said of them is a condition, no domain to draw from. */
  readonly defined: ReadonlySet<string>;
}

/** A name as assumptions may declare it. */
export const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const KINDS: Readonly<Record<string, VariableKind | "positive">> = {
  real: "real",
  complex: "complex",
  integer: "integer",
  positive: "positive",
  "in upper half plane": "upper",
  "in the upper half plane": "upper",
  "in lower half plane": "lower",
  "in the lower half plane": "lower",
};
/** Names of the theory that are odd by their definition. */
const ALWAYS_ODD: ReadonlySet<string> = new Set(["h", "A", "F_B"]);
const BOUNDED: readonly string[] = ["h", "F_B", "A", "G_R"];
export const SAYABLE =
  "NAME real | complex | integer | positive | in upper half plane, FUNCTION odd | even | general | physical, or an inequality such as T > 0; a value goes into a line such as where: T = 1/2";

/**
 * Reads assumption lines: phrases between commas or semicolons, `omega, nu real` for several names at once. Throws
 * InputError for anything that is not understood.
 */
export function readAssumptions(
  lines: readonly Text[],
  read: ReadExpression,
  defined: ReadonlySet<string>,
): Assumptions {
  const draft: Draft = {
    variables: new Map(Object.entries(STANDARD_VARIABLES).map(([name, kind]) => [name, variableOf(kind)])),
    functions: new Map(),
    causal: new Map(),
    physical: new Set(),
    conditions: [],
    generalElectrons: false,
    normalised: false,
    defined,
  };
  for (const line of lines) {
    let waiting: string[] = [];
    for (const raw of plain(line.text.replace(/[≤≥≠]/g, (c) => ({ "≤": "<=", "≥": ">=" })[c] ?? "!=")).split(
      /[;,]|\band\b/,
    )) {
      const phrase = raw.trim().replace(/\s+/g, " ");
      if (phrase === "") throw misunderstood(line, line.text);
      if (NAME.test(phrase) && phrase !== "physical") waiting.push(phrase);
      else {
        apply(draft, waiting, phrase, line, read);
        waiting = [];
      }
    }
    if (waiting.length > 0) throw misunderstood(line, waiting.join(", "));
  }
  return draft;
}

function apply(
  draft: Draft,
  before: readonly string[],
  phrase: string,
  line: Text,
  read: ReadExpression,
): void {
  if (phrase === "physical" && before.length === 0) {
    for (const name of BOUNDED) draft.physical.add(name);
    return;
  }
  const words = /^([A-Za-z_][A-Za-z0-9_]*) (.+)$/.exec(phrase);
  if (words && !/[<>=]/.test(phrase)) {
    for (const name of [...before, words[1]!]) declare(draft, name, words[2]!.toLowerCase(), line);
    return;
  }
  if (before.length > 0) throw misunderstood(line, before.join(", "));
  restrict(draft, phrase, line, read);
}

function declare(draft: Draft, name: string, what: string, line: Text): void {
  const kind = Object.hasOwn(KINDS, what) ? KINDS[what] : undefined;
  if (isCausal(name) && (what === "odd" || (what === "even" && !name.startsWith("G_")))) {
    draft.causal.set(stemOf(name), what);
    return;
  }
  requireFree(draft, name, kind === undefined, line);
  if (kind) {
    draft.variables.set(name, variableOf(kind));
    return;
  }
  if (what === "physical" && BOUNDED.includes(name)) draft.physical.add(name);
  else if (name === "G_R" && /^normali[sz]ed$/.test(what)) {
    draft.physical.add(name);
    draft.normalised = true;
  } else if (ALWAYS_ODD.has(name) && what === "odd") return;
  else if (name === "h" && (what === "general" || what === "not odd")) draft.generalElectrons = true;
  else if ((what === "odd" || what === "even") && !BOUNDED.includes(name)) draft.functions.set(name, what);
  else if ((what === "general" || what === "real function") && !BOUNDED.includes(name))
    draft.functions.set(name, "none");
  else
    throw new InputError({
      where: line.where,
      received: `${name} ${what}`,
      accepted: nearestPhrase(what),
    });
}
/** What has a meaning already cannot be assumed to be something else, and `n odd` does not make n a function. */
function requireFree(draft: Draft, name: string, isFunction: boolean, line: Text): void {
  const whole = draft.variables.get(name)?.kind === "integer";
  const fixed = !BOUNDED.includes(name) && (RESERVED.has(name) || hasParity(name) || draft.defined.has(name));
  if (isFunction ? !(whole || fixed) : !(CONSTANTS.has(name) || draft.defined.has(name))) return;
  throw new InputError({
    where: line.where,
    received: `${name} as a ${isFunction ? "function" : "variable"} to declare, but ${name} has a meaning already`,
    accepted: whole ? "2*n and 2*n + 1 for even and odd numbers" : "a name without a meaning",
  });
}
function nearestPhrase(what: string): string {
  const known = [...Object.keys(KINDS), "odd", "even", "general", "physical", "normalised"];
  const near = nearest(what, known);
  return near.startsWith("a known name") ? near.replace("a known name", "a known property") : SAYABLE;
}

/** `a < b`, `a < b < c`, `a != b`: bounds of one variable where they are numbers, conditions on the point otherwise. */
function restrict(draft: Draft, phrase: string, line: Text, read: ReadExpression): void {
  const unequal = phrase.split("!=");
  if (unequal.length === 2) {
    const [left, right] = unequal.map((text) => read({ text, where: line.where }));
    draft.conditions.push({ left: left!, relation: "!=", right: right!, where: line.where });
    return;
  }
  const parts = phrase.split(/(<=|>=|<|>)/);
  if (parts.length !== 3 && parts.length !== 5) throw misunderstood(line, phrase);
  for (let k = 0; k + 2 < parts.length; k += 2) {
    const one = { text: parts.slice(k, k + 3).join(""), where: line.where };
    const { left, relation, right } = splitRelation(one, ["<", ">", "<=", ">="]);
    const condition = { left: read(left), relation, right: read(right), where: line.where };
    if (!bound(draft, condition)) draft.conditions.push(condition);
    requireRoom(draft, condition, phrase);
  }
}

/** Bounds that exclude each other leave nothing to check. */
function requireRoom(draft: Draft, { left, right, where }: Condition, phrase: string): void {
  for (const side of [left, right]) {
    const { low, high } = (side.kind === "name" ? draft.variables.get(side.name) : undefined) ?? {};
    if (low && high && low.compare(high) >= 0)
      throw new InputError({
        where,
        received: `${phrase}, which leaves no number`,
        accepted: "bounds low < high",
      });
  }
}

/** Takes `name < number` and its like as a bound of the variable; false where it is none. */
function bound(draft: Draft, { left, relation, right }: Condition): boolean {
  const number = numberOf(right);
  if (left.kind === "name" && number) return narrow(draft, left.name, relation, number);
  const other = numberOf(left);
  const mirrored = `${relation.startsWith("<") ? ">" : "<"}${relation.endsWith("=") ? "=" : ""}`;
  return right.kind === "name" && other ? narrow(draft, right.name, mirrored, other) : false;
}
function narrow(draft: Draft, name: string, relation: string, value: Rational): boolean {
  const known = draft.variables.get(name) ?? { kind: "real" as const };
  if (CONSTANTS.has(name) || draft.defined.has(name)) return false;
  if (known.kind !== "real") return false;
  const side = relation.startsWith("<")
    ? { high: least(known.high, value) }
    : { low: greatest(known.low, value) };
  const ends = [...(known.ends ?? []), ...(relation.endsWith("=") ? [value] : [])];
  draft.variables.set(name, { ...known, ...side, ends });
  return true;
}
function least(a: Rational | undefined, b: Rational): Rational {
  return a && a.compare(b) < 0 ? a : b;
}
function greatest(a: Rational | undefined, b: Rational): Rational {
  return a && a.compare(b) > 0 ? a : b;
}
/** The rational number that an expression without names stands for: 1/20, 10^5, 2*10^-3. */
function numberOf(e: Expression): Rational | undefined {
  if (e.kind === "number") return e.value;
  if (e.kind === "negate") return numberOf(e.of)?.neg();
  if (e.kind !== "binary") return undefined;
  const [left, right] = [numberOf(e.left), numberOf(e.right)];
  if (!left || !right) return undefined;
  if (e.op === "+") return left.add(right);
  if (e.op === "-") return left.sub(right);
  if (e.op === "*") return left.mul(right);
  if (e.op === "/") return right.isZero() ? undefined : left.div(right);
  const isWhole = right.isInteger() && right.abs().compare(MOST_DECADES) <= 0;
  return isWhole && !(left.isZero() && right.sign() < 0) ? left.pow(right.toNumber()) : undefined;
}
/** Bounds with larger exponents are conditions. */
const MOST_DECADES = Rational.of(40);

function variableOf(kind: VariableKind | "positive"): Variable {
  return kind === "positive" ? { kind: "real", low: Rational.ZERO } : { kind };
}
function misunderstood(line: Text, received: string): InputError {
  return new InputError({ where: line.where, received, accepted: SAYABLE });
}
