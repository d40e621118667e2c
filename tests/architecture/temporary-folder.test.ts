import { tmpdir } from "node:os";
import { basename } from "node:path";
import { expect, it } from "vitest";

it("tests have a temporary folder of their run, which is removed with all that they leave in it", () => {
  expect(basename(tmpdir())).toMatch(/^langreth-tests-/);
});
