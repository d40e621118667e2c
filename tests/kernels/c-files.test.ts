import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emitKernel } from "../../src/kernels/emit-kernel.ts";

it("all C kernels of one boson go into one translation unit, with their headers", () => {
  if (spawnSync("gcc", ["--version"]).status !== 0) {
    console.warn("emitted C files were not compiled together: gcc is not available");
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "langreth-c-"));
  try {
    const names = ["kernelPhi", "kernelSigma", "pB", "kmsDefect"];
    const paths = names.flatMap((name) =>
      emitKernel(name, "oscillator", "c").files.filter(({ path }) => /\.[ch]$/.test(path)),
    );
    for (const { path, text } of paths) writeFileSync(join(folder, path), text);
    const included = paths
      .map(({ path }) => path)
      .sort((a, b) => (a.endsWith(".h") ? -1 : b.endsWith(".h") ? 1 : 0));
    expect(included.filter((p) => p.endsWith(".h"))).toHaveLength(names.length);
    const unit = `${included.map((p) => `#include "${p}"`).join("\n")}\nint main(void) { return 0; }\n`;
    writeFileSync(join(folder, "unit.c"), unit);
    const options = [
      "-std=c99",
      "-Wall",
      "-Wextra",
      "-Werror",
      "-Wno-unused-function",
      "unit.c",
      "-lm",
      "-o",
      "unit",
    ];
    const built = spawnSync("gcc", options, { cwd: folder, encoding: "utf8" });
    expect(built.stderr).toBe("");
    expect(built.status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
