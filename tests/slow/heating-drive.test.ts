import { expect, it } from "vitest";
import { solvedLine } from "../solvers/steady/line-models.ts";

it("a drive on the boson's own frequency heats more than it pairs: the refusal names the largest eigenvalue", () => {
  const drive = { strength: 0.4, centre: 1, width: 0.3 };
  expect(() => solvedLine({ te: 0.04, drive, kinetic: true })).toThrow(
    /eigenvalue of the gap map rises to 0\.73 at a factor of 0\.44/,
  );
});
