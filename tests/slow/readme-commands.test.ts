import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { langreth } from "../cli/recording-terminal.ts";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const CALLS = [...README.matchAll(/^ {4}npx langreth ([^#\n]+)/gm)].map(([, call]) => call!.trim());
const FOLDER = mkdtempSync(join(tmpdir(), "readme-"));

/** A file in the folder of the run. */
function written(name: string, lines: readonly string[]): string {
  const path = join(FOLDER, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

/** Columns of x and a function of it at n points up to a largest one. */
function columns(largest: number, n: number, f: (x: number) => number): string[] {
  return Array.from({ length: n }, (_, i) => (largest * (i + 1)) / n).map((x) => `${x} ${f(x)}`);
}

/** What the names of the README stand for: a spectrum in meV, a thermal boson and thermal electrons, a claim. */
const FILES: Readonly<Record<string, string>> = {
  "MY.a2f": fileURLToPath(new URL("../spectra/fixtures/two-broadenings.a2f", import.meta.url)),
  "F.dat": written(
    "F.dat",
    columns(4, 100, (x) => 1 / Math.tanh(x / 0.2)),
  ),
  "h.dat": written(
    "h.dat",
    columns(4, 100, (x) => Math.tanh(x / 0.2)),
  ),
  "MY.md": written("MY.md", ["```claim", "claim: tanh(x) = -tanh(-x)", "```"]),
  "paper.md": written("paper.md", ["```claim", "claim: tanh(x) = -tanh(-x)", "```"]),
};

/** The call with files in place of names, and every result in the folder of the run. */
function runnable(call: string): string {
  const named = call
    .split(" ")
    .map((word) => FILES[word] ?? (word === "DIR" ? join(FOLDER, "kernel") : word));
  const isWriter = /^(run|steady)/.test(call);
  const out = join(FOLDER, call.replaceAll(/[^a-z0-9]+/gi, "-"));
  return isWriter ? `${named.join(" ").replace(/ --out \S+/, "")} --out ${out}` : named.join(" ");
}

describe("every command of the README ends with an answer", () => {
  it("are found", () => expect(CALLS.length).toBeGreaterThan(20));

  it.each(CALLS)("%s", async (call) => {
    const { code, out, err } = await langreth(runnable(call));
    expect(code, err.join("\n")).toBe(0);
    expect(out.length).toBeGreaterThan(0);
  });
});
