import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "tests/temporary-folder.ts",
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/slow/**"],
    testTimeout: 120_000,
    // By default one core is left idle, which on two is half of them.
    maxWorkers: "100%",
    reporters: ["default"],
  },
});
