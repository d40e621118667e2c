import type { ChosenSpectrum } from "../options/spectrum.ts";

/** What more than 15 digits of a table mean. */
export function asReadNote({ spectrum }: ChosenSpectrum): string[] {
  if (spectrum.kind !== "tabulated") return [];
  return ["The digits are those of the table as held in doubles (after units and rescaling)."];
}
