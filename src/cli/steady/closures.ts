import { InputError } from "../../errors/errors.ts";
import { spectrumShape } from "../../spectra/shape.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import type { ClosureName } from "../critical/problem.ts";
import { numberList, spaced } from "../options/lists.ts";
import type { SteadyFlags } from "./flags.ts";
import type { ScanPoint } from "./scan.ts";

/** A closure, and W where it is the flat band. */
export type ScannedClosure = Pick<ScanPoint, "closure" | "halfWidth">;

const NAMES: readonly ClosureName[] = ["wide", "flat", "local"];

/** The closures of `--closure`, the flat band once for every half-width. */
export function scannedClosures(
  { closure, halfWidth }: Pick<SteadyFlags, "closure" | "halfWidth">,
  { fallback, points, spectrum, temperature }: ClosureDefaults,
): ScannedClosure[] {
  const names = (closure ?? fallback).split(",").map(closureName);
  if (new Set(names).size < names.length)
    throw new InputError({ where: "--closure", received: closure ?? "", accepted: "each closure once" });
  if (halfWidth !== undefined && !names.includes("flat"))
    throw new InputError({
      where: "--half-width",
      received: `${halfWidth} without the flat band`,
      accepted: "--half-width with --closure flat",
    });
  const widths = () =>
    halfWidth === undefined
      ? defaultHalfWidths(spectrum, temperature)
      : numberList(halfWidth, "--half-width", { points });
  return names.flatMap((name): ScannedClosure[] =>
    name === "flat" ? widths().map((width) => ({ closure: name, halfWidth: width })) : [{ closure: name }],
  );
}

/** What decides where the options say nothing. */
export interface ClosureDefaults {
  readonly fallback: string;
  readonly points: number;
  readonly spectrum: Spectrum;
  /** T_e in the unit of the spectrum. */
  readonly temperature: number;
}

const HALF_WIDTHS = 7;

/** From far below any linewidth (lines are narrower than T at weak coupling) to far above the spectrum. */
function defaultHalfWidths(spectrum: Spectrum, temperature: number): number[] {
  const decade = (value: number) => 10 ** Math.round(Math.log10(value));
  return spaced(decade(temperature / 100), decade(100 * spectrumShape(spectrum).top), HALF_WIDTHS);
}

function closureName(text: string): ClosureName {
  const name = NAMES.find((known) => known === text.trim());
  if (name) return name;
  throw new InputError({
    where: "--closure",
    received: text,
    accepted: "wide, flat, local or a list of them",
  });
}
