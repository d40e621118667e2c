import { InternalError } from "../../errors/errors.ts";
import { criticalPoint } from "../critical/critical-point.ts";
import type { ClosureName } from "../critical/problem.ts";
import { SILENT } from "../output/terminal.ts";
import { OHMIC } from "../run/bundled.ts";
import { type BenchCase, type BenchGroup, compared, millisecondsOf } from "./timing.ts";

const SPECTRUM = { kind: "oscillator", omega: OHMIC.omega, kappa: OHMIC.kappa, lambda: 1 } as const;

/** The critical coupling with a colder boson, in the wide band and the local closure, beside the one in equilibrium and to 1e-6. */
export function steadyStateCases(): BenchGroup {
  return { cases: (["wide", "local"] as const).flatMap(closureCases), notes: [] };
}

function closureCases(closure: ClosureName): BenchCase[] {
  const solve = (bosonTemperature: number, accuracy: number) =>
    criticalPoint(closure, {
      spectrum: SPECTRUM,
      electronTemperature: OHMIC.electronTemperature,
      bosonTemperature,
      accuracy,
      bar: SILENT,
    });
  const timed = (bosonTemperature: number, accuracy: number) =>
    millisecondsOf(() => solve(bosonTemperature, accuracy));
  const [full, quick] = [1e-8, 1e-6].map(
    (accuracy) => solve(OHMIC.bosonTemperature, accuracy).criticalCoupling,
  );
  const off = Math.abs(quick!.value / full!.value - 1);
  if (!(off < 1e-6)) throw new InternalError(`to 1e-6 the critical coupling differs by ${off}`);
  const biased = timed(OHMIC.bosonTemperature, 1e-8);
  const name = `critical coupling, ${closure}, T_B = T_e/2`;
  return [
    compared(name, biased, "all routes at T_B = T_e", timed(OHMIC.electronTemperature, 1e-8)),
    compared(`${name}, to 1e-6`, timed(OHMIC.bosonTemperature, 1e-6), "the same to 1e-8", biased),
  ];
}
