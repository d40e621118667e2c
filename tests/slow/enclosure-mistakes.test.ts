import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { mistakes, seeded } from "../solvers/enclosure/mistakes.ts";

/** A copy of what the tests need, in which files are changed. */
const COPY = mkdtempSync(join(tmpdir(), "mistakes-"));
for (const entry of readdirSync(".", { withFileTypes: true })) {
  if (["src", "tests", "derivations", "proofs"].includes(entry.name) || entry.isFile())
    cpSync(entry.name, join(COPY, entry.name), { recursive: true });
}
symlinkSync(resolve("node_modules"), join(COPY, "node_modules"));

/** A proof that finds no end counts as seen: whoever runs the tests would notice. */
const MINUTES = 15;

/** Whether all of these tests pass in the copy. */
function pass(tests: readonly string[]): boolean {
  const files = tests.map((test) => `tests/solvers/enclosure/${test}.test.ts`);
  const options = ["run", "--maxWorkers=1", "--bail=1", ...files];
  const run = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...options], {
    cwd: COPY,
    encoding: "utf8",
    timeout: 60_000 * MINUTES,
    killSignal: "SIGKILL",
  });
  // A mistake that is no code at all, and a test that is not there, are not seen by any test.
  const isRun = run.error !== undefined || /Tests .*(passed|failed)/.test(run.stdout);
  expect(isRun, run.stdout + run.stderr).toBe(true);
  return run.status === 0;
}

const named = mistakes().map((mistake) => ({
  ...mistake,
  title: `${mistake.file}: ${mistake.from} → ${mistake.to || "nothing"}`,
}));

describe("seeded mistakes of the enclosures", () => {
  it("are of code whose tests pass", () => {
    expect(pass([...new Set(named.flatMap(({ tests }) => tests))])).toBe(true);
  });

  it.each(named)("$title", (mistake) => {
    const path = join(COPY, "src/solvers/enclosure", mistake.file);
    const source = readFileSync(path, "utf8");
    writeFileSync(path, seeded(source, mistake));
    try {
      expect(pass(mistake.tests)).toBe(mistake.unseen !== undefined);
    } finally {
      writeFileSync(path, source);
    }
  });
});
