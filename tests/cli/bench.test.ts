import { expect, it } from "vitest";
import { plainCriticalCoupling } from "../../src/cli/bench/critical-coupling.ts";
import { externalCases } from "../../src/cli/bench/external.ts";
import { plainCriticalTemperature } from "../../src/cli/bench/plain-critical-temperature.ts";
import { expectMeasured } from "./measured-cases.ts";
import { document, langreth } from "./recording-terminal.ts";

it("bench measures a case beside its baseline, each by its fastest round", async () => {
  const { cases } = await document("bench critical-coupling");
  expect(cases).toHaveLength(1);
  expectMeasured(cases);
});

it("the plain solver is right, so that the comparison is fair", () => {
  // λ_c(T = 0.05) of the Einstein boson; 400 frequencies leave an error of order 1e-9.
  expect(Math.abs(plainCriticalCoupling() - 0.5637207618172)).toBeLessThan(1e-8);
});

it("the plain T_c is right to what it leaves out", () => {
  // T_c/Ω of the Einstein spectrum at λ = 1.
  expect(Math.abs(plainCriticalTemperature(1).value / 0.1146195120903 - 1)).toBeLessThan(1e-3);
});

it("an unknown group is refused with one line", async () => {
  const { code, out, err } = await langreth("bench kernel-speed");
  expect({ code, out, lines: err.length }).toEqual({ code: 2, out: "", lines: 1 });
  expect(err[0]).toMatch(/bench: got kernel-speed; expected .*kernels/);
});

const OURS = () => [process.execPath, "-e", "0"];
const printing = (text: string) => `"${process.execPath}" -p "'${text}'"`;

it("another program is measured beside ours, as processes both, once it solves the same problem", () => {
  const { cases } = externalCases(printing("T = 1.330D+03 K"), 11604.518, OURS);
  expect(cases.length).toBe(1);
  expect(cases[0]!.baseline).toMatch(/off by 8e-5$/);
  expect(cases[0]!.ratio).toBe(cases[0]!.baselineMs / cases[0]!.ms);
});

it.each([
  [printing("0.2"), /T_c\/Ω = 0.2; expected .*0.114620/],
  [printing("none"), /no number/],
  [`"${process.execPath}" -e "process.exit(3)"`, /exit 3/],
])("a program that answers something else is refused: %s", (command, reason) => {
  expect(() => externalCases(command, 1, OURS)).toThrow(reason);
});

it("a program that takes λ is asked at 0.2, 1 and 3", () => {
  // T_c/Ω by λ: the last place is where the program prints the wrong one.
  const asked = (last: number) =>
    `"${process.execPath}" -p "({'0.2': 0.00182093, '1': 0.11461951, '3': ${last}})[{lambda}]"`;
  const { cases } = externalCases(asked(0.279), 1, (lambda) => [process.execPath, "-e", `${lambda}`]);
  expect(cases.map(({ name }) => name.match(/λ = [\d.]+/)![0])).toEqual(["λ = 0.2", "λ = 1", "λ = 3"]);
  expect(() => externalCases(asked(0.115), 1, OURS)).toThrow(/at λ = 3, T_c\/Ω ≈ 0\.2/);
});

it("a unit without a program, and groups beside one, are refused", async () => {
  for (const line of ["bench --solver-unit 2", "bench kernels --solver critical"])
    expect((await langreth(line)).code).toBe(2);
});
