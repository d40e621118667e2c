import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/slow/**"],
    testTimeout: 120_000,
    // By default one core is left idle, which on two is half of them.
    maxWorkers: "100%",
    reporters: ["default"],
  },
});
