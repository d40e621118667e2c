import { describe, expect, it } from "vitest";
import { langreth } from "../recording-terminal.ts";

describe("energies out of reach beside the spectrum's", () => {
  it.each([
    [
      "critical --oscillator 1,0.5 --closure local --te 1e-300",
      "a temperature that is",
      "between 1e-12 and 1e+12",
    ],
    ["critical --oscillator 1,0.5 --te 1e300", "a temperature that is", "between 1e-12 and 1e+12"],
    ["critical --oscillator 1,0.5 --te 0.1 --bath lead --bath-rate 1e300", "a lead's rate", "up to 1e+12"],
    ["critical --oscillator 1,0.5 --te 0.1 --closure flat --half-width 1e300", "a half-width", "up to 1e+12"],
    ["critical --oscillator 1,0.5 --te 0.1 --drive 1e300,2,0.3", "a drive of strength 1e+300", "up to 1e+12"],
    ["critical --oscillator 1,0.5 --te 0.1 --drive 1,1e300,0.3", "the centre of a drive", "up to 1e+12"],
    ["critical --oscillator 1,0.5 --te 0.1 --drive 1,2,1e300", "the width of a drive", "up to 1e+12"],
    ["gap --einstein 1 --lambda 1 --t 1e-300", "a temperature that is", "between 1e-12 and 1e+12"],
  ])("%s", async (line, received, accepted) => {
    const { code, out, err } = await langreth(line);
    expect({ code, out, lines: err.length }).toEqual({ code: 1, out: "", lines: 1 });
    expect(err[0]).toContain(`not converged: ${received}`);
    expect(err[0]).toContain(`out of reach; expected ${accepted}`);
  });
});
