import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/slow/**"],
    testTimeout: 120_000,
    reporters: ["default"],
  },
});
