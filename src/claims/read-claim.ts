import { findAll } from "../algebra/rewrite.ts";
import { type Sym, sub, type Term } from "../algebra/term.ts";
import { InputError } from "../errors/errors.ts";
import { type Assumptions, NAME, readAssumptions } from "./assumptions.ts";
import type { Approach, NumericClaim } from "./claim.ts";
import type { ClaimFields, Text } from "./claim-fields.ts";
import { CONTOUR_CALLS, ContourReader, isContourExpression } from "./contour-expression.ts";
import { readDefinitions } from "./definitions.ts";
import { Elaborator } from "./elaborate.ts";
import { plain, type ReadExpression } from "./expression.ts";
import type { ContourClaim } from "./judge-contour.ts";
import { nearest } from "./nearest.ts";
import { splitRelation } from "./relation.ts";
import { RESERVED } from "./reserved.ts";

/** A claim ready for its judge. */
export type ReadClaim =
  | { readonly kind: "numeric"; readonly claim: NumericClaim }
  | { readonly kind: "contour"; readonly claim: ContourClaim };

/** Reads the fields of one block. Throws InputError with file:line. */
export function readClaim(fields: ClaimFields, read: ReadExpression): ReadClaim {
  const { left, relation, right } = splitRelation(fields.claim);
  const definitions = readDefinitions(fields.definitions, read, new Set([...RESERVED, ...CONTOUR_CALLS]));
  const sides = [read(left), read(right)] as const;
  if (sides.some((e) => isContourExpression(e, definitions))) {
    if (relation !== "=") throw refusal(fields.claim, `${relation} between components`, "=");
    const reader = new ContourReader(definitions, fields.claim.where);
    const [lhs, rhs] = [reader.value(sides[0]), reader.value(sides[1])];
    return { kind: "contour", claim: { lhs, rhs, letters: [...reader.letters].sort() } };
  }
  const defined = new Set(definitions.keys());
  const known = withApproached(readAssumptions(fields.assumptions, read, defined), fields, defined);
  const elaborator = new Elaborator(known, definitions);
  const at = (text: Text): Term => elaborator.term(read(text), text.where);
  const approach = approachOf(fields, relation, known.variables, at);
  const lhs = elaborator.term(sides[0], left.where);
  const rhs = elaborator.term(sides[1], right.where);
  if (approach) requireOccurrence(fields.approach!, approach.variable, [lhs, rhs], known);
  const cancelled = elaborator.cancelled([lhs, rhs]);
  const claim: NumericClaim = {
    lhs,
    rhs,
    cancelled,
    relation,
    known,
    conditions: known.conditions.map((c) => ({
      difference: sub(elaborator.term(c.left, c.where), elaborator.term(c.right, c.where)),
      relation: c.relation,
    })),
    ...(approach ? { approach } : {}),
    ...(fields.order ? { order: at(fields.order) } : {}),
  };
  return { kind: "numeric", claim };
}

/** The variable of `as:` is real where nothing else is said of it. */
function withApproached(
  known: Assumptions,
  { approach }: ClaimFields,
  defined: ReadonlySet<string>,
): Assumptions {
  const name = approach ? approachedName(approach.text.split(/->|→/)[0]!) : "";
  if (!NAME.test(name) || known.variables.has(name) || RESERVED.has(name) || defined.has(name)) return known;
  return { ...known, variables: new Map([...known.variables, [name, { kind: "real" }]]) };
}

/** Greek letters may be written as such. */
function approachedName(text: string): string {
  return plain(text).trim();
}

function approachOf(
  fields: ClaimFields,
  relation: string,
  variables: ReadonlyMap<string, unknown>,
  at: (text: Text) => Term,
): Approach | undefined {
  const isLimit = relation === "->" || relation === "~";
  if (fields.order && relation !== "~")
    throw refusal(fields.order, "order: without ~", "order: with an asymptotic claim lhs ~ rhs");
  if (!fields.approach) {
    if (isLimit)
      throw refusal(fields.claim, `${relation} without as:`, "a line such as as: x -> 0 or as: T -> 0+");
    return undefined;
  }
  if (!isLimit)
    throw refusal(fields.approach, "as: without -> or ~", "as: with a claim lhs -> rhs or lhs ~ rhs");
  const { left, right } = splitRelation(fields.approach, ["->"]);
  const name = approachedName(left.text);
  if (!variables.has(name)) throw refusal(fields.approach, name, nearest(name, [...variables.keys()]));
  const sign = /^(.*\S)\s*([+-])$/.exec(right.text);
  const to = at(sign ? { ...right, text: sign[1]! } : right);
  return { variable: name, to, side: sign ? (sign[2] === "+" ? 1 : -1) : 0 };
}

/** A limit in a variable that neither side contains is a slip of the pen: T for T_e. */
function requireOccurrence(text: Text, name: string, sides: readonly Term[], known: Assumptions): void {
  const symbols = sides.flatMap((side) =>
    findAll(side, (t) => t.kind === "sym" && known.variables.has(t.name)),
  );
  const names = [...new Set(symbols.map((t) => (t as Sym).name))];
  if (!names.includes(name))
    throw refusal(
      text,
      `${name}, which neither side contains`,
      names.join(", ") || "a claim with a variable",
    );
}
function refusal(text: Text, received: string, accepted: string): InputError {
  return new InputError({ where: text.where, received, accepted });
}
