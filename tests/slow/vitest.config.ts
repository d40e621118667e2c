import { defineConfig } from "vitest/config";

/** `npm run test:slow`: what takes minutes. */
export default defineConfig({
  test: {
    globalSetup: "tests/temporary-folder.ts",
    include: ["tests/slow/**/*.test.ts"],
    testTimeout: 7_200_000,
    reporters: ["default"],
  },
});
