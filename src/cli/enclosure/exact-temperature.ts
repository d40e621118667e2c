import { Rational } from "../../exact/rational.ts";
import { exactKelvinInMeV } from "../../spectra/units.ts";
import type { Units } from "../options/spectrum.ts";

/** A temperature as typed, exactly, in the unit of the spectrum's frequencies (k_B and e are exact in the SI). */
export function exactTemperature(value: number | string, { temperature }: Units): Rational {
  const typed = Rational.parse(String(value)) ?? Rational.fromDouble(Number(value));
  return temperature === "K" ? typed.mul(exactKelvinInMeV()) : typed;
}
