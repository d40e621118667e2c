import type { Bath } from "../../solvers/scenario.ts";
import { numberList } from "../options/lists.ts";
import { positiveNumber, temperature } from "../options/numbers.ts";
import { driveOf } from "../options/scenario.ts";
import { temperatureToEnergy } from "../options/spectrum.ts";
import { scannedClosures } from "./closures.ts";
import { BUNDLED, type ScannedSpectrum, type SteadyFlags, typedOr } from "./flags.ts";
import type { Scan } from "./scan.ts";

/** `steady drive`: one drive at a list of temperatures T_e = T_B, for each closure and rate of the lead. */
export function driveScan(flags: SteadyFlags, { chosen, bundled }: ScannedSpectrum, points: number): Scan {
  const own = (fallback: string) => (bundled ? fallback : undefined);
  const typed = typedOr(flags.te, "--te", own(BUNDLED.temperatures), "temperature");
  const te = numberList(typed, "--te", { points });
  const drive = driveOf(typedOr(flags.drive, "--drive", own(BUNDLED.drive), "drive"));
  const temperatures = te.map((t) => temperatureToEnergy(t, chosen.units));
  const closures = closuresAt(flags, chosen.spectrum, { points, temperature: Math.min(...temperatures) });
  const baths = bathsOf(flags, points);
  return {
    scenario: "drive",
    chosen,
    axes: { te, drive, closures, baths },
    points: closures.flatMap((closure) =>
      baths.flatMap((bath) =>
        temperatures.map((t) => ({ ...closure, bath, drive, electronTemperature: t, bosonTemperature: t })),
      ),
    ),
  };
}

/** `steady map`: energy, strength and bath rate of a drive at one temperature. */
export function mapScan(flags: SteadyFlags, { chosen, bundled }: ScannedSpectrum, points: number): Scan {
  const own = (fallback: string) => (bundled ? fallback : undefined);
  const te = temperature(typedOr(flags.te, "--te", own(BUNDLED.te), "temperature"), "--te");
  const list = (name: "strength" | "centre", zero: boolean) =>
    numberList(typedOr(flags[name], `--${name}`, own(BUNDLED[name]), `${name} of the drive`), `--${name}`, {
      points,
      zero,
    });
  const [strength, centre] = [list("strength", true), list("centre", true)];
  const typedWidth = typedOr(flags.width, "--width", own(BUNDLED.width), "width of the drive");
  const width = positiveNumber(typedWidth, "--width");
  const t = temperatureToEnergy(te, chosen.units);
  const closures = closuresAt(flags, chosen.spectrum, { points, temperature: t });
  const baths = bathsOf(flags, points);
  const drives = strength.flatMap((n) => centre.map((c) => ({ strength: n, centre: c, width })));
  return {
    scenario: "map",
    chosen,
    axes: { te, strength, centre, width, closures, baths },
    points: closures.flatMap((closure) =>
      baths.flatMap((bath) =>
        drives.map((drive) => ({ ...closure, bath, drive, electronTemperature: t, bosonTemperature: t })),
      ),
    ),
  };
}

function closuresAt(
  flags: SteadyFlags,
  spectrum: ScannedSpectrum["chosen"]["spectrum"],
  { points, temperature: t }: { readonly points: number; readonly temperature: number },
) {
  return scannedClosures(flags, { fallback: "local", points, spectrum, temperature: t });
}

/** 0 is no bath: h from the kinetic equation with the boson alone. */
function bathsOf({ bathRate = "0" }: SteadyFlags, points: number): Bath[] {
  const rates = numberList(bathRate, "--bath-rate", { points, zero: true });
  return rates.map((rate): Bath => (rate === 0 ? { kind: "none" } : { kind: "lead", rate }));
}
