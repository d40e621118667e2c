import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { document, langreth } from "./recording-terminal.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "langreth-cli-"));
});

describe("kernel", () => {
  it("lists every kernel with its arguments and languages", async () => {
    const { kernels } = await document("kernel --list");
    const names = new Set(kernels.map((kernel: { name: string }) => kernel.name));
    for (const name of ["lambda", "pB", "aFB", "kernelPhi", "kernelSigma", "kmsDefect", "fRef", "localBoson"])
      expect(names).toContain(name);
    for (const name of ["localThermal", "localNonThermal", "xiSource", "xiRelaxation", "rateIn", "rateOut"])
      expect(names).toContain(name);
    expect(names).toContain("matsubara");
    for (const kernel of kernels) {
      expect(Object.keys(kernel)).toEqual(["name", "statement", "boson", "arguments", "languages"]);
      for (const one of kernel.arguments)
        expect(Object.keys(one)).toEqual(["name", "type", "domain", "unit"]);
    }
  });

  it("writes source, vectors and manifest, and nothing unfinished", async () => {
    const found = await document(`kernel lambda --lang js --boson einstein --out ${folder}`);
    expect(Object.keys(found)).toEqual(expect.arrayContaining(["name", "lang", "files", "maxUlp", "domain"]));
    expect(found).toMatchObject({ name: "lambda", lang: "js", boson: "einstein" });
    expect(found.maxUlp).toBeLessThan(10);
    expect(readdirSync(folder).sort()).toEqual(
      found.files.map((path: string) => path.slice(folder.length + 1)).sort(),
    );
    const vectors = found.files.find((path: string) => path.endsWith(".vectors.json"));
    expect(JSON.parse(readFileSync(vectors, "utf8")).length).toBeGreaterThan(5);
  });

  it("lists without a name, one kernel with it", async () => {
    const all = await langreth("kernel");
    const one = await langreth("kernel lambda --list");
    expect(all.code + one.code).toBe(0);
    expect(all.out.split("\n").length).toBeGreaterThan(one.out.split("\n").length);
    expect(one.out.match(/^lambda /gm)).toHaveLength(3);
  });
});
