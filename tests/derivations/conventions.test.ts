import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { conventionsPage } from "../../derivations/conventions.ts";

it("docs/conventions.md is what the code prints", () => {
  const page = readFileSync(resolve(import.meta.dirname, "../../docs/conventions.md"), "utf8");
  expect(page).toBe(conventionsPage());
});
