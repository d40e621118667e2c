import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../docs/${path}`, import.meta.url), "utf8");
/** What a run puts in, braces within it too. */
const MEASURED = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
/** A number or rows of a table. */
const NUMBERS = /^(\d+|(\|.*\|\n?)+)$/;

function template(name: string): string {
  return new RegExp(`const ${name} = \`([\\s\\S]*?\\n)\`;\\n`).exec(read("write-benchmarks.ts"))![1]!;
}

it("the page of the benchmarks has every paragraph of its writer and no other", () => {
  const [before, after] = template("text").split(/\$\{products\}/);
  const text = `${before}${template("products")}${after}`;
  const measured = ["", ...text.match(MEASURED)!];
  let rest = read("benchmarks.md");
  text.split(MEASURED).forEach((part, k) => {
    const paragraph = part.replaceAll("\\`", "`");
    const at = rest.indexOf(paragraph);
    expect(at, paragraph).toBeGreaterThanOrEqual(0);
    // Notes are what a run says of its numbers.
    if (k > 0 && !measured[k]!.includes("notes")) expect(rest.slice(0, at)).toMatch(NUMBERS);
    else if (k === 0) expect(at).toBe(0);
    rest = rest.slice(at + paragraph.length);
  });
  expect(rest).toBe("");
});
