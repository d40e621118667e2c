import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";

const EXCLUDED = [...configDefaults.exclude, "tests/slow/**"];

/** Tests that put another module in the place of one of the program's: what they import must not be seen by other tests. */
const replacing = readdirSync("tests", { recursive: true, encoding: "utf8" })
  .map((path) => join("tests", path))
  .filter((path) => path.endsWith(".test.ts") && readFileSync(path, "utf8").includes("vi.mock("));

const COMMON = { testTimeout: 120_000 };

export default defineConfig({
  test: {
    // By default one core is left idle, which on two is half of them.
    maxWorkers: "100%",
    reporters: ["default"],
    globalSetup: "tests/temporary-folder.ts",
    // A worker keeps the modules that it has loaded for its next file, and with them the derivations: loading both anew for
    // every file takes longer than many of the tests. Nothing in `src` has a state that one caller could change for another.
    projects: [
      {
        test: {
          ...COMMON,
          name: "tests",
          include: ["tests/**/*.test.ts"],
          exclude: [...EXCLUDED, ...replacing],
          isolate: false,
        },
      },
      { test: { ...COMMON, name: "replacing", include: replacing, exclude: EXCLUDED } },
    ],
  },
});
