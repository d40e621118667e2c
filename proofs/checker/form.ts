import { SHAPES } from "./data/shapes.ts";
import { demand } from "./refusal.ts";

const LONGEST_TEXT = 40_000;

/** Refuses what has not the form: no text, no list or object, a field that is missing or not known. */
export function demandShape(value: unknown, shape: string, where: string): void {
  const kind = shape.replace(/[*?]+$/, "");
  if (shape.includes("*")) {
    demand(Array.isArray(value), `${where}: a list is expected`);
    for (const entry of value) demandShape(entry, kind, where);
    return;
  }
  const isText = typeof value === "string" && value.length > 0 && value.length <= LONGEST_TEXT;
  demand(kind !== "text" || isText, `${where}: text is expected`);
  if (kind === "text") return;
  demand(typeof value === "object" && value && !Array.isArray(value), `${where}: an object is expected`);
  const fields = new Map(Object.entries(SHAPES.get(kind)!));
  for (const [key, inner] of Object.entries(value)) {
    demand(fields.has(key), `${where}: unknown field ${key}`);
    demandShape(inner, fields.get(key)!, key);
  }
  for (const [key, inner] of fields)
    demand(inner.endsWith("?") || Object.hasOwn(value, key), `${where}: no field ${key}`);
}
