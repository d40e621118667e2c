import { readdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const CHECKER = resolve(import.meta.dirname, "../../proofs/checker");
const README = readFileSync(resolve(CHECKER, "../README.md"), "utf8").replace(/\s+/g, " ");

/** Lines without blank ones and without those of comments alone. */
function linesOf(file: string): number {
  const text = readFileSync(file, "utf8").replaceAll(/^\s*\/\*\*[\s\S]*?\*\/$/gm, "");
  return text.split("\n").filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length;
}
function total(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + linesOf(file), 0);
}
function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => resolve(folder, name));
}
/** The files of exact arithmetic that the checker rests on, directly or by another. */
function restingOn(files: readonly string[]): string[] {
  const found = new Set(files);
  for (const file of found) {
    const text = readFileSync(file, "utf8");
    for (const [, name] of text.matchAll(/from "(\.[^"]+)"/g)) found.add(resolve(dirname(file), name!));
  }
  return [...found].filter((file) => !file.startsWith(CHECKER));
}

describe("the size of the checker", () => {
  const code = filesIn(CHECKER);
  it("is at most a few hundred lines", () => {
    expect(total(code)).toBeLessThan(500);
  });
  it("is what its page says, with its tables and the arithmetic that it rests on", () => {
    const tables = filesIn(resolve(CHECKER, "data")).filter((file) => !file.endsWith("step-rules.ts"));
    const exact = restingOn(code);
    expect(exact.every((file) => file.includes("/src/exact/"))).toBe(true);
    expect(README).toContain(`${total(code)} lines of code in ${code.length} files`);
    expect(README).toContain(`${total(tables)} lines of tables`);
    expect(README).toContain(`${total(exact)} lines of exact arithmetic in ${exact.length} files`);
  });
});
