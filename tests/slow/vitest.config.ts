import { defineConfig } from "vitest/config";

/** `npm run test:slow`: what takes minutes. */
export default defineConfig({
  test: {
    include: ["tests/slow/**/*.test.ts"],
    testTimeout: 7_200_000,
    reporters: ["default"],
  },
});
