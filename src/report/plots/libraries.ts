import { createRequire } from "node:module";

const load = createRequire(import.meta.url);
const loaded = new Map<string, unknown>();

function library<T>(name: string): T {
  const found = loaded.get(name) ?? load(name);
  loaded.set(name, found);
  return found as T;
}
/** Observable Plot, read when the first picture is drawn: its files would double the start of every command. */
export function plotLibrary(): typeof import("@observablehq/plot") {
  return library("@observablehq/plot");
}
/** The document without a browser that Plot draws on; read with the first picture. */
export function documentLibrary(): typeof import("linkedom") {
  return library("linkedom");
}
