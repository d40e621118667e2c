import { describe, expect, it } from "vitest";
import { Rational } from "../../src/exact/rational.ts";
import { matsubaraBall } from "../../src/kernels/matsubara-ball.ts";
import { FixedPoint } from "../../src/precision/fixed-point.ts";
import { preciseAxis } from "../../src/solvers/precise/axis.ts";
import { criticalTemperatureDigits } from "../../src/solvers/precise/critical-temperature-digits.ts";
import { gaplessAxis } from "../../src/solvers/precise/gapless-axis.ts";
import { GaplessForm } from "../../src/solvers/precise/gapless-form.ts";
import { gaplessResponse } from "../../src/solvers/precise/gapless-response.ts";
import { PreciseInteraction } from "../../src/solvers/precise/interaction.ts";
import { PairingForm } from "../../src/solvers/precise/pairing-form.ts";
import { repulsionResponse } from "../../src/solvers/precise/repulsion-response.ts";
import { beyondJump, levelResolution, workingBits } from "../../src/solvers/precise/resolution.ts";
import type { Spectrum } from "../../src/spectra/spectrum.ts";

const einstein = { kind: "einstein", omega: 1, lambda: 1 } as const;
const oscillator = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 0.3 } as const;
const coulomb = { muStar: "0.1", cutoff: "5" };

function distance(a: string, b: string): number {
  return Rational.parse(a)!.sub(Rational.parse(b)!).abs().toNumber();
}

interface Question {
  readonly spectrum: Spectrum;
  readonly strength: string;
  readonly temperature: string;
  readonly highest: number;
  readonly strip: number;
  readonly count: number;
  readonly digits: number;
  /** N of the collocation over that of the frequencies one by one. */
  readonly stretch: number;
}

/** R by frequencies one by one and by collocation on panels, whose tails begin elsewhere, as the relative distance of the two. */
function twoRoutes({ spectrum, strength, temperature, digits, count, stretch, ...given }: Question): number {
  const step = 2 * Math.PI * Number(temperature);
  const scale = { width: given.highest / step, strip: given.strip / step, jump: count };
  const resolution = beyondJump(levelResolution(digits, 0), digits, 0);
  const fp = new FixedPoint(workingBits(digits, Math.log2(scale.width)));
  const interaction = new PreciseInteraction(
    matsubaraBall(spectrum),
    fp,
    resolution.bits + 10,
    given.highest,
  );
  const [at, s] = [temperature, strength].map((text) => {
    const { num, den } = Rational.parse(text)!;
    return fp.ratio(num, den);
  });
  const whole = preciseAxis(fp, scale, resolution);
  expect(whole.explicit).toBe(true);
  const each = repulsionResponse(new PairingForm(interaction, whole, at!), s!, count, resolution.bits);
  const end = stretch * whole.start;
  const panels = gaplessAxis(fp, scale, { ...resolution, least: end, reach: end / scale.width });
  const found = gaplessResponse(new GaplessForm(interaction, panels, at!), s!, count, resolution.bits);
  return Math.abs(fp.toNumber(fp.div(found - each, each)));
}

describe("forty digits of T_c with μ*", () => {
  it("contain those of fewer digits within the errors stated", () => {
    const [few, many] = [25, 40].map((digits) => criticalTemperatureDigits(einstein, digits, { coulomb }));
    expect(distance(few!.value, many!.value)).toBeLessThanOrEqual(Number(few!.error));
    expect(Number(few!.error)).toBeLessThan(1e-25 * Number(few!.value));
    expect(Number(many!.error)).toBeLessThan(1e-40 * Number(many!.value));
  });

  it("rest on a response that two formulations have in common, one of which jumps at the cutoff", () => {
    const off = twoRoutes({
      spectrum: einstein,
      strength: "1",
      // 32 digits of T_c.
      temperature: "0.07826627679745404379035026689747",
      highest: 1,
      strip: 1,
      count: 10,
      digits: 40,
      stretch: 1.5,
    });
    expect(off).toBeLessThan(1e-42);
  });
});

describe("T_c with μ* of a spectrum without a gap", () => {
  it("rests on the response of two thousand frequencies one by one", () => {
    const { value } = criticalTemperatureDigits(oscillator, 12, {
      lambda: "0.3",
      coulomb: { muStar: "0.05", cutoff: "5" },
    });
    const count = Math.floor(5 / (2 * Math.PI * Number(value)) + 0.5);
    const off = twoRoutes({
      spectrum: oscillator,
      strength: "0.3",
      temperature: value,
      highest: Math.hypot(1, 0.5),
      strip: 0,
      count,
      digits: 12,
      stretch: 1.1,
    });
    expect(off).toBeLessThan(1e-14);
  });

  it("has thirty digits at T = 2e-3 Ω that contain those of fewer", () => {
    const [few, many] = [18, 30].map((digits) =>
      criticalTemperatureDigits(oscillator, digits, {
        lambda: "0.3",
        coulomb: { muStar: "0.05", cutoff: "5" },
      }),
    );
    expect(distance(few!.value, many!.value)).toBeLessThanOrEqual(Number(few!.error));
    expect(Number(many!.error)).toBeLessThan(1e-30 * Number(many!.value));
  });
});
