import { demand } from "./refusal.ts";

/**
 * What a part of a certificate must look like: text, a name without spaces, the number of a node, the data of a witness (texts
 * and lists of nodes under any names), a list of one shape, or an object with exactly these fields; those that end in ? may be
 * left out.
 */
export type Shape = "text" | "name" | "node" | "witness" | "any" | readonly [Shape] | ShapeOfFields;
interface ShapeOfFields {
  readonly [field: string]: Shape;
}
/** The type of what has the shape. */
export type Shaped<S> = S extends "text" | "name"
  ? string
  : S extends "node"
    ? number
    : S extends "witness"
      ? Readonly<Record<string, string | readonly number[]>>
      : S extends readonly [infer Inner]
        ? readonly Shaped<Inner>[]
        : S extends ShapeOfFields
          ? { readonly [K in keyof S as K extends `${string}?` ? never : K]: Shaped<S[K]> } & {
              readonly [K in keyof S as K extends `${infer N}?` ? N : never]?: Shaped<S[K]>;
            }
          : unknown;

/** The value, when it has the shape; the numbers of its nodes are added to `nodes`. */
export function shaped<S extends Shape>(
  value: unknown,
  shape: S,
  where: string,
  nodes: Set<number>,
): Shaped<S> {
  check(value, shape, where, nodes);
  return value as Shaped<S>;
}
function check(value: unknown, shape: Shape, where: string, nodes: Set<number>): void {
  if (shape === "any") return;
  if (shape === "text" || shape === "name") {
    const isText = typeof value === "string" && value.length > 0 && value.length <= 100_000;
    demand(isText, `${where}: text is expected`);
    demand(shape === "text" || /^[^\s/]{1,80}$/.test(value), `${where}: a name is expected`);
  } else if (shape === "node") {
    demand(Number.isInteger(value), `${where}: no such node`);
    nodes.add(value as number);
  } else if (Array.isArray(shape)) {
    demand(Array.isArray(value), `${where}: a list is expected`);
    for (const [k, entry] of value.entries()) check(entry, shape[0], `${where} ${k + 1}`, nodes);
  } else {
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    demand(isObject, `${where || "certificate"}: an object is expected`);
    const entries = Object.entries(value);
    if (shape === "witness")
      for (const [key, e] of entries)
        check(e, typeof e === "string" ? "text" : ["node"], `${where} ${key}`, nodes);
    else checkFields(new Map(entries), shape as ShapeOfFields, where, nodes);
  }
}
function checkFields(
  values: Map<string, unknown>,
  shape: ShapeOfFields,
  where: string,
  nodes: Set<number>,
): void {
  const left = new Set(values.keys());
  for (const [field, inner] of Object.entries(shape)) {
    const key = field.replace("?", "");
    demand(left.delete(key) || key !== field, `${where}: no field ${key}`);
    if (values.has(key)) check(values.get(key), inner, `${where} ${key}`, nodes);
  }
  demand(left.size === 0, `${where}: unknown field ${[...left].join(", ")}`);
}
