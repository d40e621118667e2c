import { expect, it } from "vitest";
import { summitNote } from "../../../src/cli/critical/steady-line.ts";

it("a crossing beyond a maximum below 1 is named as one, at the coupling in its unit", () => {
  expect(summitNote({ factor: 0.444, eigenvalue: 0.7313 }, 2)).toMatch(
    /rises to 0\.73 only, at G ≈ 0\.89, and falls/,
  );
});
